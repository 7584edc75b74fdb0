import { headerTokens } from "../detect/by-name/header-tokens.js";
import {
  AGGREGATE_TERMS,
  CODE_TERMS,
  findTerm,
  headerWords,
  PUBLIC_PLACE_TERMS,
} from "../detect/header-words.js";
import { HEADER_ABBREVIATIONS, HEADER_WORDS } from "../words/header-abbreviations.js";
import { LIKELY_TERMS, PERSON_TERMS, SURE_TERMS } from "../words/name-terms.js";

const TERMS: readonly string[] = [
  ...SURE_TERMS,
  ...LIKELY_TERMS,
  ...PERSON_TERMS,
  ...AGGREGATE_TERMS,
  ...CODE_TERMS,
  ...PUBLIC_PLACE_TERMS,
];

/** True for a cell that is written as names of columns are: with a word that columns are called by, or a low line. */
export function isKnownHeader(cell: string): boolean {
  return (
    /^\p{L}[\p{L}\d]*(?:_[\p{L}\d]+)+$/u.test(cell) ||
    findTerm(headerWords(cell), TERMS) !== undefined ||
    headerTokens(cell).some((word) => HEADER_WORDS.has(word) || HEADER_ABBREVIATIONS.has(word))
  );
}
