/* The filters: what a row counts for in each facet, which rows they let through, and how many each further choice would. */

(function () {
  "use strict";

  const Catalog = window.ScorecardsCatalog;

  const FACETS = ["kind", "framework", "period", "unitKind", "dimension", "grade"];

  /* The filters that are chosen: values by the name of the facet. */
  class Filters {
    constructor(catalog, language, chosen) {
      this.catalog = catalog;
      this.language = language;
      this.chosen = Object.fromEntries(FACETS.map((facet) => [facet, chosen[facet] || []]));
      this.narrowing = FACETS.filter((facet) => this.chosen[facet].length);
    }

    /* What a row counts for in each facet, by number. */
    of(row) {
      const { entries, units, frameworks } = this.catalog;
      const found = { kind: [row.kind], framework: [], period: [], unitKind: [], dimension: [], grade: [] };
      if (row.entry !== undefined) {
        if (entries.frameworks[row.entry] >= 0) found.framework.push(entries.frameworks[row.entry]);
        if (entries.dimensions[row.entry] >= 0) found.dimension.push(entries.dimensions[row.entry]);
      } else {
        found.unitKind.push(units.kinds[row.unit]);
      }
      if (row.cards) {
        const { periods } = frameworks[row.framework];
        found.framework.push(row.framework);
        found.period = [...new Set(row.cards.map(([period]) => periods[period].number))];
        found.grade = [...new Set(row.cards.map(([, grade]) => grade).filter((grade) => grade >= 0))];
      }
      return found;
    }

    /* The facets whose filter does not let through what counts so. */
    missed(counts) {
      return this.narrowing.filter((facet) => !counts[facet].some((each) => this.chosen[facet].includes(this.value(facet, each))));
    }

    passes(row) {
      return !this.missed(this.of(row)).length;
    }

    /* Some numbers in order: first those whose row all filters let through, and how many those are; then those that a facet counts. */
    sorted(numbers, rowOf) {
      if (!this.narrowing.length) return [numbers, numbers.length];
      const missed = new Map(numbers.map((number) => [number, this.missed(this.of(rowOf(number))).length]));
      const order = numbers.slice().sort((one, other) => missed.get(one) - missed.get(other));
      return [order, order.filter((number) => !missed.get(number)).length];
    }

    /* The rows that all filters let through, and how many rows each value of a facet would give beside the other filters. */
    narrowed(rows) {
      const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
      const shown = rows.filter((row) => {
        const found = this.of(row), missed = this.missed(found);
        if (missed.length > 1) return false;
        for (const facet of missed.length ? missed : FACETS) {
          for (const each of found[facet]) counts[facet].set(each, (counts[facet].get(each) || 0) + 1);
        }
        return !missed.length;
      });
      return { shown, facets: Object.fromEntries(FACETS.map((facet) => [facet, this.counted(facet, counts[facet])])) };
    }

    counted(facet, counts) {
      return [...counts].map(([each, count]) => {
        const value = this.value(facet, each);
        return { value, label: this.label(facet, each), count, on: this.chosen[facet].includes(value) };
      }).sort((one, other) => other.count - one.count || one.label.localeCompare(other.label, this.language));
    }

    value(facet, each) {
      if (facet === "kind") return Catalog.KINDS[each];
      if (facet === "framework") return this.catalog.frameworks[each].id;
      return String(each);
    }

    label(facet, each) {
      const { frameworks, periodTitles, unitKinds, dimensions, grades } = this.catalog;
      if (facet === "kind") return Catalog.KINDS[each];
      if (facet === "framework") return Catalog.words(frameworks[each].title, this.language);
      return Catalog.words({ period: periodTitles, unitKind: unitKinds, dimension: dimensions, grade: grades }[facet][each], this.language);
    }
  }

  window.ScorecardsFilters = Filters;
})();
