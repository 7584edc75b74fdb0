import type { GroupCount } from "../../library/safety/anonymize/suppress-counts.js";
import type { CohortDigest } from "./cohort-digest.js";
import type { CommonMistake } from "./common-mistakes.js";

/** A question for the group, and what in the cohort asks for it. */
export interface CohortPrompt {
  readonly question: string;
  readonly because: string;
}

const MOST_PROMPTS = 6;

/** The questions that fit what this cohort did; the general ones fill the rest. Six in all. */
export function cohortPrompts(
  cohort: CohortDigest,
  mistakes: readonly CommonMistake[],
): readonly CohortPrompt[] {
  const fitting: readonly (CohortPrompt | undefined)[] = [
    when(shownIn(cohort.guessShares, "above 0.3") > 0, {
      question: "Which of your guesses can you measure in the next three shifts?",
      because: `${shownIn(cohort.guessShares, "above 0.3")} plans rest on guesses for more than 30% of their numbers.`,
    }),
    when(shownIn(cohort.capacityRatio, "above 1") > 0, {
      question: "Whose labor is missing from your chain?",
      because: `${shownIn(cohort.capacityRatio, "above 1")} plans need more shifts than they have.`,
    }),
    when(shownIn(cohort.flake, "up to 0.2") > 0, {
      question: "Your own last three shifts: how many people came, of those who signed up?",
      because: `${shownIn(cohort.flake, "up to 0.2")} plans expect that 20% or fewer stay away.`,
    }),
    when(shownIn(cohort.contactRates, "above 0.4") > 0, {
      question: "Which result here do you not believe, and why?",
      because: `${shownIn(cohort.contactRates, "above 0.4")} plans hope to reach more than 40% of those they try.`,
    }),
    when(shownIn(cohort.plausibleTests, "no") > 0, {
      question: "What will you test instead, that a group of your size can see?",
      because: `${shownIn(cohort.plausibleTests, "no")} tests are too small for the effect that one may expect.`,
    }),
    when(cohort.medianSafety === "act now", {
      question: "What data will you delete before you collect the next row?",
      because: "The middle plan has a critical safety item open, or a score below 50.",
    }),
    when(shownIn(cohort.completeGoals, "no") > 0, {
      question: "Which of your goals still lacks a field, and by when is it filled?",
      because: `${shownIn(cohort.completeGoals, "no")} plans have a goal that lacks a field.`,
    }),
    ...mistakes.slice(0, 1).map(({ task, people, says }) => ({
      question: `Who can explain this to somebody who was not here: ${says}`,
      because: `${people} people or more met it in "${task}".`,
    })),
  ];
  return [...fitting.filter((prompt): prompt is CohortPrompt => prompt !== undefined), ...general].slice(
    0,
    MOST_PROMPTS,
  );
}

const general: readonly CohortPrompt[] = [
  { question: "What number would make you change plans by Friday?", because: "It fits every plan." },
  {
    question: "Where does your universe repeat last cycle's neglect?",
    because: "It fits every plan with a list.",
  },
  { question: "What would your members say if they saw the score?", because: "It fits every score." },
  { question: "Which assumption, if wrong, sinks you?", because: "It fits every plan." },
  { question: "What data will you delete?", because: "It fits every list." },
  { question: "Whose labor is missing from your chain?", because: "It fits every chain." },
];

function when(holds: boolean, prompt: CohortPrompt): CohortPrompt | undefined {
  return holds ? prompt : undefined;
}

/** The number of plans of a group; 0 when it is hidden: a prompt must not tell what the screen does not. */
function shownIn(counts: readonly GroupCount[], group: string): number {
  return counts.find((row) => row.group === group)?.plans ?? 0;
}
