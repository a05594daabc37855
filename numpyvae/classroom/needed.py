"""Which statements of a student's code a function needs.

Those that set or change a name which the function uses, itself or through what it calls. Nothing
else is run: an unused import, a scratch cell or a loop at the end of the file can cost no mark.
"""

import ast
import functools
import symtable
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
EVERY = "*"  # stands for names that can't be known: `from helpers import *`


class Code:
    """A file's statements, by the names that they may change."""

    def __init__(self, code: str) -> None:
        self.body = ast.parse(code).body
        self.functions = {node.name: node for node in self.body if isinstance(node, FUNCTIONS)}
        self.globals_of = {
            name: [one for inner in ast.walk(node) if isinstance(inner, ast.Global)
                   for one in inner.names]
            for name, node in self.functions.items()
        }  # fmt: skip
        fixed = {one for node in self.body for one in _defined(node)}
        self.changing: dict[str, list[int]] = {}
        for i, node in enumerate(self.body):
            for name in {*_changed(node, fixed, self.globals_of)}:
                self.changing.setdefault(name, []).append(i)

    def used(self, names: Iterable[str], places: Callable[[str], Iterable[int]]) -> set[int]:
        """The places of what binds `names`, and of what that uses, and so on."""
        left, seen, kept = [*names], set[str](), set[int]()
        while left:
            if (name := left.pop()) not in seen:
                seen.add(name)
                for place in {*places(name)} - kept:
                    kept.add(place)
                    left += _used(self.body[place])
        return kept


@functools.lru_cache(maxsize=1)  # one file is asked for many functions
def _read(code: str) -> Code:
    return Code(code)


def needed(code: str, name: str) -> list[tuple[int, list[str]]]:
    """The places of the statements that `name` needs, in order, each with the names it binds."""
    read = _read(code)
    kept = read.used([name, EVERY], lambda one: read.changing.get(one, ()))
    return [(i, sorted({*bound(read.body[i])})) for i in sorted(kept)]


def left_by_another(code: str, name: str) -> tuple[str, str] | None:
    """A global that `name` uses and another function sets, which it does not call; and that one."""
    read = _read(code)
    places = {one: [read.body.index(node)] for one, node in read.functions.items()}
    calls = [read.body[i] for i in read.used([name], lambda one: places.get(one, ()))]
    used = {one for node in calls for one in _used(node)}
    for other, names in read.globals_of.items():
        if read.functions[other] not in calls and (left := sorted({*names} & used)):
            return left[0], other
    return None


def bound(node: ast.AST) -> Iterator[str]:
    """The names that a statement gives a value to, as it is run."""
    yield from _defined(node)
    for inner in _outside_of_functions(node):
        if isinstance(inner, ast.Name) and not isinstance(inner.ctx, ast.Load):
            yield inner.id


def _defined(node: ast.AST) -> Iterator[str]:
    """Functions, classes and what is imported: no call changes these."""
    for inner in _outside_of_functions(node):
        if isinstance(inner, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield inner.name
        elif isinstance(inner, ast.alias):
            yield inner.asname or inner.name.partition(".")[0]


def _changed(node: ast.AST, fixed: set[str], globals_of: Mapping[str, list[str]]) -> Iterator[str]:
    """What it binds, and what it changes: table[0] = 1, table.append(1), fill(table)."""
    yield from bound(node)
    for inner in _outside_of_functions(node):
        if isinstance(inner, ast.Attribute | ast.Subscript) and not isinstance(inner.ctx, ast.Load):
            yield _root(inner)
        elif isinstance(inner, ast.Expr):
            names = {one.id for one in ast.walk(inner) if isinstance(one, ast.Name)}
            yield from names - fixed
            yield from (one for called in names for one in globals_of.get(called, ()))
            if ast.unparse(inner).startswith("sys.path."):  # where later imports look
                yield EVERY


def _used(node: ast.stmt) -> set[str]:
    """The module's names that it reads, and that functions in it read when they are called."""
    try:
        return {*_looked_up(symtable.symtable(ast.unparse(node), "", "exec"))}
    except SyntaxError:  # a return outside of a function: it can't be run, and then says so
        return set()


def _looked_up(table: Any) -> Iterator[str]:
    outermost = table.get_type() == "module"
    for symbol in table.get_symbols():
        if symbol.is_global() or outermost:
            yield symbol.get_name()
    for inner in table.get_children():
        yield from _looked_up(inner)


def _outside_of_functions(node: ast.AST) -> Iterator[ast.AST]:
    """The node and what is in it, but for what is run only when a function is called."""
    yield node
    if not isinstance(node, ast.ClassDef | ast.Lambda | ast.FunctionDef | ast.AsyncFunctionDef):
        for child in ast.iter_child_nodes(node):
            yield from _outside_of_functions(child)


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
