import { describe, expect, it } from "vitest";
import type { FormReply } from "../../../src/course/forms/form-message.js";
import type { FormView } from "../../../src/course/forms/form-view.js";
import { formWords } from "../../../src/course/forms/form-words.js";
import { sayWith } from "../../../src/course/forms/front/say.js";
import { statusAfter } from "../../../src/course/forms/front/status-after.js";

const text = { kind: "text", name: "text", label: "Why?", lines: 3 } as const;
const thought: FormView = { id: "x", title: "x", fields: [text], saves: "as you go", words: formWords };
const task: FormView = { ...thought, saves: "on request", submit: "Check" };
const nothing: FormReply = { re: "1", from: "a", value: {} };
const words: FormReply = { ...nothing, value: { text: "words" } };

function status(view: FormView, about: Partial<Parameters<typeof statusAfter>[1]>): string {
  const all = { ask: "submit", reply: nothing, typed: false, time: "09:59", ...about } as const;
  return statusAfter(view, all, sayWith(formWords)).words;
}

describe("what a form says of itself", () => {
  it.each([
    ["an empty answer that was refused", { ask: "submit", reply: { ...nothing, refused: true } }],
    ["nothing that was kept when it was loaded", { ask: "read" }],
    ["rows to mend that nobody has handed in", { ask: "read", reply: words }],
    ["a cell that has run below a guess that nobody gave", { ask: "next cell ran" }],
  ] as const)("after %s is that nothing is saved yet", (_, about) => {
    expect(status(task, about)).toBe("Nothing is saved yet.");
  });

  it("after an empty answer that was refused is what was saved before, when something was", () => {
    const reply = { ...words, answered: true, refused: true };
    expect(status(task, { reply })).toBe("This is what you saved.");
  });

  it("is nothing where there is nothing to fill, as under a gate whose event has not come", () => {
    const gate: FormView = {
      ...thought,
      fields: [{ kind: "number", name: "event", label: "Hubs", later: true }],
    };
    expect(status(gate, { ask: "read" })).toBe("");
    expect(status(gate, { ask: "read", reply: { ...nothing, shown: ["event"] } })).toBe(
      "Nothing is saved yet.",
    );
  });

  it("while something is typed is never that it is saved", () => {
    const reply = { ...words, answered: true };
    for (const ask of ["read", "submit", "skip", "save"] as const) {
      expect(status(task, { ask, reply, typed: true })).toBe(
        "Not saved yet: press “Check” when you are done.",
      );
      expect(status(thought, { ask, reply, typed: true })).toBe("Not saved yet: you are typing.");
    }
  });

  it("says when it was saved", () => {
    expect(status(thought, { ask: "save", reply: words })).toBe("Saved in my-work at 09:59");
    expect(status(task, { reply: { ...words, answered: true } })).toBe("Saved in my-work at 09:59");
  });

  it("after spaces that are no text is that nothing is saved yet", () => {
    expect(status(thought, { ask: "save" })).toBe("Nothing is saved yet.");
  });

  it("says the reason when something could not be kept", () => {
    const reply = { ...words, answered: true, error: "The disk is full." };
    expect(status(task, { reply, typed: true })).toBe("The disk is full.");
  });

  it("is silent in a form that holds nothing", () => {
    expect(status({ ...thought, fields: [] }, { ask: "act" })).toBe("");
  });
});
