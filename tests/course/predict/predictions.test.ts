import { describe, expect, it } from "vitest";
import { guessProblems } from "../../../src/course/forms/answers/guess-fields.js";
import { findPrediction, predictions, recalls as recallList } from "../../../src/course/modules/index.js";
import { guessReply } from "../../../src/course/predict/guess-reply.js";
import type { Prediction } from "../../../src/course/predict/prediction.js";
import { type Guess, readGuess } from "../../../src/course/predict/read-guess.js";
import { truthOf } from "../../../src/course/predict/truth-of.js";
import { inEnglish } from "../../../src/library/words/say.js";
import { said } from "../../support/in-english.js";

const all: readonly Prediction[] = predictions;
const recalls: readonly Prediction[] = recallList;

it.each([
  ["m2.goal", 20_000, "That is less than half of those who vote."],
  ["m2.goal", 44_282, "That ties or just wins: where is the cushion?"],
  ["m2.goal", 300_000, "You need a little more than half of those who vote, not so many."],
  ["m2.midterm", 89, "2018 was like that, 2014 was not: so give a range."],
  ["m2.midterm", 120, "Fewer vote when no president is elected."],
  ["m4.week", 50, "That many act within 30 days. The first week is shorter than it seems."],
  ["m4.week", 100, "Not even half of them act within 30 days. The first week is shorter than it seems."],
])("says of a guess at %s of %d what is true of it, and nothing else", (id, guess, says) => {
  const prediction = findPrediction(id) ?? expect.fail(id);
  const { paragraphs } = said(guessReply(prediction, guess));
  expect(paragraphs.filter((one) => prediction.likely.some((likely) => likely.says === one))).toEqual([says]);
});

describe("the truth of a prediction", () => {
  it.each([
    ["m1.talks", 24],
    ["m1.rows", 240],
    ["m1.weights", "rarely/never"],
    ["m2.flake", "2 times as many"],
    ["m2.votes", 152.16],
    ["m4.leaders", 34],
    ["safety.leavers", 9],
    ["tests.letters", ["Civic Duty", "Hawthorne", "Self", "Neighbors"]],
  ])("of %s is computed as %o", (id, truth) => {
    expect(findPrediction(id)?.truth?.()).toEqual(truth);
  });

  it("is one of the answers that can be given", () => {
    for (const prediction of [...all, ...recalls]) {
      const truth = truthOf(prediction);
      if (truth === undefined) continue;
      const typed = typeof truth === "object" ? truth.map(String) : String(truth);
      expect(readGuess(prediction, typed), prediction.id).toEqual(truth);
    }
  });

  it("is nowhere the first answer that the form shows, and stands in no question", () => {
    for (const prediction of [...all, ...recalls]) {
      const { id, ask, guess } = prediction;
      const found = truthOf(prediction);
      if (guess.kind === "order") expect(guess.options, id).not.toEqual(found);
      if (typeof found === "number" && found >= 100) {
        expect(ask.replaceAll(",", ""), id).not.toContain(String(Math.round(found)));
      }
    }
  });
});

describe("the reply to a guess", () => {
  const reply = (id: string, guess: Guess | undefined) => {
    const prediction = findPrediction(id) ?? expect.fail(id);
    const { title, paragraphs } = said(guessReply(prediction, guess));
    return [title, ...paragraphs].join("\n");
  };

  it("says that a guess is near, right, or what many people think", () => {
    expect(reply("m1.talks", 24)).toContain("That is it!");
    expect(reply("m1.talks", 26)).toContain("Close!");
    expect(reply("m1.talks", 60)).toContain("Not what you guessed\nYour guess: 60%");
    expect(reply("m1.talks", 60)).toContain("knocks in 100 at which nobody was home");
    expect(reply("m1.rows", 200)).toContain("came twice");
    expect(reply("tests.letters", ["Neighbors", "Self", "Hawthorne", "Civic Duty"])).toContain(
      "neighbors can see",
    );
    expect(reply("m2.votes", undefined)).toContain("About 152 votes");
  });

  it("reaches every sentence that a prediction has", () => {
    for (const prediction of [...all, ...recalls]) {
      const heard = new Set(
        guessesOf(prediction).flatMap((one) => said(guessReply(prediction, one)).paragraphs),
      );
      for (const { says, is } of prediction.likely) {
        const lined = prediction.guess.kind === "choices" && is !== undefined ? `${is}: ${says}` : says;
        expect(heard, prediction.id).toContain(lined);
      }
    }
  });
});

