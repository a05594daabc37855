"""Every argument of the Python interface, and what can be wrong with it: one sentence, no more.

`TABLE` gives a good value of each argument and the kind of thing it is; `KINDS` lists what is bad
for a kind. The forward/backward pairs are not here: they take arrays as they are, on purpose.
A whole number above the largest that is refused as such may still be too large for the memory: then
NumPy's MemoryError says so. A path that the system can't open is its OSError, which names the path.
"""

import importlib
import inspect
import math
import re
from collections.abc import Mapping

import numpy as np
import pytest

import numpyvae as nv
from numpyvae import objectives, validation
from numpyvae.measures import collapse, paths

B, D, L = 3, 6, 2  # images, pixels, latents of the good arguments
NAN, INF = math.nan, math.inf


def vae(kind=nv.VAE, dtype="float64", **options):
    return kind(D, (5,), L, activation="tanh", dtype=dtype, **options)


def x():
    return np.random.default_rng(0).random((B, D))


def eps():
    return np.random.default_rng(1).standard_normal((B, L))


def use():
    return collapse.latent_use(vae(), x())


def noted(name, function):
    """A function that pytest can print."""
    function.__name__ = name
    return function


# What no argument is.
FOREIGN = (object(), {}, 1j, b"3", NAN * 1j)
NO_NUMBER = (
    None,
    "3",
    True,
    NAN,
    INF,
    -INF,
    10**5000,
    [3],
    np.ones(2),
    np.ones((40, 40)),
    *FOREIGN,
)
NO_ARRAY = (None, "text", [[1, 2], [3]], np.array([None]), np.array(["1"]), *FOREIGN)
NOT_FINITE = (NAN, INF, -INF, 10**400)
MODEL = (None, "vae", 5, nv.VAE, np.ones((B, D)), [], *FOREIGN)


def filled(*shape):
    return tuple(np.full(shape, value) for value in (NAN, INF, -INF))


def shapes(*wrong):
    return tuple(np.full(shape, 0.5) for shape in wrong)


PARAMS = (None, "params", 5, np.ones(3), [np.ones(3)], {1: np.ones(3)}, {"W": None}, {"W": "text"},
          {"W": np.ones(3, int)}, {"W": np.ones(3, complex)}, {"W": [[1, 2], [3]]},
          object())  # fmt: skip
