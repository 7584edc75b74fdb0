import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ___ } from "../../../src/course/check/blank.js";
import { judgeAnswer as judgeAnswerWords, mistakeNames } from "../../../src/course/check/judge-answer.js";
import { saying } from "../../support/in-english.js";
import { type AnswerKind, ofEveryKind } from "../kinds.js";
import { contactRate } from "../made-up.js";

const judgeAnswer = saying(judgeAnswerWords);

const kinds = Object.entries(ofEveryKind) as [AnswerKind, (typeof ofEveryKind)[AnswerKind]][];

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;

function broken(): never {
  throw new Error("I break when I am looked at");
}
const breaking = new Proxy({}, { get: broken, getPrototypeOf: broken, ownKeys: broken, has: broken });

/** What nobody should hand in, and somebody will. */
const hostile: readonly (readonly [string, unknown])[] = [
  ["undefined", undefined],
  ["null", null],
  ["NaN", Number.NaN],
  ["an empty text", ""],
  ["an empty object", {}],
  ["an empty list", []],
  ["a symbol", Symbol("x")],
  ["a function", () => 0.24],
  ["a promise", Promise.resolve(0.24)],
  ["a cyclic object", cyclic],
  ["a proxy that throws", breaking],
  ["a list of proxies that throw", [breaking, breaking]],
  [
    "a list that says it is endless",
    new Proxy([], { get: (list, name) => (name === "length" ? 2 ** 53 : Reflect.get(list, name)) }),
  ],
  [
    "a getter that throws",
    {
      get rate() {
        return broken();
      },
    },
  ],
  ["a text that throws", { toString: broken, valueOf: broken, [Symbol.toPrimitive]: broken }],
  ["an object without a prototype", Object.create(null)],
  ["a table that lies about its size", { numRows: () => 1, numCols: () => 1 }],
  ["an invalid date", new Date(Number.NaN)],
  ["an error", new Error("x")],
  ["a weak map", new WeakMap()],
  ["a million characters", "x".repeat(1e6)],
];

describe("judgeAnswer", () => {
  it("says the sentence of the exercise when the answer is right", () => {
    expect(judgeAnswer(contactRate(), "24%")).toEqual({ state: "right", message: "24%: one knock in four." });
  });

  describe.each(kinds)("for an answer of kind %s", (_kind, { exercise, right }) => {
    it("knows the right answer", () => {
      expect(judgeAnswer(exercise, right).state).toBe("right");
    });

    it("takes a blank for not started", () => {
      expect(judgeAnswer(exercise, ___).state).toBe("not started");
      expect(judgeAnswer(exercise, [{ metric: ___ }]).state).toBe("not started");
    });

    it.each(hostile)("never throws, is never right and has one calm sentence for %s", (_name, given) => {
      const started = performance.now();
      const { state, message } = judgeAnswer(exercise, given);
      expect(state).not.toBe("right");
      expect(message).toMatch(/[.?]$/);
      expect(message.length).toBeLessThan(200);
      expect(performance.now() - started).toBeLessThan(1_000);
    });

    it("never throws whatever it is given", () => {
      fc.assert(
        fc.property(
          fc.anything({
            withDate: true,
            withMap: true,
            withSet: true,
            withTypedArray: true,
            withNullPrototype: true,
            withBigInt: true,
          }),
          (given) => {
            expect(["not started", "wrong", "almost", "right"]).toContain(judgeAnswer(exercise, given).state);
          },
        ),
      );
    });
  });

  it("tells a forgotten await", () => {
    const pending = new Promise<number>(() => undefined);
    expect(judgeAnswer(contactRate(), pending)).toMatchObject({
      state: "wrong",
      nextStep: "Write await in front of it.",
    });
  });

  it("tells a function that was not called", () => {
    expect(judgeAnswer(contactRate(), Math.round).nextStep).toContain("parentheses");
  });

  it("never believes an exercise whose own test breaks", () => {
    const exercise = contactRate({ mistakes: [{ name: "breaks", when: broken, says: "x." }] });
    expect(judgeAnswer(exercise, 0.5)).toMatchObject({
      state: "wrong",
      message: "This answer could not be read.",
    });
  });
});

describe("mistakeNames", () => {
  it("counts the fields and pieces of an answer as mistakes that can be made", () => {
    expect(mistakeNames(ofEveryKind.records.exercise)).toEqual(["no-metric", "no-baseline"]);
    expect(mistakeNames(ofEveryKind.text.exercise)).toEqual(["no-end"]);
    expect(mistakeNames(contactRate())).toEqual(["dropped-not-home"]);
  });
});
