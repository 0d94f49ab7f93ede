/* Loads the files of the index. Each is a script with one call, `scorecardsSearch(name, text)`: that works from a folder, without a
   server, and under a policy that allows scripts of this site alone. The text is base64 of deflated JSON. */

(function () {
  "use strict";

  const waiting = new Map();

  window.scorecardsSearch = function (name, text) {
    const found = waiting.get(name);
    if (found) found(text);
  };

  function script(url, name) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      waiting.set(name, resolve);
      const failed = () => reject(new Error("cannot load " + url));
      element.addEventListener("error", failed);
      element.addEventListener("load", failed); // it has handed over its data by then, or has none
      element.src = url;
      document.head.append(element);
    });
  }

  async function inflated(text) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return JSON.parse(await new Response(stream).text());
  }

  /* The files below an address; each is loaded once. One that does not come is asked for once more at once, and later whenever it is wanted. */
  class Data {
    constructor(base) {
      this.base = base;
      this.files = new Map();
    }

    get(name, again) {
      if (!this.files.has(name)) {
        const url = this.base + name + ".js" + (again ? "?" + again : "");
        const load = () => script(url, name).then(inflated);
        const found = load().catch(load);
        found.catch(() => this.files.delete(name)); // also where nobody waits for it yet
        this.files.set(name, found);
      }
      return this.files.get(name);
    }
  }

  window.ScorecardsData = Data;
})();
