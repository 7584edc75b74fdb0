import { beforeEach, describe, expect, it } from "vitest";
import type { Asked } from "../../../src/course/check/asked.js";
import { answerAsk, isAsk } from "../../../src/course/forms/answer-ask.js";
import type { FieldValue } from "../../../src/course/forms/field-value.js";
import type { Form } from "../../../src/course/forms/form.js";
import type { FormAsk, FormReply } from "../../../src/course/forms/form-message.js";
import { formId, formOf } from "../../../src/course/forms/form-of.js";
import { exercises, predictions, reflections } from "../../../src/course/modules/index.js";
import { openWorkStore, type WorkStore } from "../../../src/course/my-work/work-store.js";
import { ENGLISH } from "../../../src/library/words/language.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const start = Date.parse("2026-01-05T10:00:00Z");
let now = start;
let store: WorkStore;
beforeEach(() => {
  now = start;
  store = openWorkStore(temporaryFolder(), { now: () => new Date(now) });
});

function formCalled(id: string): Form {
  return formOf(id) ?? expect.fail(`There is no form ${id}.`);
}

function ask(id: string, question: Partial<FormAsk>): FormReply {
  const full: FormAsk = { ask: "save", id: "q", from: "page", ...question };
  return answerAsk(formCalled(id), full, { store, clock: { now: () => new Date(now) }, language: ENGLISH });
}

describe("a thought in a form", () => {
  const id = formId("reflect", "start.why");
  const kept = () => store.read().work.reflections["start.why"];
  const save = (text: string, stamp?: string) =>
    ask(id, { value: { text }, ...(stamp === undefined ? {} : { stamp }) });

  it("is one version while somebody writes, and another one after a while", () => {
    let { stamp } = save("Who comes");
    for (const text of ["Who comes back", "Who comes back to us?"]) {
      now += 60_000;
      ({ stamp } = save(text, stamp));
    }
    expect(kept()).toMatchObject({ text: "Who comes back to us?", earlier: [] });
    now += 700_000;
    save("Who comes back to us, and why?", stamp);
    expect(kept()?.earlier.map(({ text }) => text)).toEqual(["Who comes back to us?"]);
  });

  it("keeps what another notebook wrote meanwhile, and what was taken out", () => {
    const { stamp } = save("Written here, a long sentence.");
    now += 1000;
    save("Written there.", stamp);
    now += 1000;
    save("Written here again, unseen.", stamp);
    now += 1000;
    save("", ask(id, { ask: "read" }).stamp);
    expect(kept()).toMatchObject({ text: "" });
    expect(kept()?.earlier.map(({ text }) => text)).toEqual([
      "Written here, a long sentence.",
      "Written there.",
      "Written here again, unseen.",
    ]);
  });

  it("keeps what two notebooks wrote in the same millisecond", () => {
    const { stamp } = save("Written here.");
    save("Written there.", "");
    save("Written here, and more.", stamp);
    expect(kept()?.earlier.map(({ text }) => text)).toContain("Written there.");
  });

  it("keeps words of a window that was closed as an earlier version when others were written since", () => {
    const { stamp = "" } = save("Written in the first window.");
    const typedAt = new Date(now + 1000).toISOString();
    const left = { stamp, typedAt };
    now += 60_000;
    save("Written in the second window.", stamp);
    now += 60_000;
    const reply = ask(id, { value: { text: "Written in the first window, and closed." }, ...left });
    expect(reply.value).toEqual({ text: "Written in the second window." });
    expect(kept()?.earlier.map(({ text }) => text)).toContain("Written in the first window, and closed.");
    const before = store.read().work;
    ask(id, { value: { text: "Written in the first window, and closed." }, ...left });
    ask(id, { value: { text: "Written in the second" }, ...left });
    expect(store.read().work).toEqual(before);
  });

  it("keeps what was there before when somebody wrote into a form that was still loading", () => {
    save("Written last week, in full.");
    now += 1000;
    save("Written now, not having seen it.", "");
    expect(kept()).toMatchObject({ text: "Written now, not having seen it." });
    expect(kept()?.earlier.map(({ text }) => text)).toEqual(["Written last week, in full."]);
  });

  it("is saved once when the same question is asked twice, and opens the list with enough words", () => {
    const first = save("Two words");
    expect(save("Two words", first.stamp)).toEqual(first);
    expect(first.said).toContain("You wrote 2 of the 5 words");
    expect(save("Whether to knock again in ward 3.").said).toContain("It names one decision");
  });

  it("says what is the matter when nothing can be saved, and keeps nothing back", () => {
    const broken: WorkStore = { ...store, update: () => ({ ...store.read(), saved: false }) };
    const reply = answerAsk(
      formCalled(id),
      { ask: "save", id: "q", from: "page", value: { text: "words" } },
      { store: broken, clock: { now: () => new Date(now) }, language: ENGLISH },
    );
    expect(reply.error).toBe("This was not saved.");
  });
});

