import { type Data, toTable } from "../../table/columns/data.js";
import { maskValue } from "../../table/columns/mask-value.js";
import { type ColumnProfile, profileColumns } from "../detect/column-profile.js";
import { detectBankOrCard } from "../detect/detect-bank-or-card.js";
import { detectBirthDate } from "../detect/detect-birth-date.js";
import { detectEmail } from "../detect/detect-email.js";
import { detectIdentityNumber } from "../detect/detect-identity-number.js";
import { detectIPAddress } from "../detect/detect-ip-address.js";
import { detectName } from "../detect/detect-name.js";
import { detectPhone } from "../detect/detect-phone.js";
import { detectPreciseLocation } from "../detect/detect-precise-location.js";
import { sensitiveDetectors } from "../detect/detect-sensitive.js";
import { detectStreetAddress } from "../detect/detect-street-address.js";
import type { Detection, Detector } from "../detect/detector.js";
import { ADVICE, PERSONAL_DATA_KINDS, type PersonalDataKind } from "../detect/personal-data-kind.js";
import { tableContext } from "../detect/table-context.js";
import { TEXT_PATTERNS } from "../detect/text-patterns.js";

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

const DETECTORS: readonly Detector[] = [
  ...sensitiveDetectors,
  detectIdentityNumber,
  detectBankOrCard,
  detectPreciseLocation,
  detectStreetAddress,
  detectBirthDate,
  detectPhone,
  detectEmail,
  detectName,
  detectIPAddress,
];

/** Kinds whose first letter already tells the answer. */
const HIDE_ENDS: ReadonlySet<PersonalDataKind> = new Set([
  "immigration",
  "health",
  "religion",
  "union",
  "political opinion",
  "name",
]);

/**
 * Looks through a table column by column, at names and at content, for data that can find or hurt a person.
 *
 * It finds e-mails, phones, addresses, birth dates, identity numbers, bank and card numbers, IP addresses, precise
 * locations, names, and facts on health, immigration, religion, union and politics. It does not see every case: a
 * column without a finding is not proved harmless, and harmless columns together can still single people out (kAnonymity).
 * Method: names of columns in several languages, shapes and check digits (Luhn, ISO 13616, national rules), word lists;
 * precision and recall are measured in the tests on generated columns.
 *
 * @param data any table; nothing of it is kept, and examples are masked.
 * @throws when the value is not a table.
 * @example
 * const list = { contact: ["ana@example.org", "bo@example.org"], zip: ["48201", "48104"] };
 * const findings = scanPersonalData(list);
 * findings.length; // 1
 * findings[0]?.kind; // "email"
 * findings[0]?.examples[0]; // "a••@•••••••.••g"
 */
export function scanPersonalData(data: Data): readonly PersonalDataFinding[] {
  const columns = profileColumns(toTable(data));
  const context = tableContext(columns);
  return Object.freeze(
    columns.flatMap(({ name, profile }, index) =>
      detectKinds(
        profile,
        DETECTORS.flatMap((detector) => detector(profile, context) ?? []),
      )
        .sort((a, b) => PERSONAL_DATA_KINDS.indexOf(a.kind) - PERSONAL_DATA_KINDS.indexOf(b.kind))
        .map((detection) =>
          Object.freeze({
            column: safeName(name, index),
            kind: detection.kind,
            share: (profile.shareOf(detection.matches) * profile.filled) / profile.rows,
            examples: Object.freeze(examples(profile, detection)),
            why: detection.why,
            advice: ADVICE[detection.kind],
          }),
        ),
    ),
  );
}

/** A cell of digits is one thing; only running text can hold several kinds at once. */
function detectKinds(profile: ColumnProfile, found: readonly Detection[]): Detection[] {
  const whole = found.find(({ kind }) => kind === "identity number" || kind === "bank or card number");
  return found.filter(({ kind }) => {
    if (profile.prose || whole === undefined) return true;
    return kind === whole.kind || kind === "email" || HIDE_ENDS.has(kind);
  });
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
  return personal || /\d{6}/.test(name) ? `column ${index + 1} (${maskValue(name)})` : name;
}
