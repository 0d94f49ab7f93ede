"""What scoring needs for every result file of a framework and period, worked out once for all of them."""

from dataclasses import dataclass

from generator.scoring.rows import Row
from generator.scoring.rows import flat


@dataclass(frozen=True, slots=True)
class Outline:
    """The rows of a scorecard before it is scored, and what follows from them alone.

    `top` are those on the first level, `every` is each row before the rows below it, `moving` those whose note moves weight to
    another row; `is_public` whether no indicator is internal.
    """

    top: tuple[Row, ...]
    every: tuple[Row, ...]
    moving: tuple[Row, ...]
    is_public: bool

    @classmethod
    def of(cls, top: tuple[Row, ...]) -> "Outline":
        """Look over the rows of a scorecard."""
        every = tuple(flat(top))
        return cls(
            top=top,
            every=every,
            moving=tuple(row for row in every if row.moves_weight),
            is_public=all(row.indicator.visibility == "public" for row in every),
        )
