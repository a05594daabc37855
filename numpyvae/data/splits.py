"""Names that say which images are to train on, and which to test on."""

import re

TEST = {"test", "testing", "val", "valid", "validation", "publictest", "privatetest"}
TRAIN = {"train", "training"}


def part(name: str) -> str:
    """ "train" or "test", of train, x_test, seg_train or training-images; else "" ."""
    words = {*re.split("[^a-z]+", name.lower())}
    return "test" if words & TEST else "train" if words & TRAIN else ""
