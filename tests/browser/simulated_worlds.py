"""Indicators of every kind, with results at every break-point, on both sides of it and beyond, as people type them.

Each case is written twice: as a result file has it, and as the values of the form's fields.
"""

import itertools
import random
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction

from generator.model.number import written
from generator.presenting.numbers import grouped

Entered = dict[str, str | bool]
Case = tuple[str, Entered]
"""One result: as YAML of a result file, and as the values of the form's fields."""

Cases = Callable[[random.Random], Iterable[Case]]
"""What makes the cases of one indicator by chance, always the same."""

SENT = ("2013-03-20", "2013-03-21", "2013-03-22", "2013-03-25", "2013-03-26")
"""The due date, and one to four working days later."""

LATE = "deadline: open-ended\ndeductions: [{kind: late, per_working_day: 0.3}, {kind: count, variable: slips, each: 1/7, text: {en: slips, th: พลาด}}]"


def around(points: Sequence[Fraction | str], chance: random.Random) -> list[Fraction]:
    """Every break-point, just below and above it, beyond both ends, and anything between."""
    ordered = sorted(Fraction(each) for each in points)
    near = [
        at + side
        for at in ordered
        for side in (0, Fraction(1, 10**9), Fraction(-1, 10**9), Fraction(1, 3), Fraction(-1, 2))
    ]
    low, high = ordered[0] - 10, ordered[-1] + 10
    return near + [low + (high - low) * Fraction(chance.randint(0, 10**6), 10**6) for _ in range(25)]


def as_typed(value: Fraction, chance: random.Random) -> str:
    """A number as people type it: Thai digits, thousands separators, the printed minus sign, blanks around it."""
    text = written(value)
    if "/" not in text and chance.random() < 0.5:
        text = grouped(text)
    if chance.random() < 0.3:
        text = text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    if chance.random() < 0.2:
        text = text.replace("-", "\u2212")
    return f" {text} " if chance.random() < 0.1 else text


def of_value(points: Sequence[Fraction | str]) -> Cases:
    """Results around break-points."""

    def cases(chance: random.Random) -> Iterator[Case]:
        for value in around(points, chance):
            yield f"value: {written(value)}", {"value": as_typed(value, chance)}

    return cases


def ticks(names: Sequence[str]) -> Iterator[Entered]:
    for chosen in itertools.product((False, True), repeat=len(names)):
        yield dict(zip(names, chosen, strict=True))


def of_steps(
    steps: int,
    *,
    parts: Mapping[int, Sequence[str]] | None = None,
    review: str = "",
    sent: bool = False,
    values: Sequence[str] = (),
) -> Cases:
    """Every set of finished steps and missing parts, with and without the report, the reviewer's points and the outcome."""

    def cases(chance: random.Random) -> Iterator[Case]:
        missing = [f"missing:{step}:{part}" for step, each in (parts or {}).items() for part in each]
        names = [f"done:{step}" for step in range(1, steps + 1)] + missing + (["sent"] if sent else [])
        everything = list(ticks(names))
        for entered in chance.sample(everything, min(len(everything), 150)):
            yield from _with_numbers(entered, chance)

    def _with_numbers(entered: Entered, chance: random.Random) -> Iterator[Case]:
        for point in ("", "0", review) if review else ("",):
            for value in ("", *values) if values else ("",):
                told = [_steps_yaml(entered, steps)]
                told += [f"review: {{score: {point}}}"] if point else []
                told += [f"value: {value}"] if value else []
                told += ["submitted: 2013-03-20"] if entered.get("sent") else []
                numbers = {"review": point} | (
                    {"value": as_typed(Fraction(value), chance)} if value else {"value": ""}
                )
                yield "\n".join(told), {**entered, **numbers}

    return cases


def _steps_yaml(entered: Entered, steps: int) -> str:
    lines = ["steps:"]
    for step in range(1, steps + 1):
        missing = [
            name.split(":")[2]
            for name, is_so in entered.items()
            if is_so and name.startswith(f"missing:{step}:")
        ]
        done = str(entered[f"done:{step}"]).lower()
        lines.append(f"  {step}: {{done: {done}, missing: [{', '.join(missing)}]}}")
    return "\n".join(lines)


