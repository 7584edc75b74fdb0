import { template } from "../../../library/words/template.js";
import { sentence } from "../../../library/words/words.js";
import { guessCard } from "../../cards/guess-card.js";
import { keepAnswered, keepGuess } from "../../my-work/keep-guess.js";
import type { GuessWork, Work } from "../../my-work/work.js";
import type { GuessPlace } from "../../predict/guess-place.js";
import type { Prediction } from "../../predict/prediction.js";
import { readGuess } from "../../predict/read-guess.js";
import { guessFields, guessProblems, guessValue, typedGuess } from "../answers/guess-fields.js";
import { typedCall } from "../answers/typed-call.js";
import type { Form } from "../form.js";

/** A guess, and its answer: when the next cell has run, or at once. */
export function guessForm(prediction: Prediction, place: GuessPlace): Form {
  const { title, answersAtOnce } = place;
  const waits = prediction.answeredBy !== undefined;
  const key = place.keyOf(prediction);
  const keep = (work: Work, guess: GuessWork["guess"] | undefined, now: Date): Work => {
    const kept = keepGuess(work, key, guess, now);
    return answersAtOnce ? keepAnswered(kept, key, now) : kept;
  };
  return {
    view: {
      title,
      ...(prediction.guess.kind === "sliders" ? { lead: prediction.ask } : {}),
      fields: guessFields(prediction),
      saves: "on request",
      submit: answersAtOnce ? template("See the answer") : template("Keep my guess"),
      skip: template("Skip"),
      ...(answersAtOnce || waits ? {} : { holdsNextCell: true }),
    },
    read(work) {
      const kept = work.guesses?.[key];
      const said = guessCard(prediction, place, work);
      if (kept === undefined || said === undefined) return { value: {} };
      return {
        ...(kept.guess === undefined
          ? { value: {} }
          : {
              value: guessValue(prediction, kept.guess),
              code: typedCall(place.name, prediction.id, kept.guess),
            }),
        answered: true,
        said,
        ...(kept.answeredAt !== undefined ? { locked: true } : {}),
        ...(kept.answeredAt === undefined && !waits ? { show: sentence("Show the answer") } : {}),
      };
    },
    receive(work, { ask, value = {} }, now) {
      if (ask === "skip") return { work: keep(work, undefined, now) };
      if (ask !== "submit" && ask !== "next cell ran") return { work };
      const given = typedGuess(prediction, value);
      const isGuess = given !== undefined && readGuess(prediction, given) !== undefined;
      if (ask === "submit" && !isGuess) return { work, problems: guessProblems(prediction, value) };
      // What stood in the form when the cell had run takes the place of a guess that was given before.
      const takes = isGuess && (ask === "submit" || work.guesses?.[key] !== undefined);
      const guessed = takes ? keep(work, given, now) : work;
      const isKept = isGuess && JSON.stringify(guessed.guesses?.[key]?.guess) === JSON.stringify(given);
      return {
        work: ask === "submit" || waits ? guessed : keepAnswered(guessed, key, now),
        refused: Object.keys(value).length > 0 && !isKept,
      };
    },
  };
}
