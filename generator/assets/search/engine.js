/* The search itself: a query in, rows in order and counts by facet out. Names come first, then texts, then what is only similar. */

(function () {
  "use strict";

  const {
    MOST_TERMS, ASKING, termsOf, termOf, phraseOf, waysOf, scores, roughScores, cut, asked, loosely, isNear
  } = window.ScorecardsMatching;
  const Catalog = window.ScorecardsCatalog, Body = window.ScorecardsBody, Data = window.ScorecardsData;
  const Filters = window.ScorecardsFilters;
  const { Rows, first } = window.ScorecardsFound;
  const { written } = window.ScorecardsWritten;

  const VERIFIED = 200; // texts that are looked into for one query
  const MANY = 200; // names, after which nobody reads on to texts

  /* Exact names, then texts that hold the terms, then what is only similar. */
  const NAME = 0, TEXT = 1, SIMILAR = 2;

  class Engine {
    constructor(catalog, data, language) {
      this.catalog = catalog;
      this.data = data;
      this.language = language;
      this.turn = 0;
      this.body = new Body(catalog.body, data);
      this.waiting = [];
      this.rest = this.load().then(() => (this.isLoaded = true));
      this.rest.catch(() => {}).then(() => this.move());
    }

    /* Resolves when more names are there; rejects when they cannot be loaded. */
    more() {
      return Promise.race([this.rest, new Promise((resolve) => this.waiting.push(resolve))]);
    }

    move() {
      this.waiting.splice(0).forEach((resolve) => resolve());
    }

    /* What is not needed to find the first names: units, scorecards and their remarks. */
    async load() {
      const manifest = this.catalog.manifest;
      const units = manifest.units.slice();
      while (units.length) {
        const table = this.data.get(units.shift());
        if (units.length) this.data.get(units[0]); // one ahead, so that the first names do not wait for the last ones
        this.catalog.addUnits(await table);
        this.move();
      }
      const scorecards = manifest.scorecards.map(([, , name]) => this.data.get(name));
      for (let at = 0; at < scorecards.length; at += 1) {
        this.catalog.addScorecards(manifest.scorecards[at][0], manifest.scorecards[at][1], await scorecards[at]);
      }
      if (manifest.remarks) {
        const found = await this.data.get(manifest.remarks);
        this.remarks = new Body(found.body, this.data);
        this.remarkOf = Object.entries(found.where).flatMap(([at, numbers]) => {
          const [framework, period] = at.split("/");
          return numbers.map((unit) => ({ framework, period, unit }));
        });
      }
      this.words = null;
    }

    async search(query, { filters = {}, limit = 20, onUpdate = () => {} } = {}) {
      const turn = (this.turn += 1);
      const isOld = () => turn !== this.turn;
      const started = performance.now();
      const narrowing = new Filters(this.catalog, this.language, filters);
      let terms = termsOf(query, this.catalog.synonyms);
      const phrase = phraseOf(query, terms);
      const plain = terms.filter((term) => !ASKING.has(term.text));
      const named = () => {
        const rows = this.named(terms, NAME, phrase);
        return rows.size || !plain.length || plain.length === terms.length ? rows : this.named(plain, NAME);
      };
      let rows = named();
      const ms = performance.now() - started;
      let marked = terms;
      const answer = (complete) => ({ query, complete, ms, ...this.shown(rows, narrowing, waysOf(marked), limit) });
      if (!terms.length) return answer(true);
      while (!this.isLoaded) {
        if (rows.size) onUpdate(answer(false));
        await this.more();
        if (isOld()) return null;
        rows = named();
      }
      if (rows.rows.filter((row) => narrowing.passes(row)).length >= MANY) {
        rows.isCut = true;
        return answer(true);
      }
      if (rows.size) onUpdate(answer(false));
      await this.addTexts(rows, terms, narrowing);
      if (isOld()) return null;
      if (plain.length && !rows.size) terms = plain;
      let parts = await this.addParts(rows, terms, narrowing);
      if (isOld()) return null;
      if (!rows.count(NAME)) {
        this.addNear(rows, terms);
        this.addSimilar(rows, terms);
        parts = parts || this.parted(terms, loosely);
        if (parts && !rows.count(SIMILAR)) this.addSimilar(rows, parts);
      }
      if (!rows.size && terms.length === 1) await this.addNearTexts(rows, terms[0]);
      if (isOld()) return null;
      if (parts && rows.size) marked = terms.concat(parts);
      return answer(true);
    }

    /* What an answer shows of the rows; `words` are marked in it. */
    shown({ rows, isCut }, filters, words, limit) {
      const { shown, facets } = filters.narrowed(rows);
      const isSimilar = (row) => row.tier === SIMILAR;
      const similar = shown.filter(isSimilar).length;
      return {
        total: shown.length,
        exact: shown.length - similar,
        similar,
        isCut,
        rows: first(shown, limit).map((row) => ({ ...written(row, words, this.catalog, this.language), similar: isSimilar(row) })),
        facets
      };
    }

    /* The rows of all things of which every term is in a name, or in what they belong to, and one at least in their own. */
    named(terms, tier, phrase) {
      const rows = new Rows(this.catalog);
      if (phrase) rows.addPhrase(phrase, tier, scores);
      if (terms.length) rows.addNamed(terms, tier, scores);
      return rows;
    }

    /* Adds what holds the terms in its texts; those that the filters let through are looked into first. */
    async addTexts(rows, terms, filters) {
      if (!terms.some((term) => term.text.length > 1)) return;
      const named = terms.map((term) => scores(this.catalog.entries, term));
      await this.addVerified(rows, this.body, terms, filters, {
        row: (number) => rows.entryRow(number, TEXT, 0),
        isNamed: (number, place) => named[place][number] > 0,
        put: (number, found, own) => rows.addEntryText(number, TEXT, found, own)
      });
      if (this.remarks) await this.addVerified(rows, this.remarks, terms, filters, {
        row: (number) => rows.remarkRow(this.remarkOf[number], TEXT),
        isNamed: () => false,
        put: (number, found) => rows.addRemark(this.remarkOf[number], TEXT, found)
      });
    }

    /* The same for the texts of one body: `row` is the row of a text, and `isNamed` tells which terms are in its name already. */
    async addVerified(rows, body, terms, filters, { row, isNamed, put }) {
      const lists = await Promise.all(terms.map((term) => body.candidates(term)));
      const wanted = [...new Set(lists.flatMap((list) => [...(list || [])]))]
        .filter((number) => lists.every((list, place) => !list || list.has(number) || isNamed(number, place)))
        .filter((number) => !rows.has(row(number)))
        .sort((one, other) => one - other);
      const [order, through] = filters.sorted(wanted, row);
      if (through > VERIFIED) rows.isCut = true;
      for (const number of order.slice(0, VERIFIED)) {
        const inText = terms.filter((_, place) => !isNamed(number, place));
        const found = await body.verified(number, inText, this.language);
        if (found) put(number, found, 1 - inText.length / terms.length);
      }
    }

    /* Adds what the terms give when they are cut into the words of names, as long as there are no names; resolves with those words. */
    async addParts(rows, terms, filters) {
      let parts = null;
      for (const way of [cut, asked]) {
        if (rows.count(NAME) || (way === asked && rows.size)) break;
        const found = this.parted(terms, way);
        if (!found) continue;
        parts = found;
        rows.addAll(this.named(parts, NAME));
        await this.addTexts(rows, parts, filters);
      }
      return parts;
    }

    /* Adds the texts that hold a term with some wrong letters. */
    async addNearTexts(rows, term) {
      for (const [number, found] of await this.body.near(term, this.language)) rows.addEntryText(number, SIMILAR, found, 0);
      if (!this.remarks) return;
      for (const [number, found] of await this.remarks.near(term, this.language)) rows.addRemark(this.remarkOf[number], SIMILAR, found);
    }

    addSimilar(rows, terms) {
      const rough = terms.filter((term) => term.text.length > 1);
      if (!rough.length) return;
      const right = this.kept(scores), wrong = this.kept(roughScores);
      rows.addNamed(rough, SIMILAR, (things, term) => right(things, term).map((score, at) => Math.max(score, wrong(things, term)[at])));
      if (rows.count(SIMILAR) || rough.length < 2) return;
      const { entries, units } = this.catalog;
      const isKnown = (term) => [entries, units].some((things) => right(things, term).some(Boolean));
      rows.addPartly(rough, SIMILAR, (things, term) => (isKnown(term) ? right : wrong)(things, term));
    }

    /* Short words with a wrong letter, which are found as words alone. */
    addNear(rows, terms) {
      this.words = this.words || this.vocabulary();
      const near = terms.map(({ text, ways }) => {
        if (text.length < 3 || text.length > 6) return { text, ways };
        const found = [...this.words].filter((word) => word.length > 2 && isNear(text, word));
        return { text, ways: ways.concat(found.map((word) => [word, 0.6, false])) };
      });
      if (near.some(({ ways }, place) => ways.length > terms[place].ways.length)) rows.addNamed(near, SIMILAR, scores);
    }

    /* A way to score that scores each term once. */
    kept(scored) {
      const found = new Map();
      return (things, term) => {
        if (!found.has(things)) found.set(things, new Map());
        const of = found.get(things);
        if (!of.has(term)) of.set(term, scored(things, term));
        return of.get(term);
      };
    }

    /* Terms that stand in no name, cut into words that do: Thai is typed without spaces. Null where nothing is cut. */
    parted(terms, way) {
      this.words = this.words || this.vocabulary();
      const parts = new Set(terms.flatMap((term) => (this.catalog.synonyms.has(term.text) ? null : way(term.text, this.words)) || [term.text]));
      if (!parts.size || (parts.size === terms.length && terms.every((term) => parts.has(term.text)))) return null;
      return [...parts].slice(0, MOST_TERMS).map((text) => termOf(text, this.catalog.synonyms));
    }

    vocabulary() {
      const words = new Set();
      for (const { column, language } of [...this.catalog.entries.columns, ...this.catalog.units.columns]) {
        if (language === "code") continue;
        for (const line of column.raw) {
          for (const part of line.split(/[\u200b\s]+/)) words.add(window.ScorecardsText.searched(part));
        }
      }
      for (const word of this.catalog.synonyms.keys()) words.add(word);
      for (const kind of this.catalog.words.kinds) kind.forEach((word) => words.add(word));
      return new Set([...words].filter((word) => word.length > 1));
    }
  }

  async function open({ data, language }) {
    const files = new Data(data);
    const manifest = await files.get("manifest", Date.now()); // never one that the browser kept from an older site
    const catalog = new Catalog(manifest, await files.get(manifest.entries), language);
    return new Engine(catalog, files, language);
  }

  window.ScorecardsSearch = { open };
})();
