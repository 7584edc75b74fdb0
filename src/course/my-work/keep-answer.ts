import { isOwn, stretchOf } from "../plan/form/own-words.js";
import { versionOf } from "../plan/form/version-of.js";
import type { AnswerTrace } from "./work.js";

/** So many versions of one answer are kept. */
const MOST = 20;

/** An answer that is chosen or counted, with what is known of its past. */
export interface TracedAnswer extends AnswerTrace {
  readonly text: string;
}

/** An answer as a page sends it. */
export interface SentAnswer {
  readonly text: string;
  readonly at: string;
  /** The stretch of writing that it belongs to. */
  readonly edit: string;
  /** The version of the answer that was before the eyes; undefined: none was. */
  readonly seen: string | undefined;
}

/**
 * The newer of two answers, as it is with words: one that another window gave unseen stays beside it as an earlier
 * version, and an older one that comes late changes nothing.
 */
export function keepAnswer(before: TracedAnswer | undefined, sent: SentAnswer): TracedAnswer {
  const { text, at, edit, seen } = sent;
  const by = stretchOf(edit, at);
  if (before === undefined) return { text, at, by };
  if (before.text === text) return before.at !== undefined && at <= before.at ? before : { ...before, at };
  const next: TracedAnswer = { ...before, text, at, by };
  const isOwnAnswer = before.by !== undefined && isOwn(before.by, before.at ?? "", edit);
  const isNewer = before.at === undefined || at >= before.at;
  if (isNewer) {
    return before.text === "" || isOwnAnswer || seen === versionOf(before.text)
      ? without(next, text)
      : withEarlier(next, before);
  }
  const isKnown = before.by !== undefined && isOwn(by, at, before.by);
  return text === "" || isKnown ? before : withEarlier(before, sent);
}

/** An earlier version takes its place again, and what stood there is the earlier one. */
export function takeBack(answer: TracedAnswer, text: string, at: string): TracedAnswer {
  const { by: _by, ...rest } = answer;
  return answer.text === text ? answer : withEarlier({ ...rest, text, at }, answer);
}

/** The answer without an earlier version. */
export function without(answer: TracedAnswer, text: string): TracedAnswer {
  const { earlier = [], ...rest } = answer;
  const left = earlier.filter((one) => one.text !== text);
  return left.length === 0 ? rest : { ...rest, earlier: left };
}

/** What is known of the past of an answer. */
export function traceOf({ at, by, earlier }: TracedAnswer): AnswerTrace {
  return {
    ...(at === undefined ? {} : { at }),
    ...(by === undefined ? {} : { by }),
    ...(earlier === undefined ? {} : { earlier }),
  };
}

function withEarlier(
  answer: TracedAnswer,
  version: { readonly text: string; readonly at?: string },
): TracedAnswer {
  const others = (without(answer, answer.text).earlier ?? []).filter(({ text }) => text !== version.text);
  const earlier = [...others, { text: version.text, writtenAt: version.at ?? "" }];
  return { ...answer, earlier: earlier.slice(-MOST) };
}
