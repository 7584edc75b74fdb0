import { passesLuhn } from "./check-digits.js";
import type { ColumnProfile } from "./column-profile.js";
import { type Detector, shareText } from "./detector.js";
import { CODE_TERMS, findTerm } from "./header-words.js";
import { holds } from "./text-patterns.js";

const TERMS: readonly string[] = [
  "phone*",
  "telephone*",
  "telefon*",
  "tel",
  "mobile",
  "cell",
  "cellphone",
  "celular*",
  "movil*",
  "handy*",
  "gsm",
  "whatsapp*",
  "sms",
  "fax",
  "landline",
  "contact number",
  "contact no",
  "tlf",
  "portable",
  "cellulare",
  "telemovel",
  "mobilnummer",
  "numero de contacto",
  "signal number",
  "komorka",
  "puhelin*",
  "msisdn",
];

const digitCount = (text: string): number => text.replace(/\D/g, "").length;
/** "+41.4987634" is a degree of latitude; numbers with one point behind the country have more digits. */
const isDegree = (text: string): boolean => /^\+\d{1,3}\.\d{3,7}$/.test(text);
const isInternational = (text: string): boolean =>
  !isDegree(text) &&
  /^(?:\+|00)[1-9][\d\s()./-]{6,20}$/.test(text) &&
  digitCount(text) >= 8 &&
  digitCount(text) <= 17;
const isNorthAmerican = (text: string): boolean =>
  /^(?:\+?1[\s.-]?)?(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[\s.-])[2-9]\d{2}[\s.-]\d{4}(?:\s*(?:x|ext\.?|#)\s*\d+)?$/i.test(
    text,
  );
/** Many countries write a 0 before the area: 020 7946 0958, 06.12.34.56.78, 030/123456. */
const isTrunk = (text: string): boolean =>
  /^\(?0[1-9]\d{0,4}\)?[\s./-]+\d[\d\s./-]{4,13}\d$/.test(text) &&
  digitCount(text) >= 9 &&
  digitCount(text) <= 12;
const isBrazilian = (text: string): boolean => /^\(\d{2}\)\s?9?\d{4}-?\d{4}$/.test(text);
const isFiveFive = (text: string): boolean => /^[6-9]\d{4} \d{5}$/.test(text);
const isNineDigits = (text: string): boolean => /^[5-9]\d{2} \d{3} \d{3}$/.test(text);
const isBareNorthAmerican = (text: string): boolean => /^1?[2-9]\d{2}[2-9]\d{6}$/.test(text);

const isWritten = (text: string): boolean =>
  isInternational(text) || isNorthAmerican(text) || isTrunk(text) || isBrazilian(text) || isFiveFive(text);
const isAnyDigits = (text: string): boolean =>
  /^[+(]?\d[\d\s()./-]*(?:\s*(?:x|ext\.?|#)\s*\d+)?$/i.test(text) &&
  digitCount(text) >= 7 &&
  digitCount(text) <= 17;

/** Phone numbers of many countries, by their written shape or, without separators, by the name of the column. */
export const detectPhone: Detector = (column) => {
  if (findTerm(column.header, TERMS) !== undefined && !column.aggregate) {
    const matches = (text: string): boolean => isAnyDigits(text) || holds("phone", text);
    const share = column.shareOf(matches);
    if (share >= 0.3) {
      return {
        kind: "phone",
        matches,
        why: `The column's name speaks of phones, and ${shareText(share)} filled cells fit.`,
      };
    }
  }
  if (findTerm(column.header, CODE_TERMS) !== undefined) return undefined;
  const matches = wholeColumn(column);
  if (matches !== undefined) {
    const share = column.shareOf(matches);
    return {
      kind: "phone",
      matches,
      why: `${shareText(share)} filled cells are written like phone numbers.`,
    };
  }
  const inText = (text: string): boolean => holds("phone", text);
  const share = column.numeric ? 0 : column.shareOf(inText);
  return share === 0
    ? undefined
    : { kind: "phone", matches: inText, why: `${shareText(share)} filled cells contain a phone number.` };
};

function wholeColumn(column: ColumnProfile): ((text: string) => boolean) | undefined {
  if (column.shareOf(isWritten) >= 0.5) return isWritten;
  // Nine digits in threes are also written for Canadian identity numbers and French companies: these pass Luhn.
  if (
    column.shareOf(isNineDigits) >= 0.9 &&
    column.shareOf((text) => passesLuhn(text.replace(/\D/g, ""))) < 0.5
  ) {
    return isNineDigits;
  }
  return column.shareOf(isBareNorthAmerican) >= 0.95 && !looksLikeKeys(column)
    ? isBareNorthAmerican
    : undefined;
}

/** Ten digits may be row keys: few rows, the same first four digits, or one counted after the other. */
function looksLikeKeys(column: ColumnProfile): boolean {
  const texts = [...column.values.keys()];
  const sample = texts.slice(0, 1000).map(Number);
  const rising = sample.every((number, i) => i === 0 || number > (sample[i - 1] ?? 0));
  return texts.length < 8 || new Set(texts.map((text) => text.slice(0, 4))).size === 1 || rising;
}
