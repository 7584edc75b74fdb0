import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read, utils, type WorkBook } from "xlsx";
import {
  exportPlan,
  PLAN_FORMATS,
  type PlanFormat,
} from "../../../src/library/organize/export/export-plan.js";
import { neutralText } from "../../../src/library/organize/export/neutral-text.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import { parsePlan } from "../../../src/library/organize/plan/parse-plan.js";
import type { Plan } from "../../../src/library/organize/plan/plan.js";
import { planNumbers } from "../../../src/library/organize/plan/plan-numbers.js";
import { recomputePlan } from "../../../src/library/organize/plan/recompute-plan.js";
import { everyTextAs, freeTexts } from "../../course/debrief/every-text.js";
import { readJSONFixture } from "../../fixtures/organize/read-fixture.js";
import { firstDraft } from "../../support/first-draft.js";
import { manyHubsPlan } from "../plan/many-hubs-plan.js";
import { docxParagraphs, readZip } from "./read-docx.js";

interface Recalculated {
  inputs: Record<string, number>;
  cells: { address: string; formula: string; value: number | string }[];
}
const plan = greatLakesPlan;
const nasty = [
  "<script>alert(1)</script>",
  '=HYPERLINK("https://example.org","click")',
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1+1",
  "[click](javascript:alert(1))",
  "a | b",
  "]]>&amp;",
  "\u0000\u0008\uD800",
];

/** Free texts that may be anything without breaking a rule of the plan: ids, keys and the rule stay. */
function withText(text: string): Plan {
  return {
    ...plan,
    organization: text,
    problem: text,
    goals: plan.goals.map((goal) => ({ ...goal, metric: text, owner: text, source: text, equityCut: text })),
    powerMap: plan.powerMap?.map((actor) => ({ ...actor, role: text })) ?? [],
    tactics: plan.tactics?.map((tactic) => ({ ...tactic, name: text })) ?? [],
    collection:
      plan.collection?.map((row) => ({ ...row, field: text, use: text, owner: text, consent: text })) ?? [],
    dataSources: plan.dataSources?.map((row) => ({ ...row, name: text, license: text, limits: text })) ?? [],
  };
}

async function workbookOf(changed: Plan): Promise<WorkBook> {
  return read(await exportPlan(changed, "xlsx"), { cellFormula: true });
}

function cells(book: WorkBook): { address: string; t: string; v: unknown; f?: string }[] {
  return book.SheetNames.flatMap((name) =>
    Object.entries(book.Sheets[name] ?? {})
      .filter(([address]) => !address.startsWith("!"))
      .map(([address, cell]) => ({
        address: `${name}!${address}`,
        ...(cell as { t: string; v: unknown; f?: string }),
      })),
  );
}

describe("every format", () => {
  it.each(PLAN_FORMATS)("%s holds every word of the plan", async (format) => {
    const out = await exportPlan(plan, format);
    const text =
      format === "docx"
        ? docxParagraphs(out as Uint8Array).join("\n")
        : format === "xlsx"
          ? cells(read(out))
              .map(({ v }) => String(v))
              .join("\n")
          : String(out);
    const escaped = (word: string) => (format === "html" ? word.replaceAll("'", "&#39;") : word);
    for (const word of freeTexts(plan)) expect(text).toContain(escaped(word));
  });

  it.each(PLAN_FORMATS)("%s is refused while an error is open, and says which", async (format) => {
    const attempt = async (changed: Plan, options?: { draft?: boolean }) =>
      exportPlan(changed, format, options);
    await expect(attempt(firstDraft)).rejects.toThrow("E7: The tactics need 465 scheduled shifts");
    await expect(attempt(firstDraft, { draft: true })).resolves.toBeDefined();
    const personal = { ...plan, problem: "Write to ada@example.org." };
    await expect(attempt(personal, { draft: true })).rejects.toThrow("E12");
  });

  it.each(PLAN_FORMATS)("%s keeps harmful text harmless", async (format) => {
    for (const text of nasty) expectHarmless(await exportPlan(withText(text), format), format);
  });

  it.each(PLAN_FORMATS)("%s keeps any text harmless", async (format) => {
    const sign = fc.constantFrom("=", "+", "-", "@", "\t", "<", '"', "'", "&", "|", "");
    const text = fc.tuple(sign, fc.string({ unit: "binary", minLength: 1 })).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        expectHarmless(await exportPlan(withText(any), format, { draft: true }), format);
      }),
      { numRuns: format === "docx" || format === "xlsx" ? 25 : 100 },
    );
  });

  it("names the formats when it does not know one", () => {
    expect(() => exportPlan(plan, "pdf" as PlanFormat)).toThrow("markdown, docx, html, json, xlsx");
  });
});

