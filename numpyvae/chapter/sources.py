"""The papers that the claims stand on: authors, year, title, and the place that is meant."""

ALEMI = "Alemi et al. 2018, Fixing a Broken ELBO (arXiv 1711.00464): rate and distortion"
BOWMAN = (
    "Bowman et al. 2016, Generating Sentences from a Continuous Space (arXiv 1511.06349), section "
    "3.1: collapse, and KL cost annealing"
)
BURDA = "Burda et al. 2016, Importance Weighted Autoencoders (arXiv 1509.00519), section 3"
CHEN_2017 = (
    "Chen et al. 2017, Variational Lossy Autoencoder (arXiv 1611.02731), section 2.2: why a strong "
    "decoder ignores the code"
)
CHEN_2018 = (
    "Chen et al. 2018, Isolating Sources of Disentanglement in Variational Autoencoders (arXiv "
    "1802.04942): the mutual information gap"
)
GHOSH = (
    "Ghosh et al. 2020, From Variational to Deterministic Autoencoders (arXiv 1903.12436): a "
    "density fitted to the codes afterwards"
)
HEUSEL = (
    "Heusel et al. 2017, GANs Trained by a Two Time-Scale Update Rule Converge to a Local Nash "
    "Equilibrium (arXiv 1706.08500): the Fréchet distance of a classifier's features"
)
HIGGINS = (
    "Higgins et al. 2017, beta-VAE: Learning Basic Visual Concepts with a Constrained Variational "
    "Framework (ICLR): the objective with beta"
)
HOFFMAN = (
    "Hoffman & Johnson 2016, ELBO surgery: yet another way to carve up the variational evidence "
    "lower bound (NIPS workshop): the KL in two parts"
)
KINGMA_2014 = (
    "Kingma & Welling 2014, Auto-Encoding Variational Bayes (arXiv 1312.6114), section 2.4 for the "
    "trick and equation 10 for the loss"
)
KINGMA_2019 = (
    "Kingma & Welling 2019, An Introduction to Variational Autoencoders (arXiv 1906.02691), "
    "section 2.2 for the bound and 2.8.2 for blur"
)
LOAIZA = (
    "Loaiza-Ganem & Cunningham 2019, The continuous Bernoulli: fixing a pervasive error in "
    "variational autoencoders (arXiv 1907.06845), sections 1 and 3"
)
LOCATELLO = (
    "Locatello et al. 2019, Challenging Common Assumptions in the Unsupervised Learning of "
    "Disentangled Representations (arXiv 1811.12359), theorem 1 and section 5.3"
)
LUCAS = (
    "Lucas et al. 2019, Don't Blame the ELBO! A Linear VAE Perspective on Posterior Collapse "
    "(arXiv 1911.02469), theorem 1"
)
NALISNICK = (
    "Nalisnick et al. 2019, Do Deep Generative Models Know What They Don't Know? (arXiv 1810.09136)"
)
REN = "Ren et al. 2019, Likelihood Ratios for Out-of-Distribution Detection (arXiv 1906.02845)"
REZENDE = (
    "Rezende, Mohamed & Wierstra 2014, Stochastic Backpropagation and Approximate Inference in "
    "Deep Generative Models (arXiv 1401.4082), section 3"
)
ROLINEK = (
    "Rolínek, Zietlow & Martius 2019, Variational Autoencoders Pursue PCA Directions (by Accident) "
    "(arXiv 1812.06775), propositions 2 and 3"
)
ROMBACH = (
    "Rombach et al. 2022, High-Resolution Image Synthesis with Latent Diffusion Models (arXiv "
    "2112.10752), section 3.1 and appendix G"
)
ROSCA = (
    "Rosca, Lakshminarayanan & Mohamed 2018, Distribution Matching in Variational Inference (arXiv "
    "1802.06847): q(z) against the prior"
)
RYBKIN = (
    "Rybkin, Daniilidis & Levine 2021, Simple and Effective VAE Training with Calibrated Decoders "
    "(arXiv 2006.13202)"
)
SONDERBY = "Sønderby et al. 2016, Ladder Variational Autoencoders (arXiv 1602.02282): warm-up"
TOMCZAK = "Tomczak & Welling 2018, VAE with a VampPrior (arXiv 1705.07120): a prior made of q(z|u)"
WHITE = "White 2016, Sampling Generative Networks (arXiv 1609.04468): paths in latent space"
WILLIAMS = (
    "Williams 1992, Simple statistical gradient-following algorithms for connectionist "
    "reinforcement learning (Machine Learning 8): the score-function estimator"
)
