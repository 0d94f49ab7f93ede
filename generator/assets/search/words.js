/* What the search box says, each thing in Thai and in English. Numbers are given as they are shown. */

(function () {
  "use strict";

  const box = window.ScorecardsBox;
  const result = (count) => `${count} ${count === "1" ? "result" : "results"}`;
  const similar = (count) => `${count} similar ${count === "1" ? "result" : "results"}`;

  const WORDS = {
    hint: [
      "พิมพ์ชื่อหรือรหัสตัวชี้วัด ชื่อหน่วยงาน หรือคำที่อยู่ในเนื้อหา",
      "Type the name or code of an indicator, the name of a unit, or words of a text."
    ],
    found: [(exact) => `พบ ${exact} รายการ`, result],
    foundAndSimilar: [
      (exact, count) => `พบ ${exact} รายการ และที่ใกล้เคียงอีก ${count} รายการ`,
      (exact, count) => `${result(exact)} and ${similar(count)}`
    ],
    onlySimilar: [
      (count) => `ไม่พบคำที่ตรงกันทุกตัวอักษร แสดง ${count} รายการที่ใกล้เคียง`,
      (count) => `No exact match; ${similar(count)}`
    ],
    none: [
      "ไม่พบรายการที่ตรงกับคำค้น ลองใช้คำที่สั้นลง หรือเลือกจากดัชนี ก-ฮ",
      "Nothing was found for these words. Try shorter ones, or choose from the A to Z."
    ],
    noneFiltered: ["ไม่พบรายการที่ตรงกับคำค้นและตัวกรองที่เลือก", "Nothing was found for these words and filters."],
    searching: ["กำลังค้นหา…", "Searching…"],
    further: [(said) => `${said} กำลังค้นในเนื้อหา…`, (said) => `${said}, searching the texts…`],
    andMore: [
      (said) => `${said} และอาจมีอีก พิมพ์คำเพิ่มหรือใช้ตัวกรองเพื่อค้นให้แคบลง`,
      (said) => `${said}, and there may be more: narrow them by further words or by filters`
    ],
    results: ["ผลการค้นหา", "Results"],
    similar: ["ใกล้เคียง", "Similar"],
    foreign: ["หน้านี้มีเฉพาะภาษาอังกฤษ", "This page is in Thai only"],
    graded: [(grade) => `ระดับ${grade}`, (grade) => `Grade: ${grade}`],
    otherPeriods: ["รอบอื่น", "Other periods"],
    otherPeriodsOf: [(title) => `รอบอื่นของ ${title}`, (title) => `Other periods of ${title}`],
    morePeriods: [(count) => `อีก ${count} รอบ`, (count) => `${count} more`],
    moreRows: [(count) => `แสดงเพิ่มอีก ${count} รายการ`, (count) => `Show ${count} more`],
    filters: ["กรองผล", "Filters"],
    filtersChosen: [(count) => `กรองผล (เลือก ${count})`, (count) => `Filters (${count} chosen)`],
    clear: ["ล้างตัวกรอง", "Clear the filters"],
    moreValues: [(count) => `อีก ${count} ตัวเลือก`, (count) => `${count} more`],
    facets: {
      kind: ["ประเภท", "Kind"],
      framework: ["กรอบการประเมิน", "Framework"],
      period: ["รอบการประเมิน", "Period"],
      unitKind: ["ประเภทหน่วยงาน", "Kind of unit"],
      dimension: ["มิติ", "Perspective"],
      grade: ["ระดับผลการประเมิน", "Grade"]
    },
    kinds: {
      indicator: ["ตัวชี้วัด", "Indicator"],
      framework: ["กรอบการประเมิน", "Framework"],
      objective: ["เป้าประสงค์", "Objective"],
      unit: ["หน่วยงาน", "Unit"],
      scorecard: ["บัตรคะแนน", "Scorecard"],
      term: ["คำศัพท์", "Term"],
      page: ["หน้าอื่น", "Page"]
    },
    list: ["ดัชนี ก-ฮ", "A to Z"],
    keys: { "↑ ↓": ["เลือก", "choose"], Enter: ["เปิด", "open"], Esc: ["ปิด", "close"] },
    lettersOff: ["ปิดปุ่มลัด / และ s", "Turn off the keys / and s"],
    lettersOn: ["เปิดปุ่มลัด / และ s", "Turn on the keys / and s"]
  };

  /* The words of one language, in the same shape. */
  const chosen = (words, place) => Object.fromEntries(Object.entries(words).map(([name, said]) => [
    name, Array.isArray(said) ? said[place] : chosen(said, place)
  ]));

  box.words = chosen(WORDS, box.language === "th" ? 0 : 1);

  /* A count with thousands separators, in the digits of the site. */
  box.number = (count) => count.toLocaleString("en-US");

  /* An element with attributes and content; texts are only ever set as text. Attributes that are null are left out. */
  box.element = function (tag, attributes, ...content) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
    made.append(...content);
    return made;
  };
})();
