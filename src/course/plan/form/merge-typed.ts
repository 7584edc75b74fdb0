import { isRow } from "../../../library/table/columns/is-row.js";
import type { FormAsk } from "../../forms/form-message.js";
import type { PlanEntry, TypedRow } from "../../my-work/work.js";
import { type Change, readChange, readStamp, timeOf } from "./read-change.js";
import type { SectionFields } from "./section-fields.js";
import { rowVersion, versionOf } from "./version-of.js";

/** How many deleted rows a form remembers. */
const MOST_GONE = 50;
/** How many earlier versions a row keeps. */
const MOST_EARLIER = 20;

/**
 * Puts what a page sends into the entries of a section, field by field and row by row: what was not changed there stays
 * as it is here. Where two windows wrote the same unseen, the newer words stay and the older are an earlier version.
 */
export function mergeTyped(
  form: SectionFields,
  entries: readonly PlanEntry[],
  { value = {}, stamp, typedAt, from }: Pick<FormAsk, "value" | "stamp" | "typedAt" | "from">,
  now: Date,
): readonly PlanEntry[] {
  const seen = readStamp(stamp);
  const at = timeOf(typedAt, now);
  let merged = entries;
  for (const { column } of form.fields) {
    const text = value[column.name];
    if (typeof text !== "string") continue;
    const typed = { text };
    const change: Change = {
      key: column.name,
      typed,
      seen: seen[column.name] ?? NOTHING,
      edit: from,
      at,
    };
    merged = changed(merged, change, false);
  }
  const { list } = form;
  const rows = list === undefined ? undefined : value[list.name];
  for (const row of Array.isArray(rows) ? rows : []) {
    const change = isRow(row)
      ? readChange(row, list?.columns.map(({ column }) => column.name) ?? [], now)
      : undefined;
    if (change !== undefined) merged = changed(merged, change, true);
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

/** The version of a field that nobody has written into. */
const NOTHING = versionOf("");

function changed(entries: readonly PlanEntry[], change: Change, row: boolean): readonly PlanEntry[] {
  const { key, typed, edit } = change;
  const at = change.at.toISOString();
  const old = entries.find((entry) => entry.key === key && (entry.row === true) === row);
  if (old === undefined) {
    if (typed === undefined || isBlank(typed)) return entries;
    return [...entries, { key, ...(row ? { row } : {}), typed, at, edit }];
  }
  if (typed === undefined ? old.gone === true : old.gone !== true && sameTexts(old.typed, typed))
    return entries;
  const { gone: _gone, ...rest } = old;
  const clash = clashes(old, change, row);
  const put = (entry: PlanEntry): readonly PlanEntry[] => entries.map((one) => (one === old ? entry : one));
  if (clash && at < old.at && typed !== undefined) return put(withEarlier(old, { typed, at }));
  const next: PlanEntry =
    typed === undefined ? { ...rest, at, edit, gone: true } : { ...rest, typed, at, edit };
  return put(clash ? withEarlier(next, { typed: old.typed, at: old.at }) : next);
}

/** True when words that the page has not seen would be gone. */
function clashes(old: PlanEntry, { typed, seen, edit }: Change, row: boolean): boolean {
  if (old.gone === true || old.edit === edit || isBlank(old.typed)) return false;
  const version = row ? rowVersion(old.typed) : versionOf(old.typed.text ?? "");
  if (version === seen) return false;
  return (
    typed === undefined ||
    Object.entries(old.typed).some(([name, text]) => !(typed[name] ?? "").includes(text))
  );
}

function withEarlier(entry: PlanEntry, version: TypedRow): PlanEntry {
  const others = (entry.earlier ?? []).filter(({ typed }) => !sameTexts(typed, version.typed));
  return { ...entry, earlier: [...others, version].slice(-MOST_EARLIER) };
}

function isBlank(typed: Readonly<Record<string, string>>): boolean {
  return Object.values(typed).every((text) => text.trim() === "");
}

function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return rowVersion(a) === rowVersion(b);
}