/** What is typed into the first field of a task by somebody who is wrong. */
function wrongAnswerTo(answer: Asked["answer"]): FieldValue {
  if (answer.kind === "records" && answer.count > 1) {
    const words = answer.fields.filter(({ type }) => type === "text");
    return words.slice(0, 1).map(({ name }) => ({ [name]: "x" }));
  }
  if (answer.kind === "numbers") return answer.fields.map(() => "1");
  if (answer.kind === "order") return answer.options;
  return answer.kind === "lines" ? answer.distractors.slice(0, 1) : "no such answer";
}

describe("a task in a form", () => {
  it.each(["720", " 720 ", "$720", "720.0", "7,2e2"])("takes %o or says why not", (answer) => {
    const { said = "" } = ask(formId("check", "start.doors"), { ask: "submit", value: { answer } });
    expect(said).toMatch(answer === "7,2e2" ? /Not yet|needs one number/ : /Right/);
  });

  it("hands out the solution only after a try, and as something that is right", () => {
    for (const { id, answer } of exercises) {
      if (answer.kind === "text") continue;
      const name = formId("check", id);
      expect(ask(name, { ask: "read" }).solution, id).toBeUndefined();
      const parts = answer.kind === "parts" ? answer.parts.map(({ name: part }) => [part, "x"] as const) : [];
      const tried = {
        ...Object.fromEntries(parts),
        ...{ answer: wrongAnswerTo(answer), name: "x", question: "x" },
      };
      const { solution } = ask(name, { ask: "submit", value: tried });
      expect(solution, id).toBeDefined();
      const written =
        answer.kind === "parts" ? answer.parts.filter((part) => part.answer.kind === "written") : [];
      const own = Object.fromEntries(written.map((part) => [part.name, "Words of my own, in a sentence."]));
      const { said, value } = ask(name, { ask: "submit", value: { ...solution, ...own } });
      expect(said, id).toContain("Right");
      expect(Object.keys(value).length, id).toBeGreaterThan(0);
    }
  });

  it.each([{}, { answer: "" }, { answer: "  " }])(
    "is not started by %o, and says that it kept nothing",
    (value) => {
      const id = formId("check", "start.doors");
      const first = ask(id, { ask: "submit", value });
      expect(first).toMatchObject({ refused: true, value: {} });
      expect(first.said).toContain("Not started yet");
      // A form is filled by hand: no cell makes its answer.
      expect(first.said).toContain("Fill in the form, then check again.");
      expect(first.answered).toBeUndefined();
      expect(store.read().work.exercises).toEqual({});
      expect(ask(id, { ask: "submit", value: { answer: "720" } }).refused).toBeUndefined();
      const again = ask(id, { ask: "submit", value });
      expect(again).toMatchObject({ refused: true, answered: true, value: { answer: "720" } });
    },
  );

  it("says of an empty part only that it is empty", () => {
    const id = formId("check", "safety.anonymous");
    const { said } = ask(id, { ask: "submit", value: { drop: "the hub" } });
    expect(said).toContain("The answer is empty.");
    expect(said).not.toContain("run the cell that makes it");
  });

  it("keeps nothing of any task that is handed in empty, and says so", () => {
    const taken = exercises.filter(({ id, answer }) => {
      // Rows that stand there to be mended are an answer.
      if (answer.kind === "records" && answer.begin !== undefined) return false;
      return ask(formId("check", id), { ask: "submit", value: {} }).refused !== true;
    });
    expect(taken.map(({ id }) => id)).toEqual([]);
    expect(store.read().work.exercises).toEqual({});
  });
});

