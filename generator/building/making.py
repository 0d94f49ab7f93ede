"""The making of a new edition beside the last site: what is kept, what is printed anew, and by whom."""

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field

from generator.building.examining import CARDS_IN_A_JOB
from generator.building.examining import Survey
from generator.building.examining import examined
from generator.building.jobs import Done
from generator.building.jobs import Output
from generator.building.jobs import PlansJob
from generator.building.jobs import do_plans
from generator.building.jobs import page_key
from generator.building.jobs import plan_key
from generator.building.jobs import write
from generator.building.last_site import LastSite
from generator.building.sources import digest_of
from generator.building.sources import digest_of_content
from generator.building.state import Card
from generator.building.state import Made
from generator.building.state import Rows
from generator.building.tables import LastTable
from generator.building.tables import pieces_of
from generator.building.tables import put_together
from generator.building.team import Team
from generator.building.team import in_parts
from generator.presenting import urls
from generator.presenting.chronicled import CardHistory
from generator.presenting.data_csv import BOM
from generator.presenting.data_csv import csv_header
from generator.presenting.data_index import scorecards_index
from generator.presenting.page import Page
from generator.presenting.plan import PagePlan
from generator.presenting.scales.text import load_words
from generator.presenting.standings import Standings
from generator.publishing.edition import Edition
from generator.publishing.printing import NoShellError
from generator.publishing.printing import printed
from generator.publishing.shells import Shell
from generator.publishing.swap import Replacement
from generator.publishing.typeset import Typeset

PLANS_IN_A_JOB = 100
"""As for result files; a list of a hundred rows and the page of a unit cost less than a scorecard."""

FEW = 2_000
"""Files that are moved into the last site one by one, within a tenth of a second; of more, a whole new site is put in its place."""

TABLE_HEAD = (BOM + csv_header()).encode()

Typesets = Mapping[str, Typeset]

SET = "set"
"""The key of the files that MkDocs writes: it is known apart whether they still hold."""


