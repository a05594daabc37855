"""What the whole library promises: no argument is changed, the seed decides all, float32 stays."""

import hashlib

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import bounds, gradcheck, latent, layers, likelihood

B, D, L, K = 4, 6, 3, 2


def arrays(dtype="float64"):
    rng = np.random.default_rng(0)
    shapes = {
        "x": (B, D),
        "h": (B, 5),
        "W": (D, 5),
        "b": (5,),
        "mu": (B, L),
        "logvar": (B, L),
        "eps": (K, B, L),
        "dz": (K, B, L),
        "dkl": (B,),
        "logits": (K, B, D),
        "dnll": (K, B),
    }
    return {name: rng.random(shape).astype(dtype) for name, shape in shapes.items()}


OPERATIONS = {
    "dense_forward": lambda a: layers.dense_forward(a["x"], a["W"], a["b"]),
    "dense_backward": lambda a: layers.dense_backward(a["h"], a["x"], a["W"]),
    "dense_parameters_backward": lambda a: layers.dense_parameters_backward(a["h"], a["x"]),
    "relu_forward": lambda a: layers.relu_forward(a["h"]),
    "relu_backward": lambda a: layers.relu_backward(a["h"], a["h"]),
    "tanh_forward": lambda a: layers.tanh_forward(a["h"]),
    "tanh_backward": lambda a: layers.tanh_backward(a["h"], a["h"]),
    "sigma_from": lambda a: latent.sigma_from(a["logvar"]),
    "reparameterize_forward": lambda a: latent.reparameterize_forward(
        a["mu"], a["logvar"], a["eps"]
    ),
    "reparameterize_backward": lambda a: latent.reparameterize_backward(
        a["dz"], a["logvar"], a["eps"]
    ),
    "kl_forward": lambda a: latent.kl_forward(a["mu"], a["logvar"]),
    "kl_backward": lambda a: latent.kl_backward(a["dkl"], a["mu"], a["logvar"]),
    "sigmoid": lambda a: likelihood.sigmoid(a["logits"]),
    "bernoulli_forward": lambda a: likelihood.bernoulli_forward(a["logits"], a["x"]),
    "bernoulli_backward": lambda a: likelihood.bernoulli_backward(a["dnll"], a["logits"], a["x"]),
    "gaussian_forward": lambda a: likelihood.gaussian_forward(a["logits"], a["x"], 0.7),
    "gaussian_backward": lambda a: likelihood.gaussian_backward(
        a["dnll"], a["logits"], a["x"], 0.7
    ),
}


def read_only(values):
    for value in values.values():
        value.flags.writeable = False
    return values


def test_every_public_function_of_the_maths_is_among_the_operations():
    public = {
        name
        for module in (layers, latent, likelihood)
        for name, value in vars(module).items()
        if callable(value) and name.islower() and value.__module__ == module.__name__
    }
    assert public - {"named"} == set(OPERATIONS)


@pytest.mark.parametrize("name", OPERATIONS)
def test_no_operation_changes_its_arguments(name):
    OPERATIONS[name](read_only(arrays()))  # writing to one of them would raise


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_operation_keeps_float32(name):
    results = OPERATIONS[name](arrays("float32"))
    for result in results if isinstance(results, tuple) else (results,):
        assert result.dtype == np.float32


@pytest.mark.parametrize("family", ["bernoulli", "gaussian"])
@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_no_method_changes_its_arguments_or_the_parameters(family, activation):
    vae = nv.VAE(D, (5,), L, family, activation, dtype="float64")
    values = read_only(arrays())
    read_only(vae.params)
    trace = vae.forward(values["x"], values["eps"], beta=0.5)
    before = {name: np.copy(value) for name, value in vars(trace).items()
              if isinstance(value, np.ndarray)}  # fmt: skip
    grads = vae.backward(trace)
    for name, value in before.items():
        np.testing.assert_array_equal(getattr(trace, name), value)
    vae.encode(values["x"])
    vae.reconstruct(values["x"])
    vae.decode(values["eps"])
    vae.sample(3, rng=0)
    bounds.elbo(vae, values["x"], rng=0)
    bounds.log_likelihood(vae, values["x"], rng=0, n_samples=10)
    gradcheck.check_vae(vae, values["x"], values["eps"])
    nv.Adam({name: param.copy() for name, param in vae.params.items()}).step(read_only(grads))
    with pytest.raises(ValueError, match="read-only"):  # only an optimizer writes
        nv.SGD(vae.params).step(grads)


@pytest.mark.parametrize("family", ["bernoulli", "gaussian"])
@pytest.mark.parametrize("activation", ["relu", "tanh"])
@pytest.mark.parametrize("n_samples", [None, K])
@pytest.mark.parametrize("optimizer_class", [nv.SGD, nv.Adam])
def test_the_whole_training_path_stays_float32(family, activation, n_samples, optimizer_class):
    sigma = 0.7 if family == "gaussian" else None
    vae = nv.VAE(D, (5, 4), L, family, activation, sigma=sigma)
    rng = np.random.default_rng(0)
    shape = (B, L) if n_samples is None else (n_samples, B, L)
    trace = vae.forward(rng.random((B, D), "float32"), rng.standard_normal(shape, "float32"), 0.3)
    grads = vae.backward(trace)
    optimizer = optimizer_class(vae.params)
    optimizer.step(grads)
    found = [value for value in vars(trace).values() if isinstance(value, np.ndarray)]
    found += [*trace.enc, *trace.dec, *grads.values(), *vae.params.values()]
    found += [*vae.encode(trace.x), vae.decode(trace.z), vae.sample(2, rng=0)]
    found += [vae.sample(2, rng=0, pixels="draw")]
    if optimizer_class is nv.Adam:
        found += [*optimizer.m.values(), *optimizer.v.values()]
    assert {array.dtype for array in found} == {np.dtype("float32")}


def digest(vae):
    content = b"".join(param.tobytes() for param in vae.params.values())
    return hashlib.sha256(content).hexdigest()


def trained(seed, dtype="float32"):
    vae = nv.VAE(D, (5, 4), L, dtype=dtype, seed=seed)
    x = np.random.default_rng(9).random((50, D))
    history = nv.fit(vae, x, epochs=2, batch_size=8, seed=seed, x_val=x[:10], verbose=False)
    return digest(vae), history


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_the_same_seed_gives_identical_bytes_and_another_seed_others(dtype):
    np.random.seed(0)  # noqa: NPY002 (global state must not matter)
    first, first_history = trained(3, dtype)
    np.random.seed(1)  # noqa: NPY002
    again, again_history = trained(3, dtype)
    assert first == again
    assert first_history == again_history
    assert trained(4, dtype)[0] != first


def test_initial_bytes_depend_on_the_seed_alone():
    assert digest(nv.VAE(D, (5,), L, seed=1)) == digest(nv.VAE(D, (5,), L, seed=1))
    assert digest(nv.VAE(D, (5,), L, seed=1)) != digest(nv.VAE(D, (5,), L, seed=2))
