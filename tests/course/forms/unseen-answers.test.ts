import { beforeEach, describe, expect, it } from "vitest";
import { answerAsk } from "../../../src/course/forms/answer-ask.js";
import { answerFields, ticksName } from "../../../src/course/forms/answers/answer-fields.js";
import type { FormValue } from "../../../src/course/forms/field-value.js";
import type { FormAsk, FormReply } from "../../../src/course/forms/form-message.js";
import { formId, formOf } from "../../../src/course/forms/form-of.js";
import { exercises } from "../../../src/course/modules/index.js";
import { emptyWork, type Work } from "../../../src/course/my-work/work.js";
import type { WorkStore } from "../../../src/course/my-work/work-store.js";
import { ENGLISH } from "../../../src/library/words/language.js";

let now: number;
let work: Work;
const store: WorkStore = {
  folder: "",
  path: "",
  read: () => ({ work }),
  update(change) {
    work = change(work);
    return { work, saved: true };
  },
};
beforeEach(() => {
  now = Date.parse("2026-01-05T10:00:00Z");
  work = emptyWork("2026-01-05");
});

/** A window that shows a form: it hands back the version that it has seen. */
function page(id: string, from: string) {
  const form = formOf(id) ?? expect.fail(`There is no form ${id}.`);
  let reply: FormReply | undefined;
  return (question: Partial<FormAsk>): FormReply => {
    now += 1000;
    const stamp = reply?.stamp === undefined ? {} : { stamp: reply.stamp };
    const full: FormAsk = { ask: "submit", id: "q", from, ...stamp, ...question };
    reply = answerAsk(form, full, { store, clock: { now: () => new Date(now) }, language: ENGLISH });
    return reply;
  };
}

const written =
  exercises.find(
    ({ answer }) => answer.kind === "parts" && answer.parts.some((part) => part.answer.kind === "written"),
  ) ?? expect.fail("no exercise with words");
const part =
  written.answer.kind === "parts"
    ? (written.answer.parts.find(({ answer }) => answer.kind === "written")?.name ?? "")
    : "";
const id = formId("check", written.id);
const words = (text: string): FormValue => ({ [part]: `${text}, in a sentence of its own.` });
const earlier = (reply: FormReply) => (reply.notes ?? []).filter(({ kind }) => kind === "earlier");

describe("an answer that is handed in over one that nobody has seen here", () => {
  it("leaves it beside it, to be taken back", () => {
    const [here, there] = [page(id, "here"), page(id, "there")];
    here({ ask: "read" });
    there({ ask: "read" });
    there({ value: words("Words of there") });
    const reply = here({ value: words("Words of here") });
    expect(reply.value[part]).toContain("Words of here");
    const [note = expect.fail("no note")] = earlier(reply);
    expect(note.says).toContain("Words of there");
    const back = here({ ask: "act", act: note.acts[0]?.act ?? "", value: {} });
    expect(back.value[part]).toContain("Words of there");
    expect(earlier(back).map(({ says }) => says.includes("Words of here"))).toEqual([true]);
    expect(earlier(here({ ask: "act", act: earlier(back)[0]?.acts[1]?.act ?? "", value: {} }))).toEqual([]);
  });

  it("says nothing of it where it was seen, nor of one's own", () => {
    const here = page(id, "here");
    here({ value: words("First") });
    expect(earlier(here({ value: words("Second") }))).toEqual([]);
    // The page was loaded anew before it heard the answer.
    const anew = page(id, "anew");
    const edit = `here@${now}.anew`;
    expect(earlier(anew({ value: words("Third"), edit, typedAt: new Date(now + 10).toISOString() }))).toEqual(
      [],
    );
  });

  it("does not give up what waits in the form for its button when an earlier one is taken back", () => {
    const [here, there] = [page(id, "here"), page(id, "there")];
    there({ value: words("Words of there") });
    const [note] = earlier(here({ value: words("Words of here") }));
    const waits = { ask: "act", act: note?.acts[0]?.act ?? "", value: words("Words that wait") } as const;
    expect(here(waits).refused).toBe(true);
  });
});

describe("the list of a text", () => {
  const list = ticksName(part);
  it("keeps the newer ticks, and the older ones beside them", () => {
    expect(answerFields(written).map(({ name }) => name)).toContain(list);
    const [here, there] = [page(id, "here"), page(id, "there")];
    here({ value: words("A text") });
    there({ ask: "read" });
    const at = (seconds: number): string => new Date(now + seconds * 1000).toISOString();
    const older = { value: { [list]: ["0"] }, typedAt: at(1) };
    const newer = { value: { [list]: ["1"] }, typedAt: at(2) };
    now += 5000;
    there({ ask: "save", ...newer });
    const reply = here({ ask: "save", ...older });
    expect(reply.value[list]).toEqual(["1"]);
    expect(earlier(reply).map(({ field }) => field)).toEqual([list]);
  });
});

describe("a guess over one that nobody has seen here", () => {
  it("leaves it in the work", () => {
    const [here, there] = [page("md-predict:m1.talks", "here"), page("md-predict:m1.talks", "there")];
    there({ value: { guess: "40" } });
    here({ value: { guess: "45" } });
    here({ value: { guess: "46" } });
    expect(work.guesses?.["m1.talks"]).toMatchObject({ guess: "46", earlier: [{ guess: "40" }] });
  });
});
