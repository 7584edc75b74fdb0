import type { Work } from "./work.js";

/** Stores the text; a changed text keeps the one before it. */
export function keepText(work: Work, id: string, text: string, writtenAt: string): Work {
  const before = work.reflections[id];
  if (before?.text === text) return work;
  const earlier =
    before === undefined ? [] : [...before.earlier, { text: before.text, writtenAt: before.writtenAt }];
  return { ...work, reflections: { ...work.reflections, [id]: { ...before, text, writtenAt, earlier } } };
}

/** How long somebody may go on writing on one version, in milliseconds. */
const ONE_SITTING = 600_000;

/**
 * Stores a text while it is being written. What is written in one go is one version; the text before it is kept when it
 * is older than ten minutes, when much of it was taken out, or when another notebook wrote it.
 *
 * @param seen the version that the writer had before the eyes.
 */
export function keepTyping(work: Work, id: string, text: string, now: Date, seen: string | undefined): Work {
  const before = work.reflections[id];
  if (before?.text === text || (before === undefined && text.trim() === "")) return work;
  const goesOn =
    before !== undefined &&
    // A text that holds all of the one before loses nothing of it, whoever wrote that.
    (seen === before.writtenAt || text.startsWith(before.text)) &&
    now.getTime() - Date.parse(before.writtenAt) < ONE_SITTING &&
    text.length >= before.text.length / 2;
  const writtenAt = now.toISOString();
  if (!goesOn) return keepText(work, id, text, writtenAt);
  return { ...work, reflections: { ...work.reflections, [id]: { ...before, text, writtenAt } } };
}
