"""Ids of the minimal world that change, with all that has to change along."""

from pathlib import Path

from tests.worlds.repositories import Repository


def replaced(root: Path, folder: str, old: str, new: str) -> None:
    """Replace a text wherever it stands in the files of a folder."""
    for path in sorted((root / folder).rglob("*.yml")):
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def unit_renamed(repository: Repository, *, old: str = "works", new: str = "roads", said: str = "") -> None:
    """A unit has another id, and its result files other names; `said` is what stands under `renamed_from`."""
    root = repository.root
    told = f"\n    renamed_from: {said}" if said else ""
    repository.change("results/units.yml", f"\n  {old}:\n", f"\n  {new}:{told}\n")
    replaced(root, "results", f"    parent: {old}\n", f"    parent: {new}\n")
    replaced(root, "frameworks", f"owners: [{old}]", f"owners: [{new}]")
    for path in sorted((root / "results").rglob(f"{old}.yml")):
        path.rename(path.with_name(f"{new}.yml"))


def indicator_renamed(
    repository: Repository, *, old: str = "2.1", new: str = "2.9", said: str = "", at: str = "town-2569"
) -> None:
    """An indicator has another id: its file, its place in the tree, its results."""
    root = repository.root
    folder = root / "frameworks" / at / "indicators"
    text = (folder / f"{old}.yml").read_text("utf-8")
    former = [line for line in text.splitlines(keepends=True) if line.startswith("renamed_from:")]
    for line in former:
        text = text.replace(line, "")
    (folder / f"{old}.yml").unlink()
    (folder / f"{new}.yml").write_text((f"renamed_from: {said}\n" if said else "") + text, "utf-8")
    replaced(root, "frameworks", f"{{id: {old}, ", f"{{id: {new}, ")
    replaced(root, "results", f"\n  {old}:\n", f"\n  {new}:\n")
    replaced(root, "results", f"{{indicator: {old}, ", f"{{indicator: {new}, ")


def period_renamed(
    repository: Repository, *, old: str = "round-1", new: str = "half", said: str = ""
) -> None:
    """A period has another id, and the folder of its results another name."""
    told = f"\n    renamed_from: {said}" if said else ""
    repository.change("frameworks/town-2569/framework.yml", f"- id: {old}\n", f"- id: {new}{told}\n")
    (repository.root / "results/town-2569" / old).rename(repository.root / "results/town-2569" / new)


def framework_renamed(
    repository: Repository, *, old: str = "town-2569", new: str = "town", said: str = ""
) -> None:
    """A framework has another id: its folder, and that of its results."""
    for folder in ("frameworks", "results"):
        (repository.root / folder / old).rename(repository.root / folder / new)
    path = repository.root / "frameworks" / new / "framework.yml"
    told = f"renamed_from: {said}\n" if said else ""
    path.write_text(told + path.read_text("utf-8"), "utf-8")
