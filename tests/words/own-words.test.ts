import { describe, expect, it } from "vitest";
import { type Card, cardBundle } from "../../src/course/cards/card.js";
import { courseSummary } from "../../src/course/cards/course-summary.js";
import { progressReport } from "../../src/course/cards/progress-report.js";
import { unknownNameCard } from "../../src/course/cards/unknown-name-card.js";
import { judgeAnswer } from "../../src/course/check/judge-answer.js";
import { readTypedNumber } from "../../src/course/check/read-typed-number.js";
import { cohortOf } from "../../src/course/debrief/cohort.js";
import { planDigest } from "../../src/course/debrief/plan-digest.js";
import { languageCodes, readLanguageFile } from "../../src/course/language/language-files.js";
import { exercises, reflections } from "../../src/course/modules/index.js";
import { emptyWork } from "../../src/course/my-work/work.js";
import { acceptSafely } from "../../src/course/plan/accept-safely.js";
import { tryPlan } from "../../src/course/plan/edit/try-plan.js";
import { wholePlanCard } from "../../src/course/plan/plan-cards.js";
import { findPlanSection, planSections } from "../../src/course/plan/plan-sections.js";
import { notSavedCard, removedCard, savedSectionCard } from "../../src/course/plan/section-cards.js";
import { writeSection } from "../../src/course/plan/write-section.js";
import { exportPlan } from "../../src/library/organize/export/export-plan.js";
import { spokenFindings } from "../../src/library/organize/plan/check-plan.js";
import { greatLakesPlan } from "../../src/library/organize/plan/great-lakes-plan.js";
import type { Plan } from "../../src/library/organize/plan/plan.js";
import { redact } from "../../src/library/safety/scan/redact.js";
import { languageOf } from "../../src/library/words/language.js";
import { say } from "../../src/library/words/say.js";
import { own, sentence, type Words } from "../../src/library/words/words.js";

/** The filled example with faults that make the rules quote it, and a word of somebody's own in each field of text. */
function planOf(next: () => string): Plan {
  const { targets, learning, targeting, safety } = greatLakesPlan;
  if (
    targets?.legislative === undefined ||
    learning === undefined ||
    targeting === undefined ||
    safety === undefined
  ) {
    throw new Error("The example has lost a section.");
  }
  return {
    ...greatLakesPlan,
    organization: next(),
    problem: next(),
    goals: greatLakesPlan.goals.map((goal) => ({
      ...goal,
      metric: next(),
      owner: next(),
      source: next(),
      equityCut: next(),
    })),
    assumptions: (greatLakesPlan.assumptions ?? []).map((one) => ({ ...one, source: next() })),
    targets: {
      legislative: {
        ...targets.legislative,
        tiers: targets.legislative.tiers.map((tier) => ({ ...tier, name: next(), p: 2 })),
      },
    },
    powerMap: (greatLakesPlan.powerMap ?? []).map((actor) => ({ ...actor, role: next(), access: 3 })),
    ladder: (greatLakesPlan.ladder ?? []).map((rung) => ({ ...rung, rung: next(), act: next() })),
    tactics: (greatLakesPlan.tactics ?? []).map((tactic) => ({
      ...tactic,
      name: next(),
      contacts: 9_999,
      goalId: "G7",
      end: "2020-01-01",
    })),
    collection: (greatLakesPlan.collection ?? []).map(() => ({
      field: next(),
      use: next(),
      owner: next(),
      consent: next(),
      deleteBy: "",
    })),
    dataSources: (greatLakesPlan.dataSources ?? []).map((one) => ({
      ...one,
      name: next(),
      license: next(),
      limits: next(),
      retrieved: "2001-01-01",
    })),
    targeting: { ...targeting, score: next(), notUsedFor: next() },
    learning: { ...learning, question: next(), unit: next(), primary: next() },
    safety: { ...safety, firstThree: [next(), next(), next()] },
  };
}

function workOf(plan: Plan) {
  const { targets, version: _version, ...sections } = plan;
  const work = emptyWork("2026-01-05");
  const [question] = reflections;
  return {
    ...work,
    plan: { ...sections, ...targets },
    reflections:
      question === undefined
        ? {}
        : { [question.id]: { text: plan.problem, writtenAt: "2026-01-05T10:00:00Z", earlier: [] } },
  };
}

/** Every card that repeats what stands in a plan. */
function planCards(plan: Plan): readonly Card[] {
  const { plan: written } = workOf(plan);
  const saved = planSections
    .filter(({ section }) => section in written)
    .map((rule) => {
      const value = (written as Readonly<Record<string, unknown>>)[rule.section];
      return savedSectionCard(rule, value, writeSection({}, rule.section, value), {});
    });
  return [wholePlanCard(written, {}), ...saved];
}

