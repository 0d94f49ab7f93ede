/* The search itself: a query in, rows in order and counts by facet out. Names come first, then texts, then what is only similar. */

(function () {
  "use strict";

  const { termsOf, termOf, phraseOf, scores, roughScores, cut } = window.ScorecardsMatching;
  const Catalog = window.ScorecardsCatalog, Body = window.ScorecardsBody, Data = window.ScorecardsData;
  const { Rows } = window.ScorecardsFound;

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
      let terms = termsOf(query, this.catalog.synonyms);
      const phrase = phraseOf(query, terms);
      let rows = this.named(terms, NAME, phrase);
      const ms = performance.now() - started;
      const answer = (complete) => rows.answer({ query, terms, filters, limit, complete, ms, language: this.language });
      if (!terms.length) return answer(true);
      while (!this.isLoaded) {
        if (rows.size) onUpdate(answer(false));
        await this.more();
        if (isOld()) return null;
        rows = this.named(terms, NAME, phrase);
      }
      if (rows.size >= MANY) return answer(true);
      if (rows.size) onUpdate(answer(false));
      await this.addTexts(rows, terms);
      if (isOld()) return null;
      if (!rows.count(NAME)) {
        const parts = this.cut(terms);
        if (parts) {
          rows.addAll(this.named(parts, NAME));
          await this.addTexts(rows, parts);
          if (isOld()) return null;
          if (rows.size) terms = terms.concat(parts);
        }
      }
      if (!rows.count(NAME)) this.addSimilar(rows, terms);
      return answer(true);
    }

    /* The rows of all things of which every term is in a name, or in what they belong to, and one at least in their own. */
    named(terms, tier, phrase) {
      const rows = new Rows(this.catalog);
      if (phrase) rows.addPhrase(phrase, tier, scores);
      if (terms.length) rows.addNamed(terms, tier, scores);
      return rows;
    }

    async addTexts(rows, terms) {
      if (!terms.some((term) => term.text.length > 1)) return;
      const there = rows.things();
      for (const [body, put] of [
        [this.body, (number, found) => rows.addEntryText(number, TEXT, found)],
        [this.remarks, (number, found) => rows.addRemark(this.remarkOf[number], TEXT, found)]
      ]) {
        if (!body) continue;
        const lists = await Promise.all(terms.map((term) => body.candidates(term)));
        const isEntry = body === this.body;
        const named = isEntry ? terms.map((term) => scores(this.catalog.entries, term)) : [];
        const wanted = [...new Set(lists.flatMap((list) => [...list]))]
          .filter((number) => !(isEntry && there.has(number)))
          .filter((number) => terms.every((_, place) => lists[place].has(number) || (isEntry && named[place][number])))
          .sort((one, other) => one - other).slice(0, VERIFIED);
        for (const number of wanted) {
          const inText = terms.filter((_, place) => !(isEntry && named[place][number]));
          const found = await body.verified(number, inText, this.language);
          if (found) put(number, found);
        }
      }
    }

    addSimilar(rows, terms) {
      const rough = terms.filter((term) => term.text.length > 1);
      if (!rough.length) return;
      rows.addNamed(rough, SIMILAR, (things, term) => {
        const right = scores(things, term), wrong = roughScores(things, term);
        return right.map((score, at) => Math.max(score, wrong[at]));
      });
      for (let left = rough.length - 1; left > 0 && left >= rough.length / 2 && !rows.count(SIMILAR); left -= 1) {
        for (let at = 0; at < rough.length; at += 1) {
          rows.addNamed(rough.filter((_, place) => place !== at).slice(0, left), SIMILAR, roughScores);
        }
      }
    }

    /* Terms that stand in no name, cut into words that do: Thai is typed without spaces. */
    cut(terms) {
      this.words = this.words || this.vocabulary();
      let has = false;
      const parts = terms.flatMap((term) => {
        const found = cut(term.text, this.words);
        if (!found) return [term];
        has = true;
        return found.map((word) => termOf(word, this.catalog.synonyms));
      });
      return has ? parts : null;
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
