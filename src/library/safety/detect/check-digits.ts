/**
 * True for digits whose check digit fits, as on every payment card: a random number passes one time in ten.
 *
 * Method: Luhn 1960 (US patent 2,950,048; ISO/IEC 7812-1).
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += i % 2 === 1 ? doubled : digit;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/** True for an international bank account number with the right remainder (ISO 13616, mod 97). */
export function isIBAN(text: string): boolean {
  const compact = text.replace(/[\s-]/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  const moved = compact.slice(4) + compact.slice(0, 4);
  let remainder = 0;
  for (const sign of moved) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** True for the number of a payment card: 13 to 19 digits, a first digit of the networks, Luhn. */
export function isCardNumber(text: string): boolean {
  if (!/^\d{4}([ -]?)\d{4}\1\d{4}\1\d{1,7}$|^\d{4}[ -]?\d{6}[ -]?\d{5}$/.test(text)) return false;
  const digits = text.replace(/\D/g, "");
  return (
    /^(4|5[1-5]|2[2-7]|3[47]|36|6(?:011|4[4-9]|5|2))/.test(digits) &&
    digits.length <= 19 &&
    passesLuhn(digits)
  );
}

/** Multiplies digits by weights and sums the products. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
}

/** True for an Indian Aadhaar-style number: twelve digits with the check digit of Verhoeff 1969. */
export function passesVerhoeff(digits: string): boolean {
  let check = 0;
  [...digits].reverse().forEach((digit, i) => {
    check = multiply(check, permute(Number(digit), i % 8));
  });
  return check === 0;
}

/** The product in the dihedral group of the pentagon: 0–4 turn, 5–9 mirror. */
function multiply(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b - 5) % 5);
  return b < 5 ? 5 + ((a - 5 - b + 5) % 5) : (a - b + 5) % 5;
}

function permute(digit: number, times: number): number {
  const step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  let result = digit;
  for (let i = 0; i < times; i++) result = step[result] ?? 0;
  return result;
}
