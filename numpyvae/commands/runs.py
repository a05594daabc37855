"""The commands that look at a run: evaluate, sample, interpolate, anomaly, collapse, explore,
export."""

import argparse
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from .. import families, validation
from ..data import load_dataset
from ..measures import anomaly, collapse, paths
from ..proof import parity
from ..training import Run
from ..training.evaluation import FILE, evaluate_run
from ..validation import InputError, OptionError
from . import parser

MOST_SAMPLES = 10_000
MOST_IMAGES = 1000  # that `collapse` looks at: the decomposition compares each with each


def evaluate(args: argparse.Namespace) -> int:
    run = Run.open(args.run, noise=True)
    found = evaluate_run(run, args.images, args.samples, args.seed)
    print(f"{args.run}: {found['images']:,} validation images of {found['data']}, "
          f"after {found['epoch']} epochs")  # fmt: skip
    print("nats per image")
    error = found["log_p_standard_error"]
    spread = "" if error is None else f", standard error {error:.2f} over the images"
    for title, key, how in (
        ("log p(x)", "log_p", f"{args.samples:,} importance samples{spread}"),
        ("ELBO", "elbo", "= -reconstruction - KL; one noise sample, beta 1"),
        ("reconstruction", "reconstruction", "-log p(x|z)"),
        ("KL", "kl", "KL(q(z|x) || p(z))"),
    ):
        print(f"  {title:<15}{found[key]:>9.2f}   {how}".rstrip())
    x = run.validation_images(args.images, args.seed)
    if isinstance(run.vae.likelihood, families.Bernoulli) and ((x > 0) & (x < 1)).any():
        print("The pixels are grey: to the Bernoulli, log p(x) is then a cross-entropy, and no")
        print("log-probability of these greys. Compare it with figures for grey pixels only.")
    print(f"kept in {args.run / FILE}")
    return 0


def sample(args: argparse.Namespace) -> int:
    run = Run.open(args.run)
    from .. import figures

    path = args.out or args.run / f"samples-{args.n}-{args.pixels}-seed{args.seed}.png"
    with figures.style():
        figures.save(figures.samples(run.vae, run.config["image_shape"], seed=args.seed, n=args.n,
                                     pixels=args.pixels), path)  # fmt: skip
    print(f"{path}: {args.n} samples")
    return 0


def interpolate(args: argparse.Namespace) -> int:
    run = Run.open(args.run)
    vae, images = run.vae, run.data.x_test
    for i in args.images:
        if i >= len(images):
            raise OptionError(
                "images",
                f"expected numbers below {len(images)}, the validation images there are; got {i}",
            )
    x0, x1 = images[list(args.images)]
    rows = paths.between(vae, x0, x1, args.steps)
    z0, z1 = vae.encode(np.stack([x0, x1]))[0]
    for name, walk in (("straight in z", paths.straight), ("spherical in z", paths.slerp)):
        start, middle, end = np.linalg.norm(walk(z0, z1, 3), axis=1)
        print(f"{name:<16} length of z: {start:.2f} at the start, {middle:.2f} in the "
              f"middle, {end:.2f} at the end")  # fmt: skip
    if vae.likelihood.unit_interval:
        for name, row in rows.items():
            print(f"{name:<16} ambiguity of the image in the middle "
                  f"{collapse.ambiguity(row[args.steps // 2]):.3f}")  # fmt: skip
    from .. import figures

    path = args.out or args.run / f"interpolation-{args.images[0]}-{args.images[1]}.png"
    with figures.style():
        figures.save(figures.rows_of_images(rows, run.data.image_shape), path)
    print(f"drawn in {path}")
    return 0


def tell_anomalies(args: argparse.Namespace) -> int:
    run = Run.open(args.run, noise=True)
    vae, data, held_out = run.vae, run.data, run.config["without"]
    if held_out is None and not args.against:
        raise InputError(
            f"{args.run}: nothing to tell it from: give --against DATA, or a run that was trained "
            "with --without LABEL"
        )
    other = load_dataset(args.against) if args.against else None
    x, strange, what = anomaly.to_tell_apart(data, held_out, other)
    unit_interval = vae.likelihood.unit_interval
    validation.images("--against", strange, vae.n_inputs, vae.dtype, unit_interval)
    pixels, rng = np.random.default_rng([args.seed, 2]), np.random.default_rng(args.seed)
    x, strange = run.as_trained(x, pixels), run.as_trained(strange, pixels)
    trained_on = data if held_out is None else data.without(held_out)
    baseline = anomaly.pixel_means(trained_on.x_train)
    ordinary, anomalous = (
        anomaly.scores(vae, images, baseline, rng=rng, n_samples=args.samples)
        for images in (x, strange)
    )
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


