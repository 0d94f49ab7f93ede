/* The simulator of a KPI template's page: what a reader enters becomes a score with its working.

   It does what generator/scoring does, with the exact description of the criteria that the build wrote into the page. All
   numbers are fractions of whole numbers without limit (BigInt), never floating point: the score must be the engine's own.
   All words come from the page in its language; they are only ever set as text, never as HTML. */

(function () {
  "use strict";

  /* Exact numbers: {n, d}, in lowest terms, d above zero. */

  function fraction(n, d) {
    let a = n < 0n ? -n : n, b = d < 0n ? -d : d;
    while (b) [a, b] = [b, a % b];
    if (d < 0n) a = -a;
    return { n: n / a, d: d / a };
  }

  const whole = (number) => fraction(BigInt(number), 1n);
  const ZERO = whole(0), ONE = whole(1), TWENTY = whole(20), HUNDRED = whole(100);
  const add = (a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
  const sub = (a, b) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
  const mul = (a, b) => fraction(a.n * b.n, a.d * b.d);
  const div = (a, b) => fraction(a.n * b.d, a.d * b.n);
  const sign = (a) => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0);
  const compare = (a, b) => sign(sub(a, b));
  const sum = (numbers) => numbers.reduce(add, ZERO);
  const least = (numbers) => numbers.reduce((a, b) => (compare(b, a) < 0 ? b : a));
  const most = (numbers) => numbers.reduce((a, b) => (compare(b, a) > 0 ? b : a));

  /* What the build wrote: "-3" or "23/7". */
  function exact(text) {
    const [n, d] = text.split("/");
    return fraction(BigInt(n), BigInt(d || 1));
  }

  /* What a person typed; null where it is no number. The forms are those of data files (generator/model/number.py), with
     thousands separators and the printed minus sign besides. */
  function typed(text) {
    let plain = text.trim().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)).replace(/^\u2212/, "-");
    if (plain.length > 40) return null;
    if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) plain = plain.replace(/,/g, "");
    const ratio = /^(-?\d+)\/(\d+)$/.exec(plain);
    if (ratio) return BigInt(ratio[2]) ? fraction(BigInt(ratio[1]), BigInt(ratio[2])) : null;
    if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
    const [units, decimals = ""] = plain.split(".");
    return fraction(BigInt(units + decimals), 10n ** BigInt(decimals.length));
  }

  /* Half away from zero, the one rounding of the product, in units of the last place. */
  function units(number, places) {
    const above = number.n < 0n ? -number.n : number.n;
    const rounded = (2n * 10n ** BigInt(places) * above + number.d) / (2n * number.d);
    return number.n < 0n ? -rounded : rounded;
  }

  function decimal(number, places) {
    const rounded = units(number, places);
    const digits = String(rounded < 0n ? -rounded : rounded).padStart(places + 1, "0");
    const cut = digits.length - places;
    return (rounded < 0n ? "-" : "") + digits.slice(0, cut) + (places ? "." + digits.slice(cut) : "");
  }

  function published(run, number, places) {
    const text = decimal(number, places);
    return run.zeros === "drop" && places ? text.replace(/\.?0+$/, "") : text;
  }

  function grouped(text) {
    const [units, decimals] = text.split(".");
    return units.replace(/\B(?=(\d{3})+$)/g, ",") + (decimals === undefined ? "" : "." + decimals);
  }

  /* A number in a line of working: in full where it ends soon, else rounded with the fraction beside it (presenting/numbers.py). */
  function worked(number) {
    let rest = number.d, twos = 0, fives = 0;
    for (; rest % 2n === 0n; rest /= 2n) twos++;
    for (; rest % 5n === 0n; rest /= 5n) fives++;
    const places = Math.max(twos, fives);
    if (rest === 1n && places <= 6) return grouped(decimal(number, places));
    return `${grouped(decimal(number, 4))} (${number.n}/${number.d})`;
  }

  const written = (fact) => (fact !== null && typeof fact === "object" ? worked(fact) : String(fact));

  function filled(words, facts) {
    return words.replace(/\{(\w+)\}/g, (_, name) => written(facts[name])).replace(/\s+/g, " ").trim();
  }

  /* What goes wrong: thrown by whoever finds it, shown beside the field, or above the working where `field` is empty. */
  function Complaint(field, word, facts) {
    Object.assign(this, { field, word, facts: facts || {} });
  }

  /* A run is one computation: the page's description with what was entered (`given`) and the lines of working so far. */

  const tell = (run, line, facts) => { run.lines.push({ line, text: filled(run.words[line], facts) }); };

  /* The same of a line that ends with a score, which it gives. */
  function said(run, line, score, facts) {
    tell(run, line, { ...facts, score });
    return score;
  }

  /* A number inside a formula, where a fraction stands alone (presenting/numbers.py). */
  const inFormula = (number) => {
    const text = worked(number);
    if (text.endsWith(")")) return `(${number.n}/${number.d})`;
    return sign(number) < 0 ? `(${text})` : text;
  };

  /* An operand in brackets where its minus sign would meet another sign. */
  const operand = (number) => (sign(number) < 0 ? `(${worked(number)})` : number);

  /* Criteria, one function a kind. Each gives the raw score, null while somebody's word is awaited. */

  const KINDS = {
    interpolated: (run) => onLadder(run, run.criteria, run.value),
    bands: (run) => inBands(run, run.criteria.bands, run.criteria.gap, run.value),
    classes: byClass,
    "three-target": byTargets,
    steps: (run) => unbrokenRun(run, doneSteps(run)),
    "step-sum": stepSum,
    mixed: stepsThenOutcome,
    decision: byConditions,
    checklist: byAnswers,
    "own-indicators": ownIndicators,
    marks: outOf,
    entered: outOf,
  };

  /* How many thresholds a value has reached, be it from below or, where they fall, from above. */
  function reachedBy(value, thresholds) {
    const direction = compare(thresholds[thresholds.length - 1], thresholds[0]);
    return thresholds.filter((each) => compare(value, each) * direction >= 0).length;
  }

  function onLadder(run, ladder, value) {
    const rungs = ladder.levels.map(([level, at]) => ({ level, at: exact(at) }));
    const reached = reachedBy(value, rungs.map((each) => each.at));
    if (reached === 0) {
      return said(run, "levels-short", exact(ladder.floor), { value, threshold: rungs[0].at, level: rungs[0].level });
    }
    const low = rungs[reached - 1], high = rungs[reached];
    if (!high || compare(value, low.at) === 0) {
      return said(run, high ? "levels-at" : "levels-top", whole(low.level), { value, threshold: low.at });
    }
    const part = div(sub(value, low.at), sub(high.at, low.at));
    const score = add(whole(low.level), mul(part, whole(high.level - low.level)));
    const levels = { low_level: low.level, high_level: high.level };
    said(run, "levels-between", score, { value, low: low.at, high: high.at, ...levels });
    return said(run, "in-proportion", score, { value: operand(value), low: operand(low.at), high: operand(high.at), ...levels });
  }

  const holds = (value, [, low, hasLow, high, hasHigh]) =>
    (low === null || compare(value, exact(low)) >= (hasLow ? 0 : 1)) &&
    (high === null || compare(value, exact(high)) <= (hasHigh ? 0 : -1));

  function inBands(run, bands, gap, value) {
    const rounded = gap === "round_half_up" ? whole(units(value, 0)) : value;
    let band = bands.find((each) => holds(rounded, each));
    const line = !band ? "bands-gap-" + gap.replace(/_/g, "-") : compare(rounded, value) ? "bands-rounded" : "bands-in";
    if (!band) band = beside(bands, rounded, gap === "extend_up" ? -1 : 1);
    return said(run, line, whole(band[0]), { value, rounded });
  }

  /* The range nearest above a value that none holds (`side` 1), or below it (-1); beyond all of them the outermost. */
  function beside(bands, value, side) {
    const ends = bands.map((band) => ({ band, text: side > 0 ? band[3] : band[1] }))
      .map(({ band, text }) => ({ band, end: text === null ? null : exact(text) }));
    const nearest = (a, b) => (compare(b.end, a.end) * side < 0 ? b : a);
    const furthest = (a, b) => (a.end && (!b.end || compare(b.end, a.end) * side > 0) ? b : a);
    const reaching = ends.filter((each) => each.end && compare(each.end, value) * side >= 0);
    return (reaching.length ? reaching.reduce(nearest) : ends.reduce(furthest)).band;
  }

  function byClass(run) {
    const { by, classes } = run.criteria, number = run.names.get(by);
    const found = classes.find(
      (each) => compare(number, exact(each.from)) >= 0 && (each.to === null || compare(number, exact(each.to)) <= 0)
    );
    if (!found) throw new Complaint("input:" + by, "no-class", { by: run.labels[by], number });
    tell(run, "class-found", { id: found.id, by: run.labels[by], number });
    return onLadder(run, found, run.value);
  }

  function byTargets(run) {
    const targets = run.criteria.targets.map(([at, points]) => ({ at: exact(at), points: exact(points) }));
    const value = run.value, reached = reachedBy(value, targets.map((each) => each.at));
    if (reached === 0) return said(run, "targets-short", ZERO, { value, target: targets[0].at });
    const low = targets[reached - 1], high = targets[reached];
    const isBetween = high && run.criteria.interpolate && compare(value, low.at) !== 0;
    let points = low.points;
    if (isBetween) {
      points = add(points, mul(div(sub(value, low.at), sub(high.at, low.at)), sub(high.points, low.points)));
    }
    const score = div(points, TWENTY), facts = { value, target: low.at, next: high && high.at, points, score };
    tell(run, !high ? "targets-top" : isBetween ? "targets-between" : "targets-reached", facts);
    if (isBetween) {
      const ends = { low: operand(low.at), high: operand(high.at), low_points: low.points, high_points: high.points };
      tell(run, "points-in-proportion", { ...facts, ...ends, value: operand(value) });
    }
    return score;
  }

  /* Steps: a missing part leaves a step undone, except where steps add up. */

  const isReviewed = (run) => run.given.has("review");
  const isTicked = (run, name) => run.given.get(name) === true;

  function missingParts(run, step, number) {
    return step.parts.filter((part) => isTicked(run, `missing:${number}:${part}`));
  }

  function isDone(run, step, number) {
    if (step.by === "submission") return isTicked(run, "sent");
    if (step.by === "reviewer") return isReviewed(run) && sign(run.given.get("review")) > 0;
    return isTicked(run, `done:${number}`) && !missingParts(run, step, number).length;
  }

  const doneSteps = (run) => run.criteria.steps.map((step, at) => isDone(run, step, at + 1));

  function unbrokenRun(run, done) {
    const { steps, levels, floor } = run.criteria;
    const last = done.includes(false) ? done.indexOf(false) : done.length;
    if (last < done.length && steps[last].by === "reviewer" && !isReviewed(run)) {
      return said(run, "step-awaits-review", null, { step: last + 1, worth: 1 });
    }
    const finished = done.map((is, at) => (is ? at + 1 : 0)).filter(Boolean);
    const line = !last ? "steps-none" : finished.length > last ? "steps-broken" : "steps-run";
    const score = last ? whole(levels[last - 1]) : exact(floor);
    return said(run, line, score, { done: finished.join(", "), last, broken: last + 1 });
  }

  function stepSum(run) {
    const points = [];
    let isAwaited = false, isOpen = true;
    run.criteria.steps.forEach((step, at) => {
      const number = at + 1, worth = exact(step.worth);
      if (!isOpen) {
        tell(run, "step-gated", { step: number, worth });
      } else if (step.by === "reviewer" && !isReviewed(run)) {
        isAwaited = true;
        isOpen = !run.criteria.gated;
        tell(run, "step-awaits-review", { step: number, worth });
      } else {
        const earned = earnedBy(run, step, number, worth);
        points.push(earned);
        isOpen = !run.criteria.gated || compare(earned, worth) === 0;
      }
    });
    const score = sum(points);
    tell(run, isAwaited ? "steps-sum-so-far" : "steps-sum", { score });
    return isAwaited ? null : score;
  }

  function earnedBy(run, step, number, worth) {
    if (step.by === "reviewer") {
      return said(run, "step-reviewed", run.given.get("review"), { step: number, worth });
    }
    if (step.parts.length && isTicked(run, `done:${number}`)) {
      const missing = missingParts(run, step, number).length, each = exact(step.each);
      const score = most([ZERO, sub(worth, mul(each, whole(missing)))]);
      const facts = { step: number, worth, applicable: step.parts.length, missing, each };
      return said(run, missing ? "step-parts-missing" : "step-parts-complete", score, facts);
    }
    const is = isDone(run, step, number);
    tell(run, is ? "step-done" : "step-not-done", { step: number, worth });
    return is ? worth : ZERO;
  }

  function stepsThenOutcome(run) {
    const done = doneSteps(run), { bands, falling, ladder } = run.criteria, value = run.value;
    const score = unbrokenRun(run, done);
    if (score === null || done.includes(false)) {
      if (value) tell(run, "mixed-waits", { value });
      return score;
    }
    if (!value) throw new Complaint("value", "needed");
    const [level, low, , high] = bands[0], start = exact(falling ? high : low);
    const beyond = compare(value, start) * (falling ? -1 : 1);
    if (beyond < 0 || (beyond === 0 && !holds(value, bands[0]))) {
      return said(run, "mixed-short", whole(done.length), { value, threshold: start, level });
    }
    return ladder ? onLadder(run, ladder, value) : inBands(run, bands, "extend_down", value);
  }

  function byConditions(run) {
    const names = new Map(run.names);
    for (const [name, entered] of run.given) {
      if (name.startsWith("fact:")) names.set(name.slice(5), entered ? ONE : ZERO);
    }
    if (run.value) names.set("value", run.value);
    const isLate = run.given.has("late") && sign(run.given.get("late")) > 0;
    names.set("on_time", isTicked(run, "on_time") && !isLate ? ONE : ZERO);
    const rule = run.criteria.rules.find((each) => sign(computed(each.when, names)) !== 0);
    if (rule) return said(run, "decision-holds", whole(rule.level), { condition: rule.text });
    if (run.criteria.otherwise !== "evaluator") return said(run, "decision-otherwise", whole(run.criteria.otherwise));
    if (run.given.has("evaluator")) return said(run, "decision-evaluator", whole(run.given.get("evaluator")));
    return said(run, "decision-awaits-evaluator", null);
  }

  function byAnswers(run) {
    const { groups, by_group: byGroup } = run.criteria;
    const items = groups.flatMap((group) => group.items);
    const answered = items.filter(([id]) => run.given.has("answer:" + id)).length;
    const isClosed = isTicked(run, "closed");
    tell(run, "checklist-answered", { answered, items: items.length });
    if (answered < items.length) tell(run, isClosed ? "checklist-unanswered-zero" : "checklist-unanswered-left-out", {});
    const percent = byGroup ? meanOfGroups(run, groups, isClosed) : meanOfItems(run, items, isClosed);
    if (percent === null) return said(run, "checklist-none", null);
    run.result = percent;
    return said(run, "checklist-score", div(percent, TWENTY), { percent });
  }

  /* Points and full points of the items that count. */
  function counted(run, items, isClosed) {
    const points = [], full = [];
    for (const [id, weight, isOptional] of items) {
      const answer = run.given.get("answer:" + id);
      if (answer === undefined && (!isClosed || isOptional)) continue;
      points.push(answer === undefined ? ZERO : mul(exact(run.criteria.options[answer]), exact(weight)));
      full.push(mul(exact(run.criteria.full), exact(weight)));
    }
    return full.length ? { points: sum(points), full: sum(full) } : null;
  }

  const percentOf = (found) => mul(div(found.points, found.full), HUNDRED);

  function meanOfItems(run, items, isClosed) {
    const found = counted(run, items, isClosed);
    if (!found) return null;
    tell(run, "checklist-flat", { ...found, percent: percentOf(found) });
    return percentOf(found);
  }

  function meanOfGroups(run, groups, isClosed) {
    const means = [];
    for (const group of groups) {
      const found = counted(run, group.items, isClosed);
      if (!found) continue;
      means.push(percentOf(found));
      tell(run, "checklist-group", { group: group.title, percent: percentOf(found) });
    }
    if (!means.length) return null;
    const percent = div(sum(means), whole(means.length));
    tell(run, "checklist-groups", { count: means.length, percent });
    return percent;
  }

  function ownIndicators(run) {
    const weights = [], gains = [];
    for (let number = 1; run.fields[`own:${number}:weight`]; number++) {
      const [weight, score] = ["weight", "score"].map((what) => run.given.get(`own:${number}:${what}`));
      if (!weight && !score) continue;
      if (!weight || !score) throw new Complaint(`own:${number}:${weight ? "score" : "weight"}`, "needed");
      if (sign(weight) <= 0) throw new Complaint(`own:${number}:weight`, "weightless");
      tell(run, "own-indicator", { title: filled(run.criteria.title, { number }), weight, score });
      weights.push(weight);
      gains.push(mul(weight, score));
    }
    if (!weights.length) throw new Complaint("own:1:weight", "no-own");
    const least = run.criteria.at_least;
    if (weights.length < least) throw new Complaint(`own:${weights.length + 1}:weight`, "too-few-own", { count: least });
    const gained = sum(gains), all = sum(weights);
    return said(run, "own-indicators", div(gained, all), { gained, counted: all });
  }

  function outOf(run) {
    const value = run.value, full = exact(run.criteria.full);
    if (sign(value) < 0 || compare(value, full) > 0) throw new Complaint("", "outside", { value, full });
    const part = div(value, full), score = mul(part, whole(5));
    if (run.words.entered) return said(run, "entered", score);
    return said(run, run.kind === "marks" ? "marks" : "entered-out-of", score, { value, full, percent: mul(part, HUNDRED) });
  }

  /* Formulas and conditions: lists with the operator first (presenting/simulator/formulas.py). */

  const truth = (is) => (is ? ONE : ZERO);

  const SIGNS = {
    "<": (order) => order < 0, "<=": (order) => order <= 0, ">": (order) => order > 0,
    ">=": (order) => order >= 0, "==": (order) => order === 0, "!=": (order) => order !== 0,
  };

  const OPERATORS = {
    "+": ([a, b]) => add(a, b), "-": ([a, b]) => sub(a, b), "*": ([a, b]) => mul(a, b), "/": ([a, b]) => quotient(a, b),
    neg: ([a]) => sub(ZERO, a), not: ([a]) => truth(sign(a) === 0), min: least, max: most, sum,
  };

  function quotient(a, b) {
    if (sign(b) === 0) throw new Complaint("", "division");
    return div(a, b);
  }

  function computed(tree, names) {
    if (typeof tree === "string") return exact(tree);
    const [operator, ...operands] = tree;
    const compute = (each) => computed(each, names);
    if (operator === "name") return names.get(operands[0]);
    // these two stop at the first that decides, so that `all > 0 and done / all > 0.5` is safe
    if (operator === "and") return truth(operands.every((each) => sign(compute(each)) !== 0));
    if (operator === "or") return truth(operands.some((each) => sign(compute(each)) !== 0));
    if (operator !== "compare") return OPERATORS[operator](operands.map(compute));
    const values = operands.slice(1).map(compute);
    return truth(operands[0].every((each, at) => SIGNS[each](compare(values[at], values[at + 1]))));
  }

  /* From what was entered to the score (generator/scoring/measure.py). */

  /* The numbers, ticks and choices of the fields that count, by name; what is left empty is left out. */
  function read(run, entered) {
    const way = entered.way || "inputs";
    for (const [name, field] of Object.entries(run.fields)) {
      if (field.way && field.way !== way) continue;
      const text = entered[name];
      if (field.kind === "check") {
        run.given.set(name, text === true);
      } else if (field.kind === "choice") {
        if (text) run.given.set(name, text);
      } else {
        readNumber(run, name, field, text || "");
      }
    }
  }

  function readNumber(run, name, field, text) {
    const complain = (word, facts) => { run.complaints.push(new Complaint(name, word, facts)); };
    if (!text.trim()) return field.needed ? complain("needed") : undefined;
    const value = typed(text);
    if (!value) return complain("no-number", { text: text.trim() });
    if (field.whole && value.d !== 1n) return complain("not-whole", { text: text.trim() });
    if (field.low && compare(value, exact(field.low)) < 0) return complain("too-low", { value, low: exact(field.low) });
    if (field.high && compare(value, exact(field.high)) > 0) return complain("too-high", { value, high: exact(field.high) });
    run.given.set(name, value);
    return undefined;
  }

  function resultOf(run, entered) {
    for (const [name, number] of run.given) {
      if (name.startsWith("input:")) run.names.set(name.slice(6), number);
    }
    const formula = run.formula;
    if (!formula || entered.way === "result") return run.given.get("value") || null;
    const names = new Map(run.names);
    if (formula.denominator) names.set("denominator", names.get(formula.denominator));
    const value = computed(formula.tree, names);
    if (formula.denominator) tell(run, "denominator", { label: formula.label });
    const expression = formula.parts.map((part) => (typeof part === "string" ? part : inFormula(names.get(part[0])))).join("");
    tell(run, "formula", { expression, value });
    return value;
  }

  /* A score is held at the cap of every level whose condition is not shown. */
  function conditioned(run, score) {
    for (const each of run.conditions) {
      const cap = exact(each.cap);
      if (score === null || compare(score, cap) <= 0) continue;
      const isShown = isTicked(run, "fact:" + each.fact);
      tell(run, isShown ? "condition-shown" : "condition-missing", { level: each.level, text: each.text, cap });
      if (!isShown) score = cap;
    }
    return score;
  }

  function adjusted(run, raw) {
    const found = [];
    for (const { field, each, text } of run.deductions) {
      const count = run.given.get(field);
      if (!count || sign(count) === 0) continue;
      const words = field === "late" ? run.words["late-days"] : run.words.counted;
      const amount = sub(ZERO, mul(count, exact(each)));
      found.push({ amount, reason: filled(words, { days: count.n, count, each: exact(each), text }) });
    }
    let score = add(raw, sum(found.map((each) => each.amount)));
    const floor = found.length ? least([exact(run.floor), raw]) : ZERO;
    for (const lowest of [floor, ZERO]) {
      if (compare(score, lowest) >= 0) continue;
      found.push({ amount: sub(lowest, score), reason: filled(run.words["score-floor"], { floor: lowest }) });
      score = lowest;
    }
    if (found.length) tell(run, "raw", { score: raw });
    found.forEach((each) => tell(run, "adjustment", each));
    return score;
  }

  /* Score what was entered: `entered` has the text, tick or choice of each field by its name, and `way`.

     Gives the complaints, or the lines of working with the result and the score: as exact text, and as published. */
  function simulate(description, entered) {
    const run = { ...description, given: new Map(), names: new Map(), lines: [], complaints: [] };
    read(run, entered);
    try {
      if (!run.complaints.length) return scored(run, entered);
    } catch (complaint) {
      if (!(complaint instanceof Complaint)) throw complaint;
      run.complaints.push(complaint);
    }
    return { complaints: run.complaints.map((each) => ({ field: each.field, text: filled(run.words[each.word], each.facts), isEmpty: each.word === "needed" })) };
  }

  function scored(run, entered) {
    run.value = run.result = resultOf(run, entered);
    const raw = conditioned(run, KINDS[run.kind](run));
    const score = raw === null ? null : adjusted(run, raw);
    const shown = score && published(run, score, run.places);
    if (score && compare(score, typed(shown)) !== 0) tell(run, "rounded", { score, places: run.places, shown });
    return {
      complaints: [],
      lines: run.lines,
      score: score && `${score.n}/${score.d}`,
      shown,
      result: run.result && grouped(published(run, run.result, run.percent)),
    };
  }

  /* The form. */

  function start(section) {
    const form = section.querySelector("form"), output = section.querySelector("[data-sc-output]");
    const description = JSON.parse(section.querySelector("script").textContent);
    const clear = () => output.replaceChildren();
    form.addEventListener("submit", (event) => {
      event.preventDefault(); // there is no server
      show(form, output, description, true);
    });
    form.addEventListener("input", (event) => {
      clear(); // no score stands beside numbers that are not its own
      complainOf(form, [], event.target.name);
    });
    form.addEventListener("change", (event) => {
      choose(form);
      // a number changes when the reader leaves it, maybe by a click elsewhere, from under which nothing may move away
      if (event.target.type !== "text") show(form, output, description, false);
    });
    form.addEventListener("reset", () => setTimeout(() => {
      choose(form);
      clear();
      complainOf(form, []);
    }));
    choose(form);
    section.hidden = false;
  }

  /* Show the fields of the way of entering that is chosen. */
  function choose(form) {
    const way = form.querySelector("[name=way]:checked");
    form.querySelectorAll("[data-sc-way]").forEach((each) => { each.hidden = way !== null && each.dataset.scWay !== way.value; });
  }

  function enteredIn(form) {
    const entered = {};
    for (const each of form.elements) {
      if (!each.name || (each.type === "radio" && !each.checked)) continue;
      entered[each.name] = each.type === "checkbox" ? each.checked : each.value;
    }
    return entered;
  }

  /* While a form is being filled in (`isAsked` false), nobody is told of what is still empty. */
  function show(form, output, description, isAsked) {
    const found = simulate(description, enteredIn(form));
    const complaints = found.complaints.filter((each) => isAsked || !each.isEmpty);
    complainOf(form, complaints);
    output.replaceChildren();
    if (found.complaints.length) {
      complaints.filter((each) => !each.field).forEach((each) => output.append(element("p", each.text, "sc-simulator__error")));
      const wrong = form.querySelector("[aria-invalid=true]");
      if (isAsked && wrong) wrong.focus();
      return;
    }
    const { words } = description;
    output.append(element("p", found.shown === null ? words["no-score"] : filled(words.score, { score: found.shown }), "sc-simulator__score"));
    if (found.result) output.append(element("p", filled(words.result, { value: found.result })));
    const list = element("ul", "", "sc-lines");
    list.append(...found.lines.map((each) => element("li", each.text)));
    output.append(list);
  }

  function element(name, text, look) {
    const made = document.createElement(name);
    made.textContent = text;
    if (look) made.className = look;
    return made;
  }

  /* Show the complaints beside their fields, and take the last ones away; with a name, of that field alone. */
  function complainOf(form, complaints, name) {
    form.querySelectorAll("[data-sc-error]").forEach((place) => {
      const field = place.dataset.scError, complaint = complaints.find((each) => each.field === field);
      if (name && name !== field) return;
      place.textContent = complaint ? complaint.text : "";
      form.elements[field].setAttribute("aria-invalid", String(Boolean(complaint)));
    });
  }

  window.scorecardsSimulator = { simulate }; // so that tests can compare it with the engine
  document.querySelectorAll("[data-sc-simulator]").forEach(start);
})();
