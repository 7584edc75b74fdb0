import type { GuessWork, Work } from "./work.js";

/**
 * Keeps a guess, or that it was skipped. Once the answer was shown the guess stays as it was.
 *
 * @param guess undefined: skipped.
 */
export function keepGuess(work: Work, id: string, guess: GuessWork["guess"] | undefined, now: Date): Work {
  const before = work.guesses?.[id];
  if (before?.answeredAt !== undefined) return work;
  if (before !== undefined && JSON.stringify(before.guess) === JSON.stringify(guess)) return work;
  const kept: GuessWork = { ...(guess === undefined ? {} : { guess }), guessedAt: now.toISOString() };
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
