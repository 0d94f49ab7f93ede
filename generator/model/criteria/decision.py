"""Decision tables of conditions."""

from collections.abc import Mapping
from typing import Annotated
from typing import ClassVar
from typing import Literal

from pydantic import BeforeValidator
from pydantic import WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.criteria.criterion import Criterion
from generator.model.criteria.scale import HIGHEST
from generator.model.criteria.scale import Level
from generator.model.criteria.scale import as_level
from generator.model.fields import Expression
from generator.model.fields import Name
from generator.model.fields import Text
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.fields import scalar
from generator.model.placed import Record


def _otherwise(value: object) -> object:
    text = str(value) if isinstance(value, int) else scalar(value, "SC203")
    if text == "evaluator":
        return text
    try:
        return as_level(text, 1)
    except PydanticCustomError:
        raise fault("SC208", value=text[:40], choices="evaluator, 1, 2, 3, 4, 5") from None


Otherwise = Annotated[
    int | Literal["evaluator"],
    BeforeValidator(_otherwise),
    WithJsonSchema({"enum": ["evaluator", *range(1, HIGHEST + 1)]}),
]


class Rule(Record):
    """One row of a decision table: the level that its condition gives."""

    level: Level = key("The level given", "ระดับคะแนนที่ได้")
    when: Expression = key(
        "The condition, over `value`, the formula's variables, the facts and `on_time`",
        "เงื่อนไข ใช้ `value` ตัวแปรในสูตร ข้อเท็จจริง และ `on_time` ได้",
    )
    text: Text = key("The condition in words, as printed", "เงื่อนไขเป็นถ้อยคำตามที่พิมพ์ไว้")


class Decision(Criterion):
    """A decision table of conditions; the first that holds gives the level. Levels may be missing (`1 | - | 3 | - | 5`)."""

    kind: Literal["decision"]
    facts: Mapping[Name, Text] = key(
        "Yes/no facts that the conditions use, told in the result file under `facts`",
        "ข้อเท็จจริงใช่/ไม่ใช่ที่เงื่อนไขใช้ รายงานในแฟ้มผลที่ `facts`",
        default_factory=dict,
    )
    rules: list[Rule] = key("The conditions, tried in this order", "เงื่อนไข พิจารณาตามลำดับนี้", min_length=1)
    otherwise: Otherwise = key(
        "What to give when no condition holds: a level, or `evaluator` (pending until `evaluator_level` is entered)",
        "เมื่อไม่เข้าเงื่อนไขใด: ให้ระดับคะแนน หรือ `evaluator` รอผู้ประเมินระบุ `evaluator_level`",
    )

    takes_value: ClassVar[bool] = True

    @property
    def asked_facts(self) -> Mapping[str, Text]:
        """The facts that are declared."""
        return self.facts

    @property
    def used_names(self) -> frozenset[str]:
        """Every name of a condition."""
        return frozenset(name for rule in self.rules for name in rule.when.names)
