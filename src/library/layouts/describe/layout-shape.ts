import { CONFIDENCES, DATE_FORMS, HOLDS, LAYOUT_TYPES } from "./layout.js";
import { PERSONAL_DATA_KINDS } from "./personal-data-kind.js";
import {
  count,
  day,
  expression,
  listOf,
  mapOf,
  mark,
  oneOf,
  record,
  type Shape,
  text,
  tuple,
  yesNo,
} from "./shape.js";

const anyText: Shape = (value, place) => (typeof value === "string" ? [] : [`${place} should be a text`]);
const kind = oneOf(PERSONAL_DATA_KINDS);
const dates = listOf(oneOf(DATE_FORMS), 1);

const column = record(
  { name: text, holds: oneOf(HOLDS) },
  {
    says: text,
    kind,
    also: listOf(text, 1),
    digits: count,
    pattern: expression,
    dates,
    codes: text,
    required: yesNo,
  },
);

const repeated = record({ pattern: expression, says: text, holds: oneOf(HOLDS) }, { kind, codes: text });

const file = record(
  {
    delimiters: listOf(mark),
    quotes: yesNo,
    encodings: listOf(oneOf(["utf-8", "windows-1252", "utf-16le"]), 1),
    header: oneOf(["always", "mostly", "none"]),
    ordered: yesNo,
    names: listOf(text),
  },
  { chosen: yesNo, lines: listOf(record({ length: count, cells: listOf(tuple(text, count, count), 1) }), 1) },
);

const history = record(
  { form: text, rule: text },
  { key: listOf(text), election: text, problem: text, dedupe: text },
);

/** The schema of a description. */
export const LAYOUT_SHAPE: Shape = record(
  {
    name: text,
    title: text,
    is: oneOf(LAYOUT_TYPES),
    confidence: oneOf(CONFIDENCES),
    asOf: text,
    retrieved: day,
    sources: listOf(text, 1),
    file,
    columns: listOf(column, 1),
  },
  {
    place: text,
    older: yesNo,
    why: text,
    person: text,
    dates,
    unknownDays: listOf(day),
    unknownTexts: listOf(text),
    codes: mapOf(mapOf(anyText)),
    repeats: listOf(repeated),
    history,
    notes: listOf(text),
    uncertain: listOf(text),
  },
);
