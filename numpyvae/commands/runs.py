"""What `collapse`, `interpolate`, `anomaly`, `explore` and `claims` do; cli.py has the parser."""

import argparse
import json
import sys
import textwrap
import time
from pathlib import Path
from typing import Any

import numpy as np

from .. import storage, validation
from ..arrays import Array
from ..autoencoder import Autoencoder
from ..chapter.claim import as_record, markdown
from ..data import NAMED, Dataset, load_dataset
from ..measures import anomaly, paths
from ..measures import collapse as diagnostics
from ..terminal import clock, is_terminal
from ..training import runs
from ..training.loop import drawn
from ..vae import VAE
from ..validation import InputError

MOST_IMAGES = 1000  # that the diagnostics look at: the decomposition compares each with each


def data_of(config: dict[str, Any]) -> Dataset:
    """The data of a run, if they are still the same."""
    try:
        data = load_dataset(config["data"])
    except InputError as error:
        moved = (
            "" if config["data"] in NAMED else " (moved? numpyvae train --resume RUN --data PATH)"
        )
        raise InputError(f"{error}{moved}") from None
    if data.fingerprint() != config["fingerprint"]:
        raise InputError(f"{config['data']}: the images are no longer those the run was trained on")
    return data


def a_vae(folder: Path) -> tuple[dict[str, Any], VAE, runs.State]:
    """The run in `folder`, if its model is a VAE."""
    config, vae, state = runs.load(folder)
    if isinstance(vae, Autoencoder):
        raise InputError(f"{folder}: an autoencoder, which has no noise, no KL and no ELBO")
    return config, vae, state


def as_trained(config: dict[str, Any], x: Array, rng: np.random.Generator) -> Array:
    """Images to measure the run's model on: of drawn pixels where it was trained on such.

    Figures, and the page of `explore`, show it the greys.
    """
    return drawn(x, rng) if config["fit"]["binarize"] else x


def collapse(args: argparse.Namespace) -> int:
    config, vae, _ = a_vae(args.run)
    data = data_of(config)
    x = as_trained(config, data.x_test[:MOST_IMAGES], np.random.default_rng([args.seed, 2]))
    use = diagnostics.latent_use(vae, x)
    parts = diagnostics.decompose_kl(vae, x, rng=args.seed)
    print(f"{args.run}: {len(x):,} validation images; nats per image")
    print(f"active dimensions       {use.active.sum()} of {vae.n_latent}   variance of mu above "
          f"{diagnostics.ACTIVE}")  # fmt: skip
    print(f"KL                      {use.kl.sum():.2f}")
    print(f"  one sample of it      {parts.kl:.2f}   = I(x; z) {parts.information:.2f} + "
          f"KL(q(z) || p(z)) {parts.marginal_kl:.2f}")  # fmt: skip
    print(f"  I(x; z) is at most    {np.log(len(x)):.2f}   the log of the number of images")
    print(f"aggregate posterior     mean z² {use.mean_square_z:.2f}, where the prior has 1")
    if vae.likelihood.unit_interval:
        print("ambiguity of pixels     mean of 4p(1-p): "
              f"{diagnostics.ambiguity(x):.3f} images, "
              f"{diagnostics.ambiguity(vae.reconstruct(x)):.3f} reconstructions, "
              f"{diagnostics.ambiguity(vae.sample(500, args.seed)):.3f} samples")  # fmt: skip
    print("dimension      KL   variance of mu   mean sigma²   active")
    for i in np.argsort(-use.kl):
        active = "yes" if use.active[i] else "no"
        print(f"{i:>9}{use.kl[i]:>8.3f}{use.variance_of_mu[i]:>17.4f}{use.mean_variance[i]:>14.4f}"
              f"   {active}")  # fmt: skip
    warning = diagnostics.alarm({"kl": float(use.kl.sum())}, use)
    print(warning or "nothing alarming")
    from .. import figures

    path = args.out or args.run / "collapse.png"
    with figures.style():
        figures.save(figures.latent_use(use), path)
    print(f"the KL of each dimension is drawn in {path}")
    return 0


