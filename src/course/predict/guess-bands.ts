import { courseText, sentence, type Words } from "../../library/words/words.js";
import { guessWords } from "./guess-words.js";
import type { Prediction, SliderAsk } from "./prediction.js";
import type { Guess } from "./read-guess.js";
import { truthOf } from "./truth-of.js";

/** One question of a prediction, whose guesses fall into bands: about five, so that no guess is told. */
export interface BandedQuestion {
  /** The id of the prediction, and for one of several sliders its name behind it. */
  readonly id: string;
  /** The question. */
  readonly ask: string;
  readonly prediction: Prediction;
  /** How many bands there are. */
  readonly size: number;
  /** True: the bands go from low to high, and neighbors may be put together. */
  readonly inOrder: boolean;
  /** Where the bands begin and end, from low to high; undefined for options. Those without an end have one to be drawn with. */
  ends(): readonly number[] | undefined;
  /** What each band is called, or several of them together. */
  name(from: number, to: number): Words;
  /** The bands of a guess: one, or one for each chosen option. */
  bandsOf(guess: Guess): readonly number[];
}

/** Four cuts make five bands. */
type Cuts = readonly [number, number, number, number];

/** What a prediction asks, as guesses are counted. */
export function bandedQuestions(prediction: Prediction): readonly BandedQuestion[] {
  const { id, ask, guess, bands } = prediction;
  switch (guess.kind) {
    case "slider":
      return [
        numberQuestion(
          prediction,
          id,
          ask,
          () => bands ?? fifths(guess),
          (given) => given,
          guess,
        ),
      ];
    case "number":
      return [
        numberQuestion(
          prediction,
          id,
          ask,
          () => bands ?? roundCuts(prediction),
          (given) => given,
        ),
      ];
    case "sliders":
      return guess.fields.map((field, i) =>
        numberQuestion(
          prediction,
          `${id}.${field.name}`,
          field.label,
          () => fifths(field),
          (given) => (Array.isArray(given) ? given[i] : undefined),
          field,
        ),
      );
    default:
      return [optionQuestion(prediction, guess.options, guess.kind === "choices")];
  }
}

function optionQuestion(
  prediction: Prediction,
  options: readonly string[],
  several: boolean,
): BandedQuestion {
  const { id, ask } = prediction;
  return {
    id,
    ask,
    prediction,
    size: options.length,
    inOrder: false,
    ends: () => undefined,
    name: (from) => courseText(options[from] ?? ""),
    bandsOf(guess) {
      const texts = typeof guess === "object" ? guess.map(String) : [String(guess)];
      const chosen = several ? texts : texts.slice(0, 1);
      return chosen.map((text) => options.indexOf(text)).filter((band) => band >= 0);
    },
  };
}

function numberQuestion(
  prediction: Prediction,
  id: string,
  ask: string,
  findCuts: () => Cuts,
  numberIn: (guess: Guess) => unknown,
  line?: SliderAsk,
): BandedQuestion {
  // The truth is computed from data: once is enough.
  let found: Cuts | undefined;
  const cuts = (): Cuts => {
    found ??= findCuts();
    return found;
  };
  return {
    id,
    ask,
    prediction,
    size: 5,
    inOrder: true,
    ends() {
      const inner = cuts();
      return [line?.low ?? 0, ...inner, line?.high ?? 2 * inner[3]];
    },
    name(from, to) {
      const [low, high] = [cuts()[from - 1], cuts()[to]].map((cut) =>
        cut === undefined ? undefined : guessWords(prediction, cut),
      );
      if (low !== undefined && high !== undefined) return sentence("{low} to {high}", { low, high });
      if (high !== undefined) return sentence("under {number}", { number: high });
      return low === undefined ? sentence("any number") : sentence("{number} or more", { number: low });
    },
    bandsOf(guess) {
      const number = numberIn(guess);
      return typeof number === "number" ? [cuts().filter((cut) => number >= cut).length] : [];
    },
  };
}

/** The line of a slider in five equal parts. */
function fifths({ low, high }: SliderAsk): Cuts {
  const at = (part: number): number => low + ((high - low) * part) / 5;
  return [at(1), at(2), at(3), at(4)];
}

/** Round numbers around the truth: 10, 20, 50 and 100 for 34. Who sees them knows no more than its size. */
function roundCuts(prediction: Prediction): Cuts {
  const found = truthOf(prediction);
  const size = Math.abs(typeof found === "number" && found !== 0 ? found : 1);
  const steps = [1, 2, 5];
  const first = Math.floor(Math.log10(size)) * 3;
  const round = (step: number): number => (steps[((step % 3) + 3) % 3] ?? 1) * 10 ** Math.floor(step / 3);
  const at = first + steps.filter((step) => step * 10 ** Math.floor(first / 3) <= size).length - 1;
  return [round(at - 1), round(at), round(at + 1), round(at + 2)];
}
