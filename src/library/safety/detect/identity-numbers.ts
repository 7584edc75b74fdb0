import { passesLuhn, passesVerhoeff, weightedSum } from "./check-digits.js";

/** A number that a state gives to one person, told apart from other numbers by its shape and check digits. */
export interface IdentityNumber {
  readonly name: string;
  readonly matches: (text: string) => boolean;
  /** The share of a column that must fit: high where a shape alone is common. */
  readonly share: number;
}

const digitsOf = (text: string): string => text.replace(/\D/g, "");

export function isSocialSecurityNumber(text: string): boolean {
  return /^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/.test(text);
}

export const IDENTITY_NUMBERS: readonly IdentityNumber[] = [
  { name: "US social security number", share: 0.5, matches: isSocialSecurityNumber },
  { name: "US taxpayer number (ITIN)", share: 0.8, matches: (text) => /^9\d{2}-[5-9]\d-\d{4}$/.test(text) },
  {
    name: "Canadian social insurance number",
    share: 0.9,
    matches: (text) => /^\d{3}([ -])\d{3}\1\d{3}$/.test(text) && passesLuhn(digitsOf(text)),
  },
  {
    name: "UK national insurance number",
    share: 0.5,
    matches: (text) => /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/i.test(text),
  },
  { name: "Spanish DNI or NIE", share: 0.5, matches: isSpanishNumber },
  { name: "French social security number", share: 0.5, matches: isFrenchNumber },
  {
    name: "Italian tax code",
    share: 0.5,
    matches: (text) => /^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/i.test(text),
  },
  {
    name: "Mexican CURP",
    share: 0.5,
    matches: (text) => /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/i.test(text),
  },
  { name: "Brazilian CPF", share: 0.8, matches: isBrazilianNumber },
  {
    name: "Indian Aadhaar number",
    share: 0.9,
    matches: (text) => /^[2-9]\d{3}([ -]?)\d{4}\1\d{4}$/.test(text) && passesVerhoeff(digitsOf(text)),
  },
  {
    name: "Indian tax number (PAN)",
    share: 0.8,
    matches: (text) => /^[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]$/.test(text),
  },
  {
    name: "South African identity number",
    share: 0.9,
    matches: (text) =>
      /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{4} ?[012][89]\d$/.test(text) &&
      passesLuhn(digitsOf(text)),
  },
  {
    name: "Danish personal number",
    share: 0.95,
    matches: (text) => /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-\d{4}$/.test(text),
  },
  { name: "Polish PESEL", share: 0.95, matches: isPolishNumber },
  {
    name: "Swedish personal number",
    share: 0.9,
    matches: (text) =>
      /^(?:19|20)?\d{2}(?:0\d|1[0-2])[0-3]\d[-+]\d{4}$/.test(text) && passesLuhn(digitsOf(text).slice(-10)),
  },
  {
    name: "US driver licence (Florida, Illinois, Michigan, Minnesota, Wisconsin)",
    share: 0.8,
    matches: (text) => /^[A-Z](?:[ -]?\d){11,13}$/.test(text),
  },
];

function isSpanishNumber(text: string): boolean {
  const parts = /^([XYZ]?)-?(\d{7,8})-?([A-Z])$/i.exec(text);
  if (parts === null || (parts[1] === "") === (parts[2]?.length === 7)) return false;
  const first = "XYZ".indexOf(parts[1]?.toUpperCase() || "X");
  const number = Number(parts[1] === "" ? parts[2] : `${first}${parts[2]}`);
  return "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23] === parts[3]?.toUpperCase();
}

function isFrenchNumber(text: string): boolean {
  const digits = text.replace(/[ .]/g, "").toUpperCase();
  if (!/^[12]\d{2}(?:0[1-9]|1[0-2]|[2-4]\d)(?:\d{2}|2[AB])\d{8}$/.test(digits)) return false;
  const body = digits.slice(0, 13).replace("2A", "19").replace("2B", "18");
  return Number(97n - (BigInt(body) % 97n)) === Number(digits.slice(13));
}

function isBrazilianNumber(text: string): boolean {
  if (!/^\d{3}\.?\d{3}\.?\d{3}-?\d{2}$/.test(text)) return false;
  const digits = digitsOf(text);
  const check = (length: number): number => {
    const weights = Array.from({ length }, (_, i) => length + 1 - i);
    const rest = (weightedSum(digits, weights) * 10) % 11;
    return rest === 10 ? 0 : rest;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]) && !/^(\d)\1+$/.test(digits);
}

function isPolishNumber(text: string): boolean {
  if (!/^\d{2}[0-9]\d[0-3]\d{6}$/.test(text)) return false;
  return (10 - (weightedSum(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === Number(text[10]);
}