KINDS = {
    "count": (*NO_NUMBER, 2.5, 0, -1, 10**13),
    "count or 0": (*NO_NUMBER, 2.5, -1, 10**13),
    "count from 2": (*NO_NUMBER, 2.5, 1, 0, -1, 10**13),
    "positive": (*NO_NUMBER, 0, 0.0, -1),
    "adam's eps": (*NO_NUMBER, 0, -1, 1e-13, 1e4),
    "not negative": (*NO_NUMBER, -1, -1e-300),
    "share below 1": (*NO_NUMBER, -0.1, 1, 2),
    "warmup": (*NO_NUMBER, 0, -0.1, 1.5, 1e300),
    "sigma": (*(v for v in NO_NUMBER if v is not None), 0, -1, 1e-7, 1e7),
    "positive or none": (*(v for v in NO_NUMBER if v is not None), 0, -1),
    "one": (*NO_NUMBER, 0, 0.5, 2),
    "sizes": (None, 5, "5", b"5", {}, {5}, object(), (0,), (5, -1), (2.5,), ("5",), (None,), [True],
              (10**13,), np.array([5, 4])),
    "image size": ("5", b"5", {}, {5}, object(), (0, 5), (5, -1), 2.5, (5,), (1, 2, 3), 0, -1),
    "black and white": (5, "5", {}, object(), (0,), (1, 0), (0, NAN), (0, "1"), (0, 1, 2)),
    "image shape": (5, "5", {}, {5}, object(), (0,), (5, -1), (2.5,)),
    "choice or none": ("", "nonsense", "x" * 2000, 5, True, [], *FOREIGN),
    "choice": (None, "", "nonsense", "x" * 2000, 5, True, [], *FOREIGN),
    "dtype": (None, "", "float16", "int64", np.int64, 5, [], object(), complex),
    "rng": (None, "0", -1, 0.5, True, NAN, [], np.random, *FOREIGN),
    "images": (*NO_ARRAY, 0.5, [], *filled(B, D), np.full((B, D), 2.0), np.full((B, D), -0.1),
               np.full((B, D), 1e300), *shapes((D,), (B, D + 1), (B, 2, 3), (0, D), (B, 0))),
    "images or none": ("text", np.array([None]), 0.5, *filled(B, D), np.full((B, D), 2.0),
                       *shapes((D,), (B, D + 1), (0, D)), *FOREIGN),
    "noise": (*NO_ARRAY, 0.5, [], *filled(B, L),
              *shapes((L,), (B, L + 1), (B + 1, L), (0, B, L), (1, 1, B, L), (B, 0))),
    "latents": (*NO_ARRAY, 0.5, *filled(B, L), *shapes((L + 1,), (B, L + 1), (B, 0))),
    "two latents": (*NO_ARRAY, 0.5, [], *filled(B, L), *shapes((1, L), (L,), (B, 0), (0, L))),
    "rows of latents": (*NO_ARRAY, 0.5, [], *filled(B, L), *shapes((L,), (B, L + 1), (1, B, L))),
    "vector": (*NO_ARRAY, 0.5, [], *filled(L), *shapes((L + 1,), (1, L), (0,))),
    "any vector": (*NO_ARRAY, 0.5, [], *filled(L), *shapes((1, L), (0,))),
    "row": (*NO_ARRAY, 0.5, [], *filled(4), *shapes((1, 4), (0,))),
    "four": (*NO_ARRAY, 0.5, [], *filled(4), *shapes((1, 4), (0,), (3,))),
    "dimension": (*NO_NUMBER, 2.5, -1, L, 10**13),
    "images of any size": (*NO_ARRAY, 0.5, [], *filled(B, D), *shapes((D,), (0, D), (B, 0))),
    "pixels": (*NO_ARRAY, [], *filled(B, D), np.full((B, D), 2.0), np.full((B, D), -0.1)),
    "baseline": (*NO_ARRAY, 0.5, [], *filled(D), *shapes((D + 1,), (1, D)), np.zeros(D),
                 np.ones(D), np.full(D, 2.0)),
    "labels": (None, 5, "text", [], {}, object(), np.zeros(B + 1), np.zeros((B, 1)),
               np.array([None] * B), np.zeros(B, complex)),
    "codes": (*NO_ARRAY, 0.5, [], *filled(4, 2), *shapes((4,), (4, 1), (0, 2), (1, 4, 2))),
    "factors": (*NO_ARRAY, 0.5, [], *filled(4, 2), *shapes((4,), (3, 2), (4, 2))),
    "model": MODEL,
    "VAE": (*MODEL, vae(nv.Autoencoder)),
    "float64 model": (*MODEL, vae(dtype="float32")),
    "float64 VAE": (*MODEL, vae(nv.Autoencoder), vae(dtype="float32")),
    "path": (None, "", 0, 5, True, 2.5, [], *FOREIGN),
    "file of a model": (None, "", 0, 5, True, 2.5, [], "nowhere", "text.npz", *FOREIGN),
    "data": (None, 0, 5, True, 2.5, [], "cifar", "nowhere.npz", "text.npz", *FOREIGN),
    "state_dict": (*PARAMS, {}, {"encoder.0.weight": np.ones((5, 6))},
                   {name: 1 * p for name, p in vae().params.items()},
                   {name: p.T * NAN for name, p in vae().params.items()},
                   {name: p.T for name, p in vae(nv.Autoencoder).params.items()}),
    "params": (*PARAMS, {"W": [1.0, 2.0]}, {"W": 2.0}),
    "grads": (*PARAMS, {}, {"V": np.ones(3)}, {"W": np.ones((3, 1))}, {"W": 2.0}),
    "gradients": (*PARAMS, {}),
    "inputs": (*PARAMS, {"x": np.ones(3, "float32")}),
    "list of gradients": (None, 5, "text", [], [None], ["text"], np.ones((1, 3)), [np.ones(3)] * 2,
                          [np.ones((3, 1))], {"x": np.ones(3)}, object()),
    "situations": (5, "text", ["kink"], object(), np.ones(2)),
    "function": (None, 5, "text", {}, [], object(), np.ones(2)),
    "forward": (None, 5, "text", {}, object(), noted("of None", lambda x: None),
                noted("of a text", lambda x: "text")),
    "float64": (*NO_ARRAY, np.ones(3, "float32"), np.ones(3, int), 5),
    "any array": NO_ARRAY,
    "like x": (*NO_ARRAY, 5, *shapes((3, 1), (4,), (0,))),
    "schedule": (*NO_NUMBER, -1, noted("below 0", lambda done: -1.0),
                 noted("NaN", lambda done: NAN), noted("a text", lambda done: "1")),
    "row of a history": (None, 5, "text", [], object(), {}, {"kl": NAN}, {"kl": None}, {"kl": "1"}),
    "use": (None, 5, "text", {}, object(), x()),
    "state": (5, "text", {}, object()),
    "function or none": (5, "text", {}, object()),
    "yes or no": (None, "yes", 2, [], object()),
}  # fmt: skip