@dataclass(slots=True, kw_only=True)
class Making:
    """An edition, the site before, and the team that prints.

    `made` are the files of the edition so far, `kept` those of them that still stand in the last site alone. `rows` are the
    rows of tables that were made anew, by the path of the result file, and `tables` the tables so far; `groups` are the
    addresses of the pages of each group. `shells` are the marks of the shells that are the same as in the last site.
    `histories` are the recorded changes of scorecards, by the path of the result file.
    `with_presses` lets MkDocs set the same again where its last work was taken over, and a page has a shape that none had before.
    """

    edition: Edition
    before: LastSite
    survey: Survey
    team: Team
    shells: frozenset[str]
    with_presses: Callable[[Typesets], Typesets]
    histories: Mapping[str, CardHistory] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    tables: dict[str, dict[str, Rows]] = field(default_factory=dict)
    groups: dict[str, list[str]] = field(default_factory=dict)
    rows: dict[str, bytes] = field(default_factory=dict)
    _last_tables: dict[str, LastTable] = field(default_factory=dict)

    @property
    def output(self) -> Output:
        """Where jobs print."""
        printers = {
            language: (self.edition.below(language), typeset.printer)
            for language, typeset in self.edition.typesets.items()
        }
        return Output(folder=self.edition.folder, printers=printers)

    def keep_set(self) -> bool:
        """Take over all that MkDocs wrote; False, and nothing is done, where a file of it is not there as it was."""
        paths = [path for path, made in self.before.last.files.items() if made.key == SET]
        found = self._same(paths, SET)
        self._take_over(found)
        return len(found) == len(paths)

    def take_set(self, paths: Iterable[str]) -> None:
        """Note the files that MkDocs has just written."""
        for path in paths:
            record = (self.edition.folder / path).stat()
            self.made[path] = Made(SET, "", record.st_size, record.st_mtime_ns)

    def print_cards(self, cards: Mapping[str, Card]) -> Iterator[Done]:
        """Take over the scorecards of the known `cards` from the last site, and examine and print all others."""
        wanted = [
            path
            for path in self.survey.results
            if path not in cards or not self._keep_card(path, cards[path])
        ]
        first = {path.rpartition("/")[0]: path for path in reversed(wanted)}.values()
        told = self.histories
        yield from self._accepted(
            examined(self.survey, set(first), self.team, self.output, size=1, histories=told)
        )
        rest = {*wanted} - {*first}
        if len(rest) > CARDS_IN_A_JOB:
            load_words()  # the team is copied from this process now, and many a picture will be drawn
        yield from self._accepted(examined(self.survey, rest, self.team, self.output, histories=told))

    def keep_groups(self, names: Collection[str]) -> bool:
        """Take over all pages of these groups; False, and nothing is done, where one of them is not there as it was."""
        last = self.before.last.groups
        wanted = [url for name in names for url in last[name]]
        paths = [path for url in wanted for path in self._pages(url)]
        found = self._same(paths)
        if len(found) < len(paths):
            return False
        self._take_over(found)
        for url in wanted:
            self.edition.take_over(url)
        self.groups.update((name, last[name]) for name in names)
        return True

    def print_plans(self, planned: Iterable[tuple[str, Iterable[PagePlan]]]) -> None:
        """Take over the planned pages of the groups given from the last site where they are the same, and print all others."""
        wanted: list[PagePlan] = []
        for group, plans in planned:
            urls_of_group = self.groups.setdefault(group, [])
            for plan in plans:
                urls_of_group.append(plan.url)
                if not self._keep_plan(plan):
                    wanted.append(plan)
        first = {plan.kind: plan for plan in reversed(wanted)}
        for plan in first.values():
            self._accept(do_plans(self._job([plan])))
        others = [plan for plan in wanted if plan is not first[plan.kind]]
        jobs = [self._job(part) for part in in_parts(others, PLANS_IN_A_JOB)]
        for _ in self._accepted(self.team.do(do_plans, jobs)):
            pass

    def add_data(self, seen: Standings, cards: Mapping[str, Card]) -> None:
        """Take over or write a table for each period, and write the index of all published scorecards."""
        paths = {card.outcome.standing: path for path, card in cards.items() if card.outcome is not None}
        for (framework, period), standings in seen.by_period.items():
            files = {each.unit: paths[each] for each in standings}
            self._add_table(
                urls.period_data(framework, period),
                keys={unit: cards[file].key for unit, file in files.items()},
                new={unit: self.rows[file] for unit, file in files.items() if file in self.rows},
            )
        entries = [cards[paths[each]].entry for each in seen.all]
        index = scorecards_index(entries, seen.by_period)
        key = digest_of_content(index)
        if not self._keep_data(urls.SCORECARDS_JSON, key):
            self.edition.register_data(urls.SCORECARDS_JSON)
            self.made[urls.SCORECARDS_JSON] = write(self.edition.folder, urls.SCORECARDS_JSON, index, key)

    def keep_files(self, paths: Sequence[str]) -> bool:
        """Take over data files of the last site; False, and nothing is done, where one of them is not there as it was."""
        found = self._same(paths)
        if len(found) < len(set(paths)):
            return False
        self._take_over(found)
        for path in found.keys() - self.edition.data:
            self.edition.register_data(path, is_checked=True)
        return True

    def add_files(self, files: Mapping[str, bytes]) -> None:
        """Take over data files of this content from the last site, or write them; a file of the same content is one file."""
        for path, content in files.items():
            key = digest_of_content(content)
            if path in self.edition.data or self._keep_data(path, key):
                continue
            self.edition.register_data(path)
            self.made[path] = write(self.edition.folder, path, content, key)

    def _add_table(self, path: str, keys: Mapping[str, str], new: Mapping[str, bytes]) -> None:
        key = digest_of(*(part for unit in keys.items() for part in unit))
        if self._keep_data(path, key):
            self.tables[path] = self.before.last.tables[path]
        else:
            last = self._last_table(path)
            pieces, self.tables[path] = pieces_of(TABLE_HEAD, keys, new, last)
            self.edition.register_data(path)
            record = put_together(self.edition.folder / path, pieces, last.file)
            self.made[path] = Made(key, "", record.st_size, record.st_mtime_ns)

    def _last_table(self, path: str) -> LastTable:
        if path not in self._last_tables:
            self._last_tables[path] = LastTable(self.before, path)
        return self._last_tables[path]

    def finish(self) -> None:
        """Look over the whole and write what only the whole shows; errors as for `Edition.finish`."""
        self.edition.marks = {each.shell for each in self.made.values() if each.shell}
        for path in self.edition.finish():
            record = (self.edition.folder / path).stat()
            self.made[path] = Made("", "", record.st_size, record.st_mtime_ns)

    def complete(self, replacement: Replacement) -> None:
        """Say how the edition takes the place of the last site: what is new is moved in where it is little, else all of it."""
        gone = self.before.besides(self.made.keys())
        if self.kept and len(self.made) - len(self.kept) + len(gone) <= FEW:
            replacement.gone = sorted(gone)
        else:
            self.before.link(self.kept, self.edition.folder)

    def _job(self, plans: Sequence[PagePlan]) -> PlansJob:
        return PlansJob(context=self.survey.context, plans=plans, output=self.output)

    def _keep_card(self, path: str, card: Card) -> bool:
        if card.outcome is None or not (self.survey.context.internal or card.outcome.standing.is_public):
            return True
        standing = card.outcome.standing
        at = (standing.framework, standing.period, standing.unit)
        has_rows = self._last_table(urls.period_data(*at[:2])).has(standing.unit, card.key)
        key = page_key(card.key, self.histories.get(path, ()))
        return has_rows and self._keep_page(urls.scorecard(*at), key, urls.scorecard_data(*at))

    def _keep_plan(self, plan: PagePlan) -> bool:
        return self._keep_page(plan.url, plan_key(self.survey.context, plan))

    def _pages(self, url: str) -> list[str]:
        return [below + url for below in self.edition.folders.values()]

    def _keep_page(self, url: str, key: str, *data: str) -> bool:
        """Take over a page in every language, and data files that belong to it: all of them, or none."""
        found = self._same([*self._pages(url), *data], key)
        if found:
            self._take_over(found)
            self.edition.take_over(url)
        for path in data if found else ():
            self.edition.register_data(path, is_checked=True)
        return bool(found)

    def _keep_data(self, path: str, key: str) -> bool:
        """Take over a data file."""
        found = self._same([path], key)
        if found:
            self._take_over(found)
            self.edition.register_data(path, is_checked=True)
        return bool(found)

    def _same(self, paths: Sequence[str], key: str | None = None) -> dict[str, Made]:
        """What was noted of files that can be taken over, made from that key or from any; nothing unless all of them can."""
        return self.before.same(paths, key, self.shells)

    def _take_over(self, found: Mapping[str, Made]) -> None:
        self.made.update(found)
        self.kept.update(found)

    def _accepted(self, found: Iterable[Done]) -> Iterator[Done]:
        for done in found:
            self._accept(done)
            yield done

    def _accept(self, done: Done) -> None:
        """Note what a job has made, and print the pages for which it had no shell."""
        self.made.update(done.made)
        self.rows.update(done.rows)
        for path in done.made:
            self.edition.note(path)
        for language, key, page in done.unprinted:
            shell = self._shell(language, page)
            path = self.edition.below(language) + page.url
            self.edition.note(path)
            content = printed(shell, page)
            self.made[path] = write(self.edition.folder, path, content, key, shell.mark)

    def _shell(self, language: str, page: Page) -> Shell:
        try:
            return self.edition.typesets[language].shell(page)
        except NoShellError:
            self.edition.typesets = self.with_presses(self.edition.typesets)
            return self.edition.typesets[language].shell(page)
