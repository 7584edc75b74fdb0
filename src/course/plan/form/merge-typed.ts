import { isRow } from "../../../library/table/columns/is-row.js";
import type { FormAsk } from "../../forms/form-message.js";
import type { PlanEntry, TypedRow } from "../../my-work/work.js";
import { isOwn, ownName } from "./own-words.js";
import { type Change, readChange, readStamp, timeOf } from "./read-change.js";
import type { SectionFields } from "./section-fields.js";
import { rowVersion, versionOf } from "./version-of.js";

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
  { value = {}, stamp, typedAt, edit, from }: Pick<FormAsk, "value" | "stamp" | "typedAt" | "edit" | "from">,
  now: Date,
): readonly PlanEntry[] {
  const seen = readStamp(stamp);
  const at = timeOf(typedAt, now);
  let merged = entries;
  for (const { column } of form.fields) {
    const text = value[column.name];
    if (typeof text !== "string") continue;
    const before = seen[column.name];
    merged = changed(merged, false, {
      key: column.name,
      typed: { text },
      seen: before === undefined ? {} : { text: before },
      edit: edit ?? from,
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
  const { key, typed, edit } = change;
  const at = change.at.toISOString();
  const edits = Object.fromEntries(Object.keys(typed ?? {}).map((name) => [name, ownName(edit)]));
  const old = entries.find((entry) => entry.key === key && (entry.row === true) === row);
  if (old === undefined) {
    if (typed === undefined || isBlank(typed)) return entries;
    const empty = Object.fromEntries(names.map((name) => [name, ""]));
    return [...entries, { key, ...(row ? { row } : {}), typed: { ...empty, ...typed }, at, edits }];
  }
  const written = { ...old.typed, ...typed };
  if (typed === undefined ? old.gone === true : old.gone !== true && sameTexts(old.typed, written))
    return entries;
  const { gone: _gone, ...rest } = old;
  const lost = lostTexts(old, change);
  const put = (entry: PlanEntry): readonly PlanEntry[] => entries.map((one) => (one === old ? entry : one));
  if (typed === undefined) {
    // What was written here since is newer than the wish to delete it.
    if (at < old.at && !isBlank(lost)) return entries;
    const next: PlanEntry = { ...rest, at, gone: true };
    return put(isBlank(lost) ? next : withEarlier(next, { typed: old.typed, at: old.at }));
  }
  // It was deleted here since.
  if (old.gone === true && at < old.at) {
    return holds(old.typed, typed) ? entries : put(withEarlier(old, { typed: written, at }));
  }
  const by = { ...old.edits, ...edits };
  if (isBlank(lost)) return put({ ...rest, typed: written, at, edits: by });
  // What was written here since is newer.
  if (at < old.at) {
    const newer = Object.fromEntries(Object.keys(lost).map((name) => [name, old.edits?.[name] ?? ""]));
    const next: PlanEntry = { ...old, typed: { ...written, ...lost }, edits: { ...by, ...newer } };
    return put(holds(next.typed, typed) ? next : withEarlier(next, { typed: written, at }));
  }
  return put(withEarlier({ ...rest, typed: written, at, edits: by }, { typed: old.typed, at: old.at }));
}

/** The texts that would be gone and that the page has not seen. What the course filled itself are nobody's words. */
function lostTexts(old: PlanEntry, { typed, seen, edit }: Change): Readonly<Record<string, string>> {
  if (old.gone === true) return {};
  const lost = Object.entries(old.typed).filter(([name, text]) => {
    const by = old.edits?.[name];
    if (by === "" || versionOf(text) === (seen[name] ?? NOTHING)) return false;
    if (by !== undefined && isOwn(by, old.at, edit)) return false;
    return typed === undefined || (typed[name] !== undefined && !typed[name].includes(text));
  });
  return Object.fromEntries(lost);
}

function withEarlier(entry: PlanEntry, version: TypedRow): PlanEntry {
  const others = (entry.earlier ?? []).filter(({ typed }) => !sameTexts(typed, version.typed));
  return { ...entry, earlier: [...others, version].slice(-MOST_EARLIER) };
}

/** True when nothing of these texts would be missing. */
function holds(there: Readonly<Record<string, string>>, texts: Readonly<Record<string, string>>): boolean {
  return Object.entries(texts).every(([name, text]) => there[name]?.includes(text) === true);
}

function isBlank(typed: Readonly<Record<string, string>>): boolean {
  return Object.values(typed).every((text) => text.trim() === "");
}

function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return rowVersion(a) === rowVersion(b);
}