VAE_OPTIONS = {
    "n_inputs": (6, "count"), "hidden": ((5,), "sizes"), "n_latent": (2, "count"),
    "likelihood": ("gaussian", "choice"), "activation": ("tanh", "choice"),
    "dtype": ("float64", "dtype"), "seed": (0, "count or 0"), "sigma": (0.5, "sigma"),
}  # fmt: skip
BETA, X, EPS = (1.0, "not negative"), (x, "images"), (eps, "noise")
WARMUP, RNG = (0.3, "warmup"), (lambda: np.random.default_rng(0), "rng")
FOUR = (lambda: np.array([1.0, 2.0, 2.0, 4.0]), "four")
PARAMETERS = (lambda: {"W": np.ones(3)}, "params")
# Each function by its place, a method behind its class: of each argument a good value, or what
# makes one, and its kind. After a colon: the name that a message has for it.
TABLE = {
    "vae.VAE": VAE_OPTIONS,
    "vae.VAE.forward": {"x": X, "eps": EPS, "beta": BETA},
    "vae.VAE.encode": {"x": X},
    "vae.VAE.decode": {"z": (eps, "latents")},
    "vae.VAE.decode_logits": {"z": (eps, "latents")},
    "vae.VAE.reconstruct": {"x": X},
    "vae.VAE.sample": {"n": (2, "count"), "rng": RNG, "pixels": ("mean", "choice")},
    "vae.VAE.save": {"path": ("new.npz", "path")},
    "vae.VAE.load": {"path": ("model.npz", "file of a model:path|nowhere|text.npz")},
    "vae.VAE.from_state_dict": {
        "state_dict": (lambda: {n: p.T for n, p in vae().params.items()}, "state_dict"),
        "likelihood": ("gaussian", "choice"), "activation": ("tanh", "choice"),
        "sigma": (0.5, "sigma"),
    },
    "autoencoder.Autoencoder": VAE_OPTIONS,
    "autoencoder.Autoencoder.forward": {"x": X},
    "autoencoder.Autoencoder.encode": {"x": X},
    "autoencoder.fitted_gaussian": {"z": (eps, "two latents")},
    "bounds.elbo": {"vae": (vae, "model"), "x": X, "rng": RNG, "n_samples": (2, "count")},
    "bounds.log_likelihood": {
        "vae": (vae, "model"), "x": X, "rng": RNG, "n_samples": (2, "count"),
        "log_prior": (None, "function or none"),
    },
    "diagnosis.diagnose": {
        "name": ("kl_backward", "choice"), "function": (lambda: nv.latent.kl_backward, "function"),
        "seed": (0, "count or 0"),
    },
    "diagnosis.diagnose_vae": {"vae": (vae, "float64 VAE"), "seed": (0, "count or 0")},
    "families.named": {"name": ("gaussian", "choice:likelihood"), "sigma": (0.5, "sigma")},
    "gradcheck.numerical_gradient": {
        "f": (lambda: np.sum, "function"), "x": (lambda: np.ones(3), "float64"),
        "h": (1e-4, "positive"),
    },
    "gradcheck.derivative": {"along": (lambda: math.sin, "function"), "h": (1e-4, "positive")},
    "gradcheck.compare": {
        "analytic": (lambda: {"W": np.ones(3)}, "gradients:analytic|W"),
        "numerical": (lambda: {"W": np.ones(3)}, "gradients:numerical|W"),
        "situations": ({}, "situations"),
    },
    "gradcheck.relative_error": {
        "analytic": (lambda: np.ones(3), "any array"), "numerical": (lambda: np.ones(3), "like x"),
        "floor": (0.0, "not negative"),
    },
    "gradcheck.check_operation": {
        "forward": (lambda: lambda x: np.tanh(x), "forward"),
        "inputs": (lambda: {"x": np.ones(3)}, "inputs"),
        "dy": (lambda: np.ones(3), "like x"),
        "gradients": (lambda: [np.ones(3)], "list of gradients:gradients|x"),
    },
    "gradcheck.check_vae": {
        "vae": (vae, "float64 model"), "x": X, "eps": EPS, "beta": BETA,
        "n_directions": (1, "count or 0"),
    },
    "objectives.Importance": VAE_OPTIONS,
    "objectives.Importance.of": {"vae": (vae, "VAE")},
    "objectives.Importance.forward": {"x": X, "eps": EPS, "beta": (1, "one")},
    "objectives.FreeBits": {**VAE_OPTIONS, "free_bits": (0.1, "not negative")},
    "objectives.FreeBits.of": {"vae": (vae, "VAE"), "free_bits": (0.1, "not negative")},
    "objectives.FreeBits.forward": {"x": X, "eps": EPS, "beta": BETA},
    "objectives.FreeBits.save": {"path": ("new.npz", "path")},
    "objectives.FreeBits.load": {"path": ("model.npz", "file of a model:path|nowhere|text.npz")},
    "optim.SGD": {"params": PARAMETERS, "learning_rate": (1e-3, "positive")},
    "optim.SGD.step": {"grads": (lambda: {"W": np.ones(3)}, "grads")},
    "optim.Adam": {
        "params": PARAMETERS, "learning_rate": (1e-3, "positive"), "eps": (1e-8, "adam's eps"),
        "beta1": (0.9, "share below 1"), "beta2": (0.999, "share below 1"),
    },
    "optim.Adam.step": {"grads": (lambda: {"W": np.ones(3)}, "grads")},
    "schedules.constant": {"beta": BETA},
    "schedules.linear": {"beta": BETA, "warmup": WARMUP},
    "schedules.cosine": {"beta": BETA, "warmup": WARMUP},
    "schedules.cyclical": {"beta": BETA, "warmup": WARMUP, "cycles": (4, "count")},
    "schedules.named": {"name": ("linear", "choice:schedule"), "beta": BETA},
    "schedules.effective_beta": {
        "loss": ("bce", "choice"), "n_inputs": (6, "count"), "n_latent": (2, "count"),
        "batch_size": (3, "count"), "reconstruction": ("sum", "choice"), "kl": ("sum", "choice"),
        "kl_weight": (1.0, "not negative"), "sigma": (1.0, "positive"),
    },
    "schedules.as_schedule": {"beta": (1.0, "schedule")},
    "training.fit": {
        "vae": (vae, "model"), "x_train": X, "epochs": (1, "count"), "batch_size": (2, "count"),
        "beta": (1.0, "schedule"), "learning_rate": (1e-3, "positive"),
        "final_learning_rate": (1e-4, "positive or none"), "adam_eps": (1e-8, "adam's eps"),
        "binarize": (False, "yes or no"), "n_samples": (1, "count"),
        "objective": ("elbo", "choice"), "free_bits": (0.0, "not negative"),
        "seed": (0, "count or 0"), "x_val": (x, "images or none"),
        "verbose": (False, "yes or no"), "state": (None, "state"),
        "after_epoch": (None, "function or none"),
    },
    "data.load_dataset": {
        "name": ("images.npz", "data:name|data|nowhere.npz|text.npz"),
        "image_size": (None, "image size"), "colours": (None, "choice or none"),
        "image_shape": (None, "image shape"), "skip_unreadable": (False, "yes or no"),
        "value_range": (None, "black and white"), "background": (None, "choice or none"),
    },
    "measures.anomaly.scores": {
        "vae": (vae, "VAE"), "x": X, "baseline": (lambda: np.full(D, 0.3), "baseline"),
        "rng": RNG, "n_samples": (2, "count"),
    },
    "measures.anomaly.pixel_means": {"x_train": (x, "images of any size")},
    "measures.anomaly.roc": {"ordinary": ([1.0], "row"), "anomalous": ([2.0], "row")},
    "measures.anomaly.auroc": {"ordinary": ([1.0], "row"), "anomalous": ([2.0], "row")},
    "measures.factors.mutual_information": {"a": (FOUR[0], "row:a|b"), "b": FOUR},
    "measures.factors.in_bins": {"values": (FOUR[0], "row"), "n_bins": (20, "count")},
    "measures.factors.mutual_information_gap": {
        "codes": (lambda: np.eye(4)[:, :2], "codes"),
        "factors": (lambda: np.eye(4)[:, 1:3], "factors"), "n_bins": (20, "count"),
    },
    "measures.paths.straight": {
        "z0": ([1.0, 2.0], "any vector"), "z1": ([2.0, 1.0], "vector"),
        "n_steps": (3, "count from 2"),
    },
    "measures.paths.slerp": {
        "z0": ([1.0, 2.0], "any vector"), "z1": ([2.0, 1.0], "vector"),
        "n_steps": (3, "count from 2"),
    },
    "measures.paths.between": {
        "vae": (vae, "model"), "x0": (lambda: x()[0], "vector"), "x1": (lambda: x()[1], "vector"),
        "n_steps": (3, "count from 2"),
    },
    "measures.paths.traversal": {
        "z": ([1.0, 2.0], "any vector"), "dimension": (1, "dimension"), "values": ([0.5], "row"),
    },
    "measures.paths.class_means": {
        "vae": (vae, "model"), "x": X, "y": (lambda: np.array([0, 1, 0]), "labels"),
    },
    "measures.paths.moved": {
        "vae": (vae, "model"), "x": X, "from_mean": ([0.0, 1.0], "vector"),
        "to_mean": ([1.0, 1.0], "vector"),
    },
    "measures.collapse.latent_use": {"vae": (vae, "VAE"), "x": X},
    "measures.collapse.log_aggregate_posterior": {
        "vae": (vae, "VAE"), "x": X, "z": (eps, "rows of latents"),
    },
    "measures.collapse.log_aggregate_over_prior": {
        "vae": (vae, "VAE"), "x": X, "z": (eps, "rows of latents"),
    },
    "measures.collapse.decompose_kl": {
        "vae": (vae, "VAE"), "x": X, "rng": RNG, "n_samples": (2, "count"),
    },
    "measures.collapse.ambiguity": {"images": (x, "pixels")},
    "measures.collapse.alarm": {"row": ({"kl": 2.0}, "row of a history"), "use": (use, "use")},
}  # fmt: skip
SELF = {
    "vae.VAE": vae,
    "autoencoder.Autoencoder": lambda: vae(nv.Autoencoder),
    "objectives.Importance": lambda: vae(objectives.Importance),
    "objectives.FreeBits": lambda: vae(objectives.FreeBits),
    "optim.SGD": lambda: nv.SGD({"W": np.ones(3)}),
    "optim.Adam": lambda: nv.Adam({"W": np.ones(3)}),
}
A_RECORD = "a record that the library makes, to be read"
NOT_CALLED = "a part of its neighbours, which check before they call it"
EXEMPT = {
    **dict.fromkeys(["vae.Trace", "autoencoder.CodeTrace", "objectives.ImportanceTrace",
                     "objectives.FreeBitsTrace", "gradcheck.Report", "measures.collapse.LatentUse",
                     "measures.collapse.Decomposition", "data.datasets.Dataset",
                     "data.datasets.Dataset.fingerprint", "training.loop.State"], A_RECORD),
    **dict.fromkeys(["vae.VAE.decoder_backward", "vae.VAE.encoder_backward", "vae.by_name",
                     "measures.anomaly.to_tell_apart", "measures.anomaly.cross_entropy",
                     "gradcheck.changed_in_place",
                     "gradcheck.relu_pattern"], NOT_CALLED),
    **dict.fromkeys(["vae.VAE.backward", "autoencoder.Autoencoder.backward",
                     "objectives.Importance.backward", "objectives.FreeBits.backward"],
                    "takes what forward returned, and is the formula: it must read like one"),
    "vae.VAE.dense": "a look into a dict: its KeyError names the layer",
    **dict.fromkeys(["families.Likelihood",
                     *(f"families.{of.__name__}" for of in nv.families.FAMILIES.values())],
                    "what families.named makes, which checks; their methods are the pairs"),
}  # fmt: skip
EXEMPT_ARGUMENTS = {
    ("autoencoder.Autoencoder.forward", "eps"): "plays no part",
    ("autoencoder.Autoencoder.forward", "beta"): "plays no part",
}
# All public functions of these, and of the modules after the colon only those.
MODULES = ("autoencoder", "bounds", "families", "gradcheck", "objectives", "optim",
           "schedules", "vae", "measures.anomaly", "measures.factors", "measures.paths",
           "measures.collapse")  # fmt: skip
