import { timeOf } from "../plan/form/read-change.js";
import { versionOf } from "../plan/form/version-of.js";
import type { ReflectionWork, Work } from "./work.js";

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

/** A text as somebody types it. */
export interface TypedText {
  readonly text: string;
  /** The version of the text that the writer had before the eyes. */
  readonly seen?: string | undefined;
  /** When it was typed. Default: now. */
  readonly typedAt?: string | undefined;
}

/**
 * Stores a text while it is being written. What is written in one go is one version; the text before it is kept when it
 * is older than ten minutes, when much of it was taken out, or when another notebook wrote it. Words that were typed
 * before those that are kept, as in a window that was closed, do not replace them: they are an earlier version.
 */
export function keepTyping(work: Work, id: string, { text, seen, typedAt }: TypedText, now: Date): Work {
  const before = work.reflections[id];
  if (before?.text === text || (before === undefined && text.trim() === "")) return work;
  // A text that holds all of the one before loses nothing of it, whoever wrote that.
  const knows = before !== undefined && (seen === versionOf(before.text) || text.startsWith(before.text));
  const writtenAt = timeOf(typedAt, now).toISOString();
  if (before !== undefined && !knows && writtenAt < before.writtenAt) {
    return withEarlier(work, id, before, { text, writtenAt });
  }
  const goesOn =
    knows &&
    now.getTime() - Date.parse(before.writtenAt) < ONE_SITTING &&
    text.length >= before.text.length / 2;
  if (!goesOn) return keepText(work, id, text, writtenAt);
  return { ...work, reflections: { ...work.reflections, [id]: { ...before, text, writtenAt } } };
}

function withEarlier(
  work: Work,
  id: string,
  before: ReflectionWork,
  version: ReflectionWork["earlier"][number],
): Work {
  const texts = [before, ...before.earlier].map(({ text }) => text);
  if (version.text.trim() === "" || texts.some((text) => text.includes(version.text))) return work;
  const earlier = [...before.earlier, version];
  return { ...work, reflections: { ...work.reflections, [id]: { ...before, earlier } } };
}