/** Guesses that reach everything a prediction may say: of numbers, the ends of what many people guess. */
function guessesOf({ guess, likely }: Prediction): readonly Guess[] {
  switch (guess.kind) {
    case "choice":
      return guess.options;
    case "choices":
      return guess.options.map((option) => [option]);
    case "order":
      return guess.options.map((first) => [first, ...guess.options.filter((other) => other !== first)]);
    case "sliders":
      return Array.from({ length: 101 }, (_, i) =>
        Array.from({ length: 101 }, (_, j) => guess.fields.map((_, k) => (k === 0 ? i : j))),
      ).flat();
    default:
      return likely.flatMap(({ from, to }) => [from, to].filter((end) => end !== undefined));
  }
}

describe("a guess of another kind", () => {
  const base = { id: "made.up", module: "1", ask: "What?", likely: [] } as const;
  const move: Prediction = {
    ...base,
    guess: {
      kind: "sliders",
      fields: [
        { name: "score", label: "Mean score", low: 0, high: 100, step: 1, unit: "%" },
        { name: "voted", label: "Voted", low: 0, high: 100, step: 1, unit: "%" },
      ],
    },
    truth: () => [71.6, 55.7],
    answer: "The score says {score}, and {voted} voted.",
    then: "Who gave no answer?",
    likely: [
      { equal: true, says: "A yes is not a ballot." },
      { field: "voted", from: 80, says: "It was no presidential year." },
    ],
  };
  const harm: Prediction = {
    ...base,
    guess: { kind: "choices", options: ["Names", "Habits"] },
    answer: "The harm is in the combination.",
    likely: [
      { is: "Names", says: "A list may leak." },
      { is: "Habits", says: "They tell who is at home." },
    ],
  };
  const lines = (prediction: Prediction, guess: Guess, before?: Guess) => {
    const { title, paragraphs, next } = said(guessReply(prediction, guess, before));
    return [title, ...paragraphs, ...(next === undefined ? [] : [next])];
  };

  it("calls what was asked from memory no guess", () => {
    const words = said(guessReply(move, [30, 90], undefined, "recall"));
    expect([words.title, words.paragraphs[0]]).toEqual([
      "Not as you remembered it",
      "Your answer: Mean score: 30% and Voted: 90%",
    ]);
  });

  it("has two sliders, two truths, and a question for who was near", () => {
    expect(readGuess(move, ["70", "0.5"])).toEqual([70, 50]);
    expect(readGuess(move, { score: "70%", voted: 50 })).toEqual([70, 50]);
    for (const given of [["70"], 70, {}, ["70", "many"]]) expect(readGuess(move, given)).toBeUndefined();
    expect(lines(move, [70, 52])).toEqual([
      "Close!",
      "Your guess: Mean score: 70% and Voted: 52%",
      "The score says 71.6%, and 55.7% voted.",
      "Who gave no answer?",
    ]);
    expect(lines(move, [70, 70]).at(-1)).toBe("A yes is not a ballot.");
    expect(lines(move, [30, 90]).at(-1)).toBe("It was no presidential year.");
    expect(lines(move, [90, 30])).toHaveLength(3);
  });

  it("may have no right answer: each choice gets its reply, then what holds for all", () => {
    expect(readGuess(harm, ["habits", "Names", "names"])).toEqual(["Habits", "Names"]);
    expect(readGuess(harm, [])).toBeUndefined();
    expect(readGuess(harm, ["Nothing"])).toBeUndefined();
    expect(lines(harm, ["Habits", "Names"])).toEqual([
      "There is no right answer",
      "Your guess: Habits · Names",
      "Names: A list may leak.",
      "Habits: They tell who is at home.",
      "The harm is in the combination.",
    ]);
  });

  it("asked once more says what was guessed at the start", () => {
    const talks = findPrediction("m1.talks") ?? expect.fail();
    expect(lines(talks, 25, 60)).toEqual(
      expect.arrayContaining(["At the start you guessed: 60%", "Your guess: 25%"]),
    );
  });
});

describe("a guess as people write it", () => {
  const doors: Prediction = {
    ...(findPrediction("m1.talks") ?? expect.fail()),
    guess: { kind: "number", unit: "doors" },
  };

  it("is asked about where its dot may stand for thousands, but in no percentage", () => {
    const says = guessProblems(doors, { guess: "1.200 doors" }).map((problem) => inEnglish(problem.says));
    expect(readGuess(doors, "1.200 doors")).toBeUndefined();
    expect(says).toEqual(['"1.200 doors" can be 1200 doors or 1.2 doors: which one?']);
    expect(readGuess(doors, "1.2000")).toBe(1.2);
    expect(readGuess({ guess: { kind: "number", unit: "%" } }, "55.698")).toBe(55.698);
  });

  const talks = findPrediction("m1.talks") ?? expect.fail();
  it.each([
    ["40", 40],
    ["40%", 40],
    ["0.4", 40],
    ["0,4", 40],
    [0.4, 40],
    ["2 in 5", 40],
    ["many", undefined],
    ["", undefined],
    [Number.NaN, undefined],
  ])("%o is %o percent", (given, guess) => {
    expect(readGuess(talks, given)).toEqual(guess);
  });
});
