"""What a training shows of itself while it runs."""

import sys
import time

from ..terminal import clock, is_terminal


class Progress:
    """A line per epoch, and on a terminal a moving count of images within it."""

    def __init__(self, epochs_before: int, epochs: int, n_images: int, loss: str, kl: bool) -> None:
        self.epochs_before, self.epochs, self.n_images = epochs_before, epochs, n_images
        self.began = self.shown = time.monotonic()
        self.restart = "\r" if is_terminal(sys.stdout) else ""
        print(f"nats per image; loss = {loss}")
        self.kl = kl  # an autoencoder has none
        column = "       KL" if kl else ""
        print(f"    epoch      loss  reconstruction{column}  validation    left", flush=True)

    def images_done(self, epoch: int, n: int) -> None:
        now = time.monotonic()
        if self.restart and now - self.shown > 0.2:
            self.shown = now
            share = n / self.n_images
            left = self._left(epoch + share)
            print(
                f"\r{epoch + 1:>5}/{self.epochs}  {share:>4.0%} {left:>6} left", end="", flush=True
            )

    def epoch_done(self, row: dict[str, float]) -> None:
        epoch = int(row["epoch"])
        count = f"{epoch}/{self.epochs}"
        val_loss = f"{row['val_loss']:.2f}" if "val_loss" in row else "-"
        line = f"{count:>9}{row['loss']:>10.2f}{row['reconstruction']:>16.2f}"
        line += f"{row['kl']:>9.2f}" if self.kl else ""
        print(f"{self.restart}{line}{val_loss:>12}{self._left(epoch):>8}", flush=True)

    def _left(self, done: float) -> str:
        spent = time.monotonic() - self.began
        seconds = round(spent / (done - self.epochs_before) * (self.epochs - done))
        return clock(seconds)
