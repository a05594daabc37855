"""How fast is it? Everything about speed and memory, in one run, as JSON.

    python tests/benchmarks/speed.py [--data mnist] [--threads 2] [--rounds 7] [--json FILE]

1. An epoch of the chapter's model (784-512-256-20, float32) at batch 128 and 512: ours; PyTorch
   with Adam, with fused Adam, and compiled with fused Adam; and the 20 matrix products of a step
   alone. They take turns, a round each, on the same threads; the first round, in which caches and
   compilers warm up, does not count. Quote the ratios within a round, and their median.
2. Our step time against batch size, hidden width, latent dimensions and noise samples.
3. log p(x) of 1,000 images with 5,000 samples: seconds, and the most memory that its arrays take.
4. The parts of a step; import time; the time from the command to the line of the first epoch.

Needs `numpyvae fetch mnist`, and PyTorch for the first: pip install -e ".[parity]", with a C++
compiler for torch.compile. Not a test: a machine's noise is no bug.
"""

import argparse
import json
import math
import os
import platform
import random
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
    widths = [*pairwise([784, 512, 256]), (256, 20), (256, 20), *pairwise([20, 256, 512, 784])]
    W = [rng.standard_normal(n, dtype="float32") for n in widths]
    x = [rng.standard_normal((batch, n_in), dtype="float32") for n_in, _ in widths]
    dy = [rng.standard_normal((batch, n_out), dtype="float32") for _, n_out in widths]

    def epoch() -> None:
        for _ in range(steps):
            for layer in range(7):
                x[layer] @ W[layer]
                x[layer].T @ dy[layer]
            for layer in range(1, 7):  # nobody asks for the gradient of the images
                dy[layer] @ W[layer].T

    return epoch


def ours(x, batch: int) -> Callable[[], None]:
    import numpy as np

    import numpyvae as nv
    from numpyvae import schedules
    from numpyvae.training.loop import State, train_one_epoch

    vae = nv.VAE(seed=0)
    state = State(nv.Adam(vae.params), np.random.default_rng(0))

    def epoch() -> None:
        train_one_epoch(vae, x, state, batch, schedules.constant())

    return epoch


