// Lighthouse on pages of a served site: node lighthouse.mjs CHROMIUM ADDRESS... prints a line of JSON for each address, with
// its scores out of 100 and the audits that cost points.

import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const [chromePath, ...addresses] = process.argv.slice(2);
const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
const chrome = await launch({ chromePath, chromeFlags: flags, logLevel: "silent" });
try {
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, {
      port: chrome.port,
      logLevel: "silent",
      onlyCategories: ["accessibility", "best-practices", "seo"],
      throttlingMethod: "simulate", // of figures that are not asked for; with any other, it waits ten seconds a page
      pauseAfterFcpMs: 1, // zero stands for the default
      cpuQuietThresholdMs: 1,
      networkQuietThresholdMs: 1,
      pauseAfterLoadMs: 1,
      disableFullPageScreenshot: true,
    });
    const scores = Object.fromEntries(Object.values(lhr.categories).map((each) => [each.id, Math.round(each.score * 100)]));
    const weighed = new Set(Object.values(lhr.categories).flatMap((each) => each.auditRefs.filter((ref) => ref.weight > 0).map((ref) => ref.id)));
    const failed = Object.values(lhr.audits)
      .filter((each) => weighed.has(each.id) && each.score !== null && each.score < 1)
      .map((each) => ({ id: each.id, title: each.title, items: (each.details?.items || []).slice(0, 3) }));
    console.log(JSON.stringify({ address, error: lhr.runtimeError?.code, scores, failed }));
  }
} finally {
  await chrome.kill();
}
