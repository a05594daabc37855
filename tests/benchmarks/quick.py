"""What `numpyvae train` does by itself, against the chapter's plain training, three seeds.

    python tests/benchmarks/quick.py --out notebooks/records/quick.json

Validation -ELBO in nats per image after the last epoch, on the digits in the package.
"""

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

from numpyvae import training

WAYS: dict[str, dict[str, Any]] = {"quick": {"recipe": "quick"}, "plain": {"epochs": 50}}
SEEDS = (0, 1, 2)


def trained(way: dict[str, Any], seed: int) -> dict[str, Any]:
    with (
        tempfile.TemporaryDirectory() as folder,
        training.start(**way, seed=seed, out=Path(folder, "run")) as session,
    ):
        session.train()
        history = session.run.state.history
        return {"epochs": len(history["val_loss"]), "val_loss": round(history["val_loss"][-1], 2)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    record = []
    for seed in SEEDS:
        for name, way in WAYS.items():
            record.append({"way": name, "seed": seed, **trained(way, seed)})
            print(record[-1], flush=True)
    if args.out:
        args.out.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
