"""The setting of an edition: what MkDocs makes, taken from the last site where nothing that it reads has changed."""

import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from generator.building.examining import Survey
from generator.building.last_site import LastSite
from generator.building.making import Making
from generator.building.making import Typesets
from generator.building.state import Set
from generator.building.team import Team
from generator.publishing.edition import Edition
from generator.publishing.edition import files_in
from generator.publishing.printing import Printer
from generator.publishing.typeset import Typeset


def begin(folder: Path, survey: Survey, team: Team, before: LastSite, key: str) -> Making:
    """Begin a new edition in an empty folder: its setting stands, and no generated page does.

    `key` is the hash of what MkDocs read for the site `before`, as it is now.
    """
    internal, last = survey.context.internal, before.last
    if last.key and last.key == key:
        shells = {shell.mark for each in last.sets.values() for _, shell in each.shells}
        making = Making(
            edition=Edition(
                folder=folder, internal=internal, typesets=_typesets(last.sets), last=before.folder
            ),
            before=before,
            survey=survey,
            team=team,
            shells=frozenset(shells),
            with_presses=partial(_with_presses, survey),
        )
        if making.keep_set():
            return making
    return _set_anew(folder, survey, team, before)


def _set_anew(folder: Path, survey: Survey, team: Team, before: LastSite) -> Making:
    from generator.publishing.build import set_type  # noqa: PLC0415 - MkDocs takes half a second to import

    internal, sets = survey.context.internal, before.last.sets
    typesets = set_type(survey.context.root, folder, internal=internal)
    kept = set()
    for language, typeset in typesets.items():
        for shape, shell in sets[language].shells if language in sets else ():
            if typeset.press is not None and typeset.press.renew(shape, shell):
                kept.add(shell.mark)
    making = Making(
        edition=Edition(folder=folder, internal=internal, typesets=typesets, last=before.folder),
        before=before,
        survey=survey,
        team=team,
        shells=frozenset(kept),
        with_presses=partial(_with_presses, survey),
    )
    making.take_set(files_in(folder))
    return making


def _with_presses(survey: Survey, last: Typesets) -> Typesets:
    """The setting that was taken over, with presses for pages of a shape that none had; MkDocs writes nothing that stays."""
    from generator.publishing.build import set_type  # noqa: PLC0415 - as above

    with tempfile.TemporaryDirectory(prefix="scorecards-set-") as folder:
        typesets = set_type(survey.context.root, Path(folder) / "site", internal=survey.context.internal)
    for language, typeset in typesets.items():
        if typeset.press is not None:
            typeset.press.shells.update(last[language].printer.shells)
    return typesets


def _typesets(sets: Mapping[str, Set]) -> dict[str, Typeset]:
    return {
        language: Typeset(
            language=language,
            address=each.address,
            handwritten=each.handwritten,
            links=each.links,
            scripts=each.scripts,
            printer=Printer(hubs=frozenset(each.hubs), shells=dict(each.shells)),
            inputs=each.inputs,
            prose=each.prose,
        )
        for language, each in sets.items()
    }


def sets_of(typesets: Typesets) -> dict[str, Set]:
    """What the next build can take over of the setting."""
    return {
        language: Set(
            address=each.address,
            handwritten=each.handwritten,
            links=each.links,
            scripts=each.scripts,
            hubs=tuple(sorted(each.printer.hubs)),
            shells=tuple(each.printer.shells.items()),
            inputs=each.inputs,
            prose=each.prose,
        )
        for language, each in typesets.items()
    }


def watched(typesets: Typesets) -> tuple[str, ...] | None:
    """The files and folders that the setting was made from; None where that cannot be told."""
    found: set[str] = set()
    for each in typesets.values():
        if each.inputs is None:
            return None
        found.update(each.inputs)
    return tuple(sorted(found))
