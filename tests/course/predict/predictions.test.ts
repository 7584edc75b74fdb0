import { describe, expect, it } from "vitest";
import { findPrediction, predictions } from "../../../src/course/modules/index.js";
import { guessReply } from "../../../src/course/predict/guess-reply.js";
import type { Prediction } from "../../../src/course/predict/prediction.js";
import { type Guess, readGuess } from "../../../src/course/predict/read-guess.js";
import { said } from "../../support/in-english.js";

const all: readonly Prediction[] = predictions;

describe("the truth of a prediction", () => {
  it.each([
    ["m1.talks", 24],
    ["m1.rows", 201],
    ["m1.weights", "rarely/never"],
    ["m2.flake", "2 times as many"],
    ["m2.votes", 152.16],
    ["m4.leaders", 34],
    ["safety.leavers", 9],
    ["tests.letters", ["Civic Duty", "Hawthorne", "Self", "Neighbors"]],
  ])("of %s is computed as %o", (id, truth) => {
    expect(findPrediction(id)?.truth()).toEqual(truth);
  });

  it("is one of the answers that can be given", () => {
    for (const prediction of all) {
      const truth = prediction.truth();
      expect(readGuess(prediction, typeof truth === "number" ? String(truth) : truth), prediction.id).toEqual(
        truth,
      );
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
    expect(reply("m1.talks", 60)).toContain("doors that stayed shut");
    expect(reply("m1.rows", 200)).toContain("became two rows");
    expect(reply("tests.letters", ["Neighbors", "Self", "Hawthorne", "Civic Duty"])).toContain(
      "neighbors can see",
    );
    expect(reply("m2.votes", undefined)).toContain("About 152 votes");
  });

  it("reaches every sentence that a prediction has", () => {
    for (const prediction of all) {
      const { guess } = prediction;
      const guesses: readonly Guess[] =
        guess.kind === "choice"
          ? guess.options
          : guess.kind === "order"
            ? guess.options.map((first) => [first, ...guess.options.filter((other) => other !== first)])
            : prediction.likely.flatMap(({ from, to }) => [from, to]).filter((end) => end !== undefined);
      const heard = new Set(guesses.flatMap((one) => said(guessReply(prediction, one)).paragraphs));
      for (const { says } of prediction.likely) expect(heard, prediction.id).toContain(says);
    }
  });
});

describe("a guess as people write it", () => {
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
