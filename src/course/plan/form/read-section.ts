import { MOST_ROWS } from "../../../library/organize/plan/plan-size.js";
import { dayOrder } from "../../../library/table/clean/read-day.js";
import { isRow } from "../../../library/table/columns/is-row.js";
import type { FormRemark } from "../../forms/form.js";
import type { PlanEntry } from "../../my-work/work.js";
import { acceptSafely } from "../accept-safely.js";
import type { PlanGap } from "../plan-section.js";
import { findPlanSection } from "../plan-sections.js";
import { readRow } from "./read-row.js";
import { askedRemark, doubleRemark, gapRemark, overfullRemark, stillMissing } from "./row-remarks.js";
import type { SectionFields } from "./section-fields.js";

/** What the form of a section says to the plan. */
export interface ReadSection {
  /** The section as the plan takes it; undefined when nothing of it is complete. */
  readonly value: unknown;
  /** The rows that the plan takes, by the key of their entry and in their order. */
  readonly rows: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** What is said beside fields and rows. */
  readonly remarks: readonly FormRemark[];
  /** What a section that is no list still needs, by the words of its fields. */
  readonly missing: readonly string[];
  /** True when nothing is written in it. */
  readonly isEmpty: boolean;
}

type Record_ = Readonly<Record<string, unknown>>;

/** Reads everything that is typed into the form of a section. */
export function readSection(form: SectionFields, entries: readonly PlanEntry[]): ReadSection {
  const order = dayOrder(entries.flatMap(({ typed }) => Object.values(typed)));
  const live = entries.filter(({ gone }) => gone !== true);
  const typed = Object.fromEntries(live.filter(({ row }) => row !== true).map(textOf));
  const fields = readRow(form.fields, typed, order);
  const list = readList(form, live, order);
  if (form.shape === "list") {
    const value = [...list.rows.values()];
    return { ...list, value: value.length === 0 ? undefined : value, missing: [] };
  }
  const remarks = [
    ...list.remarks,
    ...fields.asked.map((asked) => askedRemark(asked, asked.field.column.name)),
  ];
  const isEmpty = fields.isEmpty && list.isEmpty;
  const missing = isEmpty ? [] : fields.missing.map(({ column }) => column.label);
  const nothing = { value: undefined, rows: list.rows, remarks, missing, isEmpty };
  if (isEmpty || missing.length > 0 || fields.asked.length > 0) return nothing;
  if (form.list !== undefined && list.remarks.some(({ kind }) => kind !== "earlier")) return nothing;
  const rows = form.list === undefined ? {} : { [form.list.name]: [...list.rows.values()] };
  const given = form.shape === "value" ? fields.values[form.section] : { ...fields.values, ...rows };
  const accepted = accept(form, given);
  if ("value" in accepted) return { ...nothing, value: accepted.value };
  const gaps = accepted.gaps.map((gap) => gapRemark(gap, form.fields, {}));
  return { ...nothing, remarks: [...remarks, ...gaps] };
}

function textOf({ key, typed }: PlanEntry): readonly [string, string] {
  return [key, typed.text ?? ""];
}

function accept(
  form: SectionFields,
  value: unknown,
): { readonly value: unknown } | { readonly gaps: readonly PlanGap[] } {
  const rule = findPlanSection(form.section);
  return rule === undefined ? { gaps: [] } : acceptSafely(rule, value, undefined);
}

function readList(
  form: SectionFields,
  live: readonly PlanEntry[],
  order: ReturnType<typeof dayOrder>,
): Pick<ReadSection, "rows" | "remarks" | "isEmpty"> {
  const { list, section, shape } = form;
  const rows = new Map<string, Record_>();
  const remarks: FormRemark[] = [];
  if (list === undefined) return { rows, remarks, isEmpty: true };
  const entries = live.filter(({ row }) => row === true);
  const rowName = shape === "list" ? findPlanSection(section)?.rowName : undefined;
  for (const { key, typed } of entries) {
    const place = { field: list.name, row: key };
    const read = readRow(list.columns, typed, order);
    remarks.push(...read.asked.map((asked) => askedRemark(asked, list.name, key)));
    if (read.missing.length > 0) remarks.push({ ...place, ...stillMissing(read) });
    if (read.missing.length > 0 || read.asked.length > 0) continue;
    const given = section === "goals" ? withId(read.values, rows, entries) : read.values;
    const accepted = shape === "list" ? accept(form, [given]) : { value: [given] };
    if ("gaps" in accepted) {
      remarks.push(...accepted.gaps.map((gap) => gapRemark(gap, list.columns, place)));
      continue;
    }
    const [row] = (Array.isArray(accepted.value) ? accepted.value : []).filter(isRow);
    const name = rowName === undefined ? undefined : row?.[rowName];
    if (row === undefined) continue;
    if (name !== undefined && [...rows.values()].some((other) => other[rowName ?? ""] === name)) {
      remarks.push(doubleRemark(place, rowName ?? "", String(name), entries));
      continue;
    }
    if (rows.size < MOST_ROWS) rows.set(key, row);
    else remarks.push(overfullRemark(place));
  }
  return { rows, remarks, isEmpty: entries.length === 0 };
}

/** A goal without a short name gets the next one that is free. */
function withId(values: Record_, rows: ReadonlyMap<string, Record_>, entries: readonly PlanEntry[]): Record_ {
  if (values.id !== undefined) return values;
  const taken = new Set([...rows.values()].map(({ id }) => String(id)));
  for (const { typed } of entries) taken.add(typed.id ?? "");
  let number = 1;
  while (taken.has(`G${number}`)) number++;
  return { ...values, id: `G${number}` };
}
