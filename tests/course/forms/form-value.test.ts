import { beforeEach, describe, expect, it } from "vitest";
import { answerAsk, isAsk } from "../../../src/course/forms/answer-ask.js";
import type { FormField } from "../../../src/course/forms/form-field.js";
import type { FormReply } from "../../../src/course/forms/form-message.js";
import { formId, formOf } from "../../../src/course/forms/form-of.js";
import { exercises, predictions, reflections } from "../../../src/course/modules/index.js";
import type { Work } from "../../../src/course/my-work/work.js";
import { parseWork } from "../../../src/course/my-work/work-schema.js";
import { openWorkStore, type WorkStore } from "../../../src/course/my-work/work-store.js";
import { ENGLISH } from "../../../src/library/words/language.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const now = new Date("2026-01-05T10:00:00Z");
let store: WorkStore;
beforeEach(() => {
  store = openWorkStore(temporaryFolder(), { now: () => now });
});

/** What a page, or somebody who writes messages by hand, may send for one field. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  7,
  {},
  [],
  [[]],
  [null],
  [{ _row: 1 }],
  [{ __proto__: null, toString: 1 }],
  { toString: 1, valueOf: 2 },
  JSON.parse('{ "__proto__": { "answer": "720" } }'),
  JSON.parse('[{ "__proto__": "x", "constructor": "y" }]'),
  JSON.parse(`${"[".repeat(5_000)}${"]".repeat(5_000)}`),
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "=1+1",
  "\0\u202e\ud800",
  "9".repeat(20_000),
  "1e999",
  ["<b>", "</b>"],
  [{ _row: "<b>", metric: "<img src=x>" }],
  Array(20_000).fill(""),
];

/** Messages made of a form that is filled in, with one field spoiled, or names that objects have by themselves. */
function messages(fields: readonly FormField[]): readonly unknown[] {
  const full = Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.kind === "table" ? [Object.fromEntries(field.columns.map(({ name }) => [name, "x"]))] : "x",
    ]),
  );
  const names = [...fields.slice(0, 3).map(({ name }) => name), "constructor", "toString", "no such field"];
  return HOSTILE.flatMap((value) => [
    ...names.map((name) => ({ ...full, [name]: value })),
    JSON.parse(`{ "__proto__": ${JSON.stringify(value)}, ${JSON.stringify(full).slice(1)}`),
  ]);
}

const everyForm = [
  ...reflections.slice(0, 3).map(({ id }) => formId("reflect", id)),
  ...exercises.map(({ id }) => formId("check", id)),
  ...predictions.map(({ id }) => formId("predict", id)),
  formId("safety", "house"),
];

function ask(id: string, question: object, kept: WorkStore = store): FormReply | undefined {
  const form = formOf(id) ?? expect.fail(`There is no form ${id}.`);
  const message: unknown = JSON.parse(JSON.stringify({ ask: "submit", id: "1", from: "page", ...question }));
  if (!isAsk(message)) return undefined;
  return answerAsk(form, message, { store: kept, clock: { now: () => now }, language: ENGLISH });
}

function shapeOf(id: string): string {
  const kinds = (formOf(id)?.view.fields ?? []).map(({ kind }) => kind);
  return `${id.split(":")[0]} ${[...new Set(kinds)].join()} ${kinds.length > 1}`;
}

describe("a message of a page", () => {
  it("never gets anything into the work that cannot be read from it again", () => {
    const { work: empty } = store.read();
    // One form of each shape: forms with the same kinds of fields read the same.
    for (const id of new Map(everyForm.map((one) => [shapeOf(one), one])).values()) {
      const form = formOf(id) ?? expect.fail(id);
      const names = form.view.fields.map(({ name }) => name);
      for (const value of messages(form.view.fields)) {
        let kept: Work = empty;
        const memory: WorkStore = {
          ...store,
          read: () => ({ ...store.read(), work: kept }),
          update(change) {
            kept = change(kept);
            return { ...store.read(), work: kept, saved: true };
          },
        };
        ask(id, { value }, memory);
        const back = parseWork(JSON.stringify(kept), "2026-01-05");
        expect(back, id).toEqual({ kind: "read", work: kept, lost: [] });
        const typed = Object.values(kept.exercises).flatMap((done) => Object.keys(done.typed ?? {}));
        expect(names, id).toEqual(expect.arrayContaining(typed));
      }
    }
    expect({}).not.toHaveProperty("answer");
  });

  it("comes back as text, never as HTML", () => {
    for (const id of everyForm) {
      const name = formOf(id)?.view.fields[0]?.name ?? "answer";
      const text = "<img src=x onerror=alert(1)> and many words that stand beside it";
      expect(ask(id, { value: { [name]: text } })?.said ?? "", id).not.toContain("<img");
    }
  });

  it("with a text that is too long is refused with a sentence, and what was kept stays", () => {
    const id = formId("reflect", "start.why");
    const ready = ask(id, { ask: "save", value: { text: "Who comes back to us?" } });
    const reply = ask(id, { ask: "save", value: { text: "x".repeat(100_001) }, stamp: ready?.stamp });
    expect(reply?.error).toBe(
      "This is not kept: one field holds up to 100,000 letters. Shorten it, or keep it in a file of your own.",
    );
    expect(reply?.value).toEqual({ text: "Who comes back to us?" });
    expect(ask(id, { ask: "save", value: { text: "x".repeat(100_000) } })?.error).toBeUndefined();
    // What a row carries beside its words is not counted.
    const rows = Array.from({ length: 60 }, (_, i) => ({
      ...{ _row: `r${i}`, _edit: `e${i}`, _when: JSON.stringify({ name: "2026-01-05T10:00:00.000Z" }) },
      ...{ _seen: JSON.stringify({ name: "x".repeat(2000) }), name: `Tactic ${i}` },
    }));
    expect(ask(formId("plan", "tactics"), { ask: "save", value: { tactics: rows } })?.error).toBeUndefined();
    const list = { guess: Array(200_000).fill("") };
    const order = predictions.find(({ guess }) => guess.kind === "order");
    if (order !== undefined) expect(ask(formId("predict", order.id), { value: list })?.error).toBeDefined();
  });
});
