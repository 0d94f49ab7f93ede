// The preview's part in each page: shows the page anew when it has changed, and what stands in the way of a change.
(() => {
  const shown = document.currentScript.dataset.content;
  const page = location.pathname;

  const overlay = (problems) => {
    document.getElementById("sc-preview-problems")?.remove();
    if (!problems.length) return;
    const box = document.createElement("section");
    box.id = "sc-preview-problems";
    box.setAttribute("role", "alert");
    box.style.cssText =
      "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:99999;padding:1rem 1.25rem;" +
      "background:#fff;color:#111;border-top:.3rem solid #b00020;font:16px/1.6 system-ui,sans-serif;box-shadow:0 0 2rem #0008";
    for (const each of problems) {
      const entry = document.createElement("div");
      const where = document.createElement("code");
      where.textContent = [each.place, each.code].filter(Boolean).join("  ");
      where.style.cssText = "display:block;color:#b00020;font-weight:700;background:none";
      const message = document.createElement("div");
      message.textContent = each.message;
      message.style.whiteSpace = "pre-wrap";
      const hint = document.createElement("small");
      hint.textContent = each.hint;
      entry.append(where, message, hint);
      entry.style.marginBottom = ".75rem";
      box.append(entry);
    }
    document.body.append(box);
  };

  const listen = async (version) => {
    try {
      const answer = await fetch(`/-/state?${encodeURIComponent(page)}&${version}`, { cache: "no-store" });
      const state = await answer.json();
      overlay(state.problems);
      if (state.content && state.content !== shown) {
        location.reload();
        return;
      }
      listen(state.version);
    } catch {
      setTimeout(() => listen(0), 1000);
    }
  };
  listen(0);
})();
