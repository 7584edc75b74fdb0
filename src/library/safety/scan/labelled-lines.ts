import type { Data } from "../../table/columns/data.js";
import { flattenRecords } from "./flatten-records.js";

/** Fewer records may as well be the head of a letter, or settings. */
const FEWEST = 3;
/** A text in which fewer lines have a label is a text. */
const ENOUGH = 0.5;

/** "Phone: …", "- name: …", "TEL;TYPE=CELL:…": a label, what is said about it, and what stands behind it. */
const LABELLED =
  /^[\s>*•-]*(["'*_]*)(\p{L}[\p{L}\p{N} _./'()?#-]{0,40}?)\1((?:;[^:;]*)*)\1\s?:(?!\/\/)\**\s*(.*)$/u;

/** Cards of people (vCard, RFC 6350) have short words for what they hold. */
const CARD: Readonly<Record<string, string>> = {
  fn: "full name",
  tel: "phone",
  adr: "street address",
  bday: "birth date",
  org: "employer",
  note: "notes",
};

/** Records that are written as lines, one field a line, such as cards of contacts, calendars and answers of a form; undefined for other text. */
export function labelledLines(lines: readonly string[]): Data | undefined {
  const filled = lines.filter((line) => line.trim() !== "");
  const fields = filled.flatMap((line) => fieldsOf(line));
  if (fields.length < filled.length * ENOUGH) return undefined;
  const isCard = filled.some((line) => /^BEGIN:VCARD\s*$/i.test(line));
  const records: Record<string, string>[] = [];
  for (const [label, value] of fields) {
    const name = isCard ? (CARD[label.toLowerCase()] ?? label) : label;
    let record = records.at(-1);
    // A label that comes again begins the next record.
    if (record === undefined || Object.hasOwn(record, name)) {
      record = Object.create(null) as Record<string, string>;
      records.push(record);
    }
    record[name] = value;
  }
  const several = records.filter((record) => Object.keys(record).length > 1);
  return several.length < FEWEST ? undefined : flattenRecords(records);
}

function fieldsOf(line: string): (readonly [label: string, value: string])[] {
  const [, , label, about = "", value = ""] = LABELLED.exec(line) ?? [];
  if (label === undefined) return [];
  // In cards the parts of a name, and in calendars who comes, are divided by semicolons.
  const named = [...about.matchAll(/;CN="?([^;"]+)/gi)].map(
    ([, name = ""]) => [`${label} name`, name] as const,
  );
  return [[label, unquoted(value).replace(/;+/g, " ").trim()], ...named];
}

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1,?$/u, "$2");
