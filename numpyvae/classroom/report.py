"""The teacher's page: one file that asks for nothing from elsewhere."""

import collections
import html
from collections.abc import Sequence
from importlib import resources

from ..exercises.engine import NOT_STARTED, find
from .grading import NOTES, Mark

MOST_COMMON = 10
ABSENT = ("missing", NOT_STARTED)
NOT_RUN = ("not-run", "stopped", "ended", "misnamed")  # a right function may be behind it
DEEDS = ("forbidden", "tampered")
NO_MISCONCEPTION = (*ABSENT, *NOT_RUN, *DEEDS, *NOTES)
LONGEST = 200  # characters of a sentence among the commonest


def common(marks: Sequence[Mark]) -> list[tuple[str, str, str, list[str]]]:
    """Exercise, slug, the sentence most of them got, and who: the commonest mistake first."""
    who: dict[tuple[str, str], list[str]] = collections.defaultdict(list)
    said: dict[tuple[str, str], collections.Counter[str]] = collections.defaultdict(
        collections.Counter
    )
    for one in marks:
        for slug, sentence in dict(zip(one.slugs, one.sentences, strict=True)).items():
            if slug not in NO_MISCONCEPTION:
                who[one.exercise, slug].append(one.student)
                said[one.exercise, slug][sentence] += 1

    def short(sentence: str) -> str:
        return sentence if len(sentence) <= LONGEST else f"{sentence[:LONGEST]}..."

    ranked = sorted(who.items(), key=lambda pair: -len(pair[1]))
    return [(exercise, slug, short(said[exercise, slug].most_common(1)[0][0]), students)
            for (exercise, slug), students in ranked]  # fmt: skip


def page(marks: Sequence[Mark]) -> str:
    """The table, the distribution, what the class has not understood, and a page for each."""
    students = list(dict.fromkeys(one.student for one in marks))
    exercises = list(dict.fromkeys(one.exercise for one in marks))
    handed_in = {one.exercise for one in marks if not {*one.slugs} & {*ABSENT}}
    tabled = [name for name in exercises if name in handed_in] or exercises
    of = {(one.student, one.exercise): one for one in marks}
    totals = {s: sum(of[s, e].passed for e in exercises) for s in students}
    css = resources.files(__package__).joinpath("report.css").read_text(encoding="utf-8")
    mean = sum(totals.values()) / len(students)
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<title>Marks of a class</title>",
        f"<style>{css}</style></head><body><main>",
        "<h1>Marks of a class</h1>",
        f"<p>{_counted(len(students), 'student')}, {_counted(len(exercises), 'exercise')}; "
        f"{mean:.1f} of {len(exercises)} right on average.</p>",
        _to_look_at(f"Please look at these: {_not_all_run(marks)}", NOT_RUN, marks, students),
        "<h2>What to explain again</h2>",
        _common(marks, students),
        _to_look_at("Answers that did more than compute", DEEDS, marks, students),
        "<h2>How many exercises are right</h2>",
        _distribution(list(totals.values()), len(exercises)),
        "<h2>The table</h2>",
        _table(students, tabled, of, totals),
        '<p class="soft">✓ right, ✗ wrong, ? could not be run or found, · not handed in</p>',
        _left_out(len(exercises) - len(tabled)),
        *(_student(i, student, [of[student, e] for e in exercises])
          for i, student in enumerate(students)),
        "</main></body></html>",
    ]  # fmt: skip
    return "\n".join(parts) + "\n"


def _left_out(n: int) -> str:
    return f'<p class="soft">Nobody handed in {_counted(n, "other exercise")}.</p>' if n else ""


