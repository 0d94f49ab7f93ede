/* The catalog as it is searched: columns of names, each one long text with a line for each thing, so that a term is found by
   looking through few texts instead of thousands. */

(function () {
  "use strict";

  const { searched, codeOf, folded } = window.ScorecardsText;

  const END = "\u0001"; // a word ends; no text has it

  const KINDS = ["indicator", "framework", "objective", "unit", "scorecard", "term", "page"];

  /* The words by which readers call a kind of thing. */
  const KIND_WORDS = {
    indicator: "ตัวชี้วัด\nkpi\nindicator\nindicators",
    framework: "กรอบการประเมิน\nframework\nframeworks",
    objective: "เป้าประสงค์\nobjective\nobjectives",
    unit: "หน่วยงาน\nunit\nunits",
    scorecard: "บัตรคะแนน\nคะแนน\nผลการประเมิน\nscorecard\nscorecards\nscore\nresults",
    term: "คำศัพท์\nนิยาม\nterm\nglossary",
    page: "คู่มือ\nguide"
  };

  /* One column: `text` has a line for each name, `raw` the names as they are written, with marks where words end. `owner` tells to
     which thing of its table a line belongs; without it the lines are the things in their order. */
  class Column {
    constructor(raw, owner) {
      this.raw = raw === "" && !owner ? [""] : raw.split("\n");
      this.text = searched(raw);
      this.isEnd = ends(raw, this.text);
      this.owner = owner || null;
      this.starts = [0];
      for (let at = this.text.indexOf("\n"); at >= 0; at = this.text.indexOf("\n", at + 1)) this.starts.push(at + 1);
    }

    get folded() {
      if (this.foldedText === undefined) {
        this.foldedText = folded(this.text);
        this.foldedStarts = [0];
        let at = -1;
        while ((at = this.foldedText.indexOf("\n", at + 1)) >= 0) this.foldedStarts.push(at + 1);
      }
      return this.foldedText;
    }

    line(at, starts) {
      starts = starts || this.starts;
      let low = 0, high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= at) low = middle;
        else high = middle - 1;
      }
      return low;
    }

    end(line) {
      return line + 1 < this.starts.length ? this.starts[line + 1] - 1 : this.text.length;
    }

    thing(line) {
      return this.owner ? this.owner[line] : line;
    }
  }

  /* Where a word begins or ends in the searched form of a column: 1 there, 0 everywhere else. */
  function ends(raw, text) {
    const marked = searched(raw.replace(/\u200b/g, END).replace(/ +/g, END + " "));
    const found = new Uint8Array(text.length + 1);
    let at = 0;
    for (let place = 0; place < marked.length; place += 1) {
      if (marked[place] === END) {
        found[at] = 1;
      } else if (marked[place] === text[at]) {
        at += 1;
      } else { // a mark stood inside an abbreviation, which reads otherwise without it: on to the next line
        place = marked.indexOf("\n", place);
        at = text.indexOf("\n", at);
        if (place < 0 || at < 0) break;
        at += 1;
      }
    }
    return found;
  }

  /* Abbreviations, and words as short: กอง stands for สำนัก, and not in สำนักงาน. */
  const isAbbreviation = (text) => /^(?:[ก-ฮ]{1,5}|[a-z]{1,5})$/.test(text);
  const isShort = (text) => /^(?:[\u0e01-\u0e3a\u0e40-\u0e4e]{1,5}|[a-z]{1,5})$/.test(text);

  const summed = (steps) => {
    let sum = 0;
    return steps.map((step) => (sum += step));
  };

  const shown = (title) => title.replaceAll("\u200b", "");

  /* Things of one sort: entries of the definitions, or units. Tables are added as they are loaded. */
  class Things {
    constructor() {
      this.size = 0;
      this.columns = [];
      this.titles = { th: [], en: [] };
    }

    add(table, columns) {
      const first = this.size;
      for (const language of ["th", "en"]) {
        const titles = table.titles[language].split("\n");
        this.titles[language].push(...titles.map(shown));
        this.columns.push({ first, language, column: new Column(table.titles[language]) });
        this.size = first + titles.length;
      }
      if (table.aliases) this.columns.push({ first, language: "", column: new Column(table.aliases, summed(table.aliasOf)) });
      for (const [name, values] of Object.entries(columns)) (this[name] = this[name] || []).push(...values);
    }

    /* The title in a language, or in the other where there is none. */
    title(number, language) {
      const other = language === "th" ? "en" : "th";
      const own = this.titles[language][number];
      return own ? { text: own, lang: language } : { text: this.titles[other][number], lang: other };
    }
  }

  class Catalog {
    constructor(manifest, table, language) {
      this.manifest = manifest;
      this.language = language;
      this.frameworks = manifest.frameworks.map((each) => ({
        id: each.id, title: each.title, periods: each.periods.map(([id, ...title]) => ({ id, title })), scorecards: new Map()
      }));
      this.periodTitles = this.numberPeriods();
      this.unitKinds = manifest.unitKinds;
      this.grades = manifest.grades;
      this.dimensions = table.dimensionTitles;
      this.entries = new Things();
      this.entries.add(table, {
        kinds: table.kinds, urls: table.urls.split("\n"), frameworks: table.frameworks, dimensions: table.dimensions
      });
      this.entries.codes = table.codes.split("\n");
      this.entries.columns.push({ first: 0, language: "code", column: new Column(codeOf(table.codes)) });
      this.units = new Things();
      this.units.ids = [];
      this.units.kinds = [];
      this.units.parents = [];
      this.body = table.body;
      this.synonyms = new Map();
      this.addSynonyms(table.synonyms, isAbbreviation);
      this.addSynonyms(table.variants, isShort);
      this.words = {
        kinds: KINDS.map((kind) => KIND_WORDS[kind].split("\n")),
        frameworks: this.frameworks.map((each) => searched(each.title.join("\n"))),
        dimensions: this.dimensions.map((each) => searched(each.join("\n"))),
        unitKinds: this.unitKinds.map((each) => searched(each.join("\n"))),
        grades: this.grades.map((each) => searched(each.join("\n"))),
        periods: this.frameworks.map((framework) => framework.periods.map((each) => searched(each.title.join("\n"))))
      };
    }

    /* Words that stand for each other: `isWhole` tells of which that is meant only where they stand alone. */
    addSynonyms(groups, isWhole) {
      for (const group of groups) {
        for (const word of group) {
          if (!this.synonyms.has(word)) this.synonyms.set(word, new Map());
          const others = this.synonyms.get(word);
          for (const other of group) if (other !== word && !others.has(other)) others.set(other, isWhole(other));
        }
      }
    }

    /* Periods of the same title have one number, whichever framework they are of; gives the titles by number. */
    numberPeriods() {
      const titles = new Map();
      for (const period of this.frameworks.flatMap((each) => each.periods)) {
        const title = period.title.join("\n");
        if (!titles.has(title)) titles.set(title, titles.size);
        period.number = titles.get(title);
      }
      return [...titles.keys()].map((title) => title.split("\n"));
    }

    addUnits(table) {
      this.units.add(table, { ids: table.ids.split("\n"), kinds: table.kinds, parents: table.parents });
    }

    /* The scorecards of a period: which unit has which grade. */
    addScorecards(framework, period, table) {
      const of = this.frameworks.find((each) => each.id === framework);
      const number = of.periods.findIndex((each) => each.id === period);
      const units = summed(table.units);
      units.forEach((unit, place) => {
        if (!of.scorecards.has(unit)) of.scorecards.set(unit, []);
        of.scorecards.get(unit).push([number, table.grades[place]]);
      });
    }

    /* The language in which the page of an entry stands: that of the reader, but for a handwritten page of the other one alone. */
    pageLanguage(entry) {
      const isThere = KINDS[this.entries.kinds[entry]] !== "page" || this.entries.titles[this.language][entry] !== "";
      return isThere ? this.language : this.entries.title(entry, this.language).lang;
    }

    /* The words of a pair in the language of the page. */
    static words(pair, language) {
      const [own, other] = language === "th" ? pair : [pair[1], pair[0]];
      return own || other;
    }
  }

  Catalog.KINDS = KINDS;
  window.ScorecardsCatalog = Catalog;
})();
