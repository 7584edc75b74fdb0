import type { GroupCount } from "../../library/safety/anonymize/suppress-counts.js";
import { readerLanguage } from "../../library/words/current-language.js";
import type { Language } from "../../library/words/language.js";
import { say } from "../../library/words/say.js";
import { sentence, type Words } from "../../library/words/words.js";
import { type CohortDigest, cohortDigest } from "./cohort-digest.js";
import { type CohortProgress, cohortProgress } from "./cohort-progress.js";
import { type CohortPrompt, cohortPrompts } from "./cohort-prompts.js";
import { type CommonMistake, commonMistakes } from "./common-mistakes.js";
import { groupsShown } from "./count-bands.js";
import type { DebriefDigest } from "./debrief-digest.js";
import { type CohortGuess, cohortGuesses } from "./guesses/cohort-guesses.js";
import { type GuessSpread, guessSpreads } from "./guesses/guess-spreads.js";
import { plansInBands } from "./guesses/plans-in-bands.js";
import { type Revote, revotesOf } from "./guesses/revotes.js";
import { SMALLEST_COHORT } from "./next-screen.js";
import type { SetAside, SpokenSetAside } from "./read-digests.js";
import { syntheticCohort } from "./synthetic-cohort.js";
import { type UnitMissed, unitsMissed } from "./units-missed.js";

const MADE_UP_PEOPLE = 24;

/** What the debrief shows of a group. */
export interface Cohort {
  /** True: the made-up cohort is shown, for a rehearsal or because too few digests could be read. */
  readonly synthetic: boolean;
  /** What to write under every chart. */
  readonly source: string;
  /** How many digests could be read. */
  readonly read: number;
  /** How many participants have finished how many of the notebooks. */
  readonly notebooksDone: readonly GroupCount[];
  readonly screen: CohortDigest;
  readonly mistakes: readonly CommonMistake[];
  /** What was guessed before the cells were run, and when it was asked again. */
  readonly guesses: readonly CohortGuess[];
  /** How the gates stand by kind of campaign, which an event opened again, and how long the notebooks took. */
  readonly progress: CohortProgress;
  /** How far apart the group guessed, the widest question first. */
  readonly spreads: readonly GuessSpread[];
  /** The three questions to vote on once more: those that most of the group missed. */
  readonly revotes: readonly Revote[];
  /** For each notebook the guess that fewest had right, and the mistake that most met. */
  readonly units: readonly UnitMissed[];
  readonly prompts: readonly CohortPrompt[];
  readonly setAside: readonly SetAside[];
}

interface CohortOptions {
  readonly setAside?: readonly SpokenSetAside[];
  /** How many digests could be read, with those that wait for a later screen. Default: those that are shown. */
  readonly read?: number;
  /** In which language it speaks. Default: that of the reader. */
  readonly language?: Language;
  /** Shows the made-up cohort although there are enough digests. */
  readonly synthetic?: boolean | undefined;
}

/** The made-up cohort, which is the same each time. */
let madeUp: readonly DebriefDigest[] | undefined;

/** Puts the screen of a cohort together; with fewer than eight digests the made-up cohort stands in. */
export function cohortOf(digests: readonly DebriefDigest[], options: CohortOptions = {}): Cohort {
  const { setAside = [], read = digests.length, language = readerLanguage() } = options;
  const said = (words: Words): string => say(words, language);
  const synthetic = options.synthetic === true || digests.length < SMALLEST_COHORT;
  if (synthetic) madeUp ??= syntheticCohort(MADE_UP_PEOPLE, 2026);
  const shown = (synthetic ? madeUp : undefined) ?? digests;
  const screen = cohortDigest(shown.map(({ plan }) => plan));
  const mistakes = commonMistakes(shown);
  const guesses = cohortGuesses(shown, said);
  return Object.freeze({
    synthetic,
    source: synthetic
      ? said(sentence("SYNTHETIC cohort of {count}, made for this course", { count: shown.length }))
      : said(sentence("{count} anonymized plans; groups under 5 are left out", { count: shown.length })),
    read,
    notebooksDone: plansInBands(
      shown.map(({ notebooksDone }) => [notebooksDone]),
      [5, 8],
    ),
    screen,
    mistakes: mistakes.map(({ task, mistake, people, says }) => ({
      task: said(task),
      mistake,
      people,
      says: said(says),
    })),
    guesses: guesses.map(({ id, ask, first, again }) => ({
      id,
      ask,
      first: groupsShown(first),
      again: groupsShown(again),
    })),
    spreads: guessSpreads(guesses),
    progress: cohortProgress(shown, said),
    revotes: revotesOf(guesses, said),
    units: unitsMissed(guesses, mistakes, said),
    prompts: cohortPrompts(screen, mistakes).map(({ question, because }) => ({
      question: said(question),
      because: said(because),
    })),
    setAside: setAside.map(({ file, reason }) => ({ file, reason: said(reason) })),
  });
}
