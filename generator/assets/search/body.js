/* The texts behind the names: which of them may hold a term, by the pairs of its letters, and whether they do. */

(function () {
  "use strict";

  const { searched, alone, marksOf } = window.ScorecardsText;
  const { waysOf, distances, mostWrong } = window.ScorecardsMatching;

  const MOST_PAIRS = 4; // lists that are loaded for a term, the shortest ones
  const MOST_NEAR = 30; // texts that are looked into for a word that is spelt wrong
  const AROUND = 60; // letters of a text that are quoted on either side

  class Body {
    constructor(table, data) {
      this.table = table;
      this.data = data;
    }

    /* The numbers of the texts that may hold any way of a term; null for a single letter or digit, which tells nothing of them. */
    async candidates(term) {
      if (term.text.length < 2) return null;
      const found = await Promise.all(inTexts(term).map(([text]) => this.holding(text)));
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

    /* Texts that hold a term with some wrong letters, each with a quote: those that have most of its pairs are looked into. */
    async near({ text }, language) {
      const counts = await this.data.get(this.table.pairs);
      const pairs = [...new Set(Array.from(text.slice(1), (letter, at) => text[at] + letter))].filter((pair) => !pair.includes(" "));
      const there = pairs.filter((pair) => pair in counts).sort((one, other) => counts[one] - counts[other]).slice(0, 2 * MOST_PAIRS);
      if (text.length < 5 || text.length > 30 || pairs.length - there.length > 3 * mostWrong(text)) return [];
      const held = new Map();
      for (const list of await Promise.all(there.map((pair) => this.list(pair)))) {
        list.forEach((number) => held.set(number, (held.get(number) || 0) + 1));
      }
      const likely = [...held].filter(([, count]) => count > 1).sort(([, one], [, other]) => other - one).slice(0, MOST_NEAR);
      const found = [];
      for (const [number] of likely) {
        const near = (await this.passages(number)).flatMap(([anchor, thai, english]) => [
          { anchor, text: thai, lang: "th" }, { anchor, text: english, lang: "en" }
        ]).map((each) => {
          const plain = searched(each.text), wrong = distances(text, plain), least = wrong.reduce((one, other) => Math.min(one, other));
          const end = wrong.indexOf(least);
          return { ...each, least, word: plain.slice(Math.max(0, end - text.length), end) };
        }).filter((each) => each.least <= mostWrong(text) && each.word)
          .sort((one, other) => one.least - other.least || (one.lang === language ? -1 : 1));
        if (near.length) found.push([number, { anchor: near[0].anchor, quote: quoted(near[0], [{ text: near[0].word, ways: [[near[0].word, 1, false]] }]), part: 1 - near[0].least / 2 }]);
      }
      return found;
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
      const holds = (each, term) => inTexts(term).some(([text, , isWhole]) => each.plain.includes(text) && (!isWhole || alone(text).test(each.text)));
      if (!terms.every((term) => texts.some((each) => holds(each, term)))) return null;
      const own = (each) => (each.lang === language ? 1 : 0);
      const worth = (each) => 2 * terms.filter((term) => holds(each, term)).length + own(each);
      const best = texts.reduce((one, other) => (worth(other) > worth(one) ? other : one));
      const part = terms.filter((term) => holds(best, term)).length / terms.length;
      return { anchor: best.anchor, quote: quoted(best, terms), part };
    }
  }

  /* What may stand for a term in texts: no abbreviation of two letters, which are words or parts of words there. */
  const inTexts = ({ ways }) => ways.filter(([text, , isWhole]) => !isWhole || text.length > 2);

  /* A part of a text around the first term, with the terms marked. */
  function quoted({ text, lang }, terms) {
    const words = waysOf(terms);
    const first = words.reduce((found, word) => found || marksOf(text, [word])[0], null);
    const middle = first ? first[0] : 0;
    let start = Math.max(0, middle - AROUND), end = Math.min(text.length, middle + 2 * AROUND);
    while (start > 0 && /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/.test(text[start])) start -= 1;
    while (end < text.length && /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/.test(text[end])) end += 1;
    const head = start > 0 ? "…" : "";
    return {
      text: head + text.slice(start, end) + (end < text.length ? "…" : ""),
      lang,
      marks: marksOf(text.slice(start, end), words).map((each) => each.map((at) => at + head.length))
    };
  }

  window.ScorecardsBody = Body;
})();
