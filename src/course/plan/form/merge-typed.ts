import { isRow } from "../../../library/table/columns/is-row.js";
import type { FormAsk } from "../../forms/form-message.js";
import { LONG_AGO } from "../../forms/typed-times.js";
import type { PlanEntry, TypedRow } from "../../my-work/work.js";
import { holdsText } from "./holds-text.js";
import { isOwn, stretchOf } from "./own-words.js";
import { type Change, readChange, readStamp, timeOf } from "./read-change.js";
import type { SectionFields } from "./section-fields.js";
import { atTime, textTime } from "./text-times.js";
import { rowVersion, versionOf } from "./version-of.js";

type TextChange = Change & { readonly typed: NonNullable<Change["typed"]> };

/** How many deleted rows a form remembers. */
const MOST_GONE = 50;
/** How many earlier versions a row keeps. */
const MOST_EARLIER = 20;

/**
 * Puts what a page sends into the entries of a section, text by text: what was not changed there stays as it is here. Where two windows wrote the same unseen, the newer words stay and the older are an earlier version.
 */
export function mergeTyped(
  form: SectionFields,
  entries: readonly PlanEntry[],
  ask: Pick<FormAsk, "value" | "stamp" | "typedAt" | "times" | "edit" | "from">,
  now: Date,
): readonly PlanEntry[] {
  const { value = {}, stamp, typedAt, times = {}, edit, from } = ask;
  const seen = readStamp(stamp);
  let merged = entries;
  for (const { column } of form.fields) {
    const text = value[column.name];
    if (typeof text !== "string") continue;
    const before = seen[column.name];
    const at = timeOf(times[column.name] ?? typedAt, now).toISOString();
    merged = changed(merged, false, {
      key: column.name,
      typed: { text },
      seen: before === undefined ? {} : { text: before },
      edit: edit ?? from,
      times: { text: at },
      at,
    });
  }
  const { list } = form;
  const rows = list === undefined ? undefined : value[list.name];
  const names = list?.columns.map(({ column }) => column.name) ?? [];
  for (const row of Array.isArray(rows) ? rows : []) {
    const change = isRow(row) ? readChange(row, names, now) : undefined;
    if (change !== undefined) merged = changed(merged, true, change, names);
  }
  const gone = merged.filter((entry) => entry.gone === true).slice(-MOST_GONE);
  return merged.filter((entry) => entry.gone !== true || gone.includes(entry));
}

/** The version of every field of a form, as its page hands it back. */
export function stampOf(entries: readonly PlanEntry[]): string {
  const fields = entries.filter(({ row }) => row !== true);
  return JSON.stringify(
    Object.fromEntries(fields.map(({ key, typed }) => [key, versionOf(typed.text ?? "")])),
  );
}

/** The version of a text that nobody has written. */
const NOTHING = versionOf("");

/** @param names of the columns of a row. */
function changed(
  entries: readonly PlanEntry[],
  row: boolean,
  change: Change,
  names: readonly string[] = [],
): readonly PlanEntry[] {
  const { key, typed } = change;
  const old = entries.find((entry) => entry.key === key && (entry.row === true) === row);
  if (old !== undefined) {
    const next = typed === undefined ? deleted(old, change) : rewritten(old, { ...change, typed });
    return next === old ? entries : entries.map((one) => (one === old ? next : one));
  }
  if (typed === undefined || isBlank(typed)) return entries;
  const empty = Object.fromEntries(names.map((name) => [name, ""]));
  const fresh: PlanEntry = {
    key,
    ...(row ? { row } : {}),
    typed: { ...empty, ...typed },
    at: change.at,
    edits: editsOf(typed, change),
  };
  return [...entries, atTime(fresh, change.at, change.times)];
}

function deleted(old: PlanEntry, change: Change): PlanEntry {
  if (old.gone === true) return old;
  const lost = lostTexts(old, change);
  // What was written here since is newer than the wish to delete it.
  if (lost.some((name) => change.at < textTime(old, name))) return old;
  const next: PlanEntry = { ...atTime(old, change.at), gone: true };
  return lost.length === 0 ? next : withEarlier(next, { typed: old.typed, at: old.at });
}