FROM_ROOMS = (
    "diagnosis.diagnose",
    "diagnosis.diagnose_vae",
    "training.fit",
    "data.load_dataset",
)


def found(place):
    """The function at such a place as "vae.VAE.forward", a method bound to a good object."""
    owner, _, method = place.rpartition(".")
    if owner in SELF:
        return getattr(SELF[owner](), method)
    return getattr(importlib.import_module(f"numpyvae.{owner}"), method)


def parameters(place):
    """The names of all arguments, and which have no default; those of *args are the VAE's."""
    signature = inspect.signature(found(place)).parameters.values()
    named = {p.name: p.default is p.empty for p in signature if p.kind not in (2, 4)}
    if any(p.kind in (2, 4) for p in signature):
        named = {**parameters("vae.VAE"), **named}
    return named


def public_places():
    for module_name in MODULES:
        module = importlib.import_module(f"numpyvae.{module_name}")
        for name, value in vars(module).items():
            if name[0] == "_" or getattr(value, "__module__", "") != module.__name__:
                continue
            if not callable(value) or name.endswith(("_forward", "_backward")):
                continue
            yield f"{module_name}.{name}"
            if inspect.isclass(value) and f"{module_name}.{name}" not in EXEMPT:
                for method, of in vars(value).items():
                    if method[0] != "_" and (inspect.isfunction(of) or isinstance(of, classmethod)):
                        yield f"{module_name}.{name}.{method}"


