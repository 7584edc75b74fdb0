import { isRow } from "../../../library/table/columns/is-row.js";
import type { PlanEntry } from "../../my-work/work.js";
import { nameColumn } from "./name-column.js";
import { readSection } from "./read-section.js";
import { sameValue } from "./same-value.js";
import type { PlanField, SectionFields } from "./section-fields.js";
import { atTime } from "./text-times.js";
import { valueText } from "./value-text.js";
import { versionOf } from "./version-of.js";

type Row = Readonly<Record<string, unknown>>;

/**
 * What stands in the form of a section when the plan has gone on without it: by a typed cell, by a change of an
 * assumption, by another program. What the plan says wins; rows that are not complete stay, because the plan does not
 * know of them.
 *
 * @param value the section as the plan has it.
 * @param at when this is looked at.
 */
export function takeFromPlan(
  form: SectionFields,
  entries: readonly PlanEntry[],
  value: unknown,
  at: string,
): readonly PlanEntry[] {
  const read = readSection(form, entries);
  if (sameValue(read.value, value)) return entries;
  const fields = entries.filter(({ row }) => row !== true);
  const rows = entries.filter(({ row }) => row === true);
  if (form.shape === "list") return takeRows(form, rows, value, read.rows, at);
  // A complete section that the plan does not have any more was taken out there.
  if (value === undefined) return read.value === undefined ? entries : [];
  const parts: Row = form.shape === "value" ? { [form.section]: value } : isRow(value) ? value : {};
  const complete = read.value !== undefined;
  const taken = form.fields.flatMap(({ column: { name } }) => {
    const old = fields.find(({ key }) => key === name);
    const before: Row =
      form.shape === "value" ? { [form.section]: read.value } : isRow(read.value) ? read.value : {};
    if (old !== undefined && complete && sameValue(before[name], parts[name])) return [old];
    const text = valueText(parts[name]);
    if (text === "" && old === undefined) return [];
    return [rewritten(old ?? { key: name, typed: {}, at }, { text }, at, !complete)];
  });
  const { list } = form;
  return list === undefined ? taken : [...taken, ...takeRows(form, rows, parts[list.name], read.rows, at)];
}

function takeRows(
  form: SectionFields,
  entries: readonly PlanEntry[],
  value: unknown,
  known: ReadonlyMap<string, Row>,
  at: string,
): readonly PlanEntry[] {
  const { list } = form;
  if (list === undefined) return [];
  const rows: readonly Row[] = (Array.isArray(value) ? value : []).filter(isRow);
  const rowName = nameColumn(form);
  const left = entries.filter(({ gone }) => gone !== true);
  const take = (wanted: (entry: PlanEntry) => boolean): PlanEntry | undefined => {
    const place = left.findIndex(wanted);
    return place < 0 ? undefined : left.splice(place, 1)[0];
  };
  // Rows that say the same first, so that of two rows with one name each keeps its own texts.
  const equal = rows.map((row) => take(({ key }) => sameValue(known.get(key), row)));
  const keys = keyMaker(entries);
  const taken = rows.map((row, i): PlanEntry => {
    const same = equal[i];
    if (same !== undefined) return same;
    const name = valueText(row[rowName]);
    const typed = typedRow(list.columns, row);
    const old = take(({ key, typed: before }) => (known.get(key)?.[rowName] ?? before[rowName]) === name);
    if (old !== undefined) return rewritten(old, typed, at, !known.has(old.key));
    return { key: keys(name), row: true, typed, at, named: name };
  });
  const drafts = left.filter(({ key }) => !known.has(key));
  const gone = entries.filter((entry) => entry.gone === true);
  return [...inFormOrder(entries, taken, drafts), ...gone];
}

/** Drafts stay where they are among the others, as long as the plan has not brought its rows into another order. */
function inFormOrder(
  before: readonly PlanEntry[],
  taken: readonly PlanEntry[],
  drafts: readonly PlanEntry[],
): readonly PlanEntry[] {
  const place = new Map(before.map(({ key }, i) => [key, i]));
  const places = taken.map(({ key }) => place.get(key) ?? before.length);
  const keepsOrder = places.every((one, i) => i === 0 || (places[i - 1] ?? 0) <= one);
  if (!keepsOrder) return [...taken, ...drafts];
  return [...taken, ...drafts].sort(
    (a, b) => (place.get(a.key) ?? before.length) - (place.get(b.key) ?? before.length),
  );
}

function typedRow(columns: readonly PlanField[], row: Row): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map(({ column: { name } }) => [name, valueText(row[name])]));
}

/** An entry with other texts; words that were in no plan yet stay as an earlier version. */
function rewritten(old: PlanEntry, typed: PlanEntry["typed"], at: string, keep: boolean): PlanEntry {
  const edits = Object.entries(old.edits ?? {}).filter(([name]) => old.typed[name] === typed[name]);
  const lost =
    keep && Object.entries(old.typed).some(([name, text]) => text.trim() !== "" && text !== typed[name]);
  const earlier = [...(old.earlier ?? []), { typed: old.typed, at: old.at }];
  const fresh = Object.keys(typed).filter((name) => old.typed[name] !== typed[name]);
  const next: PlanEntry = { ...old, typed, edits: Object.fromEntries(edits), ...(lost ? { earlier } : {}) };
  return atTime(next, at, Object.fromEntries(fresh.map((name) => [name, at])));
}

/** The same key for the same row in every window, although nobody has written it down yet. */
function keyMaker(entries: readonly PlanEntry[]): (name: string) => string {
  const taken = new Set(entries.map(({ key }) => key));
  /** Where to look on for the next row of a name, so that thousands of one name are not counted over and over. */
  const next = new Map<string, number>();
  return (name) => {
    const plain = `p${versionOf(name)}`;
    let number = next.get(plain) ?? 1;
    const numbered = (): string => (number === 1 ? plain : `${plain}-${number}`);
    while (taken.has(numbered())) number++;
    next.set(plain, number + 1);
    taken.add(numbered());
    return numbered();
  };
}