def of_formula(
    names: Mapping[str, Sequence[str]],
    *,
    facts: Sequence[str] = (),
    value: Sequence[str] = (),
    late: bool = False,
    on_time: bool = False,
    evaluator: bool = False,
) -> Cases:
    """Numbers of a formula or a result, with facts, days late and an evaluator's level; chosen at random out of all."""

    def cases(chance: random.Random) -> Iterator[Case]:
        for _ in range(200):
            told: list[str] = []
            entered: Entered = {}
            if names:
                inputs = {name: chance.choice(numbers) for name, numbers in names.items()}
                told.append("inputs: {" + ", ".join(f"{name}: {each}" for name, each in inputs.items()) + "}")
                entered |= {
                    f"input:{name}": as_typed(Fraction(each), chance) for name, each in inputs.items()
                }
            if value:
                given = chance.choice(value)
                told.append(f"value: {given}")
                entered["value"] = as_typed(Fraction(given), chance)
            held = {name: chance.random() < 0.5 for name in facts}
            if facts:
                told.append(
                    "facts: {"
                    + ", ".join(f"{name}: {str(is_so).lower()}" for name, is_so in held.items())
                    + "}"
                )
                entered |= {f"fact:{name}": is_so for name, is_so in held.items()}
            if late or on_time:
                days = chance.randrange(len(SENT))
                told.append(f"submitted: {SENT[days]}")
                entered |= {"late": str(days) if days else chance.choice(("", "0"))} if late else {}
                entered["on_time"] = days == 0 or late  # days late say enough
            if late:
                slips = chance.randrange(12)
                told.append(f"counts: {{slips: {slips}}}")
                entered["count:slips"] = str(slips)
            if evaluator and chance.random() < 0.5:
                entered["evaluator"] = str(chance.randint(1, 5))
                told.append(f"evaluator_level: {entered['evaluator']}")
            yield "\n".join(told), entered

    return cases


def of_answers(items: Sequence[str], options: Sequence[str], *, is_closed: bool) -> Cases:
    def cases(chance: random.Random) -> Iterator[Case]:
        for turn in range(120):
            answers = {item: chance.choice((*options, "")) if turn else "" for item in items}
            told = (
                "answers: {"
                + ", ".join(f"{item}: {answer}" for item, answer in answers.items() if answer)
                + "}"
            )
            entered: Entered = {f"answer:{item}": answer for item, answer in answers.items()}
            yield told, {**entered, "closed": is_closed}

    return cases


def of_both(first: Cases, second: Cases) -> Cases:
    """Each case of the one with one of the other."""

    def cases(chance: random.Random) -> Iterator[Case]:
        others = list(second(chance))
        for told, entered in first(chance):
            more, other = chance.choice(others)
            yield f"{told}\n{more}", {**entered, **other}

    return cases


def of_own(chance: random.Random) -> Iterator[Case]:
    for _ in range(60):
        told = ["own_indicators:"]
        entered: Entered = {}
        for place in range(1, chance.randint(2, 5) + 1):
            weight, score = Fraction(chance.randint(1, 900), 7), Fraction(chance.randint(0, 500), 100)
            told.append(
                f"  own-{place}: {{title: {{en: Indicator {place}, th: ตัวชี้วัดที่ {place}}}, weight: {written(weight)}, score: {written(score)}}}"
            )
            entered |= {
                f"own:{place}:weight": as_typed(weight, chance),
                f"own:{place}:score": as_typed(score, chance),
            }
        yield "\n".join(told), entered


FORMULA = "formula: {{expression: '{0}', variables: {{a: {{en: First, th: ตัวแรก}}, b: {{en: Second, th: ตัวที่สอง}}, c: {{en: Third, th: ตัวที่สาม}}}}{1}}}\n"
NUMBERS = ["0", "1", "2", "3", "7", "10", "33", "100", "-5", "1/3", "0.000001", "1234567.891", "12.5"]
LADDER = "criteria: {kind: interpolated, levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}}"

CHECKLIST = """criteria:
  kind: checklist
  options: [{id: no, title: {en: No}, points: 0}, {id: partly, title: {en: Partly}, points: 1/3}, {id: 'yes', title: {en: Yes}, points: 2}]
"""
FLAT = """  items: [{id: i1, text: {en: A}}, {id: i2, text: {en: B}, weight: 7/3}, {id: i3, text: {en: C}, optional: true}, {id: i4, text: {en: D}}]
"""
GROUPED = """  aggregate: {0}
  full: 3
  groups:
    - {{id: g1, title: {{en: One, th: หนึ่ง}}, items: [{{id: i1, text: {{en: A}}}}, {{id: i2, text: {{en: B}}, weight: 2}}]}}
    - {{id: g2, items: [{{id: i3, text: {{en: C}}, optional: true}}, {{id: i4, text: {{en: D}}}}]}}
"""
MIXED = """criteria:
  kind: mixed
  steps: [{text: {en: A}}, {text: {en: B}}]
"""
PARTS = "parts: [{id: p1, title: {en: P}}, {id: p2, title: {en: Q}}, {id: p3, title: {en: R}}]"

