import type { ColumnTable } from "arquero";
import type { Layout } from "../../layouts/describe/layout.js";
import { PERSONAL_DATA_KINDS, type PersonalDataKind } from "../../layouts/describe/personal-data-kind.js";
import { allLayouts } from "../../layouts/known-layouts.js";
import { type Data, toTable } from "../../table/columns/data.js";
import { maskValue } from "../../table/columns/mask-value.js";
import { type ColumnProfile, cellText, profileColumns } from "../detect/column-profile.js";
import { detectColumns } from "../detect/detect-columns.js";
import type { Detection } from "../detect/detector.js";
import { ADVICE } from "../detect/kind-advice.js";
import { knownColumns, withLayout } from "../detect/known-columns.js";
import { TEXT_PATTERNS } from "../detect/text-patterns.js";
import { SENSITIVE_KINDS } from "../detect/weigh-findings.js";
import { columnNameFindings } from "./column-name-findings.js";

/** One kind of personal data in one column. */
export interface PersonalDataFinding {
  /** The name of the column; a name that is itself personal data is masked. */
  readonly column: string;
  readonly kind: PersonalDataKind;
  /** The share of all rows that hold it, from 0 to 1. */
  readonly share: number;
  /** Up to three masked values: their shape, never what they say. */
  readonly examples: readonly string[];
  /** What gave it away. */
  readonly why: string;
  readonly advice: string;
}

/** Kinds whose first letter already tells the answer. */
const HIDE_ENDS: ReadonlySet<PersonalDataKind> = new Set([
  ...SENSITIVE_KINDS,
  "criminal record",
  "race or ethnicity",
  "protected person",
  "vote history",
  "contact record",
  "employment",
  "free text",
  "personal detail",
  "online account",
  "name",
]);

/**
 * Looks through a table column by column, at names and at content, for data that can find or hurt a person.
 *
 * It finds names, numbers of voters and members, addresses and their parts, phones, e-mails, birth dates, identity, bank
 * and card numbers, precise places, vote history, work, gifts, notes, details such as age and gender, and facts on health,
 * immigration, religion, race, union, politics and convictions. Columns are judged in company: "number" beside a street is
 * an address, and the party of a candidate is no secret. A column that is made for such data is found while it is empty
 * (share 0), and a placeholder such as 01/01/1900 counts as empty. A file of a known layout, with names of columns or
 * without, is judged by what the layout says of each column (recognizeLayout). It does not see every case: a column without a finding
 * is not proved harmless, and harmless columns together can still single people out (kAnonymity).
 * Method: words of the names of columns in several languages, shapes and check digits (Luhn, ISO 13616, national rules),
 * word lists, and weights fitted on the columns of tables labeled by hand; precision and recall are measured in the tests on generated columns and on the columns of real files.
 *
 * @param data any table; nothing of it is kept, and examples are masked. Missing values count as rows without the data.
 * @throws when the value is not a table, or one without columns.
 * @example
 * const list = { contact: ["ana@example.org", "bo@example.org"], city: ["Detroit", "Flint"] };
 * const findings = scanPersonalData(list);
 * findings.length; // 1
 * findings[0]?.kind; // "email"
 * findings[0]?.examples[0]; // "a••@•••••••.••g"
 */
export function scanPersonalData(data: Data): readonly PersonalDataFinding[] {
  if (toTable(withoutPrototype(data)).numCols() === 0)
    throw new RangeError(
      "The table has no columns, so there is nothing to scan: it cannot be called free of personal data.",
    );
  return scanColumns(data);
}

/** The same of a part of a file, in which there may be nothing. */
export function scanColumns(data: Data): readonly PersonalDataFinding[] {
  return scanTable(data, allLayouts());
}

/** The same with these layouts alone: what the scanner finds by itself is measured without any. */
export function scanTable(data: Data, layouts: readonly Layout[]): readonly PersonalDataFinding[] {
  const table = toTable(withoutPrototype(data));
  const columns = profileColumns(table);
  const known = knownColumns(table.columnNames(), firstRows(table), layouts);
  const detected = detectColumns(columns.map(({ profile }) => profile));
  const found = known === undefined ? detected : detected.map((one, at) => withLayout(one, known, at));
  const inNames = columnNameFindings(
    columns.map(({ name }) => name),
    (at) => [...(columns[at]?.profile.values.keys() ?? [])].every((text) => FLAG.test(text)),
  );
  return Object.freeze(
    columns.flatMap(({ name, profile }, index) => [
      ...(inNames[index] ?? []).map((kind) =>
        Object.freeze({
          column: `column ${index + 1} (${maskValue(name, kind !== "name")})`,
          kind,
          share: 1,
          examples: Object.freeze([]),
          why: "it stands in the name of the column",
          advice: ADVICE[kind],
        }),
      ),
      ...[...(found[index] ?? [])]
        .sort((a, b) => PERSONAL_DATA_KINDS.indexOf(a.kind) - PERSONAL_DATA_KINDS.indexOf(b.kind))
        .map((detection) =>
          Object.freeze({
            column: safeName(name, index),
            kind: detection.kind,
            share:
              profile.rows === 0 ? 0 : (profile.shareOf(detection.matches) * profile.filled) / profile.rows,
            examples: Object.freeze(examples(profile, detection)),
            why: detection.why,
            advice: ADVICE[detection.kind],
          }),
        ),
    ]),
  );
}

/** What says yes or no in a list of who came or who has which shift. */
const FLAG = /^(?:true|false|yes|no|y|n|x|✓|✔|0|1|here|came|absent|present|going|maybe)$/iu;

/** So many rows show what the cells look like. */
const LOOKED_AT = 200;

function firstRows(table: ColumnTable): readonly (readonly string[])[] {
  const lists = table.columnNames().map((name) => table.array(name) as ArrayLike<unknown>);
  return Array.from({ length: Math.min(LOOKED_AT, table.numRows()) }, (_, row) =>
    lists.map((list) => cellText(list[row])),
  );
}

/** A table library loses a column called "__proto__" without a word, so here it goes by another name. */
function withoutPrototype(data: Data): Data {
  if (typeof data !== "object" || data === null || !Object.hasOwn(data, "__proto__")) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, values]) => [name === "__proto__" ? "proto" : name, values]),
  );
}

function examples(profile: ColumnProfile, { kind, matches }: Detection): string[] {
  const shown: string[] = [];
  for (const text of profile.values.keys()) {
    if (shown.length === 3) break;
    if (matches(text)) shown.push(maskValue(text, !HIDE_ENDS.has(kind) && !profile.prose));
  }
  return shown;
}

/** A file without a header row has its first person in the names of the columns. */
function safeName(name: string, index: number): string {
  const personal = TEXT_PATTERNS.some(({ pattern, accept }) =>
    (name.match(pattern) ?? []).some((match) => accept(match)),
  );
  const isElectionDay = /^(?:0[1-9]|1[0-2])[0-3]\d{3}\W?[A-Z]{1,3}$/.test(name);
  return personal || (/\d{6}/.test(name) && !isElectionDay)
    ? `column ${index + 1} (${maskValue(name)})`
    : name;
}
