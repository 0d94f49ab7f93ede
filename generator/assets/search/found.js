/* The rows of a result: collected thing by thing, put in order, counted by facet, and written out as far as they are shown. */

(function () {
  "use strict";

  const { marksOf } = window.ScorecardsText;
  const { waysOf } = window.ScorecardsMatching;
  const Catalog = window.ScorecardsCatalog;

  /* What a kind of thing is worth beside another that is found as well: what is measured before where it is measured. */
  const WORTH = { indicator: 0.3, framework: 0.25, unit: 0.22, objective: 0.2, term: 0.12, page: 0.1, scorecard: 0 };

  /* What it is worth that a term is in what a thing belongs to, and not in its own name. */
  const BELONGS = { kind: 0.15, framework: 0.25, dimension: 0.25, unitKind: 0.25, parent: 0.2, indicator: 0.12 };

  const TOGETHER = 0.2; // what it is worth that the terms stand side by side

  const KIND = Object.fromEntries(Catalog.KINDS.map((kind, number) => [kind, number]));
  const FACETS = ["kind", "framework", "period", "unitKind", "dimension", "grade"];
  const TIERS = 3;

  class Rows {
    constructor(catalog) {
      this.catalog = catalog;
      this.rows = [];
      this.keys = new Set();
    }

    get size() {
      return this.rows.length;
    }

    count(tier) {
      return this.rows.filter((row) => row.tier === tier).length;
    }

    /* The numbers of the entries that have a row. */
    things() {
      return new Set(this.rows.filter((row) => row.entry !== undefined).map((row) => row.entry));
    }

    addAll(other) {
      other.rows.forEach((row) => this.add(row));
    }

    add(row) {
      if (this.keys.has(row.key) || (row.entry !== undefined && !this.catalog.isHere(row.entry))) return;
      this.keys.add(row.key);
      this.rows.push(row);
    }

    /* The things in whose names the terms stand; `scored(things, term)` tells how well. */
    addNamed(terms, tier, scored) {
      const entries = terms.map((term) => scored(this.catalog.entries, term));
      const units = terms.map((term) => scored(this.catalog.units, term));
      const around = terms.map((term) => this.around(term));
      this.addEntries(tier, entries, around);
      this.addUnits(tier, units, around);
      this.addScorecards(tier, units, around, entries);
    }

    /* The things in whose names half of what was typed stands, by letters; rare words tell more than common ones. */
    addPartly(terms, tier, scored) {
      const { entries, units } = this.catalog;
      const lists = terms.map((term) => [scored(entries, term), scored(units, term)]);
      const letters = terms.map((term) => term.text.length);
      const isKnown = lists.map((both) => both.some((list) => list.some(Boolean)));
      const half = 0.5 * letters.reduce((sum, count, place) => sum + (isKnown[place] ? count : count / 2), 0);
      const rarity = lists.map((both) => {
        const count = both.reduce((sum, list) => sum + list.filter((score) => score > 0).length, 0);
        return Math.log(1 + (entries.size + units.size) / (1 + count));
      });
      const found = [];
      [entries, units].forEach((things, sort) => {
        for (let number = 0; number < things.size; number += 1) {
          let there = 0, worth = 0;
          lists.forEach((both, place) => {
            const score = both[sort][number];
            if (!score) return;
            there += letters[place];
            worth += letters[place] * rarity[place] * score;
          });
          if (there && there >= half) found.push([sort, number, worth]);
        }
      });
      const most = found.reduce((best, [, , worth]) => Math.max(best, worth), 0);
      found.filter(([, , worth]) => worth >= most / 2).forEach(([sort, number, worth]) => {
        if (sort) this.add({ key: "u" + number, tier, score: 2 * worth / most, kind: KIND.unit, unit: number });
        else this.add(this.entryRow(number, tier, 2 * worth / most));
      });
    }

    /* The things in whose names all terms stand together, in the order in which they were typed. */
    addPhrase(phrase, tier, scored) {
      scored(this.catalog.entries, phrase).forEach((score, entry) => {
        if (score) this.add(this.entryRow(entry, tier, score + TOGETHER + WORTH[Catalog.KINDS[this.catalog.entries.kinds[entry]]]));
      });
      scored(this.catalog.units, phrase).forEach((score, unit) => {
        if (score) this.add({ key: "u" + unit, tier, score: score + TOGETHER + WORTH.unit, kind: KIND.unit, unit });
      });
    }

    /* What of the words that things share a term stands in. */
    around({ ways }) {
      const words = this.catalog.words;
      const holds = (text) => ways.some(([way]) => way.length > 1 && text.includes(way));
      const isDigit = /^\d$/.test(ways[0][0]);
      const numbered = (text) => text.split(/\D+/).includes(ways[0][0]);
      return {
        isDigit,
        kinds: words.kinds.map((names) => ways.some(([way]) => names.includes(way))),
        frameworks: words.frameworks.map(holds),
        dimensions: words.dimensions.map(holds),
        unitKinds: words.unitKinds.map(holds),
        grades: words.grades.map((names) => ways.some(([way]) => names.split("\n").includes(way))),
        periods: words.periods.map((titles) => titles.map(isDigit ? numbered : holds))
      };
    }

    addEntries(tier, scores, around) {
      const { entries } = this.catalog;
      for (let entry = 0; entry < entries.size; entry += 1) {
        const framework = entries.frameworks[entry], dimension = entries.dimensions[entry], kind = entries.kinds[entry];
        const score = together(scores, entry, (place) => {
          const near = around[place];
          return Math.max(
            near.kinds[kind] ? BELONGS.kind : 0,
            framework >= 0 && near.frameworks[framework] ? BELONGS.framework : 0,
            dimension >= 0 && near.dimensions[dimension] ? BELONGS.dimension : 0
          );
        });
        if (score) this.add(this.entryRow(entry, tier, score + WORTH[Catalog.KINDS[kind]]));
      }
    }

    entryRow(entry, tier, score) {
      return { key: "e" + entry, tier, score, kind: this.catalog.entries.kinds[entry], entry };
    }

    addUnits(tier, scores, around) {
      const { units } = this.catalog;
      for (let unit = 0; unit < units.size; unit += 1) {
        const score = together(scores, unit, (place) => this.nearUnit(unit, scores[place], around[place], KIND.unit));
        if (score) this.add({ key: "u" + unit, tier, score: score + WORTH.unit, kind: KIND.unit, unit });
      }
    }

    nearUnit(unit, scores, near, kind) {
      const { kinds, parents } = this.catalog.units;
      return Math.max(
        near.kinds[kind] ? BELONGS.kind : 0,
        near.unitKinds[kinds[unit]] ? BELONGS.unitKind : 0,
        parents[unit] >= 0 && scores[parents[unit]] ? BELONGS.parent : 0
      );
    }

    /* One row for all periods of a unit in a framework; terms that name a period or a grade leave the others out. */
    addScorecards(tier, units, around, entries) {
      this.catalog.frameworks.forEach((framework, number) => {
        if (!framework.scorecards.size) return;
        const measured = entries.map((scores) => this.isMeasured(number, scores));
        const named = around.map((near) => near.frameworks[number]);
        const isDated = (near) => near.periods[number].some(Boolean);
        const isRound = around.some((near) => !near.isDigit && isDated(near)); // a digit alone names no period
        const dated = around.map((near) => (isRound || !near.isDigit) && isDated(near));
        const graded = around.map((near) => near.grades.some(Boolean));
        for (const [unit, cards] of framework.scorecards) {
          let shown = cards;
          around.forEach((near, place) => {
            if (units[place][unit]) return;
            if (dated[place]) shown = shown.filter(([period]) => near.periods[number][period]);
            else if (graded[place]) shown = shown.filter(([, grade]) => grade >= 0 && near.grades[grade]);
          });
          if (!shown.length) continue;
          let isOwn = false;
          const score = together(units, unit, (place) => {
            const near = this.nearUnit(unit, units[place], around[place], KIND.scorecard);
            const belongs = Math.max(near, measured[place] ? BELONGS.indicator : 0);
            if (dated[place] || graded[place] || named[place]) {
              isOwn = true;
              return Math.max(belongs, 0.4);
            }
            return belongs;
          }, () => isOwn);
          if (score) this.add(this.cardRow(number, unit, shown, tier, score));
        }
      });
    }

    cardRow(framework, unit, cards, tier, score) {
      return { key: "s" + framework + "/" + unit, tier, score: score + WORTH.scorecard, kind: KIND.scorecard, framework, unit, cards };
    }

    /* Whether a framework has an indicator that a term is in. */
    isMeasured(framework, scores) {
      const { frameworks, kinds } = this.catalog.entries;
      return scores.some((score, at) => score > 0 && frameworks[at] === framework && kinds[at] === KIND.indicator);
    }

    /* An entry whose text holds the terms. */
    addEntryText(entry, tier, { part, ...found }, own) {
      const kind = Catalog.KINDS[this.catalog.entries.kinds[entry]];
      this.add({ ...this.entryRow(entry, tier, WORTH[kind] + 0.5 * own + 0.3 * part), ...found });
    }

    /* A scorecard whose remarks hold the terms. */
    addRemark(place, tier, found) {
      const number = this.catalog.frameworks.findIndex((each) => each.id === place.framework);
      const framework = this.catalog.frameworks[number];
      const period = framework.periods.findIndex((each) => each.id === place.period);
      const cards = (framework.scorecards.get(place.unit) || []).filter(([each]) => each === period);
      const { anchor, quote, part } = found;
      if (cards.length) this.add({ ...this.cardRow(number, place.unit, cards, tier, 0.3 * part), anchor, quote });
    }

    /* What a row counts for in each facet, by number. */
    facets(row) {
      const { entries, units, frameworks } = this.catalog;
      const found = { kind: [row.kind], framework: [], period: [], unitKind: [], dimension: [], grade: [] };
      if (row.entry !== undefined) {
        if (entries.frameworks[row.entry] >= 0) found.framework.push(entries.frameworks[row.entry]);
        if (entries.dimensions[row.entry] >= 0) found.dimension.push(entries.dimensions[row.entry]);
      } else {
        found.unitKind.push(units.kinds[row.unit]);
      }
      if (row.cards) {
        found.framework.push(row.framework);
        for (const [period, grade] of row.cards) {
          const number = this.periodNumber(frameworks[row.framework].periods[period]);
          if (!found.period.includes(number)) found.period.push(number);
          if (grade >= 0 && !found.grade.includes(grade)) found.grade.push(grade);
        }
      }
      return found;
    }

    /* Periods of the same title are one facet, whichever framework they are of. */
    periodNumber(period) {
      if (period.number === undefined) {
        const { periodTitles } = this.catalog, key = period.title.join("\n");
        if (!periodTitles.has(key)) periodTitles.set(key, periodTitles.size);
        period.number = periodTitles.get(key);
      }
      return period.number;
    }

    answer({ query, terms, filters, limit, complete, ms, language }) {
      const { shown, counts } = this.narrowed(filters);
      const words = waysOf(terms);
      const similar = shown.reduce((count, row) => count + (row.tier === TIERS - 1 ? 1 : 0), 0);
      return {
        query, complete, ms,
        total: shown.length,
        exact: shown.length - similar,
        similar,
        rows: first(shown, limit).map((row) => this.written(row, words, language)),
        facets: Object.fromEntries(FACETS.map((facet) => [facet, this.counted(facet, counts[facet], filters[facet] || [], language)]))
      };
    }

    /* The rows that all filters let through, and how many rows each value of a facet would give beside the other filters. */
    narrowed(filters) {
      const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
      const narrowing = FACETS.filter((facet) => (filters[facet] || []).length);
      const shown = this.rows.filter((row) => {
        const found = this.facets(row);
        const missed = narrowing.filter((facet) => !found[facet].some((each) => filters[facet].includes(this.value(facet, each))));
        if (missed.length > 1) return false;
        for (const facet of missed.length ? missed : FACETS) {
          for (const each of found[facet]) counts[facet].set(each, (counts[facet].get(each) || 0) + 1);
        }
        return !missed.length;
      });
      return { shown, counts };
    }

    counted(facet, counts, wanted, language) {
      return [...counts].map(([each, count]) => {
        const value = this.value(facet, each);
        return { value, label: this.label(facet, each, language), count, on: wanted.includes(value) };
      }).sort((one, other) => other.count - one.count || one.label.localeCompare(other.label, language));
    }

    value(facet, each) {
      if (facet === "kind") return Catalog.KINDS[each];
      if (facet === "framework") return this.catalog.frameworks[each].id;
      return String(each);
    }

    label(facet, each, language) {
      const { frameworks, unitKinds, dimensions, grades } = this.catalog;
      if (facet === "kind") return Catalog.KINDS[each];
      if (facet === "framework") return Catalog.words(frameworks[each].title, language);
      if (facet === "period") return Catalog.words([...this.catalog.periodTitles.keys()][each].split("\n"), language);
      return Catalog.words({ unitKind: unitKinds, dimension: dimensions, grade: grades }[facet][each], language);
    }

    /* A row as it is shown. */
    written(row, words, language) {
      const things = row.entry === undefined ? this.catalog.units : this.catalog.entries;
      const number = row.entry === undefined ? row.unit : row.entry;
      const title = things.title(number, language);
      const other = things.title(number, language === "th" ? "en" : "th");
      if (row.cards) this.nameCard(title, row, language);
      const marks = marksOf(title.text, words), otherMarks = marksOf(other.text, words);
      return {
        kind: Catalog.KINDS[row.kind],
        title: { ...title, marks },
        other: otherMarks.length && !marks.length && other.lang !== title.lang ? { ...other, marks: otherMarks } : null,
        similar: row.tier === TIERS - 1,
        snippet: row.quote || null,
        ...(row.entry === undefined ? this.unitFacts(row, language) : this.entryFacts(row, language))
      };
    }

    /* The title of a scorecard names its period and its framework besides its unit. */
    nameCard(title, row, language) {
      const framework = this.catalog.frameworks[row.framework];
      const newest = Math.min(...row.cards.map(([period]) => period));
      const parts = [framework.periods[newest].title, framework.title].map((each) => Catalog.words(each, language));
      title.text = [title.text, ...parts].join(" · ");
    }

    entryFacts(row, language) {
      const { entries, frameworks, dimensions } = this.catalog;
      const of = (list, number) => (number >= 0 ? Catalog.words(list[number], language) : "");
      const url = entries.urls[row.entry];
      return {
        url: row.anchor && !url.includes("#") ? url + "#" + row.anchor : url,
        code: entries.codes[row.entry],
        framework: of(frameworks.map((each) => each.title), entries.frameworks[row.entry]),
        dimension: of(dimensions, entries.dimensions[row.entry]),
        period: "", unitKind: "", grade: "", periods: []
      };
    }

    unitFacts(row, language) {
      const { units, frameworks, unitKinds, grades } = this.catalog;
      const id = units.ids[row.unit];
      const found = { code: "", dimension: "", unitKind: Catalog.words(unitKinds[units.kinds[row.unit]], language) };
      if (!row.cards) return { ...found, url: "units/" + id + ".html", framework: "", period: "", grade: "", periods: [] };
      const framework = frameworks[row.framework];
      const periods = row.cards.slice().sort((one, other) => one[0] - other[0]).map(([period, grade]) => ({
        title: Catalog.words(framework.periods[period].title, language),
        url: "scorecards/" + framework.id + "/" + framework.periods[period].id + "/" + id + ".html",
        grade: grade >= 0 ? Catalog.words(grades[grade], language) : ""
      }));
      const [newest] = periods;
      const url = newest.url + (row.anchor ? "#" + row.anchor : "");
      return { ...found, url, framework: Catalog.words(framework.title, language), period: newest.title, grade: newest.grade, periods };
    }
  }

  /* The mean of the scores of a thing for all terms; `near(place)` is what a term is worth that is only in what the thing belongs
     to. 0 where a term is in neither, or none in its own name. */
  function together(scores, thing, near, isOwn) {
    let sum = 0, own = 0;
    for (let place = 0; place < scores.length; place += 1) {
      const score = scores[place][thing];
      if (score) own += 1;
      const worth = Math.max(score, near(place));
      if (!worth) return 0;
      sum += worth;
    }
    return own || (isOwn && isOwn()) ? sum / scores.length : 0;
  }

  /* The first rows in order, without putting all of them in order: tier by tier, the best score first, then as they came. */
  function first(rows, limit) {
    const groups = new Map();
    rows.forEach((row) => {
      const group = row.tier * 1000 - Math.round(row.score * 100);
      if (!groups.has(group)) groups.set(group, []);
      groups.get(group).push(row);
    });
    const found = [];
    for (const group of [...groups.keys()].sort((one, other) => one - other)) {
      found.push(...groups.get(group).sort((one, other) => other.score - one.score));
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  }

  window.ScorecardsFound = { Rows };
})();
