"""Reads an index back as the reader's browser does: each file by the name that the manifest, or another file, gives it."""

import json
import re
import zlib
from base64 import b64decode
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.model.standing import outcome
from generator.pipeline import score
from generator.presenting.atlas import Atlas
from generator.presenting.standings import Standings
from generator.search.files import path_of
from generator.search.index import Index
from generator.search.remarks import remarks_of


def index_of(root: Path, *, internal: bool = False, **more: Any) -> Index:  # noqa: ANN401 - as for Index
    """What the index of a project is made from."""
    scored = score(root)
    atlas = Atlas(project=scored.project, notes=(), internal=internal, glossary=scored.glossary)
    cards = scored.visible(internal=internal)
    remarks = {(each.framework, each.period, each.unit): remarks_of(each) for each in cards}
    return Index(seen=Standings(atlas, map(outcome, cards)), **{"prose": {}, "remarks": remarks, **more})


def content(files: Mapping[str, bytes], name: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    """What the file of a name hands over."""
    script = files[path_of(name)].decode()
    found = re.fullmatch(rf'scorecardsSearch\("{name}","([A-Za-z0-9+/=]*)"\);\n', script)
    assert found is not None, script[:80]
    return json.loads(zlib.decompress(b64decode(found[1]), -zlib.MAX_WBITS))


def everything(files: Mapping[str, bytes]) -> str:
    """All that the files of an index hold, as text."""
    names = (path.rpartition("/")[2].removesuffix(".js") for path in files)
    return "\n".join(json.dumps(content(files, name), ensure_ascii=False) for name in names)


def texts(files: Mapping[str, bytes], body: Mapping[str, Any]) -> Iterator[list[list[str]]]:
    """The passages of each text of a body."""
    for name in body["texts"]:
        yield from content(files, name)
