import { describe, expect, it } from "vitest";
import { progressReport } from "../../src/course/cards/progress-report.js";
import { leftWords, paceWords } from "../../src/course/cards/progress-words.js";
import { ___ } from "../../src/course/check/blank.js";
import type { Exercise } from "../../src/course/check/exercise.js";
import { judgeAnswer } from "../../src/course/check/judge-answer.js";
import { agendaParts } from "../../src/course/debrief/agenda.js";
import { languageCodes, readLanguageFile } from "../../src/course/language/language-files.js";
import { courseModules } from "../../src/course/modules/course-modules.js";
import { exercises, reflections } from "../../src/course/modules/index.js";
import { emptyWork } from "../../src/course/my-work/work.js";
import { planSections } from "../../src/course/plan/plan-sections.js";
import { checkPlan } from "../../src/library/organize/plan/check-plan.js";
import { greatLakesFirstDraft, greatLakesPlan } from "../../src/library/organize/plan/great-lakes-plan.js";
import type { Plan } from "../../src/library/organize/plan/plan.js";
import { translator } from "../../src/library/words/translate.js";

/** What is handed in by people who are tired, in a hurry, or new. */
const oddAnswers: readonly unknown[] = [
  ___,
  undefined,
  "",
  () => 1,
  Symbol("x"),
  Promise.resolve(1),
  new Error("x"),
  Number.NaN,
  Number.POSITIVE_INFINITY,
  0,
  -1,
  1e12,
  "twelve",
  true,
  [],
  ["a", "b"],
  {},
  { a: [1, 2], b: [3, 4] },
  new Date("2026-01-01"),
];

function staticTexts({ title, hints, mistakes, right, solution, answer }: Exercise): readonly string[] {
  const parts = answer.kind === "records" ? answer.fields : answer.kind === "text" ? answer.pieces : [];
  return [
    title,
    right,
    solution.explanation,
    ...hints,
    ...mistakes.flatMap(({ says, next = "" }) => [says, next]),
    ...parts.map(({ says }) => says),
  ];
}

function verdictTexts(exercise: Exercise): readonly string[] {
  const { accepted, wrong, almost = [] } = exercise.proof;
  return [...accepted, ...wrong.map(({ answer }) => answer), ...almost, ...oddAnswers].flatMap((answer) => {
    const { message, nextStep = "" } = judgeAnswer(exercise, answer);
    return [message, nextStep];
  });
}

function progressTexts(): readonly string[] {
  const work = emptyWork("2026-01-05");
  const started = { ...work, plan: { problem: "x" } };
  return ["2026-01-05", "2026-01-20", "2026-03-01"].flatMap((today) =>
    [work, started].flatMap((one) => {
      const report = progressReport(one, { exercises, reflections }, today);
      return [paceWords(report), leftWords(report)];
    }),
  );
}

/** Plans with faults, so that the rules speak. */
function findingTexts(): readonly string[] {
  const [goal, ...goals] = greatLakesPlan.goals;
  if (goal === undefined) return [];
  const faulty: readonly Plan[] = [
    greatLakesPlan,
    greatLakesFirstDraft,
    { ...greatLakesPlan, start: "2027-12-01" },
    { ...greatLakesPlan, goals: [{ ...goal, metric: "", target: goal.baseline, parent: "G9" }, ...goals] },
    { ...greatLakesPlan, problem: "Write to ana@example.org" },
    { ...greatLakesPlan, goals: [{ ...goal, id: "G2" }, ...goals] },
  ];
  return faulty.flatMap((plan) => checkPlan(plan).flatMap(({ message, fix }) => [message, fix]));
}

const sentences = [
  ...exercises.flatMap((exercise) => [...staticTexts(exercise), ...verdictTexts(exercise)]),
  ...reflections.flatMap(({ prompt, rubric }) => [prompt, ...rubric]),
  ...courseModules.map(({ title }) => title),
  ...planSections.flatMap(({ title, ask }) => [title, ask]),
  ...agendaParts.flatMap(({ title, what, asks }) => [title, what, ...asks]),
  ...progressTexts(),
  ...findingTexts(),
].filter((sentence) => sentence !== "");

describe.each(languageCodes().filter((code) => code !== "en"))("the course in %s", (code) => {
  it("has a translation for every task, hint, check, thought, plan question and finding", () => {
    const unknown = new Set<string>();
    const say = translator(readLanguageFile(code), (sentence) => unknown.add(sentence));
    for (const sentence of sentences) say(sentence);
    expect([...unknown]).toEqual([]);
    expect(new Set(sentences).size).toBeGreaterThan(500);
  });

  it("keeps the numbers of every sentence", () => {
    const { groups } = readLanguageFile(code);
    const numbers = (text: string) => (text.match(/\d[\d,.]*\d|\d/g) ?? []).sort();
    const changed = Object.values(groups)
      .flatMap((group) => Object.entries(group))
      .filter(([english, other]) => numbers(english).join(" ") !== numbers(other).join(" "));
    expect(changed).toEqual([]);
  });
});
