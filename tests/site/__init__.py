"""The tests of the course's web site, and the scripts in notebooks/site that make it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "notebooks" / "site"))

import build as build
import course as course
import live as live
import runtime as runtime
