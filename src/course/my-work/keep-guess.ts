import type { GuessWork, Work } from "./work.js";

/** So many guesses of other windows are kept. */
const MOST = 20;

/**
 * Keeps a guess, or that it was skipped. Once the answer was shown the guess stays as it was.
 *
 * @param guess undefined: skipped.
 * @param isSeen false when another guess stands there that was not before the eyes: it stays as an earlier one.
 */
export function keepGuess(
  work: Work,
  id: string,
  guess: GuessWork["guess"] | undefined,
  now: Date,
  isSeen = true,
): Work {
  const before = work.guesses?.[id];
  if (before?.answeredAt !== undefined) return work;
  if (before !== undefined && JSON.stringify(before.guess) === JSON.stringify(guess)) return work;
  const earlier = [
    ...(before?.earlier ?? []),
    ...(isSeen || before?.guess === undefined ? [] : [{ guess: before.guess, guessedAt: before.guessedAt }]),
  ];
  const kept: GuessWork = {
    ...(guess === undefined ? {} : { guess }),
    guessedAt: now.toISOString(),
    ...(earlier.length === 0 ? {} : { earlier: earlier.slice(-MOST) }),
  };
  return withGuess(work, id, kept);
}

/** Keeps that the answer was shown. Without a guess there is nothing to answer. */
export function keepAnswered(work: Work, id: string, now: Date): Work {
  const before = work.guesses?.[id];
  if (before === undefined || before.answeredAt !== undefined) return work;
  return withGuess(work, id, { ...before, answeredAt: now.toISOString() });
}

function withGuess(work: Work, id: string, guess: GuessWork): Work {
  return { ...work, guesses: { ...work.guesses, [id]: guess } };
}