WORLDS: Mapping[str, tuple[str, Cases]] = {
    "interpolated": (LADDER, of_value(["60", "70", "80", "90", "100"])),
    "interpolated by target": ("criteria: {kind: interpolated, target: 85.5, at: 4, step: -2.5, floor: 0}", of_value(["93", "90.5", "88", "85.5", "83"])),
    "interpolated with an anchor, falling, levels missing": ("criteria: {kind: interpolated, levels: {0: 15, 1: 10, 3: 6, 5: 2}}", of_value(["15", "10", "6", "2"])),
    "interpolated below zero, in thirds": ("criteria: {kind: interpolated, levels: {1: -1/3, 2: 1/7, 4: 2}, floor: 0}", of_value(["-1/3", "1/7", "2"])),
    "interpolated, thousands": ("criteria: {kind: interpolated, levels: {1: 1000000, 5: 123456789.125}}", of_value(["1000000", "123456789.125", "1234567"])),
    "bands": ("criteria: {kind: bands, bands: {1: {below: 60}, 2: {from: 61, to: 70}, 3: {from: 71, to: 80}, 4: {from: 81, to: 90}, 5: {from: 91, to: 100}}}", of_value(["60", "61", "70", "71", "80", "81", "90", "91", "100"])),
    "bands up": ("criteria: {kind: bands, gap_policy: extend_up, bands: {1: {from: 10, to: 60}, 2: {above: 61, below: 70}, 4: {above: 70}}}", of_value(["10", "60", "61", "70"])),
    "bands rounded": ("criteria: {kind: bands, gap_policy: round_half_up, bands: {1: {to: 60}, 3: {from: 61, to: 70}, 5: {from: 72}}}", of_value(["60", "60.5", "61", "70", "70.5", "72", "71.5", "-0.5"])),
    "bands falling": ("criteria: {kind: bands, bands: {1: {above: 20}, 2: {above: 10, to: 20}, 5: {from: 0, to: 9.5}}}", of_value(["20", "10", "9.5", "0"])),
    "bands falling up": ("criteria: {kind: bands, gap_policy: extend_up, bands: {2: {from: 21, to: 30}, 3: {from: 11, to: 20}, 5: {to: 9.5}}}", of_value(["30", "21", "20", "11", "9.5"])),
    "three targets": ("criteria: {kind: three-target, targets: {base: 70, standard: 80, advanced: 90}}", of_value(["70", "80", "90"])),
    "three targets kept, falling": ("criteria: {kind: three-target, targets: {base: 30, standard: 20, advanced: 10}, points: {base: 1/3, standard: 70, advanced: 99}, interpolate: false}", of_value(["30", "20", "10"])),
    "three targets, falling": ("criteria: {kind: three-target, targets: {base: 30, standard: 20, advanced: -10}, points: {base: 10, standard: 70, advanced: 99.9}}", of_value(["30", "20", "-10"])),
    "marks": ("criteria: {kind: marks, full: 115}", of_value(["0", "115", "50"])),
    "entered": ("criteria: {kind: entered, out_of: 100}", of_value(["0", "100", "50"])),
    "entered by formula": (FORMULA.format("a / b", "") + "criteria: {kind: entered}", of_formula({"a": NUMBERS, "b": NUMBERS})),
    "formula": (FORMULA.format("a / b * 100", "") + LADDER, of_formula({"a": NUMBERS, "b": NUMBERS})),
    "formula of all operators": (FORMULA.format("max(a, -b, 3) + min(b, c) * sum(a, b, 0.5) - (a < b <= c) / 3 + (not a == b or b != c)", "") + LADDER, of_formula({"a": NUMBERS, "b": NUMBERS, "c": NUMBERS})),
    "formula with a basis": (FORMULA.format("a / denominator * 100", ", denominators: {all: b, some: c}, denominator_basis: some") + LADDER, of_formula({"a": NUMBERS, "c": NUMBERS})),
    "classes": (FORMULA.format("a / b * 100", "") + "criteria: {kind: classes, by: b, floor: 0, classes: [{id: A, from: 1, to: 10, levels: {1: 80, 5: 100}}, {id: B, from: 11, levels: {0: 90, 5: 10}}]}", of_formula({"a": NUMBERS, "b": NUMBERS})),
    "deductions": (LADDER + "\n" + LATE, of_formula({}, value=["55", "60", "61.7", "75", "88.8", "100"], late=True)),
    "deductions down to 1": (LADDER + "\ndeduction_floor: 1\n" + LATE, of_formula({}, value=["55", "60", "61.7", "75", "88.8", "100"], late=True)),
    "deductions down to 1 from 0": ("criteria: {kind: interpolated, levels: {0: 0, 5: 10}}\ndeduction_floor: 1\n" + LATE, of_formula({}, value=["0", "1", "1.5", "3", "10"], late=True)),
    "conditions on levels": (LADDER + "\nlevel_conditions: [{level: 3, fact: x, text: {en: Some, th: บาง}}, {level: 5, fact: y, text: {en: More, th: มาก}, cap_without: 4.5}]", of_formula({}, value=["55", "75", "80", "85", "93", "95", "99", "100"], facts=["x", "y"])),
    "conditions below zero": (LADDER + "\nlevel_conditions: [{level: 1, fact: x, text: {en: Some}, cap_without: -1}]", of_formula({}, value=["55", "75"], facts=["x"])),
    "decision": ("criteria:\n  kind: decision\n  facts: {x: {en: X}, y: {en: Y}}\n  rules:\n    - {level: 5, when: value > 50 and x and on_time, text: {en: Best, th: ดี}}\n    - {level: 4, when: not x and (value >= 1/2 or y), text: {en: Good}}\n    - {level: 2, when: 10 <= value < 50, text: {en: Poor}}\n  otherwise: 1\ndeadline: open-ended", of_formula({}, value=["0", "0.5", "10", "50", "51"], facts=["x", "y"], on_time=True)),
    "decision with days late": ("criteria:\n  kind: decision\n  rules: [{level: 5, when: on_time, text: {en: On time}}, {level: 3, when: value > 3, text: {en: Late}}]\n  otherwise: 2\n" + LATE, of_formula({}, value=["0", "3", "4"], late=True)),
    "decision by evaluator and formula": (FORMULA.format("a * 2", "") + "criteria:\n  kind: decision\n  facts: {x: {en: X}}\n  rules: [{level: 4, when: b > 0 and value / b > 1 and x, text: {en: Ratio}}, {level: 1, when: 'max(a, b) == 7', text: {en: Seven}}]\n  otherwise: evaluator", of_formula({"a": NUMBERS, "b": NUMBERS}, facts=["x"], evaluator=True)),
    "decision dividing": (FORMULA.format("a * 2", "") + "criteria: {kind: decision, rules: [{level: 4, when: value / b > 1, text: {en: Ratio}}], otherwise: 1}", of_formula({"a": NUMBERS, "b": NUMBERS})),
    "steps": ("criteria: {kind: steps, steps: [{text: {en: A}}, {text: {en: B}}, {text: {en: C}}, {text: {en: D}}, {text: {en: E}}]}", of_steps(5)),
    "steps with other levels": ("criteria: {kind: steps, floor: 0, levels: [2, 4, 5], steps: [{text: {en: A}}, {text: {en: B}}, {text: {en: C}}]}", of_steps(3)),
    "steps of others": ("criteria: {kind: steps, steps: [{text: {en: A}}, {text: {en: B}, by: submission}, {text: {en: C}, by: reviewer}]}", of_steps(1, review="0.5", sent=True)),
    "step-sum": (f"criteria: {{kind: step-sum, steps: [{{text: {{en: A}}}}, {{text: {{en: B}}, worth: 1.5, {PARTS}}}, {{text: {{en: C}}, worth: 1}}, {{text: {{en: D}}, by: submission}}]}}", of_steps(3, parts={2: ["p1", "p2", "p3"]}, sent=True)),
    "step-sum gated": (f"criteria: {{kind: step-sum, gated: true, steps: [{{text: {{en: A}}, per_missing: 0.2, {PARTS}}}, {{text: {{en: B}}, per_missing: 2, {PARTS}}}, {{text: {{en: C}}, by: reviewer}}, {{text: {{en: D}}, by: submission}}]}}", of_steps(2, parts={1: ["p1", "p2", "p3"], 2: ["p1", "p2", "p3"]}, review="1.25", sent=True)),
    "step-sum reviewed": ("criteria: {kind: step-sum, steps: [{text: {en: A}}, {text: {en: B}, by: reviewer}, {text: {en: C}}]}", of_steps(3, review="1.6666")),
    "mixed": (MIXED + "  bands: {3: {from: 0, to: 5}, 4: {above: 5, to: 10}, 5: {above: 10, to: 15}}", of_steps(2, values=["-2", "0", "5", "5.1", "7.5", "10", "12", "15", "18"])),
    "mixed with an open start": (MIXED + "  bands: {3: {above: 0, to: 5}, 4: {from: 6, to: 10}}", of_steps(2, values=["-2", "0", "0.1", "5", "5.1", "6", "12"])),
    "mixed, interpolated": (MIXED + "  bands: {3: {from: 0, to: 5}, 4: {above: 5, to: 10}, 5: {above: 10, to: 15}}\n  interpolate: true", of_steps(2, values=["-2", "0", "1/3", "5", "7.5", "10", "12", "18"])),
    "mixed, falling": (MIXED + "  bands: {3: {from: 20, to: 30}, 4: {from: 10, below: 20}, 5: {below: 10}}\n  interpolate: true\n  floor: 0", of_steps(2, values=["31", "30", "25", "20", "19", "10", "3", "0"])),
    "mixed by formula": (FORMULA.format("a / b", "") + MIXED + "  bands: {3: {from: 0, to: 5}, 4: {above: 5}}", of_both(of_steps(2), of_formula({"a": NUMBERS, "b": NUMBERS}))),
    "mixed, one range": (MIXED.replace(", {text: {en: B}}", ", {text: {en: B}, by: reviewer}") + "  bands: {3: {from: 20}}\n  interpolate: true", of_steps(1, review="1", values=["31", "20", "19"])),
    "checklist": (CHECKLIST + FLAT, of_answers(["i1", "i2", "i3", "i4"], ["no", "partly", "yes"], is_closed=False)),
    "checklist, closed": (CHECKLIST + FLAT, of_answers(["i1", "i2", "i3", "i4"], ["no", "partly", "yes"], is_closed=True)),
    "checklist by heading": (CHECKLIST + GROUPED.format("subgroup_mean"), of_answers(["i1", "i2", "i3", "i4"], ["no", "partly", "yes"], is_closed=False)),
    "checklist by heading, closed": (CHECKLIST + GROUPED.format("subgroup_mean"), of_answers(["i1", "i2", "i3", "i4"], ["no", "partly", "yes"], is_closed=True)),
    "checklist of headings, flat": (CHECKLIST + GROUPED.format("flat"), of_answers(["i1", "i2", "i3", "i4"], ["no", "partly", "yes"], is_closed=True)),
    "own-indicators": ("criteria: {kind: own-indicators, at_least: 2}", of_own),
}  # fmt: skip


