import { describe, expect, it } from "vitest";
import { type Form, formIn, formText, renderForm } from "../../publishing/page/form-question.js";
import { renderOutputs } from "../../publishing/page/output.js";
import { detailSlides } from "../../publishing/slides/detail-slides.js";
import { cardBundle } from "../../src/course/cards/card.js";
import { fallbackCard } from "../../src/course/forms/fallback-card.js";
import { type formId, formOf } from "../../src/course/forms/form-of.js";
import { widgetView } from "../../src/course/forms/widget-model.js";
import { exercises, predictions, recalls, reflections } from "../../src/course/modules/index.js";
import { planSections } from "../../src/course/plan/plan-sections.js";

const kinds: Readonly<Partial<Record<Parameters<typeof formId>[0], readonly string[]>>> = {
  check: exercises.map(({ id }) => id),
  predict: predictions.map(({ id }) => id),
  again: predictions.map(({ id }) => id),
  recall: recalls.map(({ id }) => id),
  reflect: reflections.map(({ id }) => id),
  plan: [...planSections.map(({ section }) => section), "export"],
  safety: ["house"],
};
const ids = Object.entries(kinds).flatMap(([kind, names]) => names.map((name) => `md-${kind}:${name}`));

/** What a cell shows that opens a form. */
function outputOf(id: string) {
  const form = formOf(id) ?? expect.fail(`There is no form ${id}.`);
  return {
    output_type: "display_data",
    data: { ...widgetView(id), ...cardBundle(fallbackCard(form, "typed();")) },
  };
}

describe("a form in the book", () => {
  it("asks every question of every form, and tells nobody to run a cell", () => {
    expect(ids.length).toBeGreaterThan(150);
    for (const id of ids) {
      const html = renderOutputs([outputOf(id)], { id: "c", numbers: true });
      const plain = html.replaceAll(/<[^>]*>/g, " ");
      expect(plain, id).not.toMatch(/Run this cell|Write it as code|Not started yet/);
      const { fields = [], title = "" } = formOf(id)?.view ?? {};
      expect(html, id).toContain('<div class="form">');
      const said = fields.filter(({ later }) => later !== true).length;
      expect(html.split('class="asked"').length - 1, id).toBe(said);
      if (said === 0) expect(html, id).toContain(title);
    }
  });

  it("has a line to write on, or something to tick, for each question", () => {
    for (const id of ids) {
      const { fields = [] } = formOf(id)?.view ?? {};
      const html = renderForm({ view: { title: "x", fields, saves: "as you go" }, begins: {} });
      const rooms = html.split('<p class="asked">').slice(1);
      for (const room of rooms) expect(room, id).toMatch(/class="write|class="options"|<td>/);
    }
  });

  it("shows what a form asks as text, whatever it holds", () => {
    const hostile = "</p><img src=x onerror=alert(1)>";
    const view: Form["view"] = {
      title: hostile,
      lead: hostile,
      saves: "on request",
      fields: [
        {
          kind: "choice",
          name: "a",
          label: hostile,
          help: hostile,
          options: [{ value: "1", label: hostile }],
        },
        {
          kind: "lines",
          name: "b",
          label: hostile,
          before: hostile,
          options: [{ value: "1", label: hostile }],
        },
        {
          kind: "table",
          name: "c",
          label: hostile,
          each: "x",
          columns: [{ kind: "day", name: "d", label: hostile }],
        },
        { kind: "numbers", name: "e", label: hostile, parts: [{ label: hostile, unit: hostile }] },
        { kind: "slider", name: "f", label: hostile, low: 0, high: 1, step: 1, unit: hostile },
      ],
    };
    const html = renderForm({ view, begins: { c: [{ d: hostile }] } });
    expect(html).not.toContain("<img");
  });

  it("shows the rows that are to be mended", () => {
    const html = renderOutputs([outputOf("md-check:m1.goals")], { id: "c", numbers: true });
    const { answer } = exercises.find(({ id }) => id === "m1.goals") ?? {};
    const begin = answer?.kind === "records" ? (answer.begin ?? []) : [];
    expect(begin.length).toBeGreaterThan(0);
    for (const row of begin) for (const text of Object.values(row)) expect(html).toContain(text);
  });

  it("is found by the words of its questions", () => {
    const form = formIn(outputOf("md-plan:goals")) ?? expect.fail("no form");
    expect(formText(form)).toContain("Your goals");
    expect(formIn({ output_type: "display_data", data: { "text/plain": "md-plan:goals" } })).toBeUndefined();
  });
});

describe("a form on a slide", () => {
  it("is its question, not the call that opens it", () => {
    const block = {
      kind: "code" as const,
      cell: "a",
      code: 'predict("m1.talks");',
      outputs: [outputOf("md-predict:m1.talks")],
    };
    const [slide] = detailSlides([block], "Part");
    const { label = "" } = formOf("md-predict:m1.talks")?.view.fields[0] ?? {};
    expect(slide?.body).toContain(label.slice(0, 20));
    expect(slide?.body).not.toContain("predict(");
  });

  it("is alone with its guess until the next key press", () => {
    const guess = { cell: "a", code: 'predict("m1.talks");', outputs: [outputOf("md-predict:m1.talks")] };
    const data = { "text/plain": "24%" };
    const result = { cell: "b", code: "talks", outputs: [{ output_type: "execute_result", data }] };
    const blocks = [guess, result].map((block) => ({ kind: "code" as const, ...block }));
    const slides = detailSlides(blocks, "Part");
    expect(slides.map(({ body }) => body.includes("24%"))).toEqual([false, true]);
  });

  it("has a slide of its own when there is no room for all that a cell asks", () => {
    const outputs = ["problem", "goals", "electoral", "capacity"].map((section) =>
      outputOf(`md-plan:${section}`),
    );
    const slides = detailSlides([{ kind: "code", cell: "a", code: "plan(…);", outputs }], "Part");
    expect(slides.length).toBeGreaterThan(1);
  });
});
