import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardBundle } from "../../src/course/cards/card.js";
import { barChart } from "../../src/library/chart/basic/bar-chart.js";
import { effectPlot } from "../../src/library/chart/experiment/effect-plot.js";
import { preAnalysisMarkdown } from "../../src/library/experiment/plan/pre-analysis-markdown.js";
import { preAnalysisPlan } from "../../src/library/experiment/plan/pre-analysis-plan.js";
import { exportPlan } from "../../src/library/organize/export/export-plan.js";
import { greatLakesPlan } from "../../src/library/organize/plan/great-lakes-plan.js";
import { mimeBundle } from "../../src/library/show/mime-bundle.js";
import { provenanceCard } from "../../src/library/table/datasets/provenance-card.js";
import { toCSV } from "../../src/library/table/write/to-csv.js";
import { own } from "../../src/library/words/words.js";

// Text that a stranger typed: letters, the signs that files give a meaning to, and known attacks.
const attacks = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "=HYPERLINK(1)",
  "+1",
  "-1",
  "@x",
  "javascript:alert(1)",
  "&lt;b&gt;",
  "a|b",
  "`x`",
  "[x](javascript:y)",
];
const typed = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);
const count = (text: string, sign: string): number => text.split(sign).length - 1;

async function html(value: unknown): Promise<string> {
  return String((await mimeBundle(value, {}))["text/html"]);
}

describe("whatever somebody typed", () => {
  it("adds no tag to a table in a notebook, in a cell or in a heading", async () => {
    const plain = await html({ name: ["word"], other: [1] });
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const shown = await html({ name: [text], other: [1] });
        expect(count(shown, "<")).toBe(count(plain, "<"));
        expect(shown).not.toMatch(/<script|<img/i);
      }),
    );
  });

  it("adds no tag to a card", () => {
    const card = (text: string) =>
      String(
        cardBundle({
          tone: "note",
          title: own(text),
          paragraphs: [own(text)],
          list: [own(text)],
          next: own(text),
        })["text/html"],
      );
    const plain = count(card("word"), "<");
    fc.assert(
      fc.property(typed, (text) => {
        expect(count(card(text), "<")).toBe(plain);
      }),
    );
  });

  it("reaches a chart as plain text: Plotly would draw tags and open links", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const bars = barChart({ name: [text], value: [1] }, { label: "name", value: "value", title: text });
        const effects = effectPlot([{ term: text, estimate: 1, confLow: 0, confHigh: 2 }], { title: text });
        for (const figure of [bars, effects]) {
          const { data, layout } = figure;
          expect(JSON.stringify({ data, title: layout.title })).not.toMatch(/<(a|script|img|b|i)\b(?!r>)/i);
        }
      }),
    );
  });

  it("begins no cell of a CSV file with a formula", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const [, cell = ""] = /^name\r\n([\s\S]*)\r\n$/.exec(toCSV({ name: [text] })) ?? [];
        // A plain number and a lone dash are themselves.
        if (/^ *[+-][\d.,]*%? *$/.test(cell)) return;
        expect(cell.replace(/^"/, "")).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
      }),
    );
  });

  it("breaks no line, table or tag of a Markdown file, and opens no link in it", () => {
    const testPage = (text: string): string => {
      const word = `word ${text}`;
      return preAnalysisMarkdown(
        preAnalysisPlan({
          title: word,
          question: word,
          unit: word,
          arms: [
            { name: "plain", treatment: "the usual text" },
            { name: word, treatment: word },
          ],
          outcome: { column: word, description: word, baseline: 0.3 },
          sample: { n: 4000 },
          smallestEffect: 0.05,
          estimator: { estimand: "CACE", blocks: word, covariates: [word], received: word },
          stoppingRule: word,
          ethics: word,
          seed: 1,
          date: "2026-11-24",
        }),
      );
    };
    const card = (text: string): string => {
      const word = `word ${text}`;
      const note = { name: word, producer: word, url: word, license: word, limits: word, steps: [word] };
      // What is still to do depends on the words.
      return provenanceCard(note).markdown.replace(/\n- \*\*To do.*/g, "");
    };
    for (const page of [testPage, card]) {
      const plain = page("word");
      fc.assert(
        fc.property(typed, (text) => {
          // A sign behind a backslash is a letter.
          const shown = page(text).replace(/\\[^\w\s]/g, "");
          expect(count(shown, "\n")).toBe(count(plain, "\n"));
          for (const sign of ["|", "`", "<", "["])
            expect(count(shown, sign)).toBeLessThanOrEqual(count(plain, sign));
        }),
      );
    }
  });

  it("adds no tag to the printable plan", () => {
    const page = (text: string): string =>
      exportPlan({ ...greatLakesPlan, problem: `word ${text}` }, "html", { draft: true });
    const plain = count(page("x"), "<");
    fc.assert(
      fc.property(fc.constantFrom(...attacks), (text) => {
        expect(count(page(text), "<")).toBe(plain);
      }),
    );
  });
});
