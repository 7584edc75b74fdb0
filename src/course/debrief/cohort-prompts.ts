import type { GroupCount } from "../../library/safety/anonymize/suppress-counts.js";
import { sentence, type Words } from "../../library/words/words.js";
import type { CohortDigest } from "./cohort-digest.js";
import type { SpokenMistake } from "./common-mistakes.js";

/** A question for the group, and what in the cohort asks for it. */
export interface CohortPrompt {
  readonly question: string;
  readonly because: string;
}

/** A prompt that is not said yet. */
interface SpokenPrompt {
  readonly question: Words;
  readonly because: Words;
}

const MOST_PROMPTS = 6;

/** The questions that fit what this cohort did; the general ones fill the rest. Six in all. */
export function cohortPrompts(
  cohort: CohortDigest,
  mistakes: readonly SpokenMistake[],
): readonly SpokenPrompt[] {
  const fitting: readonly (SpokenPrompt | undefined)[] = [
    when(shownIn(cohort.guessShares, "above 0.3") > 0, {
      question: sentence("Which of your guesses can you measure in the next three shifts?"),
      because: sentence("{plans} plans rest on guesses for more than 30% of their numbers.", {
        plans: shownIn(cohort.guessShares, "above 0.3"),
      }),
    }),
    when(shownIn(cohort.capacityRatio, "above 1") > 0, {
      question: sentence("Whose labor is missing from your chain?"),
      because: sentence("{plans} plans need more shifts than they have.", {
        plans: shownIn(cohort.capacityRatio, "above 1"),
      }),
    }),
    when(shownIn(cohort.flake, "up to 0.2") > 0, {
      question: sentence("Your own last three shifts: how many people came, of those who signed up?"),
      because: sentence("{plans} plans expect that 20% or fewer stay away.", {
        plans: shownIn(cohort.flake, "up to 0.2"),
      }),
    }),
    when(shownIn(cohort.contactRates, "above 0.4") > 0, {
      question: sentence("Which result here do you not believe, and why?"),
      because: sentence("{plans} plans hope to reach more than 40% of those they try.", {
        plans: shownIn(cohort.contactRates, "above 0.4"),
      }),
    }),
    when(shownIn(cohort.plausibleTests, "no") > 0, {
      question: sentence("What will you test instead, that a group of your size can see?"),
      because: sentence("{tests} tests are too small for the effect that one may expect.", {
        tests: shownIn(cohort.plausibleTests, "no"),
      }),
    }),
    when(cohort.medianSafety === "act now", {
      question: sentence("What data will you delete before you collect the next row?"),
      because: sentence("The middle plan has a critical safety item open, or a score below 50."),
    }),
    when(shownIn(cohort.completeGoals, "no") > 0, {
      question: sentence("Which of your goals still lacks a field, and by when is it filled?"),
      because: sentence("{plans} plans have a goal that lacks a field.", {
        plans: shownIn(cohort.completeGoals, "no"),
      }),
    }),
    ...mistakes.slice(0, 1).map(({ task, people, says }) => ({
      question: sentence("Who can explain this to somebody who was not here: {says}", { says }),
      because: sentence('{people} people or more met it in "{title}".', { people, title: task }),
    })),
  ];
  return [...fitting.filter((prompt) => prompt !== undefined), ...general].slice(0, MOST_PROMPTS);
}

const general: readonly SpokenPrompt[] = [
  {
    question: sentence("What number would make you change plans by Friday?"),
    because: sentence("It fits every plan."),
  },
  {
    question: sentence("Where does your universe repeat last cycle's neglect?"),
    because: sentence("It fits every plan with a list."),
  },
  {
    question: sentence("What would your members say if they saw the score?"),
    because: sentence("It fits every score."),
  },
  { question: sentence("Which assumption, if wrong, sinks you?"), because: sentence("It fits every plan.") },
  { question: sentence("What data will you delete?"), because: sentence("It fits every list.") },
  {
    question: sentence("Whose labor is missing from your chain?"),
    because: sentence("It fits every chain."),
  },
];

function when(holds: boolean, prompt: SpokenPrompt): SpokenPrompt | undefined {
  return holds ? prompt : undefined;
}

/** The number of plans of a group; 0 when it is hidden: a prompt must not tell what the screen does not. */
function shownIn(counts: readonly GroupCount[], group: string): number {
  return counts.find((row) => row.group === group)?.plans ?? 0;
}