def interpolate(args: argparse.Namespace) -> int:
    config, vae, _ = runs.load(args.run)
    data = data_of(config)
    for i in args.images:
        if i >= len(data.x_test):
            raise InputError(
                f"argument --images: expected numbers below {len(data.x_test)}, "
                f"the validation images there are; got {i}"
            )
    x0, x1 = data.x_test[list(args.images)]
    z0, z1 = vae.encode(np.stack([x0, x1]))[0]
    straight = paths.straight(z0, z1, args.steps)
    round_ = paths.slerp(z0, z1, args.steps)
    t = np.linspace(0, 1, args.steps)[:, np.newaxis]
    rows = {
        "straight in z": vae.decode(straight),
        "spherical in z": vae.decode(round_),
        "pixels faded": ((1 - t) * x0 + t * x1).astype(vae.dtype),
    }
    for name, walk in (
        ("straight in z", paths.straight),
        ("spherical in z", paths.slerp),
    ):
        middle = np.linalg.norm(walk(z0, z1, 3)[1])
        print(f"{name:<16} length of z: {np.linalg.norm(z0):.2f} at the start, {middle:.2f} in the "
              f"middle, {np.linalg.norm(z1):.2f} at the end")  # fmt: skip
    if vae.likelihood.unit_interval:
        for name, images in rows.items():
            print(f"{name:<16} ambiguity of the image in the middle "
                  f"{diagnostics.ambiguity(images[args.steps // 2]):.3f}")  # fmt: skip
    from .. import figures

    path = args.out or args.run / f"interpolation-{args.images[0]}-{args.images[1]}.png"
    with figures.style():
        figures.save(figures.rows_of_images(rows, data.image_shape), path)
    print(f"drawn in {path}")
    return 0


def anomalies(args: argparse.Namespace) -> int:
    config, vae, _ = a_vae(args.run)
    data = data_of(config)
    held_out = config.get("without")
    if args.against:
        other = load_dataset(args.against)
        if other.image_shape != data.image_shape:
            raise InputError(
                f"argument --against: expected images of {data.image_shape} pixels; "
                f"got {other.image_shape}"
            )
        x = data.x_test
        if held_out is not None:
            x = x[data.y_test.astype(str) != held_out]  # type: ignore[union-attr]
        strange = other.x_test[: len(data.x_test)]
        unit_interval = vae.likelihood.unit_interval
        validation.images("--against", strange, vae.n_inputs, vae.dtype, unit_interval)
        what = f"images of {other.name}"
    elif held_out is not None:
        is_it = data.y_test.astype(str) == held_out  # type: ignore[union-attr]
        x, strange, what = data.x_test[~is_it], data.x_test[is_it], f"label {held_out}"
    else:
        raise InputError(
            f"{args.run}: nothing to tell it from: give --against DATA, or a run that was trained "
            "with --without LABEL"
        )
    pixels = np.random.default_rng([args.seed, 2])
    x, strange = (as_trained(config, images, pixels) for images in (x, strange))
    baseline = anomaly.pixel_means(_trained_on(data, held_out))
    rng = np.random.default_rng(args.seed)
    ordinary = anomaly.scores(vae, x, baseline, rng=rng, n_samples=args.samples)
    anomalous = anomaly.scores(vae, strange, baseline, rng=rng, n_samples=args.samples)
    print(f"{args.run}: {len(x):,} ordinary images against {len(strange):,}: {what}")
    print("score            AUROC   mean of ordinary   mean of anomalies   (nats)")
    curves = {}
    for name in ordinary:
        area = anomaly.auroc(ordinary[name], anomalous[name])
        note = "   inverted: anomalies look more ordinary" if area < 0.4 else ""
        means = ordinary[name].mean(), anomalous[name].mean()
        print(f"{name:<15}{area:>7.3f}{means[0]:>19.1f}{means[1]:>20.1f}{note}")
        curves[f"{name} (AUROC {area:.2f})"] = anomaly.roc(ordinary[name], anomalous[name])
    print("elbo: -ELBO; reconstruction: -log p(x|mu); ratio: -ELBO less independent pixels' cost")
    from .. import figures

    name = f"anomaly-against-{Path(args.against).stem}" if args.against else "anomaly"
    path = args.out or args.run / f"{name}.png"
    with figures.style():
        figures.save(figures.anomalies(ordinary, anomalous, curves), path)
    print(f"drawn in {path}")
    return 0