def _counted(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


def _common(marks: Sequence[Mark], students: Sequence[str]) -> str:
    rows = []
    for exercise, slug, sentence, who in common(marks)[:MOST_COMMON]:
        named = ", ".join(_link(students.index(s), s) for s in who)
        rows.append(
            f"<li><b>{_counted(len(who), 'student')}</b>, <code>{exercise}</code>: "
            f'{html.escape(sentence)} <span class="soft">[{html.escape(slug)}]</span>'
            f"<details><summary>who</summary>{named}</details></li>"
        )
    if not rows:
        return "<p>No wrong answer was handed in.</p>"
    return f'<ol class="common">{"".join(rows)}</ol>'


def _not_all_run(marks: Sequence[Mark]) -> str:
    return f"the files of {_counted(len(not_run(marks)), 'student')} could not all be run"


def not_run(marks: Sequence[Mark]) -> dict[str, list[Mark]]:
    """By student what may be right, and could not be run or found."""
    return _with(NOT_RUN, marks)


def _with(slugs: Sequence[str], marks: Sequence[Mark]) -> dict[str, list[Mark]]:
    by_student: dict[str, list[Mark]] = collections.defaultdict(list)
    for one in marks:
        if {*one.slugs} & {*slugs}:
            by_student[one.student].append(one)
    return by_student


def _to_look_at(
    title: str, slugs: Sequence[str], marks: Sequence[Mark], students: Sequence[str]
) -> str:
    items = []
    for student, theirs in _with(slugs, marks).items():
        by_sentence: dict[str, list[str]] = collections.defaultdict(list)
        for one in theirs:
            by_sentence[one.sentences[0]].append(f"<code>{one.exercise}</code>")
        told = "; ".join(f"{_few(names)}: {html.escape(sentence)}"
                         for sentence, names in by_sentence.items())  # fmt: skip
        items.append(f"<li>{_link(students.index(student), student)}, {told}</li>")
    return f"<h2>{title}</h2><ul>{''.join(items)}</ul>" if items else ""


def _few(names: Sequence[str]) -> str:
    return ", ".join(names) if len(names) <= 6 else _counted(len(names), "exercise")


def _link(number: int, student: str) -> str:
    return f'<a href="#s{number}">{html.escape(student)}</a>'


def _distribution(totals: Sequence[int], most: int) -> str:
    width = max(1, -(-(most + 1) // 10))
    bars = []
    groups = [(low, min(low + width - 1, most)) for low in range(0, most + 1, width)]
    counts = [sum(low <= total <= high for total in totals) for low, high in groups]
    for (low, high), count in zip(groups, counts, strict=True):
        label = f"{low}" if low == high else f"{low} to {high}"
        share = 100 * count / max(1, *counts)
        bars.append(f'<span>{label}</span><i style="width: {share:.0f}%"></i><span>{count}</span>')
    return f'<div class="bars">{"".join(bars)}</div>'


def _table(
    students: Sequence[str],
    exercises: Sequence[str],
    of: dict[tuple[str, str], Mark],
    totals: dict[str, int],
) -> str:
    head = "".join(f'<th scope="col"><span>{name}</span></th>' for name in exercises)
    rows = []
    for i, student in enumerate(students):
        cells = []
        for name in exercises:
            one = of[student, name]
            if one.passed:
                cells.append('<td class="mark right" aria-label="right">✓</td>')
            elif one.slugs[:1] and one.slugs[0] in ABSENT:
                cells.append('<td class="mark none" aria-label="missing">·</td>')
            else:
                title = html.escape("; ".join(one.sentences))
                sign, what = ("?", "not run") if one.slugs[0] in NOT_RUN else ("✗", "wrong")
                label = f"{what}: {name} of {html.escape(student)}"
                cells.append(f'<td class="mark wrong"><a href="#s{i}-{name}" title="{title}" '
                             f'aria-label="{label}">{sign}</a></td>')  # fmt: skip
        rows.append(f'<tr><th scope="row">{_link(i, student)}</th><td>{totals[student]}</td>'
                    f"{''.join(cells)}</tr>")  # fmt: skip
    right = [sum(of[s, name].passed for s in students) for name in exercises]
    foot = "".join(f'<td class="mark">{n}</td>' for n in right)
    return (
        '<div class="scroll" tabindex="0" role="region" aria-label="marks"><table><thead><tr>'
        f'<th scope="col">student</th><th scope="col">right</th>{head}</tr></thead>'
        f'<tbody>{"".join(rows)}</tbody><tfoot><tr><th scope="row">right</th><td></td>{foot}</tr>'
        "</tfoot></table></div>"
    )


def _student(number: int, student: str, marks: Sequence[Mark]) -> str:
    right = [one.exercise for one in marks if one.passed]
    wrong = [one for one in marks if not one.passed and one.slugs[0] not in ABSENT]
    missing = [one.exercise for one in marks if not one.passed and one.slugs[0] in ABSENT]
    items = "".join(
        f'<li id="s{number}-{one.exercise}"><code>{one.exercise}</code>: '
        f'<span class="soft">{html.escape(find(one.exercise).question)}</span><br>'
        + "<br>".join(f'<span class="wrong">{html.escape(s)}</span>' for s in one.sentences)
        + "</li>"
        for one in wrong
    )
    parts = [f'<section class="student" id="s{number}"><h2>{html.escape(student)}: '
             f"{len(right)} of {len(marks)}</h2>"]  # fmt: skip
    if wrong:
        parts.append(f"<p>Not right yet:</p><ul>{items}</ul>")
    if right:
        parts.append(f'<p><span class="right">Right:</span> {", ".join(right)}</p>')
    notes = dict.fromkeys(s for one in marks if one.passed for s in one.sentences)
    parts += [f'<p class="soft">{html.escape(note)}</p>' for note in notes]
    if missing:
        parts.append(f'<p class="soft">Not handed in: {_few(missing)}</p>')
    return "".join([*parts, "</section>"])
