/** Words that a voice reads wrongly, and how they are said. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bXLOOKUP\b/g, "X lookup"],
  [/\bFIPS\b/g, "fips"],
  [/\bSMARTIE\b/g, "smarty"],
  [/\bGOTV\b/g, "G O T V"],
  [/\bPII\b/g, "P I I"],
  [/\bZIP\b/g, "zip"],
  [/\bITT\b/g, "I T T"],
  [/\bCACE\b/g, "case"],
  [/\bAUC\b/g, "A U C"],
  [/\bCSV\b/g, "C S V"],
  [/\bSQL\b/g, "S Q L"],
  [/\bDC\b/g, "D C"],
  [/\bCT\b/g, "C T"],
  [/\bMI\b/g, "M I"],
  [/\bTRIM\b/g, "trim"],
  [/\bLOWER\b/g, "lower"],
  [/\bFILTER\b/g, "filter"],
  [/\be-mail\b/gi, "email"],
  [/\bDanfo\.js\b/g, "Danfo J S"],
  [/\bPlotly\b/g, "plotlee"],
];

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** Signs and figures as they are said. */
const SIGNS: readonly (readonly [RegExp, string | ((...match: string[]) => string)])[] = [
  [
    /\b(\d{4})-(\d\d)-(\d\d)\b/g,
    (_, year = "", month = "", day = "") => `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}, ${year}`,
  ],
  [/\b(\d{1,2}):00\b/g, (_, hour = "") => `${hour} o'clock`],
  [/\s*→\s*/g, ", then "],
  [/\s*÷\s*/g, " divided by "],
  [/\s*×\s*/g, " times "],
  [/(\d)\s*[–−]\s*(?=\d)/g, "$1 to "],
  [/(^|\s)[−-](?=\d)/g, "$1minus "],
  [/\s*≥\s*/g, " at least "],
  [/\s*≤\s*/g, " at most "],
  [/(\d)\s*%/g, "$1 percent"],
  [/\$(\d[\d,.]*\d|\d)/g, "$1 dollars"],
  [/\s*&\s*/g, " and "],
  [/…/g, "."],
  [/(\w)@(\w)/g, "$1 at $2"],
  // The names in code: yearsAtAddress is three words.
  [
    /\b[a-z]+(?:[A-Z][a-z]+)+\b/g,
    (name = "") => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  ],
  [/(\w)_(\w)/g, "$1 $2"],
  [/[“”"`*]/g, ""],
];

/** A sentence as it is spoken: signs, figures and names in words. */
export function spokenText(sentence: string): string {
  const said = [...WORDS, ...SIGNS].reduce(
    (text, [sign, words]) =>
      typeof words === "string" ? text.replace(sign, words) : text.replace(sign, words),
    sentence,
  );
  return said
    .replace(/\s+/g, " ")
    .replace(/\s+([.,:;?!])/g, "$1")
    .trim();
}
