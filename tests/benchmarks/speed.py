"""How fast is it? Everything about speed and memory, in one run, as JSON.

    python tests/benchmarks/speed.py [--data mnist] [--threads 2] [--rounds 5] [--json FILE]

1. An epoch of the chapter's model (784-512-256-20, float32) at batch 128 and 512: ours; PyTorch
   with Adam, with fused Adam, and compiled with fused Adam; and the 20 matrix products of a step
   alone. They take turns, a round each, on the same threads; the first round, in which caches and
   compilers warm up, does not count. Quote the ratios within a round, and their median.
2. Our step time against batch size, hidden width, latent dimensions and noise samples.
3. log p(x) of 1,000 images with 5,000 samples: seconds, and the peak of memory.
4. Import time, and the time from the command to the line of the first epoch.

Needs PyTorch for the first: pip install -e ".[parity]". Not a test: a machine's noise is no bug.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import metadata
from itertools import pairwise
from pathlib import Path


def on_threads(threads: int) -> None:
    """Start again with so many BLAS threads: NumPy reads the number when it is imported."""
    wanted = {f"{name}_NUM_THREADS": str(threads) for name in ("OPENBLAS", "OMP", "MKL")}
    if any(os.environ.get(name) != value for name, value in wanted.items()):
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **wanted})


def products(batch: int, steps: int) -> Callable[[], None]:
    """The products of each step that none can do without: 7 forward, 7 and 6 backward."""
    import numpy as np

    rng = np.random.default_rng(0)
    shapes = [*pairwise([784, 512, 256]), (256, 20), (256, 20), *pairwise([20, 256, 512, 784])]
    dense = [
        tuple(rng.standard_normal(shape, dtype="float32") for shape in of_layer)
        for n_in, n_out in shapes
        for of_layer in [((batch, n_in), (n_in, n_out), (batch, n_out))]
    ]

    def epoch() -> None:
        for _ in range(steps):
            for x, W, _ in dense:
                x @ W
            for x, _, dy in dense:
                x.T @ dy
            for _, W, dy in dense[1:]:
                dy @ W.T

    return epoch


def ours(x, batch: int) -> Callable[[], None]:
    import numpy as np

    import numpyvae as nv
    from numpyvae import schedules
    from numpyvae.lab.training import State, train_one_epoch

    vae = nv.VAE(seed=0)
    state = State(nv.Adam(vae.params), np.random.default_rng(0))
    return lambda: train_one_epoch(vae, x, state, batch, schedules.constant()) and None


def pytorchs(x, batch: int, fused: bool, compiled: bool) -> Callable[[], None]:
    """The chapter's model and loss, from logits, per image; the same work as ours in each step."""
    import torch
    from torch import nn
    from torch.nn import functional as F

    class Model(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.encoder = nn.Sequential(
                nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU()
            )
            self.fc_mu, self.fc_logvar = nn.Linear(256, 20), nn.Linear(256, 20)
            self.decoder = nn.Sequential(
                nn.Linear(20, 256), nn.ReLU(), nn.Linear(256, 512), nn.ReLU(), nn.Linear(512, 784)
            )

        def forward(self, x, eps):
            h = self.encoder(x)
            mu, logvar = self.fc_mu(h), self.fc_logvar(h)
            logits = self.decoder(mu + torch.exp(logvar / 2) * eps)
            nll = F.binary_cross_entropy_with_logits(logits, x, reduction="sum")
            kl = -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())
            return (nll + kl) / len(x)

    torch.manual_seed(0)
    data, model = torch.from_numpy(x), Model()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, fused=fused)
    loss_of = torch.compile(model) if compiled else model

    def epoch() -> None:
        order = torch.randperm(len(data))
        total = 0.0
        for start in range(0, len(data), batch):
            rows = data[order[start : start + batch]]
            optimizer.zero_grad(set_to_none=True)
            loss = loss_of(rows, torch.randn(len(rows), 20))
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)

    return epoch


