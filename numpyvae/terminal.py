"""What long work shows of itself."""

import sys
from typing import IO


def is_terminal(stream: IO[str] | None) -> bool:
    """Whether somebody looks at it; a stream that was closed before Python began is None."""
    return stream is not None and stream.isatty()


def status(text: str = "") -> None:
    """Show `text` on the terminal's last line in place of the one before; "" clears it."""
    if is_terminal(sys.stderr):
        print(f"\r\033[K{text[:78]}", end="", file=sys.stderr, flush=True)


def clock(seconds: float) -> str:
    """Minutes and seconds as 1:05, with hours as 1:02:05."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def counted(n: int, what: str) -> str:
    """1 epoch, 2 epochs."""
    return f"{n:,} {what}" if n == 1 else f"{n:,} {what}s"


def about(seconds: float) -> str:
    """A time in words, as in "about 40 minutes"."""
    for unit, size in (("hour", 3600), ("minute", 60)):
        if seconds > 1.5 * size:
            return f"about {counted(round(seconds / size), unit)}"
    return f"about {counted(max(1, round(seconds)), 'second')}"