function expectHarmless(out: string | Uint8Array, format: PlanFormat): void {
  if (format === "markdown") {
    expect(out).not.toMatch(/<|(?<!\\)[[\]]/);
    expect(out).not.toMatch(/(^|\| |^# .*: )[=+@]/m);
  } else if (format === "html") {
    const body = String(out).slice(String(out).indexOf("<body>"));
    const tags = new Set([...body.matchAll(/<\/?([^\s>]*)/g)].map(([, tag]) => tag));
    const ours = "body main h1 h2 p ul li div table caption thead tbody tr th td html".split(" ");
    expect([...tags].filter((tag) => !ours.includes(tag ?? ""))).toEqual([]);
    expect(out).not.toMatch(/<t[dh][^>]*>[=+@]/);
  } else if (format === "json") {
    expect(out).not.toMatch(/[<>&]|"[=+\-@]/);
  } else if (format === "docx") {
    const parts = readZip(out as Uint8Array);
    const xml = parts.get("word/document.xml") ?? "";
    expect(xml).not.toMatch(/w:hyperlink|w:fldSimple|w:instrText/);
    expect(xml).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
    for (const paragraph of docxParagraphs(out as Uint8Array)) expect(paragraph).not.toMatch(/^[=+@]|^-\D/);
  } else {
    for (const { t, v, f } of cells(read(out, { cellFormula: true }))) {
      if (t === "s" && f === undefined) expect(String(v)).not.toMatch(/^\s*[=+\-@]/);
      expect(f ?? "").not.toMatch(/HYPERLINK|https?:|\|/i);
    }
  }
}

describe("json", () => {
  it("is read back as the same plan, whatever its texts are", () => {
    expect(parsePlan(exportPlan(plan, "json"))).toEqual(plan);
    for (const text of nasty.slice(0, -1)) {
      expect(parsePlan(exportPlan(withText(text), "json"))).toEqual(withText(text));
    }
  });
});

describe("markdown", () => {
  it("keeps one row a goal and one column a field, even with bars in the text", () => {
    const lines = exportPlan(withText("a | b"), "markdown").split("\n");
    const rows = lines.filter((line) => line.startsWith("| G"));
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(13);
  });
});

describe("html", () => {
  it("loads nothing and runs nothing", () => {
    const page = exportPlan(plan, "html");
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<a |src=|href=|url\(/i);
    expect(page.match(/<table>/g)?.length).toBe(page.match(/<caption>/g)?.length);
    expect(page).toContain('<html lang="en">');
  });
});

describe("docx", () => {
  it("has a title, headings, and a repeated head row in every table", async () => {
    const xml = readZip(await exportPlan(plan, "docx")).get("word/document.xml") ?? "";
    expect(xml).toContain('<w:pStyle w:val="Title"/>');
    expect(xml.match(/<w:tbl>/g)).toHaveLength(8);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(8);
  });

  it("prints the errors on a draft", async () => {
    const paragraphs = docxParagraphs(await exportPlan(firstDraft, "docx", { draft: true }));
    expect(paragraphs).toContain("Draft: this plan cannot work yet");
    expect(paragraphs.some((text) => text.startsWith("E7: The tactics need 465"))).toBe(true);
  });
});

describe("xlsx", () => {
  it("keeps numbers as numbers and dates as text", async () => {
    const goals = utils.sheet_to_json<Record<string, unknown>>((await workbookOf(plan)).Sheets.Goals ?? {});
    expect(goals[1]).toMatchObject({ "Short name": "G2", Today: 0, Target: 462, By: "2027-04-30" });
    const map = utils.sheet_to_json<Record<string, unknown>>(
      (await workbookOf(plan)).Sheets["Power map"] ?? {},
    );
    expect(map[1]).toMatchObject({ Who: "Hospital chief", Stands: -1, Priority: 1.2 });
  });

  it.each<[string, Plan, Recalculated[]]>([
    ["the filled example", plan, readJSONFixture("recalculated-chamber.json")],
    ["a plan with votes and hubs", manyHubsPlan, readJSONFixture("recalculated-votes.json")],
  ])("has live formulas that LibreOffice works out as we do: %s", async (_name, changed, fixtures) => {
    const formulas = cells(await workbookOf(changed)).filter(({ f }) => f !== undefined);
    const [unchanged] = fixtures;
    expect(formulas.map(({ address, f }) => [address, f])).toEqual(
      unchanged?.cells.map(({ address, formula }) => [address, formula]),
    );
    for (const { address, v } of formulas) {
      const value = unchanged?.cells.find((cell) => cell.address === address)?.value;
      if (typeof v === "number") expect(v).toBeCloseTo(Number(value), 9);
      else expect(v).toBe(value);
    }
  });

  it("follows a changed assumption in LibreOffice as the plan does", () => {
    const [, textRate, flake] = readJSONFixture<Recalculated[]>("recalculated-chamber.json");
    for (const [fixture, values] of [
      [textRate, { textRate: 0.01 }],
      [flake, { flake: 0.6 }],
    ] as const) {
      const at = (cell: string) =>
        fixture?.cells.find(({ address }) => address === `Backwards chain!${cell}`)?.value;
      const numbers = planNumbers(recomputePlan(plan, values).plan);
      numbers.tactics.forEach((row, i) => {
        expect(["C", "J", "K", "L"].map((column) => at(`${column}${13 + i}`) ?? row.contacts)).toEqual([
          row.contacts,
          row.attempts,
          row.completedShifts,
          row.scheduledShifts,
        ]);
      });
      expect(at("B6")).toBe(numbers.scheduledShifts);
      expect(at("B7")).toBeCloseTo(numbers.capacityRatio ?? Number.NaN, 12);
    }
    const [, turnout, doors, hubs] = readJSONFixture<Recalculated[]>("recalculated-votes.json");
    const value = (fixture: Recalculated | undefined, address: string) =>
      fixture?.cells.find((cell) => cell.address === address)?.value;
    expect(value(turnout, "Vote goal!B3")).toBe(47_581);
    expect(value(turnout, "Vote goal!B4")).toBe(49_484);
    expect(value(doors, "Backwards chain!B6")).toBe(1250);
    expect(value(hubs, "Hubs!B6")).toBe(480);
  });
});

describe("neutralText", () => {
  it("puts an apostrophe in front of what a spreadsheet would calculate, and leaves other text alone", () => {
    for (const text of ["=1", "+1+1", "-1+1", "@a", " =1", "\u200B=1", "＝1", "\n=1"])
      expect(neutralText(text)[0]).toBe("'");
    for (const text of ["a=1", "1-1", "(-1)", "", "-", "+12125550100", "é"])
      expect(neutralText(text)).toBe(text);
    expect(neutralText("a\u0000b\uD800c\r\nd")).toBe("a b c  d");
  });

  it("is applied to every free text of the plan", async () => {
    const marked = everyTextAs(plan, "=1+1");
    const fixed: Plan = {
      ...marked,
      goals: plan.goals,
      tactics: plan.tactics ?? [],
      assumptions: plan.assumptions ?? [],
    };
    for (const { t, v, f } of cells(await workbookOf(fixed)))
      if (t === "s" && f === undefined) expect(v).not.toBe("=1+1");
  });
});
