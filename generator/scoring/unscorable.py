"""What scoring says when the numbers of a result allow no score."""

from generator.problems import Place
from generator.problems import problem


class UnscorableError(Exception):
    """A result that cannot be scored; carries the problem to tell."""

    def __init__(self, place: Place, code: str, **facts: object) -> None:
        super().__init__(code)
        self.problem = problem(place, code, **facts)
