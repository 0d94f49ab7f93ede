/* The texts behind the names: which of them may hold a term, by the pairs of its letters, and whether they do. */

(function () {
  "use strict";

  const { searched, marksOf } = window.ScorecardsText;

  const MOST_PAIRS = 4; // lists that are loaded for a term, the shortest ones
  const AROUND = 60; // letters of a text that are quoted on either side

  class Body {
    constructor(table, data) {
      this.table = table;
      this.data = data;
    }

    /* The numbers of the texts that may hold any way of a term. */
    async candidates(term) {
      const found = await Promise.all(term.ways.map(([text]) => this.holding(text)));
      return new Set(found.flat());
    }

    async holding(text) {
      const pairs = new Set();
      for (let at = 0; at + 1 < text.length; at += 1) {
        const pair = text.slice(at, at + 2);
        if (!pair.includes(" ")) pairs.add(pair);
      }
      if (!pairs.size) return [];
      const counts = await this.data.get(this.table.pairs);
      const wanted = [...pairs];
      if (wanted.some((pair) => !(pair in counts))) return [];
      wanted.sort((one, other) => counts[one] - counts[other]);
      const lists = await Promise.all(wanted.slice(0, MOST_PAIRS).map((pair) => this.list(pair)));
      return lists.reduce((all, list) => {
        const these = new Set(list);
        return all.filter((each) => these.has(each));
      });
    }

    async list(pair) {
      const shards = this.table.shards;
      const shard = await this.data.get(shards[(pair.charCodeAt(0) * 31 + pair.charCodeAt(1)) % shards.length]);
      let sum = 0;
      return shard[pair].map((step) => (sum += step));
    }

    async passages(number) {
      const file = await this.data.get(this.table.texts[Math.floor(number / this.table.inFile)]);
      return file[number % this.table.inFile];
    }

    /* Where a text holds each of the terms, with a passage to quote; null where it lacks one. */
    async verified(number, terms, language) {
      const passages = await this.passages(number);
      const texts = passages.flatMap(([anchor, thai, english]) => [
        { anchor, text: thai, lang: "th" }, { anchor, text: english, lang: "en" }
      ]).filter((each) => each.text);
      texts.forEach((each) => (each.plain = searched(each.text)));
      const holds = (each, term) => term.ways.some(([text]) => each.plain.includes(text));
      if (!terms.every((term) => texts.some((each) => holds(each, term)))) return null;
      const own = (each) => (each.lang === language ? 1 : 0);
      const worth = (each) => 2 * terms.filter((term) => holds(each, term)).length + own(each);
      const best = texts.reduce((one, other) => (worth(other) > worth(one) ? other : one));
      return { anchor: best.anchor, quote: quoted(best, terms) };
    }
  }

  /* A part of a text around the first term, with the terms marked. */
  function quoted({ text, lang }, terms) {
    const words = terms.flatMap((term) => term.ways.map(([way]) => way)).sort((one, other) => other.length - one.length);
    const marks = marksOf(text, words);
    const middle = marks.length ? marks[0][0] : 0;
    let start = Math.max(0, middle - AROUND), end = Math.min(text.length, middle + 2 * AROUND);
    while (start > 0 && /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/.test(text[start])) start -= 1;
    while (end < text.length && /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/.test(text[end])) end += 1;
    const head = start > 0 ? "…" : "";
    return {
      text: head + text.slice(start, end) + (end < text.length ? "…" : ""),
      lang,
      marks: marks.filter((each) => each[0] >= start && each[1] <= end)
        .map((each) => each.map((at) => at - start + head.length))
    };
  }

  window.ScorecardsBody = Body;
})();