describe("a guess in a form", () => {
  const id = formId("predict", "m1.talks");
  const kept = () => store.read().work.guesses?.["m1.talks"];

  it("is kept before the answer is shown, and stays as it was then", () => {
    expect(ask(id, { ask: "next cell ran" }).said).toBeUndefined();
    const guessed = ask(id, { ask: "submit", value: { guess: "40" } });
    expect(guessed).toMatchObject({ answered: true, show: "Show the answer" });
    expect(guessed.said).not.toContain("24");
    ask(id, { ask: "submit", value: { guess: "45" } });
    const answered = ask(id, { ask: "next cell ran" });
    expect(answered.locked).toBe(true);
    expect(answered.said).toContain("Your guess: 45%");
    expect(answered.said).toContain("24%");
    ask(id, { ask: "submit", value: { guess: "24" } });
    expect(kept()?.guess).toBe("45");
  });

  it("that was kept with a dot, before anybody asked what it stands for, is still shown as it was read", () => {
    const number = predictions.find(({ guess }) => guess.kind === "number" && !("unit" in guess));
    const { id: key } = number ?? expect.fail();
    store.update((work) => ({
      ...work,
      guesses: { [key]: { guess: "1.200", guessedAt: "2025-12-01T10:00:00Z" } },
    }));
    expect(ask(formId("predict", key), { ask: "read" }).said).toContain("Your guess: 1.2");
  });

  it("may be left out: then the answer comes alone", () => {
    expect(ask(id, { ask: "skip" })).toMatchObject({ answered: true, value: {} });
    expect(ask(id, { ask: "next cell ran" }).said).toContain("Here is the answer");
  });

  it.each([{}, { guess: "" }, { guess: "many" }, { guess: [] }, { guess: [{ a: "1" }] }])(
    "says beside the field why %o is none",
    (value) => {
      const { problems, answered, refused } = ask(id, { ask: "submit", value });
      expect(problems).toEqual([{ field: "guess", says: "Move the slider to your guess first." }]);
      expect(refused).toBe(true);
      expect(answered).toBeUndefined();
    },
  );
});

describe("a guess that is asked once more", () => {
  const id = formId("again", "m1.talks");

  it("is answered at once, beside the first guess, which stays as it was", () => {
    ask(formId("predict", "m1.talks"), { ask: "submit", value: { guess: "60" } });
    const reply = ask(id, { ask: "submit", value: { guess: "25" } });
    expect(reply).toMatchObject({ answered: true, locked: true, value: { guess: "25" } });
    expect(reply.said).toContain("At the start you guessed: 60%");
    expect(reply.said).toContain("24%");
    expect(store.read().work.guesses).toMatchObject({
      "m1.talks": { guess: "60" },
      "again:m1.talks": { guess: "25", answeredAt: expect.any(String) },
    });
    expect(formCalled(id).view.holdsNextCell).toBeUndefined();
  });
});

describe("the safety questions in a form", () => {
  const id = formId("safety", "house");

  it("are kept one by one, also from two windows, and say the result at once", () => {
    ask(id, { value: { "1": "yes", "2": "no" } });
    const { value, said } = ask(id, { value: { "2": "partial", "33": "not applicable" } });
    expect(value).toEqual({ "1": "yes", "2": "partial", "33": "not applicable" });
    expect(said).toContain("Without an answer, and counted as no: 30.");
  });

  it("leave out what is no question and no answer", () => {
    expect(ask(id, { value: { "34": "yes", "1": "perhaps", "2": ["yes"], "3": "no" } }).value).toEqual({
      "3": "no",
    });
  });

  it("are shown in six pages of at most seven", () => {
    const pages = formCalled(id).view.fields.map(({ page }) => page ?? -1);
    const sizes = [0, 1, 2, 3, 4, 5].map((page) => pages.filter((one) => one === page).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(33);
    expect(Math.max(...sizes)).toBe(7);
  });
});

describe("the forms of the course", () => {
  it("are found by the name of the work, and by nothing else", () => {
    for (const { id } of reflections) expect(formOf(formId("reflect", id))).toBeDefined();
    for (const { id } of exercises) expect(formOf(formId("check", id))).toBeDefined();
    for (const { id } of predictions) expect(formOf(formId("predict", id))).toBeDefined();
    for (const id of [
      "",
      "md-reflect:",
      "md-reflect:no.such",
      "md-constructor:x",
      "md-toString:x",
      "other:start.why",
    ]) {
      expect(formOf(id), id).toBeUndefined();
    }
  });

  it("are asked in one shape only", () => {
    const good = { ask: "read", id: "1", from: "a" };
    expect(isAsk(good)).toBe(true);
    expect(isAsk({ ...good, value: {}, stamp: "x" })).toBe(true);
    for (const bad of [
      null,
      "read",
      [],
      {},
      { ...good, ask: "drop" },
      { ...good, id: 1 },
      { ...good, value: "x" },
    ]) {
      expect(isAsk(bad)).toBe(false);
    }
  });
});