function rewritten(old: PlanEntry, change: TextChange): PlanEntry {
  const { typed, times } = change;
  const written: TypedRow = { typed: { ...old.typed, ...typed }, at: change.at };
  // It was deleted here since.
  if (old.gone === true && change.at < old.at) {
    return holds(old.typed, typed) ? old : withEarlier(old, written);
  }
  if (old.gone !== true && sameTexts(old.typed, written.typed)) return writtenAgain(old, change);
  const lost = lostTexts(old, change);
  const isNewer = (name: string): boolean => (times[name] ?? change.at) < textTime(old, name);
  // What was written here since is newer.
  const stays = old.gone === true ? Object.keys(typed).filter(isNewer) : lost.filter(isNewer);
  const taken = Object.fromEntries(Object.entries(typed).filter(([name]) => !stays.includes(name)));
  const by = editsOf(typed, change);
  const { gone, ...rest } = old;
  const texts = { ...old.typed, ...taken };
  const at = latest(old.at, change.at);
  const next = atTime(
    { ...rest, typed: texts, edits: { ...old.edits, ...editsOf(changedOf(old, taken), change) } },
    at,
    Object.fromEntries(Object.keys(taken).map((name) => [name, timeAfter(old, change, name)])),
  );
  const over = lost.some((name) => !stays.includes(name))
    ? withEarlier(next, { typed: old.typed, at: old.at })
    : next;
  // What somebody only puts back was kept before, and what its own writer has changed since is no version either.
  const isKnown = (name: string): boolean =>
    times[name] === LONG_AGO || isOwn(by[name] ?? "", times[name] ?? change.at, old.edits?.[name] ?? "");
  const refused = Object.fromEntries(
    stays.filter((name) => !isKnown(name)).map((name) => [name, typed[name] ?? ""]),
  );
  return holds(texts, refused) ? over : withEarlier(over, written);
}

/** Nothing of it is changed, but words of somebody are as new as the last of them who wrote them. */
function writtenAgain(old: PlanEntry, change: TextChange): PlanEntry {
  const names = Object.keys(change.typed).filter(
    (name) => (old.edits?.[name] ?? "") !== "" && textTime(old, name) < timeAfter(old, change, name),
  );
  if (names.length === 0) return old;
  const times = Object.fromEntries(names.map((name) => [name, timeAfter(old, change, name)]));
  return atTime(old, latest(old.at, change.at), times);
}

/** A text that was written again is as new as the last of them who wrote it. */
function timeAfter(old: PlanEntry, { typed, times, at }: TextChange, name: string): string {
  const time = times[name] ?? at;
  return old.typed[name] === typed[name] ? latest(time, textTime(old, name)) : time;
}

function latest(a: string, b: string): string {
  return a < b ? b : a;
}

function changedOf(old: PlanEntry, typed: PlanEntry["typed"]): PlanEntry["typed"] {
  return Object.fromEntries(Object.entries(typed).filter(([name, text]) => text !== old.typed[name]));
}

function editsOf(
  typed: PlanEntry["typed"],
  { edit, times, at }: Pick<Change, "edit" | "times" | "at">,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(typed).map((name) => [name, stretchOf(edit, times[name] ?? at)]));
}

/** The names of texts that would be gone and that the page has not seen. What the course filled itself are nobody's words. */
function lostTexts(old: PlanEntry, { typed, seen, edit }: Change): readonly string[] {
  if (old.gone === true) return [];
  const lost = Object.entries(old.typed).filter(([name, text]) => {
    const by = old.edits?.[name];
    if (text.trim() === "" || by === "" || versionOf(text) === (seen[name] ?? NOTHING)) return false;
    if (by !== undefined && isOwn(by, textTime(old, name), edit)) return false;
    return typed === undefined || (typed[name] !== undefined && !holdsText(typed[name], text));
  });
  return lost.map(([name]) => name);
}

function withEarlier(entry: PlanEntry, version: TypedRow): PlanEntry {
  const others = (entry.earlier ?? []).filter(({ typed }) => !sameTexts(typed, version.typed));
  return { ...entry, earlier: [...others, version].slice(-MOST_EARLIER) };
}

/** True when nothing of these texts would be missing. */
function holds(there: Readonly<Record<string, string>>, texts: Readonly<Record<string, string>>): boolean {
  return Object.entries(texts).every(([name, text]) => holdsText(there[name] ?? "", text));
}

function isBlank(typed: Readonly<Record<string, string>>): boolean {
  return Object.values(typed).every((text) => text.trim() === "");
}

function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return rowVersion(a) === rowVersion(b);
}
