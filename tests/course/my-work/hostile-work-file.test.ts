import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/course/cards/check.js";
import { predict } from "../../../src/course/cards/predict.js";
import { progress } from "../../../src/course/cards/progress.js";
import { reflect } from "../../../src/course/cards/reflect.js";
import { safety } from "../../../src/course/cards/safety.js";
import { exercises, predictions, reflections } from "../../../src/course/modules/index.js";
import { currentStore } from "../../../src/course/my-work/session.js";
import { plan } from "../../../src/course/plan/plan.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";

const notebook = pretendNotebook();
const TAG = "<img src=x onerror=alert(1)>";
const [task] = exercises;
const [guess] = predictions;
const [thought] = reflections;
if (task === undefined || guess === undefined || thought === undefined)
  throw new Error("The course is empty.");
const sound = {
  version: 1,
  startedOn: "2026-01-05",
  exercises: { "start.doors": { state: "right", attempts: 1, hints: 0, solutionSeen: false } },
  reflections: {},
  plan: {},
};
const deep = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const work = (part: string, text: string): string =>
  JSON.stringify({ ...sound, [part]: "HERE" }).replace('"HERE"', text);

/** What may stand in a file that anybody can write: each part of it, from a hand, another program, or an enemy. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ["a plan of deep lists", work("plan", `{"goals": ${deep(50_000)}}`)],
  [
    "a plan with the names of prototypes",
    work("plan", '{"__proto__": {"x": 1}, "constructor": 7, "toString": "x"}'),
  ],
  [
    "a plan of tags",
    work("plan", JSON.stringify({ problem: TAG, organization: TAG, goals: [{ id: TAG, outcome: TAG }] })),
  ],
  [
    "a plan of numbers and lists where texts are",
    work("plan", '{"problem": 7, "goals": "x", "tactics": {"0": 1}, "targets": [[]], "period": null}'),
  ],
  [
    "a plan of 20,000 digits",
    work(
      "plan",
      JSON.stringify({ goals: [{ id: "G1", target: "9".repeat(20_000), outcome: ".".repeat(20_000) }] }),
    ),
  ],
  [
    "a plan of 5,000 goals",
    work("plan", JSON.stringify({ goals: Array(5_000).fill({ id: "G1", outcome: "x" }) })),
  ],
  [
    "guesses that are none",
    work(
      "guesses",
      JSON.stringify({ [guess.id]: { guess: TAG, guessedAt: TAG, answeredAt: TAG }, __proto__: 1 }),
    ),
  ],
  [
    "guesses of another shape",
    work(
      "guesses",
      `{"${guess.id}": {"guess": ["${TAG}", "x"], "guessedAt": "2026-01-05T10:00:00Z"}, "constructor": []}`,
    ),
  ],
  ["a list of guesses", work("guesses", "[1, 2]")],
  [
    "answers that are none",
    work(
      "exercises",
      JSON.stringify({
        [task.id]: {
          ...sound.exercises["start.doors"],
          lastAnswer: TAG,
          typed: { answer: TAG, constructor: ["x"] },
        },
      }),
    ),
  ],
  [
    "1e308 attempts",
    work(
      "exercises",
      `{"${task.id}": {"state": "right", "attempts": 1e308, "hints": -1, "solutionSeen": "no"}}`,
    ),
  ],
  [
    "thoughts of tags",
    work(
      "reflections",
      JSON.stringify({
        [thought.id]: { text: TAG, writtenAt: TAG, earlier: [{ text: TAG, writtenAt: "" }] },
      }),
    ),
  ],
  [
    "a thought of ten million letters",
    work(
      "reflections",
      JSON.stringify({
        [thought.id]: {
          text: "word ".repeat(2_000_000),
          writtenAt: "2026-01-05T10:00:00Z",
          earlier: [],
        },
      }),
    ),
  ],
  [
    "answers to other questions on safety",
    work("safety", JSON.stringify({ "1": TAG, "99": "yes", constructor: "yes" })),
  ],
  ["a day that is a tag", work("startedOn", JSON.stringify(TAG))],
  ["a version of 1e999", work("version", "1e999")],
  ["deep lists alone", deep(200_000)],
  ["two files in one", JSON.stringify(sound) + JSON.stringify(sound)],
];

describe("a work file with hostile entries", () => {
  it.each(HOSTILE)("is read without harm and said: %s", (_name, text) => {
    const folder = notebook.work();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "my-work.json"), text);
    const cells: readonly (() => unknown)[] = [
      () => progress(),
      () => check(task.id),
      () => predict(guess.id),
      () => reflect(thought.id),
      () => safety(),
      () => plan(),
    ];
    for (const cell of cells) {
      try {
        cell();
      } catch (error) {
        expect(String(error)).not.toMatch(/call stack|undefined|\[object|not a function|Cannot read/);
      }
    }
    const html = notebook.shown.map(({ data }) => String(data["text/html"] ?? "")).join("");
    expect(notebook.shown.length).toBeGreaterThan(5);
    expect(html.includes("<img")).toBe(false);
    expect(/.{40}(?:\[object Object\]|NaN|(?<!nothing \()undefined)/.exec(html)?.[0]).toBeUndefined();
    expect({}).not.toHaveProperty("x");

    // An answer is kept, and the file as it was is there when something of it is not.
    const { saved } = currentStore().update((before) => ({
      ...before,
      plan: { ...before.plan, alias: "A" },
    }));
    const after = readFileSync(join(folder, "my-work.json"), "utf8");
    const beside = readdirSync(folder).filter((name) => name !== "my-work.json");
    if (!saved) expect(after).toBe(text);
    else if (beside.length === 0) expect(currentStore().read().work.plan).toMatchObject({ alias: "A" });
    else expect(beside.map((name) => readFileSync(join(folder, name), "utf8"))).toContain(text);
  });
});
