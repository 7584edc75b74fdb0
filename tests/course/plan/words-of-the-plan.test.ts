import { describe, expect, it } from "vitest";
import { read, utils } from "xlsx";
import type { Card } from "../../../src/course/cards/card.js";
import { campaignCases } from "../../../src/course/cases/campaign-cases.js";
import { casePlan } from "../../../src/course/cases/case-entries.js";
import { gateFindings } from "../../../src/course/gates/gate-states.js";
import { readLanguageFile } from "../../../src/course/language/language-files.js";
import { emptyWork } from "../../../src/course/my-work/work.js";
import { workMarkdown } from "../../../src/course/my-work/work-markdown.js";
import { allFields } from "../../../src/course/plan/form/fields/all-fields.js";
import { openPoints } from "../../../src/course/plan/form/open-points.js";
import { wholePlanCard } from "../../../src/course/plan/plan-cards.js";
import { planChangeText } from "../../../src/course/plan/plan-change-text.js";
import type { StoredSections } from "../../../src/course/plan/plan-from-sections.js";
import { tornadoChart } from "../../../src/library/chart/organize/tornado-chart.js";
import { backwardsSensitivity } from "../../../src/library/organize/electoral/backwards-sensitivity.js";
import { exportPlan } from "../../../src/library/organize/export/export-plan.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import { planChanges } from "../../../src/library/organize/plan/plan-changes.js";
import { recomputePlan } from "../../../src/library/organize/plan/recompute-plan.js";
import { ENGLISH, languageOf } from "../../../src/library/words/language.js";
import { say } from "../../../src/library/words/say.js";
import type { Words } from "../../../src/library/words/words.js";
import { readZip } from "../../organize/export/read-docx.js";
import { brokenPlans } from "../../organize/plan/broken-plans.js";
import { manyHubsPlan } from "../../organize/plan/many-hubs-plan.js";
import { sectionsOf } from "./stored-plan.js";

const languages = [ENGLISH, languageOf("es", readLanguageFile("es"))];

/** The names of code in a plan: of its sections, its fields, and the numbers that it works out. */
const KEYS = [
  ...allFields.flatMap(({ section, fields, list }) => [
    section,
    ...[...fields, ...(list?.columns ?? [])].map(({ column }) => column.name),
  ]),
  ...["priorityDistricts", "completedShifts", "scheduledShifts", "capacityShifts", "capacityRatio"],
  ...["volunteersNeeded", "distributedShifts"],
].filter((key) => /[a-z][A-Z]/.test(key));

const today = "2026-11-02";
const course = { reflections: [], exercises: [] };

/** The keys in a text that somebody reads. What stands in a call is code: plan("powerMap"). */
function keysIn(text: string): readonly string[] {
  const prose = text.replace(/\b\w+\("[^)]*\)/g, "");
  return [...KEYS, "own-data"].filter((key) => new RegExp(`\\b${key}\\b`).test(prose));
}

function inAllLanguages(words: readonly Words[]): string {
  return languages.flatMap((language) => words.map((one) => say(one, language))).join("\n");
}

function cardText(card: Card): string {
  const folds = card.folds?.flatMap(({ summary, text }) => [summary, text]) ?? [];
  const next = card.next === undefined ? [] : [card.next];
  return inAllLanguages([card.title, ...card.paragraphs, ...(card.list ?? []), ...next, ...folds]);
}

const stored: readonly (readonly [string, StoredSections])[] = [
  ["the example", sectionsOf(greatLakesPlan)],
  ["many hubs", sectionsOf(manyHubsPlan)],
  ...campaignCases.map((one) => [one.id, casePlan(one).sections] as const),
  ...brokenPlans.map(([code, plan]) => [code, sectionsOf(plan)] as const),
  ["rows that cannot be read", { ...sectionsOf(greatLakesPlan), tactics: [{ name: "x", goalId: 5 }] }],
];

describe.each(stored)("no key of the code is read in the plan %s:", (_, sections) => {
  const work = { ...emptyWork(today), plan: sections };

  it("in its card, its points, its gates and the file of the work", () => {
    expect(keysIn(cardText(wholePlanCard(sections, {})))).toEqual([]);
    const points = openPoints(work, new Date(today), today);
    expect(
      keysIn(inAllLanguages(points.flatMap(({ says, acts }) => [says, ...acts.map(({ label }) => label)]))),
    ).toEqual([]);
    const gates = gateFindings(work, new Date(today));
    expect(keysIn(inAllLanguages(gates.map(({ finding }) => finding.says)))).toEqual([]);
    expect(keysIn(workMarkdown(work, course))).toEqual([]);
  });
});

describe("no key of the code is read", () => {
  it("in what a change does elsewhere", () => {
    const { plan } = recomputePlan(greatLakesPlan, { flake: 0.6, textRate: 0.01 });
    const changes = planChanges(greatLakesPlan, plan);
    const text = inAllLanguages(changes.map(planChangeText));
    expect(changes.map(({ field }) => field).join(" ")).toContain("scheduledShifts");
    expect(keysIn(text)).toEqual([]);
    expect(text).toContain("Tactics, row 1, Contact rate: 0.02 → 0.01");
  });

  it.each([greatLakesPlan, manyHubsPlan])("in the files of the plan of $organization", async (plan) => {
    const page = exportPlan(plan, "html", { draft: true }).replace(/<style[\s\S]*?<\/style>/g, "");
    const document = readZip(await exportPlan(plan, "docx", { draft: true })).get("word/document.xml");
    const book = read(await exportPlan(plan, "xlsx", { draft: true }));
    const sheets = Object.entries(book.Sheets).map(([name, sheet]) => `${name} ${utils.sheet_to_csv(sheet)}`);
    for (const text of [page, exportPlan(plan, "markdown", { draft: true }), document ?? "", ...sheets]) {
      expect(text.length).toBeGreaterThan(20);
      expect(keysIn(text)).toEqual([]);
      expect(text).not.toContain("own-data");
    }
  });

  it("in the chart of what moves a plan most, which says the words of the form", () => {
    const rows = backwardsSensitivity({
      contacts: { value: 6000, low: 5000, high: 7000 },
      contactRate: { value: 0.25, low: 0.15, high: 0.3 },
      flake: { value: 0.35, low: 0.2, high: 0.6 },
      attemptsPerHour: { value: 15, low: 12, high: 20 },
      hoursPerShift: { value: 3, low: 2, high: 4 },
      completionRate: { value: 1, low: 0.5, high: 1 },
      shiftsEach: { value: 4, low: 3, high: 5 },
    });
    const { alt, data, layout } = tornadoChart(rows, { unit: "sign-ups" });
    expect(keysIn(`${alt} ${JSON.stringify(data)} ${JSON.stringify(layout)}`)).toEqual([]);
    expect(alt).toContain("Tries an hour: ");
    // What somebody named stays as it is named.
    const own = {
      assumption: "doorsWeLike",
      low: 1,
      high: 2,
      resultAtLow: 1,
      resultAtHigh: 2,
      resultAtValue: 1,
      swing: 1,
    };
    expect(tornadoChart([own], { unit: "doors" }).alt).toContain("doorsWeLike");
  });
});
