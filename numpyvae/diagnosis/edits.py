"""Small edits of a function's code, as replaced nodes of its syntax tree, that can be combined.

A replacement refers to nodes of the tree as it was parsed. So of two edits the one may lie inside
the other: what the outer one keeps of the code is still the code that the inner one changes.
"""

import ast
import functools
import inspect
import textwrap
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

LIKELY, POSSIBLE, RARE, FAR = 1, 2, 3, 4  # how likely a learner writes it: costs


@dataclass(frozen=True, eq=False)
class Edit:
    """`changes`: pairs of a node of `function` and what stands in its place: a node, or a list."""

    slug: str
    sentence: str
    cost: int
    changes: tuple[tuple[ast.AST, Any], ...]
    function: Callable[..., Any]
    at_the_end: bool = False  # done to a result


@functools.cache
def tree_of(function: Callable[..., Any]) -> ast.FunctionDef:
    """The function's definition without its docstring, after a `pass` where edits may insert."""
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(function))).body
    assert isinstance(definition, ast.FunctionDef)
    body = definition.body[1:] if ast.get_docstring(definition) else definition.body
    definition.body = [ast.Pass(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0), *body]
    definition.decorator_list, definition.returns = [], None
    return definition


@functools.lru_cache(maxsize=100_000)
def applied(*edits: Edit) -> Callable[..., Any] | None:
    """The function after these edits of it; None where two of them don't go together."""
    function = edits[0].function
    changes = {id(node): new for edit in edits for node, new in edit.changes}
    if len(changes) < sum(len(edit.changes) for edit in edits) or any(
        edit.function is not function for edit in edits
    ):
        return None
    try:
        return compiled(function, changes, {})
    except (SyntaxError, ValueError, TypeError):
        return None


def compiled(
    function: Callable[..., Any], changes: dict[int, Any], more: dict[str, Any]
) -> Callable[..., Any]:
    """The function with these nodes, by their ids, replaced; it knows the names in `more` too."""
    parents, path = _parents(function), set()
    for key in changes:
        while key in parents and key not in path:
            path.add(key)
            key = parents[key]
    tree = _rebuilt(tree_of(function), changes, path | {id(tree_of(function))}, parents)
    names = {**function.__globals__, **more}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        exec(compile(ast.Module([tree], []), f"<{function.__name__}, edited>", "exec"), names)
    made: Callable[..., Any] = names[function.__name__]
    return made


@functools.cache
def _parents(function: Callable[..., Any]) -> dict[int, int]:
    tree = tree_of(function)
    return {id(child): id(node) for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}


def _rebuilt(node: Any, changes: dict[int, Any], path: set[int], parents: dict[int, int]) -> Any:
    """A copy with these nodes replaced, also inside of what replaces them.

    Of the old tree only what leads to a change is copied.
    """
    if isinstance(node, list):
        items: list[Any] = []
        for item in node:
            new = _rebuilt(item, changes, path, parents)
            items += new if isinstance(new, list) else [new]
        return items
    key = id(node)
    if not isinstance(node, ast.AST) or (key in parents and key not in path):
        return node
    if key in changes:
        inside = {other: new for other, new in changes.items() if other != key}
        return _rebuilt(changes[key], inside, path, parents)
    made = type(node).__new__(type(node))
    vars(made).update(vars(node))
    if not hasattr(made, "lineno") and isinstance(made, ast.stmt | ast.expr | ast.keyword):
        made.lineno = made.end_lineno = 1
        made.col_offset = made.end_col_offset = 0
    for field, value in ast.iter_fields(node):
        if isinstance(value, list | ast.AST) and not isinstance(value, ast.expr_context):
            setattr(made, field, _rebuilt(value, changes, path, parents))
    return made