def explore(args: argparse.Namespace) -> int:
    config, vae, state = a_vae(args.run)
    data = data_of(config)
    from ..page.explore import at_most, page

    made = page(vae, data, state.history, config["fit"])
    path = args.html or args.run / "explore.html"
    with storage.replacing(path) as unfinished:
        unfinished.write_text(made.html, encoding="utf-8", newline="\n")
    size = len(made.html.encode()) / 1e6
    precision = {"float16": "half", "float32": "single"}[made.precision]
    print(f"{path}: {size:.1f} MB, with {made.n_images} test images; open it in a browser")
    print(f"the weights are in {precision} precision: no pixel moves by more than "
          f"{at_most(made.difference)}")  # fmt: skip
    return 0


def _trained_on(data: Dataset, held_out: str | None) -> Any:
    return data.x_train if held_out is None else without(data, held_out).x_train


def without(data: Dataset, label: str) -> Dataset:
    """The data with no training image of that label; the test images stay."""
    if data.y_train is None or data.y_test is None:
        raise InputError("argument --without: these images, or those to test on, have no labels")
    keep = data.y_train.astype(str) != label
    if keep.all() or not keep.any():
        labels = ", ".join(str(value) for value in np.unique(data.y_train)[:12])
        raise InputError(f"argument --without: expected one of the labels {labels}; got {label!r}")
    changes: dict[str, Any] = {"x_train": data.x_train[keep], "y_train": data.y_train[keep]}
    if data.factors_train is not None:
        changes["factors_train"] = data.factors_train[keep]
    return Dataset(**{**vars(data), **changes})


def claims(args: argparse.Namespace) -> int:
    from .. import figures
    from ..chapter import experiments

    known = [experiment.__name__.replace("_", "-") for experiment in experiments.EXPERIMENTS]
    if unknown := sorted(set(args.names) - set(known)):
        raise InputError(
            f"NAME: {unknown[0]!r} is not a claim; expected some of {', '.join(known)}"
        )
    names = [name for name in known if name in args.names or not args.names]
    terminal = is_terminal(sys.stderr)

    def report(text: str) -> None:
        if terminal:
            print(f"\r\033[K  {text[:74]}", end="", file=sys.stderr, flush=True)

    bench = experiments.Bench(not args.full, report)
    args.out.mkdir(parents=True, exist_ok=True)
    about = {"quick": bench.quick, "seeds": list(bench.seeds), "epochs": bench.epochs,
             "images": len(bench.x), "test_images": len(bench.x_test)}  # fmt: skip
    seeds = ", ".join(map(str, bench.seeds))
    print(f"{len(bench.x):,} digits, {bench.epochs} epochs, seeds {seeds}; files go to {args.out}")
    began, done = time.monotonic(), []
    for i, claim in enumerate(experiments.run(bench, names)):
        spent = time.monotonic() - began
        if terminal:
            print("\r\033[K", end="", file=sys.stderr)
        print(f"\n[{i + 1}/{len(names)}, {clock(spent)}] {claim.name}: {claim.verdict.upper()}")
        for title, text in (("the chapter", claim.chapter), ("what is so", claim.truth)):
            print(_indented(f"{title}: {text}", "  "))
        for piece in claim.evidence:
            print(_indented(str(piece), "  - "))
        sys.stdout.flush()
        if claim.panels:
            with figures.style():
                figures.save(figures.side_by_side(claim.panels), args.out / f"{claim.name}.png")
        done.append(as_record(claim))
        with storage.replacing(args.out / "claims.json") as unfinished:
            record = {**about, "claims": done}
            text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
            unfinished.write_text(text, encoding="utf-8")
        with storage.replacing(args.out / "README.md") as unfinished:
            unfinished.write_text(markdown(record), encoding="utf-8")
    print(f"\n{len(done)} claims in {clock(time.monotonic() - began)}: ", end="")
    verdicts = [claim["verdict"] for claim in done]
    print(", ".join(f"{verdicts.count(v)} {v}" for v in dict.fromkeys(verdicts)))
    return 0


def _indented(text: str, start: str) -> str:
    return textwrap.fill(text, 96, initial_indent=start, subsequent_indent="    ")
