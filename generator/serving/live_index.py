"""The search index of the live site: made when it is first asked for, and as far as it was made for the moment before, kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field

from generator.building.searching import remarks_in
from generator.search.entries import Prose
from generator.search.index import Index
from generator.search.index import Made
from generator.search.index import index_files
from generator.serving.live_setting import LiveSetting
from generator.serving.snapshot import Snapshot


@dataclass(slots=True)
class LiveIndex:
    """The files of the index, and the parts that they are of."""

    _parts: dict[str, Made] = field(default_factory=dict)
    _files: Mapping[str, bytes] = field(default_factory=dict)
    _of: tuple[Snapshot, dict[str, tuple[Prose, ...]]] | None = None

    def file(self, path: str, now: Snapshot, setting: LiveSetting | None) -> bytes | None:
        """The file at a path of the site, for what is shown now; None where there is none."""
        typesets = setting.typesets if setting is not None else {}
        prose = {language: typeset.prose for language, typeset in typesets.items()}
        if self._of is None or self._of[0] is not now or self._of[1] != prose:
            definitions = now.survey.context.definitions
            index = Index(seen=now.seen, prose=prose, remarks=remarks_in(now.cards), definitions=definitions)
            self._files, self._of = index_files(index, self._parts), (now, prose)
        return self._files.get(path)
