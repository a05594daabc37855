"""Images to train on: named sets, and the reader's own files."""

from .datasets import NAMED as NAMED
from .datasets import Dataset as Dataset
from .datasets import load_dataset as load_dataset