/** Every card that answers an edit of the plan: what was taken out, replaced, tried, refused, or cannot be read. */
function editCards(next: () => string): readonly Card[] {
  const rule = findPlanSection("powerMap");
  if (rule === undefined) throw new Error("The plan has lost its power map.");
  const [first, second, third] = [actor(next()), { ...actor(next()), influence: 5 }, actor(next())];
  const write = (before: readonly object[], after: readonly object[]) =>
    writeSection({ powerMap: before }, "powerMap", after);
  const both = [first, second];
  const refused = acceptSafely(rule, [first, first], undefined);
  return [
    removedCard(rule, both, write(both, [second]), first.role, {}),
    removedCard(rule, both, write(both, []), undefined, {}),
    savedSectionCard(rule, [third], write(both, [third]), {}),
    savedSectionCard(rule, [first, third], write([first], [first, third]), {}),
    wholePlanCard({ powerMap: [{ ...first, influence: true }, { role: 7 }, second] }, {}),
    notSavedCard(rule, "gaps" in refused ? refused.gaps : [], {}),
    tryPlan({ powerMap: both }),
    tryPlan({ powerMap: [first, first], ladder: next() }),
  ];
}

/** The words inside words. */
function within(words: Words): readonly Words[] {
  if (words.kind === "sentence") {
    return [
      words,
      ...Object.values(words.values).flatMap((value) => (typeof value === "number" ? [] : within(value))),
    ];
  }
  if (words.kind === "list") return [words, ...words.items.flatMap(within)];
  return words.kind === "capitalized" ? [words, ...within(words.words)] : [words];
}

const MARK = /§(\d+)§/g;
/** Longer words are cut on a card, which is no translation. */
const LONGEST = 190;
const SHORT = 22;

function marks(): () => string {
  let place = 0;
  return () => `§${place++}§`;
}

describe("what a learner typed", () => {
  it("is never part of a template, on a card, in a finding or in a check", () => {
    const plan = planOf(marks());
    const cards = [...planCards(plan), ...editCards(marks())].flatMap(
      ({ title, paragraphs, list = [], next, folds = [] }) => [
        title,
        ...paragraphs,
        ...list,
        ...(next === undefined ? [] : [next]),
        ...folds.flatMap(({ summary, text }) => [summary, text]),
      ],
    );
    const findings = spokenFindings(plan).flatMap(({ message, fix }) => [message, fix]);
    const verdicts = exercises.flatMap((exercise) =>
      ["§1§", ["§1§"], [{ metric: "§1§" }], { "§1§": ["§2§"] }].flatMap((answer) => {
        const { message, nextStep } = judgeAnswer(exercise, answer);
        return nextStep === undefined ? [message] : [message, nextStep];
      }),
    );
    const all = [...cards, ...findings, ...verdicts].flatMap(within);
    const quoted = all.filter((one) => one.kind === "own" && one.text.includes("§"));
    expect(quoted.length).toBeGreaterThan(150);
    expect(all.filter((one) => one.kind === "sentence" && one.template.includes("§"))).toEqual([]);
    expect(all.filter((one) => one.kind === "thrown")).toEqual([]);
  });
});

