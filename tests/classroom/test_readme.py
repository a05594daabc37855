"""numpyvae/classroom/README.md: its example gives what it shows, and its code runs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from numpyvae import classroom
from numpyvae.classroom import isolated
from numpyvae.commands import exercises as commands

from .test_grading import CLASS

PAGE = (Path(classroom.__file__).parent / "README.md").read_text(encoding="utf-8")


def blocks(language):
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```", PAGE, flags=re.M | re.S)
    return [re.sub(f"^{indent}", "", block, flags=re.M) for indent, block in found]


def test_the_worked_example_prints_what_is_shown(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(isolated, "TIME_LIMIT", 2.0)
    monkeypatch.chdir(tmp_path)
    shutil.copytree(CLASS, tmp_path / "class")
    copy, command = blocks("sh")[0].splitlines()
    assert copy == "cp -r tests/classroom/class class"
    assert commands.main([*command.split()[2:], "--jobs", "1"]) == 0
    printed = re.sub(r"\d:\d\d", "0:12", capsys.readouterr().out).splitlines()
    assert set(blocks("text")[0].splitlines()) <= set(printed)
    assert (tmp_path / "marks.csv").exists()
    assert (tmp_path / "marks.html").exists()


@pytest.mark.long
def test_the_pytest_file_tells_a_wrong_answer(tmp_path):
    shutil.copy(CLASS / "dan.py", tmp_path / "submission.py")
    (tmp_path / "test_homework.py").write_text(blocks("python")[0])
    done = subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "."],
                          cwd=tmp_path, capture_output=True, text=True)  # fmt: skip
    assert "1 failed" in done.stdout
    assert "it calls the library's latent.kl_backward" in done.stdout
