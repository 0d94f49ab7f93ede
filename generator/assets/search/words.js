/* What the search box says, in both languages. Numbers are given as they are shown. */

(function () {
  "use strict";

  const box = window.ScorecardsBox;
  const result = (count) => `${count} ${count === "1" ? "result" : "results"}`;
  const similar = (count) => `${count} similar ${count === "1" ? "result" : "results"}`;

  const WORDS = {
    th: {
      hint: "พิมพ์ชื่อหรือรหัสตัวชี้วัด ชื่อหน่วยงาน หรือคำที่อยู่ในเนื้อหา",
      found: (exact) => `พบ ${exact} รายการ`,
      foundAndSimilar: (exact, count) => `พบ ${exact} รายการ และที่ใกล้เคียงอีก ${count} รายการ`,
      onlySimilar: (count) => `ไม่พบคำที่ตรงกันทุกตัวอักษร แสดง ${count} รายการที่ใกล้เคียง`,
      none: "ไม่พบรายการที่ตรงกับคำค้น ลองใช้คำที่สั้นลง หรือเลือกจากดัชนี ก-ฮ",
      noneFiltered: "ไม่พบรายการที่ตรงกับคำค้นและตัวกรองที่เลือก",
      searching: "กำลังค้นหา…",
      further: (said) => `${said} กำลังค้นในเนื้อหา…`,
      results: "ผลการค้นหา",
      similar: "ใกล้เคียง",
      graded: (grade) => `ระดับ${grade}`,
      otherPeriods: "รอบอื่น",
      otherPeriodsOf: (title) => `รอบอื่นของ ${title}`,
      morePeriods: (count) => `อีก ${count} รอบ`,
      moreRows: (count) => `แสดงเพิ่มอีก ${count} รายการ`,
      filters: "กรองผล",
      filtersChosen: (count) => `กรองผล (เลือก ${count})`,
      clear: "ล้างตัวกรอง",
      moreValues: (count) => `อีก ${count} ตัวเลือก`,
      facets: {
        kind: "ประเภท", framework: "กรอบการประเมิน", period: "รอบการประเมิน", unitKind: "ประเภทหน่วยงาน", dimension: "มิติ",
        grade: "ระดับผลการประเมิน",
      },
      kinds: {
        indicator: "ตัวชี้วัด", framework: "กรอบการประเมิน", objective: "เป้าประสงค์", unit: "หน่วยงาน", scorecard: "บัตรคะแนน",
        term: "คำศัพท์", page: "หน้าอื่น",
      },
      list: "ดัชนี ก-ฮ",
      keys: [["↑ ↓", "เลือก"], ["Enter", "เปิด"], ["Esc", "ปิด"]],
      lettersOff: "ปิดปุ่มลัด / และ s",
      lettersOn: "เปิดปุ่มลัด / และ s",
    },
    en: {
      hint: "Type the name or code of an indicator, the name of a unit, or words of a text.",
      found: result,
      foundAndSimilar: (exact, count) => `${result(exact)} and ${similar(count)}`,
      onlySimilar: (count) => `No exact match; ${similar(count)}`,
      none: "Nothing was found for these words. Try shorter ones, or choose from the A to Z.",
      noneFiltered: "Nothing was found for these words and filters.",
      searching: "Searching…",
      further: (said) => `${said}, searching the texts…`,
      results: "Results",
      similar: "Similar",
      graded: (grade) => `Grade: ${grade}`,
      otherPeriods: "Other periods",
      otherPeriodsOf: (title) => `Other periods of ${title}`,
      morePeriods: (count) => `${count} more`,
      moreRows: (count) => `Show ${count} more`,
      filters: "Filters",
      filtersChosen: (count) => `Filters (${count} chosen)`,
      clear: "Clear the filters",
      moreValues: (count) => `${count} more`,
      facets: {
        kind: "Kind", framework: "Framework", period: "Period", unitKind: "Kind of unit", dimension: "Perspective",
        grade: "Grade",
      },
      kinds: {
        indicator: "Indicator", framework: "Framework", objective: "Objective", unit: "Unit", scorecard: "Scorecard",
        term: "Term", page: "Page",
      },
      list: "A to Z",
      keys: [["↑ ↓", "choose"], ["Enter", "open"], ["Esc", "close"]],
      lettersOff: "Turn off the keys / and s",
      lettersOn: "Turn on the keys / and s",
    },
  };

  box.words = WORDS[box.language] || WORDS.en;

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
