/* A row as it is shown: its title with what was typed marked, where it leads, and its facts in the words of the page's language. */

(function () {
  "use strict";

  const { marksOf } = window.ScorecardsText;
  const Catalog = window.ScorecardsCatalog;

  /* `words` are what was typed and what may stand for it, as marksOf takes them. */
  function written(row, words, catalog, language) {
    const things = row.entry === undefined ? catalog.units : catalog.entries;
    const number = row.entry === undefined ? row.unit : row.entry;
    const title = things.title(number, language);
    const other = things.title(number, language === "th" ? "en" : "th");
    if (row.cards) title.text = [title.text, ...cardWords(row, catalog, language)].join(" · ");
    const marks = marksOf(title.text, words), otherMarks = marksOf(other.text, words);
    return {
      kind: Catalog.KINDS[row.kind],
      pageLang: row.entry === undefined ? language : catalog.pageLanguage(row.entry),
      title: { ...title, marks },
      other: otherMarks.length && !marks.length && other.lang !== title.lang ? { ...other, marks: otherMarks } : null,
      snippet: row.quote || null,
      code: "", framework: "", period: "", unitKind: "", dimension: "", grade: "", periods: [],
      ...(row.entry === undefined ? unitFacts(row, catalog, language) : entryFacts(row, catalog, language))
    };
  }

  /* The title of a scorecard names its newest period and its framework besides its unit. */
  function cardWords(row, { frameworks }, language) {
    const framework = frameworks[row.framework];
    const newest = Math.min(...row.cards.map(([period]) => period));
    return [framework.periods[newest].title, framework.title].map((each) => Catalog.words(each, language));
  }

  function entryFacts({ entry, anchor }, { entries, frameworks, dimensions }, language) {
    const of = (list, number) => (number >= 0 ? Catalog.words(list[number], language) : "");
    const url = entries.urls[entry];
    return {
      url: anchor && !url.includes("#") ? `${url}#${anchor}` : url,
      code: entries.codes[entry],
      framework: of(frameworks.map((each) => each.title), entries.frameworks[entry]),
      dimension: of(dimensions, entries.dimensions[entry])
    };
  }

  function unitFacts(row, { units, frameworks, unitKinds, grades }, language) {
    const id = units.ids[row.unit];
    const unitKind = Catalog.words(unitKinds[units.kinds[row.unit]], language);
    if (!row.cards) return { url: `units/${id}.html`, unitKind };
    const framework = frameworks[row.framework];
    const periods = row.cards.slice().sort(([one], [other]) => one - other).map(([period, grade]) => ({
      title: Catalog.words(framework.periods[period].title, language),
      url: `scorecards/${framework.id}/${framework.periods[period].id}/${id}.html`,
      grade: grade >= 0 ? Catalog.words(grades[grade], language) : ""
    }));
    const [newest] = periods;
    const url = newest.url + (row.anchor ? `#${row.anchor}` : "");
    return { url, unitKind, framework: Catalog.words(framework.title, language), period: newest.title, grade: newest.grade, periods };
  }

  window.ScorecardsWritten = { written };
})();