describe.each(languageCodes().filter((code) => code !== "en"))("what a learner typed, in %s", (code) => {
  const file = readLanguageFile(code);
  const language = languageOf(code, file);
  const keys = [...Object.values(file.groups), ...Object.values(file.errors ?? {})]
    .flatMap((group) => Object.keys(group))
    .concat(Object.keys(file.glossary ?? {}))
    .filter((key) => key.length <= LONGEST && !key.includes("\n"));
  const marked = planOf(marks());
  const fields = (JSON.stringify(marked).match(MARK) ?? []).length;

  const filled = (text: string, words: readonly string[]): string =>
    text.replace(MARK, (_mark, place: string) => words[Number(place)] ?? "");

  /** The language file's own sentences and words, as many at a time as a plan has fields. */
  const batches = (all: readonly string[]): readonly (readonly string[])[] =>
    Array.from({ length: Math.ceil(all.length / fields) }, (_, i) =>
      Array.from({ length: fields }, (_each, at) => all[(i * fields + at) % all.length] ?? ""),
    );

  const planWith = (words: readonly string[]): Plan => {
    let place = 0;
    return planOf(() => words[place++] ?? "");
  };

  const spoken = (plan: Plan): readonly string[] =>
    planCards(plan).map((card) => cardBundle(card, language)["text/plain"]);

  it("comes through every card of the plan, be it any sentence of the language file", () => {
    const before = spoken(marked);
    expect(before.join("\n")).toMatch(/Meta|Tu plan/);
    expect(keys.length).toBeGreaterThan(1_500);
    for (const words of batches(keys)) {
      expect(spoken(planWith(words))).toEqual(before.map((text) => filled(text, words)));
    }
  });

  it("comes through every card that answers an edit of the plan", () => {
    const cards = (words: readonly string[]): readonly string[] => {
      let place = 0;
      return editCards(() => words[place++] ?? "").map((card) => cardBundle(card, language)["text/plain"]);
    };
    const count = editCards(marks()).length;
    const before = cards(["§0§", "§1§", "§2§", "§3§"]);
    expect(before).toHaveLength(count);
    expect(before.join("\n")).toMatch(/Se quitó: "§0§"/);
    // A name inside a call is written as code, with its quotation marks escaped; a long value is cut.
    const plain = keys.filter((key) => key.length <= 40 && !/["\\]/.test(key));
    expect(plain.length).toBeGreaterThan(500);
    for (let i = 0; i < plain.length; i += 4) {
      const words = [0, 1, 2, 3].map((on) => plain[(i + on) % plain.length] ?? "");
      expect(cards(words)).toEqual(before.map((text) => filled(text, words)));
    }
  });

  it("comes through every finding", () => {
    const said = (plan: Plan) =>
      spokenFindings(plan).map(
        ({ field, message, fix }) => `${field}: ${say(message, language)} ${say(fix, language)}`,
      );
    const before = said(marked);
    expect(before.length).toBeGreaterThan(20);
    for (const words of batches(keys)) {
      expect(said(planWith(words))).toEqual(before.map((text) => filled(text, words)));
    }
  });

  it("comes through the page for the debrief", () => {
    const page = (plan: Plan): string => {
      const work = workOf(plan);
      return courseSummary(
        work,
        progressReport(work, { exercises, reflections }, "2026-01-05"),
        "2026-01-05",
        language,
      );
    };
    const short = keys.filter((key) => key.length <= SHORT && !/[&<>"']|\s{2}|^\s|\s$/.test(key));
    const before = page(marked);
    expect(short.length).toBeGreaterThan(100);
    for (const words of batches(short)) expect(page(planWith(words))).toBe(filled(before, words));
  });

  it("comes through checks and names that do not exist", () => {
    const [text] = exercises.filter(({ answer }) => answer.kind === "number");
    if (text === undefined) throw new Error("There is no task that asks for a number.");
    for (const key of keys.filter(
      (one) =>
        one.length <= 30 &&
        one.trim() !== "" &&
        redact(one) === one &&
        !/^[\d\s.,%$+−-]+$/.test(one) &&
        // "One solution" answers 1.
        readTypedNumber(one) === undefined,
    )) {
      expect(say(judgeAnswer(text, key).message, language)).toContain(`"${key}"`);
      const card = cardBundle(unknownNameCard(sentence("task"), key, ["§"]), language);
      expect(card["text/plain"]).toContain(`"${key}"`);
      if (findPlanSection(key) === undefined) {
        expect(cardBundle(tryPlan({ [key]: 1 }), language)["text/plain"]).toContain(`${key}: `);
      }
      const twice = findPlanSection("powerMap")?.accept([actor(key), actor(key)], undefined);
      const gaps = twice !== undefined && "gaps" in twice ? twice.gaps : [];
      expect(gaps.map(({ says }) => say(says, language))).toEqual([expect.stringContaining(`"${key}"`)]);
    }
  });

  it("comes through the names of files of a cohort", () => {
    const setAside = keys.map((file) => ({
      file,
      reason: sentence("It is the same as {file}: the same person twice?", { file: own(file) }),
    }));
    const cohort = cohortOf([], { setAside, language });
    expect(cohort.setAside.map(({ file }) => file)).toEqual(keys);
    for (const { file, reason } of cohort.setAside) expect(reason).toContain(file);
  });

  it("changes neither the digest nor a file of the plan", async () => {
    const plain = planDigest(marked);
    const text = await exportPlan(marked, "json", { draft: true });
    for (const words of batches(keys).slice(0, 3)) {
      expect(planDigest(planWith(words))).toEqual(plain);
      expect(JSON.parse(String(await exportPlan(planWith(words), "json", { draft: true })))).toEqual(
        planWith(words),
      );
    }
    expect(JSON.parse(String(text))).toEqual(marked);
  });
});

function actor(role: string) {
  return { role, influence: 3, support: 0, access: 0.5 };
}
