"""What all commands have in common: the parser, the types of its arguments, and the exit codes."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from .. import validation
from ..training import options
from ..validation import InputError, OptionError


class Parser(argparse.ArgumentParser):
    """argparse, but a mistake costs one line, not a page of usage."""

    def __init__(self, **keywords: Any) -> None:
        super().__init__(allow_abbrev=False, **keywords)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def add_command(
    commands: Any, name: str, function: Callable[..., int], text: str, **more: Any
) -> Parser:
    """The parser of a new command, which calls `function` with its arguments."""
    parser: Parser = commands.add_parser(
        name, help=text, description=text[0].upper() + text[1:] + ".", **more
    )
    parser.set_defaults(function=function)
    return parser


def run(parser: Parser, argv: Sequence[str] | None) -> int:
    """Run one command; its exit code: 0, or 2 for input that can't be used, 130 for Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a file name may not fit the terminal's encoding
            stream.reconfigure(errors="backslashreplace")
    args = parser.parse_args(argv)
    more: Sequence[str] = ()
    try:
        return int(args.function(args))
    except MemoryError as error:
        reason = f"not enough memory for arrays of this size: {error}"
    except BrokenPipeError:
        # The reader of our output has gone (`numpyvae ... | head`): nothing left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OptionError as error:
        reason = f"argument {options.flag(error.name)}: {error.reason}"
    except OSError as error:
        reason = error.strerror or str(error)
        if error.filename and error.strerror:
            reason = f"{error.filename}: {reason}"
    except InputError as error:
        reason, more = getattr(error, "sentence", str(error)), getattr(error, "lines", ())
    except KeyboardInterrupt:
        print("\nstopped", file=sys.stderr)
        return 130
    # A name from within a file may have in it what a terminal would obey.
    reason, *more = map(_printable, (reason, *more))
    print(f"{parser.prog}: {reason}", *(f"  {line}" for line in more), sep="\n", file=sys.stderr)
    return 2


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def checked(check: Callable[[str, Any], Any], convert: Callable[[str], Any]) -> Any:
    """An argument's type: `convert` the text, then `check` it as the Python interface does."""

    def parse(text: str) -> Any:
        try:
            try:
                value: Any = convert(text)
            except InputError:
                raise
            except ValueError:
                value = text
            return check("", value)
        except InputError as error:
            raise argparse.ArgumentTypeError(str(error).removeprefix(": ")) from None

    return parse


def ending(suffix: str) -> Callable[[str], Path]:
    """The path of a file whose name ends so."""

    def parse(text: str) -> Path:
        if not text.lower().endswith(suffix):
            raise argparse.ArgumentTypeError(f"expected a name that ends in {suffix}; got '{text}'")
        return Path(text)

    return parse


def _any(name: str, value: Any) -> Any:
    return value


path = checked(_any, lambda text: Path(options.place(text)))
data = checked(_any, options.place)
whole = checked(validation.whole_number, int)
seed = checked(partial(validation.whole_number, minimum=0), int)
png, html = ending(".png"), ending(".html")
