/* Small helps that pages can do without: narrowing a list, opening the working that a link leads to, printing unfolded. */

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

  /* Thai digits read as Arabic ones; case and repeated spaces do not matter. */
  function plain(text) {
    return text.normalize("NFC").toLowerCase().replace(/[๐-๙]/g, function (digit) {
      return String(digit.charCodeAt(0) - 0x0e50);
    }).replace(/\s+/g, " ").trim();
  }

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

  document.querySelectorAll("[data-sc-filter]").forEach(narrow);
  window.addEventListener("hashchange", openTarget);
  openTarget();
})();