def tell_collapse(args: argparse.Namespace) -> int:
    run = Run.open(args.run, noise=True)
    vae, x = run.vae, run.validation_images(MOST_IMAGES, args.seed)
    use = collapse.latent_use(vae, x)
    parts = collapse.decompose_kl(vae, x, rng=args.seed)
    print(f"{args.run}: {len(x):,} validation images; nats per image")
    print(f"active dimensions       {use.active.sum()} of {vae.n_latent}   variance of mu above "
          f"{collapse.ACTIVE}")  # fmt: skip
    print(f"KL                      {use.kl.sum():.2f}")
    print(f"  one sample of it      {parts.kl:.2f}   = I(x; z) {parts.information:.2f} + "
          f"KL(q(z) || p(z)) {parts.marginal_kl:.2f}")  # fmt: skip
    print(f"  I(x; z) is at most    {np.log(len(x)):.2f}   the log of the number of images")
    print(f"aggregate posterior     mean z² {use.mean_square_z:.2f}, where the prior has 1")
    if vae.likelihood.unit_interval:
        print("ambiguity of pixels     mean of 4p(1-p): "
              f"{collapse.ambiguity(x):.3f} images, "
              f"{collapse.ambiguity(vae.reconstruct(x)):.3f} reconstructions, "
              f"{collapse.ambiguity(vae.sample(500, args.seed)):.3f} samples")  # fmt: skip
    print("dimension      KL   variance of mu   mean sigma²   active")
    for i in np.argsort(-use.kl):
        active = "yes" if use.active[i] else "no"
        print(f"{i:>9}{use.kl[i]:>8.3f}{use.variance_of_mu[i]:>17.4f}{use.mean_variance[i]:>14.4f}"
              f"   {active}")  # fmt: skip
    warning = collapse.alarm({"kl": float(use.kl.sum())}, use)
    print(warning or "nothing alarming")
    from .. import figures

    path = args.out or args.run / "collapse.png"
    with figures.style():
        figures.save(figures.latent_use(use), path)
    print(f"the KL of each dimension is drawn in {path}")
    return 0


def explore(args: argparse.Namespace) -> int:
    run = Run.open(args.run, noise=True)
    from ..page import explore

    path = args.html or args.run / "explore.html"
    made = explore.write(path, run)
    size = path.stat().st_size / 1e6
    precision = {"float16": "half", "float32": "single"}[made.precision]
    print(f"{path}: {size:.1f} MB, with {made.n_images} test images; open it in a browser")
    print(f"the weights are in {precision} precision: no pixel moves by more than "
          f"{explore.at_most(made.difference)}")  # fmt: skip
    return 0


def export(args: argparse.Namespace) -> int:
    run = Run.open(args.run, noise=True)
    path = args.out or args.run / "state_dict.pt"
    if path.suffix not in (".pt", ".pth"):
        raise OptionError("out", f"expected a name that ends in .pt or .pth; got {path}")
    parity.export(run.vae, path)
    print(f"{path}: a state_dict; in PyTorch, torch.load(path, weights_only=True)")
    return 0


def _countable(name: str, value: Any) -> int:
    if validation.whole_number(name, value) > MOST_SAMPLES:
        raise InputError(f"{name}: expected at most {MOST_SAMPLES:,} images in one picture")
    return int(value)


def _steps(name: str, value: Any) -> int:
    return int(validation.in_range(name, validation.whole_number(name, value), 3, 50))


def add_to(commands: Any) -> None:
    whole, seed = parser.whole, parser.seed

    def command(*arguments: Any, run: str = "a run folder") -> Any:
        sub = parser.add_command(commands, *arguments)
        sub.add_argument("run", metavar="RUN", type=parser.path, help=run)
        return partial(sub.add_argument)

    def out(add: Any, where: str = "a name in the run folder") -> None:
        add("--out", type=parser.png, metavar="FILE.png", help=f"where to ({where})")

    add = command("evaluate", evaluate, "measure a run on its validation images")
    add("--images", type=whole, metavar="N", help="only the first N test images")
    add("--samples", type=whole, default=500, metavar="K", help="samples for log p(x) (500)")
    add("--seed", type=seed, default=0, help="of the noise (0)")

    add = command("sample", sample, "draw images that a run's model invents")
    add("--n", type=parser.checked(_countable, int), default=100, metavar="N",
        help="how many (100)")  # fmt: skip
    add("--seed", type=seed, default=0, help="of the samples (0)")
    add("--pixels", choices=("mean", "draw"), default="mean", help="mean images, or drawn pixels")
    out(add)

    add = command("interpolate", interpolate, "walk from one image to another")
    add("--images", type=seed, nargs=2, default=(0, 1), metavar=("I", "J"),
        help="their numbers among the validation images (0 1)")  # fmt: skip
    add("--steps", type=parser.checked(_steps, int), default=11, metavar="N",
        help="images in a row (11)")  # fmt: skip
    out(add)

    add = command("anomaly", tell_anomalies,
                  "score unusual images by ELBO, reconstruction and likelihood ratio",
                  run="a run folder, best trained with --without LABEL")  # fmt: skip
    add("--against", type=parser.data, metavar="DATA",
        help="images of another data set as anomalies")  # fmt: skip
    add("--samples", type=whole, default=10, metavar="K", help="noise samples per image (10)")
    add("--seed", type=seed, default=0, help="of the noise (0)")
    out(add, "anomaly.png in the run folder")

    add = command(
        "explore", explore,
        "make a web page of a run's model, to walk in its latent space and see its gradients",
    )  # fmt: skip
    add("--html", type=parser.html, metavar="PAGE.html",
        help="where to (explore.html in the run folder)")  # fmt: skip

    add = command("collapse", tell_collapse, "tell which latent dimensions are in use")
    add("--seed", type=seed, default=0, help="of the noise (0)")
    out(add, "collapse.png in the run folder")

    add = command("export", export, "write a run's parameters for PyTorch")
    add("--to", choices=("torch",), required=True, help="the format")
    add("--out", type=parser.path, metavar="FILE.pt",
        help="where to (state_dict.pt in the run folder)")  # fmt: skip
