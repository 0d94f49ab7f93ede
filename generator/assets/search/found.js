/* The rows of a result: collected thing by thing, and put in order. */

(function () {
  "use strict";

  const Catalog = window.ScorecardsCatalog;

  /* What a kind of thing is worth beside another that is found as well: what is measured before where it is measured. */
  const WORTH = { indicator: 0.3, framework: 0.25, unit: 0.22, objective: 0.2, term: 0.12, page: 0.1, scorecard: 0 };

  /* What it is worth that a term is in what a thing belongs to, and not in its own name. */
  const BELONGS = { kind: 0.15, framework: 0.25, dimension: 0.25, unitKind: 0.25, parent: 0.2, indicator: 0.12 };

  const TOGETHER = 0.2; // what it is worth that the terms stand side by side

  const KIND = Object.fromEntries(Catalog.KINDS.map((kind, number) => [kind, number]));

  class Rows {
    constructor(catalog) {
      this.catalog = catalog;
      this.rows = [];
      this.keys = new Set();
      this.isCut = false; // whether there may be more, which was not looked into
    }

    get size() {
      return this.rows.length;
    }

    count(tier) {
      return this.rows.filter((row) => row.tier === tier).length;
    }

    has({ key }) {
      return this.keys.has(key);
    }

    addAll(other) {
      other.rows.forEach((row) => this.add(row));
    }

    add(row) {
      if (this.has(row)) return;
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

    /* The row of the scorecard at a place. */
    remarkRow({ framework: id, period: round, unit }, tier) {
      const number = this.catalog.frameworks.findIndex((each) => each.id === id);
      const { periods, scorecards } = this.catalog.frameworks[number];
      const period = periods.findIndex((each) => each.id === round);
      return this.cardRow(number, unit, scorecards.get(unit).filter(([each]) => each === period), tier, 0);
    }

    /* A scorecard whose remarks hold the terms. */
    addRemark(place, tier, { anchor, quote, part }) {
      const row = this.remarkRow(place, tier);
      this.add({ ...row, score: row.score + 0.3 * part, anchor, quote });
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

  window.ScorecardsFound = { Rows, first };
})();
