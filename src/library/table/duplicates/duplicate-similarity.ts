import { seenText } from "../clean/unseen-marks.js";

/**
 * How alike two names are, from 0 (nothing in common) to 1 (the same), with more weight on the first letters.
 * Capitals, accents, punctuation and double spaces do not count.
 *
 * Method: Jaro–Winkler similarity (Winkler 1990, Proceedings of the Section on Survey Research Methods, ASA).
 *
 * @example
 * nameSimilarity("José  Alvarez", "jose alvarez"); // 1
 */
export function nameSimilarity(first: string, second: string): number {
  return plainSimilarity(plainName(first), plainName(second));
}

/** The same of two plain names, as `plainName` writes them. */
export function plainSimilarity(a: string, b: string): number {
  if (a === b) return a === "" ? 0 : 1;
  const jaro = jaroSimilarity(a, b);
  return withCommonStart(jaro, a, b);
}

/** Winkler's more for names that begin alike: up to four letters count. It grows with the similarity that it is given. */
export function withCommonStart(jaro: number, a: string, b: string): number {
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** A name without capitals, accents, punctuation and extra spaces. */
export function plainName(name: string): string {
  return seenText(name)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function jaroSimilarity(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const matchedA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = true;
      matchedA.push(a[i] as string);
      break;
    }
  }
  const matches = matchedA.length;
  if (matches === 0) return 0;
  const matchedB = [...b].filter((_, j) => taken[j]);
  const swaps = matchedA.filter((letter, i) => letter !== matchedB[i]).length / 2;
  return (matches / a.length + matches / b.length + (matches - swaps) / matches) / 3;
}