def of_texts(function: Callable[..., Any], slug: str, lesson: Sequence[str], cost: int) -> Edit:
    """An edit that is written as `lesson`: its sentence, then old text, new text, old, new, ...

    Raises ValueError where an old text is not in the code.
    """
    sentence, *texts = lesson
    code = source = textwrap.dedent(inspect.getsource(function))
    for old, new in zip(texts[::2], texts[1::2], strict=True):
        head, mark, lines = code.rpartition('"""\n')
        if old not in lines:
            raise ValueError(f"{function.__name__}: {old!r} is not in its code")
        code = head + mark + lines.replace(old, new)
    if code == source:
        raise ValueError(f"{function.__name__}: {slug} changes nothing")
    (definition,) = ast.parse(code).body
    assert isinstance(definition, ast.FunctionDef)
    body = definition.body[1:] if ast.get_docstring(definition) else definition.body
    old_tree = tree_of(function)
    changes = tuple(_differences(old_tree.body, [old_tree.body[0], *body]))
    return Edit(slug, sentence, cost, changes, function)


def _differences(old: Any, new: Any) -> Iterator[tuple[ast.AST, Any]]:
    """The smallest replaced nodes that lead from one tree to the other."""
    if isinstance(old, list):
        same = _same_start(old, new)
        tail = min(_same_start(old[::-1], new[::-1]), min(len(old), len(new)) - same)
        before, after = old[same : len(old) - tail], new[same : len(new) - tail]
        if len(before) == len(after):
            for pair in zip(before, after, strict=True):
                yield from _differences(*pair)
        elif before:
            yield before[0], [_with_the_old(node, before) for node in after]
            for node in before[1:]:
                yield node, []
        else:  # inserted: before what follows, or after the last
            kept = [old[same]] if same < len(old) else [old[same - 1]]
            yield kept[0], [*after, *kept] if same < len(old) else [*kept, *after]
        return
    if ast.dump(old) == ast.dump(new):
        return
    alike = type(old) is type(new) and all(
        _alike(value, getattr(new, field)) for field, value in ast.iter_fields(old)
    )
    if not alike:
        yield old, _with_the_old(new, [old])
        return
    for field, value in ast.iter_fields(old):
        if isinstance(value, list | ast.AST) and not isinstance(value, ast.operator):
            yield from _differences(value, getattr(new, field))


def _alike(old: Any, new: Any) -> bool:
    if isinstance(old, list):
        both = isinstance(new, list)
        statements = [*old, *(new if both else [])]
        return both and (len(old) == len(new) or all(isinstance(s, ast.stmt) for s in statements))
    if isinstance(old, ast.operator | ast.unaryop | ast.cmpop):
        return type(old) is type(new)
    return isinstance(old, ast.AST) == isinstance(new, ast.AST) and (
        isinstance(old, ast.AST) or old == new
    )


def _same_start(old: Sequence[ast.AST], new: Sequence[ast.AST]) -> int:
    pairs = list(zip(old, new, strict=False))
    return next((i for i, (a, b) in enumerate(pairs) if ast.dump(a) != ast.dump(b)), len(pairs))


def _with_the_old(new: ast.AST, old: Sequence[ast.AST]) -> ast.AST:
    """`new`, with the nodes of `old` themselves where it has the same code."""
    known = {ast.dump(node): node for tree in old for node in ast.walk(tree)
             if isinstance(node, ast.expr)}  # fmt: skip

    class Back(ast.NodeTransformer):
        def visit(self, node: ast.AST) -> Any:
            return known.get(ast.dump(node)) or self.generic_visit(node)

    found: ast.AST = Back().visit(new)
    return found


def put(template: str, *nodes: ast.AST) -> ast.expr:
    """The expression, with the nodes where it says _0, _1, ..."""

    class Put(ast.NodeTransformer):
        def visit_Name(self, name: ast.Name) -> ast.AST:
            return nodes[int(name.id[1:])] if name.id[:1] == "_" else name

    made: ast.expr = Put().visit(ast.parse(template, mode="eval").body)
    return made


def run(function: Callable[..., Any], arguments: dict[str, Any]) -> Any:
    """Its results for copies of the arguments, without NumPy's warnings; errors are raised."""
    with np.errstate(all="ignore"):
        return function(**copied(arguments))


def copied(arguments: dict[str, Any]) -> dict[str, Any]:
    """With copies of the arrays, whose memory is in the same order."""
    return {k: v.copy(order="K") if isinstance(v, np.ndarray) else v for k, v in arguments.items()}