def epochs(data: str, threads: int, rounds: int) -> list[dict]:
    import numpyvae as nv

    x = nv.load_dataset(data).x_train
    found = []
    for batch in (128, 512):
        contenders = {"numpyvae": ours(x, batch), "products": products(batch, -(-len(x) // batch))}
        try:
            import torch

            torch.set_num_threads(threads)
            contenders["pytorch"] = pytorchs(x, batch, fused=False, compiled=False)
            contenders["pytorch, fused"] = pytorchs(x, batch, fused=True, compiled=False)
            contenders["pytorch, compiled"] = pytorchs(x, batch, fused=True, compiled=True)
        except ModuleNotFoundError:
            print("PyTorch is not installed: ours and the bare products alone")
        seconds: dict[str, list[float]] = {name: [] for name in contenders}
        print(f"\n{len(x):,} images, batch {batch}, seconds an epoch")
        print("round  " + "".join(f"{name:>20}" for name in contenders))
        for turn in range(rounds + 1):
            for name, epoch in contenders.items():
                began = time.perf_counter()
                epoch()
                if turn:
                    seconds[name].append(time.perf_counter() - began)
            last = (f"{s[-1]:>20.2f}" if s else f"{'warm':>20}" for s in seconds.values())
            print(f"{turn:>5}  {''.join(last)}", flush=True)
        for name, values in seconds.items():
            ratios = [mine / other for mine, other in zip(seconds["numpyvae"], values, strict=True)]
            row = {"batch": batch, "who": name, "seconds": values, "ours_over_it": ratios}
            found.append(row)
            print(f"ours over {name:<18} {statistics.median(ratios):.2f} "
                  f"({min(ratios):.2f} to {max(ratios):.2f})")  # fmt: skip
    return found


def steps() -> list[dict]:
    """Milliseconds a step, the median of 30, where one of the sizes differs from the chapter's."""
    import numpy as np

    import numpyvae as nv

    found, rng = [], np.random.default_rng(0)
    sizes = {"batch": (32, 128, 512, 2048), "hidden": (128, 512, 2048), "latent": (2, 20, 200),
             "samples": (1, 5, 50)}  # fmt: skip
    print("\nmilliseconds a step")
    for what, values in sizes.items():
        for value in values:
            of = {"batch": 128, "hidden": 512, "latent": 20, "samples": 1, what: value}
            vae = nv.VAE(hidden=(of["hidden"], of["hidden"] // 2), n_latent=of["latent"])
            optimizer = nv.Adam(vae.params)
            x = rng.random((of["batch"], 784), dtype="float32")
            eps = rng.standard_normal((of["samples"], len(x), vae.n_latent), dtype="float32")
            took = []
            for _ in range(33):
                began = time.perf_counter()
                optimizer.step(vae.backward(vae.forward(x, eps)))
                took.append(1000 * (time.perf_counter() - began))
            found.append({**of, "varied": what, "milliseconds": statistics.median(took[3:])})
            print(f"{what:>8} {value:>5} {found[-1]['milliseconds']:>8.1f}", flush=True)
    return found


LOG_P = """
import time
import numpyvae as nv
vae, x = nv.VAE(seed=0), nv.load_dataset("mnist10k").x_test
began = time.perf_counter()
nv.bounds.log_likelihood(vae, x[:1000], rng=0, n_samples=5000)
print(time.perf_counter() - began)
try:
    import resource, sys
    unit = 2**20 if sys.platform == "darwin" else 2**10
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit)
except ModuleNotFoundError:  # on Windows
    print("nan")
"""


def alone(code: str) -> list[float]:
    """What a process of its own prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [float(word) for word in done.stdout.split()]


def first_line() -> float:
    """Seconds from `numpyvae train` to the line of its first epoch, 9,000 digits."""
    command = [sys.executable, "-u", "-m", "numpyvae", "train", "--epochs", "2"]
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        process = subprocess.Popen(
            [*command, "--out", str(Path(folder) / "run")], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout
        for line in process.stdout:
            if line.split()[:1] == ["1/2"]:
                seconds = time.perf_counter() - began
        process.wait()
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", default="mnist")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    on_threads(args.threads)
    import numpy as np

    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]  # type: ignore[call-overload]
    versions = {}
    for name in ("numpy", "numpyvae", "torch"):
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = "none"
    imports = (
        "import time; t = time.perf_counter(); import numpyvae; print(time.perf_counter() - t)"
    )
    report = {
        "machine": platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "threads": args.threads,
        "python": platform.python_version(),
        "versions": versions,
        "blas": f"{blas['name']} {blas['version']}",
        "data": args.data,
        "epochs": epochs(args.data, args.threads, args.rounds),
        "steps": steps(),
    }
    seconds, megabytes = alone(LOG_P)
    report["log_p"] = {"images": 1000, "samples": 5000, "seconds": seconds, "megabytes": megabytes}
    report["import_seconds"] = statistics.median(alone(imports)[0] for _ in range(5))
    report["first_epoch_line_seconds"] = first_line()
    print(f"\nlog p(x), 1,000 images, 5,000 samples: {seconds:.0f} s, {megabytes:.0f} MB at most")
    print(f"import numpyvae: {1000 * report['import_seconds']:.0f} ms")
    print(f"numpyvae train, to its first epoch: {report['first_epoch_line_seconds']:.1f} s")
    if args.json:
        args.json.write_text(json.dumps(_short(report), indent=1) + "\n", encoding="utf-8")


def _short(value):
    """Numbers with four digits: the rest is noise."""
    if isinstance(value, dict):
        return {key: _short(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_short(item) for item in value]
    return float(f"{value:.4g}") if isinstance(value, float) else value


if __name__ == "__main__":
    main()