def test_every_public_function_and_argument_is_in_the_table_or_exempt_for_a_reason():
    public = {*public_places(), *FROM_ROOMS}
    assert public - set(EXEMPT) == set(TABLE)
    for place, arguments in TABLE.items():
        exempt = {name for where, name in EXEMPT_ARGUMENTS if where == place}
        assert set(parameters(place)) == set(arguments) | exempt, place
    for name in (*nv._MODULES, *(f"{home}.{name}" for name, home in nv._HOME.items())):
        assert name in (*MODULES, *TABLE, "diagnosis", "latent", "layers", "likelihood", "greys"), (
            name
        )


def good(place):
    return {
        name: value() if callable(value) else value for name, (value, _) in TABLE[place].items()
    }


def state_of(value):
    """All that a call must not change."""
    if isinstance(value, np.ndarray):
        return value.tobytes() if value.dtype.kind != "O" else repr(value)
    if isinstance(value, np.random.Generator):
        return repr(value.bit_generator.state)
    if isinstance(value, nv.VAE):
        return state_of(value.params), repr(value.config), repr(value.likelihood)
    if isinstance(value, Mapping):
        return [(key, state_of(entry)) for key, entry in value.items()]
    return type(value)


CASES = [
    (place, name, kind.partition(":")[0], kind.partition(":")[2] or name)
    for place, arguments in TABLE.items()
    for name, (_, kind) in arguments.items()
]
LONGEST = {"diagnosis.diagnose": 450}  # it lists all the names there are


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A working directory with a model, images and a file that is neither."""
    monkeypatch.chdir(tmp_path)
    vae().save("model.npz")
    np.savez("images.npz", images=np.zeros((5, 2, 3), np.uint8))
    (tmp_path / "text.npz").write_text("text")
    return tmp_path


@pytest.mark.parametrize("place", TABLE)
def test_the_good_arguments_are_good_and_stay_as_they_are(place):
    arguments = good(place)
    before = state_of(arguments)
    found(place)(**arguments)
    if place != "training.fit" and "rng" not in arguments:  # which change what they are given
        assert state_of(arguments) == before


@pytest.mark.parametrize(("place", "name", "kind", "known_as"), CASES)
def test_a_bad_argument_costs_one_sentence_and_nothing_is_changed(
    folder, place, name, kind, known_as
):
    there = sorted(folder.iterdir())
    for bad in KINDS[kind]:
        arguments = {**good(place), name: bad}
        before, function = state_of(arguments), found(place)
        try:
            function(**arguments)
        except (ValueError, TypeError) as error:
            sentence = str(error)
        else:
            raise AssertionError(f"{name} = {bad!r} is accepted")
        assert re.match(rf"(?:{known_as})\b.*: ", sentence), sentence
        assert len(sentence) < LONGEST.get(place, 300), sentence
        assert "\n" not in sentence
        assert state_of(arguments) == before
        assert sorted(folder.iterdir()) == there


@pytest.mark.parametrize("place", TABLE)
def test_an_argument_that_is_missing_is_named(place):
    required = [name for name, needed in parameters(place).items() if needed]
    for name in required:
        arguments = good(place)
        del arguments[name]
        with pytest.raises(TypeError, match=rf"missing 1 required .*'{name}'"):
            found(place)(**arguments)
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        found(place)(**good(place), colour="red")


def test_the_longest_things_are_shown_on_one_short_line():
    for value in ("x" * 10**6, np.zeros((300, 300)), 10**5000, [["a\n"] * 90] * 9, "a\nb"):
        assert len(validation.shown(value)) <= 80
        assert "\n" not in validation.shown(value)
    assert validation.shown("two  spaces") == "'two  spaces'"


def test_huge_latents_are_walked_between_without_an_overflow():
    z0, z1 = np.array([1e200, 0.0]), np.array([0.0, 1e200])
    np.testing.assert_allclose(paths.straight(z0, z1, 3)[1], [0.5e200] * 2)
    np.testing.assert_allclose(paths.slerp(z0, z1, 3)[1], [0.5**0.5 * 1e200] * 2)
