/** A text as a number, and whether it carried a percent sign. */
export interface NumberInText {
  readonly value: number;
  readonly percent: boolean;
}

const THOUSANDS_COMMA = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const THOUSANDS_DOT = /^[+-]?[1-9]\d{0,2}(?:(\.\d{3})+,\d+|(\.\d{3}){2,})$/;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a number as people write it: "24%", "24.0 %", "24,0%", "12,345", "$1.93", "−3".
 *
 * @returns undefined when the text is not a number.
 * @example
 * readNumber("12,345")?.value; // 12345
 */
export function readNumber(text: string): NumberInText | undefined {
  let digits = text
    .trim()
    .replace(/[−–]/g, "-")
    .replace(/(?<=\d)[\s'’_]+(?=\d)/g, "")
    .replace(/^([+-]?)\s*[$€£]\s*/, "$1")
    .replace(/(?<=\d)\s*[$€£]$/, "");
  const percent = /%$/.test(digits);
  digits = digits.replace(/\s*%$/, "");
  if (THOUSANDS_COMMA.test(digits)) digits = digits.replaceAll(",", "");
  else if (THOUSANDS_DOT.test(digits)) digits = digits.replaceAll(".", "").replace(",", ".");
  else if (DECIMAL_COMMA.test(digits)) digits = digits.replace(",", ".");
  return PLAIN.test(digits) ? { value: Number(digits), percent } : undefined;
}
