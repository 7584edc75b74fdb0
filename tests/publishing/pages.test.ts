import { describe, expect, it } from "vitest";
import { sectionsOf } from "../../publishing/course/sections.js";
import { renderMarkdown } from "../../publishing/page/markdown.js";
import { renderOutputs } from "../../publishing/page/output.js";
import { detailSlides } from "../../publishing/slides/detail-slides.js";
import { barChart } from "../../src/library/chart/basic/bar-chart.js";
import { figureBundle } from "../../src/library/show/figure-bundle.js";

const cell = (id: string, source: string, cell_type: "markdown" | "code" = "markdown") => ({
  id,
  cell_type,
  source,
  metadata: {},
  outputs: [],
});

describe("sectionsOf", () => {
  it("cuts at headings, also in the middle of a cell, and reads the planned minutes", () => {
    const cells = [
      cell("a", "# Start\n\nHello."),
      cell("b", "More.\n\n## 2 · Change (3 min)\n\nDo it."),
      cell("c", "1", "code"),
    ];
    const sections = sectionsOf({ metadata: { title: "Start" }, cells });
    expect(sections.map(({ kind, heading, minutes }) => [kind, heading, minutes])).toEqual([
      ["title", "Start", undefined],
      ["beat", "2 · Change", 3],
    ]);
    expect(sections[1]?.blocks.map(({ kind }) => kind)).toEqual(["prose", "code"]);
  });
});

describe("renderMarkdown", () => {
  it("links to pages, marks terms and predictions, and shows HTML as text", () => {
    const html = renderMarkdown("**Predict.** A **lift**? [Next](2-data.ipynb) <script>alert(1)</script>", [
      "lift",
    ]);
    expect(html).toContain('<p class="predict">');
    expect(html).toContain('<dfn id="term-lift">lift</dfn>');
    expect(html).toContain('href="2-data.html"');
    expect(html).not.toContain("<script>");
  });

  it("shows lines of code as those of a cell: they scroll, and the page does not", () => {
    const html = renderMarkdown("Type:\n\n```ts\nawait savePlan(); // <b>\n```");
    expect(html).toContain('<pre class="code"><code>');
    expect(html).not.toContain("<b>");
  });
});

describe("renderOutputs", () => {
  const hostile = "</script><img src=x onerror=alert(1)>";
  const chart = barChart(
    { day: [hostile], doors: [60] },
    { label: "day", value: "doors", title: hostile, source: "Log" },
  );
  const html = renderOutputs([{ output_type: "display_data", data: figureBundle(chart) }], {
    id: "c",
    numbers: true,
  });

  it("puts title, source, text and numbers of a chart into the page as text", () => {
    expect(html).not.toMatch(/<img|<\/script><img/);
    expect(html).toContain('aria-labelledby="c-1-title"');
    expect(html).toContain('<p class="source">Log</p>');
    expect(html).toContain("<td>60</td>");
  });

  it("leaves title and source out of the drawing", () => {
    const stored = /<script type="application\/json">(.*?)<\/script>/.exec(html)?.[1] ?? "";
    const { layout } = JSON.parse(stored) as { layout: { title?: unknown; annotations: unknown[] } };
    expect(layout.title).toBeUndefined();
    expect(layout.annotations).toEqual([]);
  });
});

describe("detailSlides", () => {
  it("gives every task a slide, and leaves out what only shows that nothing is there", () => {
    const blocks = [
      { kind: "prose", cell: "a", text: "**Task 1 · One.** Do it.", terms: [] },
      { kind: "code", cell: "b", code: 'check("m1.x", ___);', outputs: [] },
      { kind: "prose", cell: "c", text: "**Task 2 · Two.** Do it.", terms: [] },
      { kind: "code", cell: "d", code: "progress();", outputs: [] },
    ] as const;
    expect(detailSlides(blocks, "Practice").length).toBe(2);
  });

  it("does not put more on a slide than it holds", () => {
    const long = Array.from({ length: 12 }, (_, k) => `const n${k} = ${k};`).join("\n");
    const blocks = ["a", "b"].map((id) => ({ kind: "code", cell: id, code: long, outputs: [] }) as const);
    expect(detailSlides(blocks, "Part 1").length).toBe(2);
  });
});
