"""What a file is, by its first bytes, whatever its name says; and how to get on with what we don't read."""

import gzip
import zipfile
import zlib
from pathlib import Path

from .reading import Troubles

PICTURES = (".png", ".jpg", ".jpeg", ".jfif", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".ppm",
            ".pgm", ".pbm", ".pnm", ".tga", ".ico", ".jp2", ".pcx", ".avif")  # fmt: skip
ARRAYS = ("npy", "npz", "idx", "table")  # and pictures: what we read
GET_AGAIN = "its download or its copy broke off; get it again"

# By kind: where a file begins with these bytes.
BEGINS = {
    (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"): "picture",
    (b"\x93NUMPY",): "npy",
    (b"\0\0\x08\1", b"\0\0\x08\2", b"\0\0\x08\3", b"\0\0\x08\4"): "idx",
    (b"version https://git-lfs",): "pointer",
    (b"MATLAB 7.3",): "matlab73",
    (b"MATLAB 5",): "matlab",
    (b"\x89HDF",): "hdf5",
    (b"PAR1",): "parquet",
    (b"\x80\2", b"\x80\3", b"\x80\4", b"\x80\5"): "pickle",
    (b"BZh", b"\xfd7zXZ"): "tar",
    (b"Rar!", b"7z\xbc\xaf"): "archive",
    (b"\x1aE\xdf\xa3",): "video",
}
# Or has these bytes further on.
HAS = {
    (8, b"WEBP"): "picture", (8, b"AVI "): "video", (4, b"ftypavif"): "picture",
    **{(4, b"ftyp" + brand): "heic"
       for brand in (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")},
    (4, b"ftyp"): "video", (128, b"DICM"): "dicom", (257, b"ustar"): "tar",
    (344, b"n+1\0"): "nifti", (344, b"ni1\0"): "nifti",
}  # fmt: skip
# Or its name ends so.
ENDINGS = {
    PICTURES: "picture", (".npy",): "npy", (".npz",): "npz", (".mat",): "matlab",
    (".csv", ".tsv", ".csv.gz", ".tsv.gz"): "table", (".idx", "ubyte", "ubyte.gz"): "idx",
    (".heic", ".heif"): "heic", (".svg",): "svg", (".h5", ".hdf5"): "hdf5",
    (".pkl", ".pickle", ".pkl.gz"): "pickle", (".pt", ".pth"): "torch", (".parquet",): "parquet",
    (".tfrecord", ".tfrecords"): "tfrecord", (".nii", ".nii.gz"): "nifti", (".dcm",): "dicom",
    (".xlsx", ".xls"): "excel", (".mp4", ".avi", ".mov", ".mkv", ".webm"): "video",
    (".zip",): "zip", (".tar", ".tar.gz", ".tgz", ".bz2", ".xz"): "tar", (".7z", ".rar"): "archive",
}  # fmt: skip
INSIDE_ZIP = {".npy": "npz", "data.pkl": "torch", "[Content_Types].xml": "excel"}

# What such a file is, and the lines that convert it. {name} is its path, {folder} its folder.
_SAVE = 'np.savez("images.npz", images={}'
_TRAIN = "then: numpyvae train --data images.npz"
UNREAD = {
    "empty": (f"an empty file, of 0 bytes: {GET_AGAIN}",),
    "web page": ("a web page, not the file itself: its download was refused; get it again, and "
                 "look at what the site says",),
    "pointer": ("a pointer of Git LFS, not the file itself; run: git lfs pull",),
    "gzip": (
        "gzipped; unpack it, in Python",
        "import gzip; from pathlib import Path",
        'for f in Path("{folder}").rglob("*.*"):',
        '    if f.read_bytes()[:2] == b"\\x1f\\x8b": f.write_bytes(gzip.decompress(f.read_bytes()))',
    ),
    "heic": (
        "a HEIC photo, which Pillow does not read; make JPEGs: pip install pillow-heif, then in Python",
        "from pathlib import Path; from PIL import Image; import pillow_heif; "
        "pillow_heif.register_heif_opener()",
        'for f in list(Path("{folder}").rglob("*.*")):',
        '    if f.read_bytes()[4:11] in (b"ftyphei", b"ftypmif"): '
        'g = f.rename(f.with_suffix(".heic")); '
        'Image.open(g).convert("RGB").save(f.with_suffix(".jpg"))',
    ),
    "svg": ("a drawing (SVG), not pixels; convert it: rsvg-convert '{name}' -h 64 -o '{name}.png'",),
    "matlab": (
        "a MATLAB file; convert it in Python",
        "from scipy.io import loadmat, whosmat; import numpy as np",
        'print(whosmat("{name}"))  # what it holds',
        'm = loadmat("{name}", simplify_cells=True)',
        'X = m["X"]  # the images, by their name; EMNIST\'s: m["dataset"]["train"]["images"]',
        _SAVE.format("np.moveaxis(X, -1, 0) if X.ndim > 2 else X)  # their number came last"),
        _TRAIN,
    ),
    "matlab73": (
        "a MATLAB file, of version 7.3; convert it in Python",
        'import h5py, numpy as np; m = h5py.File("{name}"); print(list(m))  # what it holds',
        'X = m["X"][:]  # the images, by their name; their axes come in MATLAB\'s order, reversed',
        _SAVE.format("X.swapaxes(1, 2) if X.ndim == 3 else X.T if X.ndim == 2 else "
                     "X.transpose(0, 3, 2, 1))"),
        _TRAIN,
    ),
    "hdf5": (
        "an HDF5 file; convert it in Python",
        'import h5py, numpy as np; f = h5py.File("{name}"); print(list(f))  # what it holds',
        'np.savez("images.npz", **{k: v[:] for k, v in f.items() if getattr(v, "shape", ())})',
        _TRAIN,
    ),
    "pickle": (
        "a pickle; convert it in Python, if you trust its source",
        "import gzip, pickle, numpy as np; from pathlib import Path",
        'raw = Path("{name}").read_bytes(); raw = gzip.decompress(raw) if raw[:1] == b"\\x1f" else raw',
        'data = pickle.loads(raw, encoding="bytes")',
        'data = dict(data) if hasattr(data, "keys") else {"images": data}; print(data.keys())',
        'np.savez("images.npz", **{k if isinstance(k, str) else k.decode(): v '
        "for k, v in data.items() if np.ndim(v)})",
        _TRAIN,
    ),
    "torch": (
        "a PyTorch file; convert it in Python",
        "import torch, numpy as np",
        _SAVE.format('torch.load("{name}").numpy())'),
        _TRAIN,
    ),
    "parquet": (
        "a Parquet file; convert it in Python",
        "import io, numpy as np, pandas as pd; from PIL import Image",
        _SAVE.format('[np.array(Image.open(io.BytesIO(i["bytes"]))) '
                     'for i in pd.read_parquet("{name}")["image"]])'),
        _TRAIN,
    ),
    "tfrecord": (
        "a TFRecord file; convert its data set in Python",
        "import numpy as np, tensorflow_datasets as tfds",
        _SAVE.format('[i["image"] for i in tfds.as_numpy(tfds.load("..."))])'),
        _TRAIN,
    ),
    "nifti": (
        "a NIfTI scan; take its slices in Python",
        "import nibabel, numpy as np",
        _SAVE.format('np.moveaxis(nibabel.load("{name}").get_fdata(), -1, 0))'),
        _TRAIN,
    ),
    "dicom": (
        "a DICOM scan; take its pixels in Python",
        "from pathlib import Path; import pydicom, numpy as np",
        _SAVE.format('[pydicom.dcmread(f).pixel_array for f in sorted(Path("{folder}").glob("*.dcm"))])'),
        _TRAIN,
    ),
    "excel": ("a workbook of Excel; save its sheet as CSV",),
    "zip": (
        "an archive; unpack it into a folder",
        'python -m zipfile -e "{name}" images',
        "then: numpyvae train --data images",
    ),
    "tar": (
        "an archive; unpack it into a folder",
        'python -m tarfile -e "{name}" images',
        "then: numpyvae train --data images",
    ),
    "archive": ("an archive; unpack it into a folder", "then: numpyvae train --data FOLDER"),
    "pages": (
        "one file of many pages; make an image of each, in Python",
        'from pathlib import Path; from PIL import Image, ImageSequence; Path("pages").mkdir()',
        'with Image.open("{name}") as image:',
        "    for i, page in enumerate(ImageSequence.Iterator(image)): "
        'page.save(f"pages/{i:05}.tif")',
        "then: numpyvae train --data pages",
    ),
    "video": (
        "a video; take its frames",
        "mkdir frames; ffmpeg -i '{name}' -vf fps=1 frames/%05d.png",
        "then: numpyvae train --data frames",
    ),
}  # fmt: skip


def kind(path: Path) -> str:
    """One of `UNREAD`, or "picture", or one of `ARRAYS`; "" for what is none of these."""
    with path.open("rb") as file:
        start = file.read(512)
    zipped = start[:2] == b"\x1f\x8b"
    if zipped:
        try:
            with gzip.open(path) as file:
                start = file.read(512)
        except (OSError, EOFError, zlib.error):  # its reader will say so
            start = b"\x1f\x8b"
    named = next((k for ends, k in ENDINGS.items() if path.name.lower().endswith(ends)), "")
    found = _by_content(path, start)
    if zipped and found in ("picture", "npy", "npz", "hdf5"):
        return "gzip"
    if not found or (found, named) in (("pickle", "torch"), ("zip", "npz")):
        return named
    return found


def _by_content(path: Path, start: bytes) -> str:
    if not start:
        return "empty"
    if start[:2] == b"PK":
        return _in_zip(path)
    if start.lstrip(b"\xef\xbb\xbf\r\n\t ")[:1] == b"<":
        return "svg" if b"<svg" in start else "web page"
    for begins, found in BEGINS.items():
        if start.startswith(begins):
            return found
    return next((k for (at, raw), k in HAS.items() if start[at : at + len(raw)] == raw), "")


def _in_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except Exception:  # whatever a damaged one raises; its reader will say so
        return ""
    inside = (k for ending, k in INSIDE_ZIP.items() if any(n.endswith(ending) for n in names))
    return next(inside, "zip")


def what(path: Path, found: str, folder: Path | None = None) -> tuple[str, list[str]]:
    """A sentence that says what a file is that we don't read, and the lines that convert it."""
    sentence, *lines = UNREAD[found]
    if lines and found not in ("heic", "pages", "gzip"):
        sentence = sentence.replace("; ", ", which numpyvae does not read; ", 1)
    if found == "web page" and "ubyte" in path.name:
        sentence += "; of MNIST: numpyvae fetch mnist"
    where = (folder or path.parent).as_posix()
    filled = [text.replace("{name}", path.as_posix()).replace("{folder}", where)
              for text in (sentence, *lines)]  # fmt: skip
    return filled[0], filled[1:]


def refusal(path: Path, found: str) -> Troubles:
    sentence, lines = what(path, found)
    return Troubles(f"{path}: {sentence}", lines)
