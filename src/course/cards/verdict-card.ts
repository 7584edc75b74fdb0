import { courseText, own, sentence, type Words, wordList } from "../../library/words/words.js";
import type { Exercise } from "../check/exercise.js";
import type { ExerciseState, PartVerdict, Verdict } from "../check/verdict.js";
import type { Card, CardTone, Fold } from "./card.js";
import { solutionCell } from "./solution-cell.js";

const tones: Readonly<Record<ExerciseState, CardTone>> = {
  "not started": "open",
  wrong: "not yet",
  almost: "almost",
  right: "right",
};

const marks: Readonly<Record<ExerciseState, string>> = {
  "not started": "○",
  wrong: "↻",
  almost: "≈",
  right: "✓",
};

/** Where a verdict is shown: a form shows the list to read a text against itself, with boxes to tick. */
export type VerdictPlace = "cell" | "form";

/** What is said about an answer to a task: what is right or off, one next step, and help. */
export function verdictCard(exercise: Exercise, verdict: Verdict, place: VerdictPlace = "cell"): Card {
  const { state, message, nextStep, parts = [] } = verdict;
  const next = nextStep ?? (state === "right" ? undefined : sentence("Open a hint below and try again."));
  const list = listOf(verdict, place);
  return {
    tone: tones[state],
    title: courseText(exercise.title),
    paragraphs: [...parts.map(partWords), message],
    ...(list.length === 0 ? {} : { list }),
    ...(next === undefined ? {} : { next }),
    folds: [...programs(verdict), ...helpFor(exercise, state)],
  };
}

/** A part with its mark, what is said of it, and its own next step. */
function partWords({ label, verdict: { state, message, nextStep } }: PartVerdict): Words {
  const says = nextStep === undefined ? message : wordList([message, nextStep], " ");
  // A question is answered without a colon behind its mark.
  const said = /[?.!]$/.test(label)
    ? wordList([courseText(label), says], " ")
    : sentence("{label}: {says}", { label: courseText(label), says });
  return wordList([own(marks[state]), said], " ");
}

/** Replies to options and lists to read a text against, those of the parts included. */
function listOf({ replies = [], rubric = [], parts = [] }: Verdict, place: VerdictPlace): readonly Words[] {
  const against = place === "form" ? [] : rubric.map(courseText);
  return [...replies, ...against, ...parts.flatMap(({ verdict }) => listOf(verdict, place))];
}

/** The program of right lines, ready for a cell. */
function programs({ code, parts = [] }: Verdict): readonly Fold[] {
  const own =
    code === undefined
      ? []
      : [
          {
            summary: sentence("Put it into a cell"),
            code,
            text: sentence("Copy these lines into an empty cell and run it."),
            open: true,
          },
        ];
  return [...own, ...parts.flatMap(({ verdict }) => programs(verdict))];
}

/** Help lies folded under the verdict: the hints from the start, the solution after a first try. */
function helpFor(exercise: Exercise, state: ExerciseState): readonly Fold[] {
  const { hints, solution } = exercise;
  if (state === "right") return [];
  const quiet = true;
  const hintFolds = hints.map((text, i) => ({
    summary: sentence("Hint {number} of {count}", { number: i + 1, count: hints.length }),
    text: courseText(text),
    quiet,
  }));
  if (state === "not started") return hintFolds;
  return [
    ...hintFolds,
    {
      summary: sentence("One solution"),
      code: solutionCell(exercise),
      text: courseText(solution.explanation),
      quiet,
    },
  ];
}