def pytorchs(x, batch: int, fused: bool, compiled: bool) -> Callable[[], None]:
    import torch
    from pytorch_model import Model

    torch.manual_seed(0)
    data, model = torch.from_numpy(x), Model()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, fused=fused)
    # dynamic=False: the last, smaller batch gets a graph of its own, and the others keep theirs.
    loss_of = torch.compile(model, dynamic=False) if compiled else model

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

    x, order = nv.load_dataset(data).x_train, random.Random(0)
    found = []
    for batch in (128, 512):
        contenders = {"numpyvae": ours(x, batch), "products": products(batch, -(-len(x) // batch))}
        try:
            import torch

            torch.set_num_threads(threads)
            torch._dynamo.reset()
            contenders["pytorch"] = pytorchs(x, batch, fused=False, compiled=False)
            contenders["pytorch, fused"] = pytorchs(x, batch, fused=True, compiled=False)
            contenders["pytorch, compiled"] = pytorchs(x, batch, fused=True, compiled=True)
        except ModuleNotFoundError:
            print("PyTorch is not installed: ours and the bare products alone")
        seconds: dict[str, list[float]] = {name: [] for name in contenders}
        print(f"\n{len(x):,} images, batch {batch}, seconds an epoch")
        print("round  " + "".join(f"{name:>20}" for name in contenders))
        for turn in range(rounds + 1):
            # In another order each time, so that nobody always follows the same other.
            for name in order.sample([*contenders], len(contenders)):
                epoch = contenders[name]
                began = time.perf_counter()
                try:
                    epoch()
                except Exception as error:
                    if turn or "compiled" not in name:
                        raise
                    # Mostly that there is no C++ compiler; the others can go on without it.
                    reason = str(error).splitlines()[:1] or [type(error).__name__]
                    print(f"{name}: left out: {reason[0]}")
                    del contenders[name], seconds[name]
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


def parts(data: str) -> list[dict]:
    """Milliseconds of the parts of a step, and of its products alone; medians of three epochs.
    Beside them the page faults of a step in the last one.

    "loop" is what `train_one_epoch` does itself: it gathers images, draws eps, and looks whether
    the gradients are finite.
    """
    import numpy as np

    import numpyvae as nv
    from numpyvae import schedules
    from numpyvae.training.loop import State, train_one_epoch

    x, found = nv.load_dataset(data).x_train, []
    print("\nmilliseconds of a step")
    for batch in (128, 512):
        vae, n_steps = nv.VAE(seed=0), -(-len(x) // batch)
        state = State(nv.Adam(vae.params), np.random.default_rng(0))
        spent: dict[str, float] = {}

        def timed(name: str, function: Callable, spent: dict[str, float] = spent) -> Callable:
            def timing(*arguments):
                began = time.perf_counter()
                result = function(*arguments)
                spent[name] = spent.get(name, 0) + time.perf_counter() - began
                return result

            return timing

        vae.forward = timed("forward", vae.forward)  # type: ignore[method-assign]
        vae.backward = timed("backward", vae.backward)  # type: ignore[method-assign]
        state.optimizer.step = timed("adam", state.optimizer.step)  # type: ignore[method-assign]
        epoch = timed("step", train_one_epoch)
        alone = timed("products", products(batch, n_steps))
        took = []
        for _ in range(4):
            spent.clear()
            before = page_faults()
            epoch(vae, x, state, batch, schedules.constant())
            faults = (page_faults() - before) / n_steps
            alone()
            spent["loop"] = spent["step"] - sum(spent[p] for p in ("forward", "backward", "adam"))
            took.append({name: 1000 * seconds / n_steps for name, seconds in spent.items()})
        row = {name: statistics.median(t[name] for t in took[1:]) for name in took[0]}
        found.append({"batch": batch, **row, "page_faults": faults})
        print("  ".join(f"{name} {value:.1f}" for name, value in found[-1].items()), flush=True)
    return found


def page_faults() -> float:
    """Pages that this process was given so far; nan where nobody counts them."""
    try:
        import resource
    except ModuleNotFoundError:  # on Windows
        return math.nan
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt


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
import sys
import time
import tracemalloc
import numpyvae as nv
vae, x = nv.VAE(seed=0), nv.load_dataset("mnist10k").x_test[:1000]
if "memory" in sys.argv:
    tracemalloc.start()  # NumPy reports its arrays to it
began = time.perf_counter()
nv.bounds.log_likelihood(vae, x, rng=0, n_samples=5000)
took = time.perf_counter() - began
print(tracemalloc.get_traced_memory()[1] / 1e6 if tracemalloc.is_tracing() else took)
"""


def alone(code: str, *arguments: str) -> float:
    """The number that a process of its own prints."""
    command = [sys.executable, "-c", code, *arguments]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


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
        if process.wait():
            sys.exit("numpyvae train failed")
    return seconds


def commit() -> str:
    """The commit of the code, with a plus where files differ from it."""
    root = Path(__file__).parents[2]
    git = ["git", "-C", str(root)]
    head = subprocess.run([*git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    dirty = subprocess.run([*git, "diff", "--quiet", "HEAD", "--", "numpyvae"]).returncode
    return head.stdout.strip() + "+" * bool(dirty) if head.returncode == 0 else "unknown"


def processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text()
        return next(line.split(": ")[1] for line in text.splitlines() if "model name" in line)
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", default="mnist")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=7)
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
        "import time; t = time.perf_counter(); import numpyvae; numpyvae.VAE;"
        "print(time.perf_counter() - t)"
    )
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    if load > 0.5:
        print(f"others use this machine (load {load:.1f}): the figures will say so, not ours")
    report = {
        "machine": processor(),
        "load_before": load,
        "commit": commit(),
        "cores": os.cpu_count(),
        "threads": args.threads,
        "python": platform.python_version(),
        "versions": versions,
        "blas": f"{blas['name']} {blas['version']}",
        "data": args.data,
        "epochs": epochs(args.data, args.threads, args.rounds),
        "parts": parts(args.data),
        "steps": steps(),
    }
    seconds, megabytes = alone(LOG_P), alone(LOG_P, "memory")
    report["log_p"] = {
        "images": 1000,
        "samples": 5000,
        "seconds": seconds,
        "megabytes_of_arrays": megabytes,
    }
    report["import_seconds"] = statistics.median(alone(imports) for _ in range(5))
    report["first_epoch_line_seconds"] = first_line()
    print(f"\nlog p(x), 1,000 images, 5,000 samples: {seconds:.0f} s, "
          f"{megabytes:.0f} MB of arrays at most")  # fmt: skip
    print(f"import numpyvae and its VAE: {1000 * report['import_seconds']:.0f} ms")
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
