"""Kinds of files that are not read, and the lines that convert them."""

# What we don't read, and the lines that convert it.
CONVERSIONS = {
    (".mat",): (
        "a MATLAB file",
        "from scipy.io import loadmat; import numpy as np",
        'np.savez("images.npz", images=loadmat("{name}")["X"])  # X: the variable with the images',
    ),
    (".h5", ".hdf5"): (
        "an HDF5 file",
        "import h5py, numpy as np",
        'np.savez("images.npz", images=h5py.File("{name}")["images"][:])  # the name of its images',
    ),
    (".pkl", ".pickle"): (
        "a pickle",
        "import pickle, numpy as np",
        'data = pickle.load(open("{name}", "rb"), encoding="bytes")  # of a source that you trust',
        'np.savez("images.npz", images=data[b"data"])',
    ),
    (".pt", ".pth"): (
        "a PyTorch file",
        "import torch, numpy as np",
        'np.savez("images.npz", images=torch.load("{name}").numpy())',
    ),
    (".parquet",): (
        "a Parquet file",
        "import io, numpy as np, pandas as pd; from PIL import Image",
        'np.savez("images.npz", images=[np.array(Image.open(io.BytesIO(i["bytes"]))) '
        'for i in pd.read_parquet("{name}")["image"]])',
    ),
    (".tfrecord", ".tfrecords"): (
        "a TFRecord file",
        "import numpy as np, tensorflow_datasets as tfds",
        'np.savez("images.npz", images=[i["image"] for i in tfds.as_numpy(tfds.load("..."))])',
    ),
    (".zip", ".tar", ".tar.gz", ".tgz", ".7z", ".rar", ".bz2", ".xz"): (
        "an archive",
        "unpack it into a folder, then: numpyvae train --data FOLDER",
    ),
    (".mp4", ".avi", ".mov", ".mkv", ".webm"): (
        "a video",
        "ffmpeg -i {name} -vf fps=1 frames/%05d.png",
        "numpyvae train --data frames",
    ),
}
