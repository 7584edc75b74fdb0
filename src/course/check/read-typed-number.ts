import { isNumberWord, numberInWords } from "./number-in-words.js";
import { type NumberInText, readNumber } from "./read-number.js";

/** "3 quarters" is no count of quarters. */
const PARTS = [
  "half",
  "halves",
  "third",
  "thirds",
  "quarter",
  "quarters",
  "fifth",
  "fifths",
  "tenth",
  "tenths",
];
const SCALES: Readonly<Record<string, number>> = {
  mil: 1e3,
  millones: 1e6,
  bn: 1e9,
  dozen: 12,
  hundred: 100,
  k: 1e3,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

const FRACTIONS: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };

/** Longer texts are sentences, not numbers. */
const LONGEST = 60;

/**
 * Reads a number as people type it into a box: "24 percent", "720 doors", "8.1 points", "1 in 5", "288/1200",
 * "one in five", "about $197", "± 162", "1.2 million", and all that `readNumber` reads. The words behind a number are its unit;
 * a text with a second number ("5 to 7", "12 of the 40 on turf 3") is none.
 *
 * @returns undefined when the text is not one number.
 * @example
 * readTypedNumber("24 percent"); // { value: 24, percent: true }
 * readTypedNumber("1 in 5")?.value; // 0.2
 */
export function readTypedNumber(text: string): NumberInText | undefined {
  if (text.length > LONGEST || isTwoNumbers(text)) return undefined;
  const read = readOne(text);
  return read === undefined || Number.isFinite(read.value) ? read : undefined;
}

/** Blanks part the thousands of one number, "12 345", and anything else but one number: "12 34", or two cells that were pasted. */
function isTwoNumbers(text: string): boolean {
  const apart = text.trim().match(/\d[\d\s]*\s[\d\s]*\d/gu) ?? [];
  return apart.some((part) => !/^\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+$/.test(part));
}

function readOne(text: string): NumberInText | undefined {
  const plain = readNumber(text);
  if (plain !== undefined) return plain;
  const words = text
    // "½" and the figures of other keyboards.
    .replace(/(\d?)\s?([½¼¾])/, (_all, whole: string, part: string) =>
      String(Number(whole) + (FRACTIONS[part] ?? 0)),
    )
    .normalize("NFKC")
    .trim()
    // A small m may be meters, where it is no money.
    .replace(/(?<=\d) ?M$|(?<=^\D*[$€£] ?[\d.,]+) ?m$/, " million")
    .toLowerCase()
    .replace(
      /^(?:about|around|roughly|approximately|approx\.?|circa|ca\.|nearly|almost|plus or minus|\+\/-|[~≈=±]) ?/,
      "",
    )
    .replace(/^minus /, "-")
    .replace(/^(?:us ?\$|usd|us dollars) ?/, "$")
    .replace(/[.!]$/, "");
  const alone = count(words) ?? numberInWords(words);
  return alone === undefined
    ? (readNumber(words) ?? shareInWords(words) ?? numberWithUnit(words))
    : { value: alone, percent: false };
}

/** "1 in 5", "1 out of 5", "288 of 1,200", "1/5", "one in five". */
function shareInWords(words: string): NumberInText | undefined {
  const [, part, whole] = /^(\S{1,12}) ?(?:in|out of|of|de cada|\/) ?(\S{1,12})$/.exec(words) ?? [];
  const [a, b] = [count(part), count(whole)];
  if (a === undefined || b === undefined || b <= 0) return undefined;
  return b === 100 ? { value: a, percent: true } : { value: a / b, percent: false };
}

/** A number and the words behind it, of which one may be "percent" and the first a scale such as "million". A point is a percent. */
function numberWithUnit(words: string): NumberInText | undefined {
  const [, first = "", rest = ""] =
    /^([-+−–]?[$€£]?[\d.,' ]{0,20}\d\.?\d*%?|[a-z]{3,9}(?:-[a-z]{3,5})?) ?(\p{L}[\p{L} .'-]{0,40})$/u.exec(
      words,
    ) ?? [];
  const value = count(first) ?? readNumber(first)?.value;
  if (value === undefined) return undefined;
  const [unit = "", ...more] = rest.split(/\s+/);
  if (PARTS.includes(unit) || (isNumberWord(unit) && !Object.hasOwn(SCALES, unit))) return undefined;
  if (more.some((word) => PARTS.includes(word) || isNumberWord(word) || Object.hasOwn(SCALES, word)))
    return undefined;
  if (/^(?:to|or|and|plus|minus|times|by|in|of|out|x|bps?|basis)$/.test(unit) && !first.endsWith("%"))
    return undefined;
  const percent =
    first.endsWith("%") ||
    /^(?:percent(?:age points?)?|pct|per ?cent|por ciento|points?|puntos?|pts?|pp)\b/.test(rest);
  const scale = Object.hasOwn(SCALES, unit) ? (SCALES[unit] ?? 1) : 1;
  return { value: value * scale, percent };
}

function count(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const inWords = numberInWords(word);
  if (inWords !== undefined) return inWords;
  const read = readNumber(word);
  return read === undefined || read.percent ? undefined : read.value;
}
