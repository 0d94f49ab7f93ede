import { readFileSync } from "node:fs";
import attributes from "markdown-it-attrs";

const shell = (part, language) => readFileSync(`shell/${part}.${language}.html`, "utf8");
const languages = {
  th: { code: "th", root: "", site: "บัตรคะแนนผลการปฏิบัติราชการ", before: shell("before", "th"), after: shell("after", "th") },
  en: { code: "en", root: "en/", site: "Performance Scorecards", before: shell("before", "en"), after: shell("after", "en") },
};

export default function (config) {
  config.setQuietMode(true);
  config.amendLibrary("md", (library) => library.use(attributes));
  config.addGlobalData("base", "https://scorecards.example.go.th/");
  config.addGlobalData("layout", "page.njk");
  config.addGlobalData("permalink", () => (data) => `${data.page.filePathStem.slice(1)}.html`);
  config.addGlobalData("eleventyComputed", () => ({
    language: (data) => (data.page.filePathStem.startsWith("/en/") ? languages.en : languages.th),
    place: (data) => `${data.page.filePathStem.replace(/^\/(en\/)?/, "")}.html`,
  }));
  return {
    dir: { input: "content", includes: "../_includes", output: "site" },
    markdownTemplateEngine: false,
  };
}
