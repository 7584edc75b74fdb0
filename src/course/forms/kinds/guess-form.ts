import { template } from "../../../library/words/template.js";
import { sentence } from "../../../library/words/words.js";
import { guessCard } from "../../cards/guess-card.js";
import { keepAnswered, keepGuess } from "../../my-work/keep-guess.js";
import type { GuessWork, Work } from "../../my-work/work.js";
import { versionOf } from "../../plan/form/version-of.js";
import type { GuessPlace } from "../../predict/guess-place.js";
import type { Prediction } from "../../predict/prediction.js";
import { readGuess } from "../../predict/read-guess.js";
import { guessFields, guessProblems, guessValue, typedGuess } from "../answers/guess-fields.js";
import { typedCall } from "../answers/typed-call.js";
import type { Form } from "../form.js";

const STAYS = sentence(
  "You had saved a guess that this form did not show yet, so it stays. To leave it out, press the button once more.",
);

/** A guess, and its answer: when the next cell has run, or at once. */
export function guessForm(prediction: Prediction, place: GuessPlace): Form {
  const { title, answersAtOnce } = place;
  const waits = prediction.answeredBy !== undefined;
  const key = place.keyOf(prediction);
  const keep = (work: Work, guess: GuessWork["guess"] | undefined, now: Date, isSeen = true): Work => {
    const kept = keepGuess(work, key, guess, now, isSeen);
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
              stamp: stampOf(kept),
              code: typedCall(place.name, prediction.id, kept.guess),
            }),
        answered: true,
        said,
        ...(kept.answeredAt !== undefined ? { locked: true } : {}),
        ...(kept.answeredAt === undefined && !waits ? { show: sentence("Show the answer") } : {}),
      };
    },
    receive(work, { ask, value = {}, stamp: seen, typedAt }, now) {
      const kept = work.guesses?.[key];
      if (ask === "skip") {
        // Nobody leaves out a guess that they have not seen, as one of another window.
        const isUnseen = kept?.guess !== undefined && seen !== stampOf(kept);
        if (!isUnseen) return { work: keep(work, undefined, now) };
        const stays = keep(work, kept.guess, now);
        const card = answersAtOnce ? undefined : guessCard(prediction, place, stays);
        return card === undefined
          ? { work: stays }
          : { work: stays, said: { ...card, paragraphs: [...card.paragraphs, STAYS] } };
      }
      if (ask !== "submit" && ask !== "next cell ran") return { work };
      const given = typedGuess(prediction, value);
      const isGuess = given !== undefined && readGuess(prediction, given) !== undefined;
      if (ask === "submit" && !isGuess) return { work, problems: guessProblems(prediction, value) };
      // What stood in the form when the cell had run takes the place of a guess that was given before it was typed.
      const isNewer = kept !== undefined && (typedAt === undefined || typedAt >= kept.guessedAt);
      const takes = isGuess && (ask === "submit" || isNewer);
      const isSeen = kept?.guess === undefined || seen === stampOf(kept);
      const guessed = takes ? keep(work, given, now, isSeen) : work;
      const isKept = isGuess && JSON.stringify(guessed.guesses?.[key]?.guess) === JSON.stringify(given);
      return {
        work: ask === "submit" || waits ? guessed : keepAnswered(guessed, key, now),
        refused: Object.keys(value).length > 0 && !isKept,
      };
    },
  };
}

/** The version of a guess. */
function stampOf({ guess }: GuessWork): string {
  return versionOf(JSON.stringify(guess));
}
