"""Three small sets of images, as people have them on disk: python data_scripts/own_images.py DIR

    DIR/faces      2,400 coloured JPEG files, 32 x 32, in a folder for each mood
    DIR/sprites.npy  3,000 coloured creatures, 16 x 16, symmetric as those of old games
    DIR/letters.csv  5,200 rows of grey letters, 20 x 20, with a column of labels

All are drawn here, from seed 0; the page numpyvae/data/README.md shows what a VAE makes of them.
"""

import argparse
import csv
import math
from pathlib import Path

import matplotlib
import numpy as np
from PIL import Image, ImageDraw, ImageFont

BIG = 4  # drawn so many times larger, then scaled down, for smooth edges
MOODS = {"happy": 1.0, "neutral": 0.0, "sad": -1.0}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def face(rng: np.random.Generator, mood: float, side: int = 32) -> Image.Image:
    """A face of some colour, turned a little, whose mouth shows the mood."""
    s = side * BIG
    background = tuple(rng.integers(150, 256, 3).tolist())
    skin = np.array([[255, 219, 172], [224, 172, 105], [141, 85, 36], [255, 205, 90]])
    image = Image.new("RGB", (s, s), background)
    draw = ImageDraw.Draw(image)
    x, y = s * (0.5 + rng.uniform(-0.06, 0.06, 2))
    r = s * rng.uniform(0.3, 0.4)
    colour = tuple(np.clip(skin[rng.integers(4)] + rng.integers(-12, 13, 3), 0, 255).tolist())
    draw.ellipse((x - r, y - r * 1.1, x + r, y + r * 1.1), fill=colour)
    gap, eye = r * rng.uniform(0.35, 0.5), r * rng.uniform(0.1, 0.16)
    for side_of in (-1, 1):
        cx, cy = x + side_of * gap, y - r * 0.25
        draw.ellipse((cx - eye, cy - eye, cx + eye, cy + eye), fill=(30, 30, 40))
    bend, wide = mood * r * rng.uniform(0.25, 0.45), r * rng.uniform(0.4, 0.55)
    ts = np.linspace(-1, 1, 15)
    points = [(x + wide * t, y + r * 0.5 - bend * (t * t - 0.5)) for t in ts]
    draw.line(points, fill=(120, 20, 30), width=max(2, int(r * 0.12)), joint="curve")
    turned = image.rotate(rng.uniform(-12, 12), Image.Resampling.BICUBIC, fillcolor=background)
    return turned.resize((side, side), Image.Resampling.LANCZOS)


def sprite(rng: np.random.Generator, cells: int = 8, scale: int = 2) -> np.ndarray:
    """A creature: the left half by chance, the right half its mirror image."""
    left = rng.random((cells, cells // 2)) < np.linspace(0.25, 0.85, cells // 2)
    body = np.concatenate([left, left[:, ::-1]], axis=1)
    body[0] = body[-1] = False
    hue = rng.random()
    colour = [127 + 127 * math.cos(2 * math.pi * (hue + i / 3)) for i in range(3)]
    pixels = np.where(body[..., None], np.array(colour), 12.0)
    pixels[2, [cells // 2 - 2, cells // 2 + 1]] = 255  # eyes
    return np.kron(pixels, np.ones((scale, scale, 1))).astype(np.uint8)


def letter(rng: np.random.Generator, fonts: list[Path], text: str, side: int = 20) -> np.ndarray:
    """A letter in one of the fonts, moved and turned a little."""
    s = side * BIG
    image = Image.new("L", (s, s))
    font = ImageFont.truetype(str(fonts[rng.integers(len(fonts))]), int(s * rng.uniform(0.6, 0.85)))
    at = tuple((s * (0.5 + rng.uniform(-0.05, 0.05, 2))).tolist())
    ImageDraw.Draw(image).text(at, text, fill=255, font=font, anchor="mm")
    turned = image.rotate(rng.uniform(-8, 8), Image.Resampling.BICUBIC)
    return np.asarray(turned.resize((side, side), Image.Resampling.LANCZOS))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    folder = parser.parse_args().folder
    rng = np.random.default_rng(0)
    for name, mood in MOODS.items():
        (folder / "faces" / name).mkdir(parents=True, exist_ok=True)
        for i in range(800):
            face(rng, mood).save(folder / "faces" / name / f"{i:03}.jpg", quality=92)
    np.save(folder / "sprites.npy", np.stack([sprite(rng) for _ in range(3000)]))
    fonts = sorted((Path(matplotlib.get_data_path()) / "fonts" / "ttf").glob("DejaVu*.ttf"))
    fonts = [font for font in fonts if "Display" not in font.name]
    with (folder / "letters.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["label", *(f"pixel{i}" for i in range(400))])
        for text in LETTERS:
            for _ in range(200):
                writer.writerow([text, *letter(rng, fonts, text).ravel().tolist()])
    print(f"{folder}: faces, sprites.npy, letters.csv")


if __name__ == "__main__":
    main()
