/* Small helps that pages can do without: narrowing a list, sorting a table, opening the working that a link leads to, printing unfolded. */

(function () {
  "use strict";

  function narrow(input) {
    var list = document.getElementById(input.dataset.scFilter);
    var count = document.querySelector("[data-sc-count]");
    if (!list) return;
    var items = Array.from(list.querySelectorAll("[data-sc-item]"), function (item) {
      return { item: item, text: plain(item.textContent), counts: item.dataset.scItem !== "again" };
    });
    input.addEventListener("input", function () {
      var words = plain(input.value).split(" ").filter(Boolean);
      var found = 0;
      items.forEach(function (each) {
        var shows = words.every(function (word) { return each.text.includes(word); });
        each.item.hidden = !shows;
        found += shows && each.counts ? 1 : 0;
      });
      if (count) count.textContent = words.length ? count.dataset.scCount.replace("#", String(found)) : "";
    });
  }

  /* Thai digits read as Arabic ones; case, which space it is and where lines may break do not matter. */
  function plain(text) {
    return text.normalize("NFC").toLowerCase().replace(/[๐-๙]/g, function (digit) {
      return String(digit.charCodeAt(0) - 0x0e50);
    }).replace(/\u200b/g, "").replace(/\s+/g, " ").trim();
  }

  /* Escape puts a definition away until another term is pointed at or reached. */
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") document.body.classList.add("sc-tips-off");
  });
  ["pointerover", "focusin"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      if (event.target.closest && !event.target.closest(".sc-tip")) document.body.classList.remove("sc-tips-off");
    });
  });

  var unfolded = [];
  window.addEventListener("beforeprint", function () {
    unfolded = Array.from(document.querySelectorAll("details:not([open])"));
    unfolded.forEach(function (each) { each.open = true; });
  });
  window.addEventListener("afterprint", function () {
    unfolded.forEach(function (each) { each.open = false; });
  });

  /* The id that the address names; an address that is no well-formed text names none. */
  function anchor() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch (error) {
      return "";
    }
  }

  function openTarget() {
    var target = document.getElementById(anchor());
    var working = target && target.querySelector("details");
    if (working) working.open = true;
  }

  /* Tables that compare units: a button in each heading sorts the rows of the page; a third press brings back their order. */
  function sortable(table) {
    var body = table.tBodies[0];
    var order = Array.from(body.rows);
    var heads = Array.from(table.tHead.rows[0].cells);
    var said = document.createElement("p");
    said.className = "sc-visually-hidden";
    said.setAttribute("role", "status");
    table.parentNode.insertAdjacentElement("afterend", said);

    heads.forEach(function (head, column) {
      var link = head.querySelector("a[title]");
      var name = head.textContent.trim() + (link ? " " + link.title : "");
      var by = head.dataset.scBy;
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sc-sort";
      button.setAttribute("aria-label", table.dataset.scSort.replace("#", name));
      button.title = button.getAttribute("aria-label");
      button.addEventListener("click", function () {
        var steps = by === "number" ? ["descending", "ascending", ""] : ["ascending", "descending", ""];
        var way = steps[(steps.indexOf(head.getAttribute("aria-sort") || "") + 1) % steps.length];
        heads.forEach(function (each) { each.removeAttribute("aria-sort"); });
        if (way) head.setAttribute("aria-sort", way);
        body.append.apply(body, way ? sorted(order, column, by, way === "ascending" ? 1 : -1) : order);
        said.textContent = table.dataset[words(by, way)].replace("#", name);
      });
      head.append(" ", button);
    });
  }

  function words(by, way) {
    if (!way) return "scUnsorted";
    if (by === "name") return way === "ascending" ? "scByName" : "scByNameBack";
    return way === "ascending" ? "scAscending" : "scDescending";
  }

  /* Rows without a number stay at the end whichever way; rows that are level keep the order of the page. */
  function sorted(rows, column, by, sign) {
    var keyed = rows.map(function (row) { return { row: row, key: key(row.cells[column], by) }; });
    keyed.sort(function (one, other) {
      if (by === "name") return sign * one.key.localeCompare(other.key, document.documentElement.lang);
      if (isNaN(one.key) || isNaN(other.key)) return isNaN(one.key) - isNaN(other.key);
      return sign * (one.key - other.key);
    });
    return keyed.map(function (each) { return each.row; });
  }

  function key(cell, by) {
    if (by === "name") return cell.textContent.trim();
    var text = cell.dataset.scValue || cell.textContent;
    return parseFloat(text.replace(/[,=]/g, ""));
  }

  document.querySelectorAll("[data-sc-filter]").forEach(narrow);
  document.querySelectorAll(".sc-compare").forEach(sortable);
  window.addEventListener("hashchange", openTarget);
  openTarget();
})();
