"""The exercises, in the order of the course.

Where the library has the function that is asked for, its name and arguments are the library's, and
it is the solution. How the operations are tried is in diagnosis/right.py.
"""

from . import (
    autoencoders,
    collapse_and_annealing,
    dense_layers,
    gradient_checks,
    latent_space,
    likelihoods,
    the_elbo,
    tighter_bounds,
    trick_and_kl,
    which_beta,
    whole_vae,
)

SUBJECTS = (
    gradient_checks,
    dense_layers,
    autoencoders,
    likelihoods,
    trick_and_kl,
    the_elbo,
    whole_vae,
    which_beta,
    collapse_and_annealing,
    tighter_bounds,
    latent_space,
)
EXERCISES = tuple(exercise for subject in SUBJECTS for exercise in subject.EXERCISES)
