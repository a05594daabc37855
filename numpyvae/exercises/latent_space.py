"""What you can do with a latent space, and what you can measure in it."""

from ..measures import anomaly, factors, paths
from ..trials.latent_space import AUROC, MIG, SLERP
from .exercise import Exercise

EXERCISES = (
    Exercise(
        "mutual_information_gap", "codes, factors, n_bins=20",
        "Does one latent dimension, and only one, carry each factor?",
        "codes (N, L), such as mu, L at least 2; factors (N, F), whole numbers; in_bins(column,\n"
        "n_bins) puts numbers into bins, mutual_information(a, b) of two columns of whole numbers is in nats\n"
        "returns (F,): for each factor, the information of the best dimension minus that of the"
        " second\n"
        "best, divided by the factor's entropy",
        (
            "A factor is found if one dimension tells its value. If two do, the factor is spread out.",
            "(I(best; v) - I(second best; v)) / H(v), and H(v) = I(v; v)",
            "Loops over codes.T and factors.T go through columns. Each factor has L informations.",
            "sorted(mutual_information(in_bins(column, n_bins), factor) for column in"
            " codes.T)[-2:] are the second best and the best.",
        ),
        factors.mutual_information_gap,
        trial=MIG,
        imports=("from numpyvae.measures.factors import in_bins, mutual_information",),
    ),
    Exercise(
        "slerp", "z0, z1, n_steps", "From one latent vector to another along a great circle.",
        "z(t) = (sin((1 - t) ω) z0 + sin(t ω) z1) / sin ω, with ω the angle between z0 and z1\n"
        "z0, z1 (L,); n_steps, at least 2\n"
        "returns (n_steps, L), from z0 to z1, both included: weighted sums of z0 and z1, which\n"
        "are not normalised, with the weights that follow a great circle on the unit sphere;\n"
        "where z0 and z1 point the same way, a straight line; opposite ends do not come",
        (
            "In many dimensions, draws of N(0, I) lie near a sphere, and the middle of a straight"
            " line lies inside it. Go along the sphere.",
            "z(t) = (sin((1 - t) ω) z0 + sin(t ω) z1) / sin ω, with cos ω = z0·z1 / (|z0| |z1|)",
            "t = np.linspace(0, 1, n_steps)[:, np.newaxis] makes rows.",
            "omega = np.arccos(np.clip(cosine, -1, 1)); if np.sin(omega) is below 1e-6, say, the"
            " line is straight.",
        ),
        paths.slerp,
        trial=SLERP,
    ),
    Exercise(
        "auroc", "ordinary, anomalous", "How well does a score separate anomalies from the ordinary?",
        "ordinary (N,) and anomalous (M,): finite scores, high where an image looks anomalous\n"
        "returns the area under the ROC curve",
        (
            "The area has another meaning: pick one image of each kind. How often does the anomaly"
            " score higher?",
            "P(anomalous > ordinary) + ½ P(anomalous = ordinary), over all N·M pairs",
            "anomalous[:, np.newaxis] and ordinary, compared, give all pairs, (M, N).",
            "The mean of > plus half of the mean of ==.",
        ),
        anomaly.auroc,
        trial=AUROC,
    ),
)  # fmt: skip