def random_worlds(count: int) -> Iterator[tuple[str, tuple[str, Cases]]]:
    """Ladders and ranges that nobody thought of."""
    chance = random.Random(2569)  # noqa: S311 - the same worlds every time
    for turn in range(count):
        points = sorted(
            {Fraction(chance.randint(-3000, 3000), chance.choice((1, 3, 7, 10, 100))) for _ in range(6)}
        )
        if chance.random() < 0.5:
            points.reverse()
        levels = sorted(chance.sample(range(6), chance.randint(2, len(points))))
        told = ", ".join(f"{level}: {written(at)}" for level, at in zip(levels, points, strict=False))
        yield (
            f"ladder {turn}",
            (
                f"criteria: {{kind: interpolated, floor: {chance.randint(0, 1)}, levels: {{{told}}}}}",
                of_value(points[: len(levels)]),
            ),
        )
        rising = sorted(points)
        ends = [
            f"{{from: {written(low)}, {chance.choice(('to', 'below'))}: {written(high)}}}"
            for low, high in itertools.pairwise(rising)
        ][::2]
        if len(ends) > 1:
            if turn % 2:
                ends.reverse()
            told = ", ".join(f"{level}: {each}" for level, each in enumerate(ends, start=1))
            policy = chance.choice(("extend_down", "extend_up", "round_half_up"))
            yield (
                f"ranges {turn}",
                (f"criteria: {{kind: bands, gap_policy: {policy}, bands: {{{told}}}}}", of_value(rising)),
            )
