"""exercises/workspace.py: a folder that is the learner's."""

from numpyvae.exercises import workspace


def test_a_file_keeps_the_number_that_an_earlier_version_gave_it(tmp_path):
    (tmp_path / "17_effective_beta.py").write_text("mine", encoding="utf-8")
    made = workspace.start(tmp_path)
    assert workspace.file_of(tmp_path, "effective_beta").name == "17_effective_beta.py"
    assert not [path for path in made if "effective_beta" in path.name]
    assert (tmp_path / "17_effective_beta.py").read_text(encoding="utf-8") == "mine"
