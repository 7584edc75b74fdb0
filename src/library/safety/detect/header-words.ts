import { seenText } from "../../table/clean/unseen-marks.js";
/** The name of a column, taken apart so that words can be looked for. */
export interface HeaderWords {
  /** The words with one space between and around them: " home phone 2 ". */
  readonly spaced: string;
  /** The words without spaces: "homephone2". */
  readonly compact: string;
  readonly words: readonly string[];
}

/**
 * Takes a column name apart: at capitals, at digits and at every other sign; without accents, in small letters.
 * "HomePhone_2" becomes " home phone 2 ".
 */
export function headerWords(name: string): HeaderWords {
  const words = seenText(name)
    .replace(/ß/g, "ss")
    .replace(/[øØ]/g, "o")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/(\p{L})(\p{N})/gu, "$1 $2")
    .replace(/(\p{N})(\p{L})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return { spaced: ` ${words.join(" ")} `, compact: words.join(""), words };
}

/**
 * The first of the terms that stands in a column name. "phone" is a whole word, "first name" several (also written as
 * one), "geburt*" any word that begins with these letters. A long stem may also stand inside a word, as in "Mobiltelefon":
 a short one inside "judicdist" says nothing.
 */
export function findTerm(header: HeaderWords, terms: readonly string[]): string | undefined {
  const { words, several, stems } = sortedTerms(terms);
  let first = terms.length;
  for (const word of header.words) first = Math.min(first, words.get(word) ?? first);
  // The places are in order: what comes after the first that was found cannot be it.
  for (const [place, spaced] of several) {
    if (place >= first) break;
    if (header.spaced.includes(spaced)) first = place;
  }
  for (const [place, stem] of stems) {
    if (place >= first) break;
    if (header.compact.includes(stem) && holdsStem(header, stem)) first = place;
  }
  return terms[first];
}

/** Terms by how they are looked for, each with its place in the list. A wide table asks for the same ones again and again. */
interface SortedTerms {
  /** A single word, or several written as one. */
  readonly words: ReadonlyMap<string, number>;
  readonly several: readonly (readonly [place: number, spaced: string])[];
  readonly stems: readonly (readonly [place: number, stem: string])[];
}

const sorted = new WeakMap<readonly string[], SortedTerms>();

function sortedTerms(terms: readonly string[]): SortedTerms {
  const known = sorted.get(terms);
  if (known !== undefined) return known;
  const words = new Map<string, number>();
  const several: (readonly [number, string])[] = [];
  const stems: (readonly [number, string])[] = [];
  terms.forEach((term, place) => {
    const joined = term.replaceAll(" ", "");
    if (term.endsWith("*")) stems.push([place, joined.slice(0, -1)]);
    else {
      if (!words.has(joined)) words.set(joined, place);
      if (term.includes(" ")) several.push([place, ` ${term} `]);
    }
  });
  const made = { words, several, stems };
  sorted.set(terms, made);
  return made;
}

function holdsStem({ words }: HeaderWords, stem: string): boolean {
  return words.some(
    (word, i) =>
      words.slice(i).join("").startsWith(stem) || (stem.length >= INSIDE_A_WORD && word.includes(stem)),
  );
}
const INSIDE_A_WORD = 4;

/** Words that make a column a count or a rate over many people. */
export const AGGREGATE_TERMS: readonly string[] = [
  "count",
  "counts",
  "total",
  "totals",
  "sum",
  "pct",
  "percent",
  "percentage",
  "rate",
  "rates",
  "share",
  "shares",
  "avg",
  "average",
  "mean",
  "median",
  "per",
  "ratio",
  "votes",
  "pop",
  "population",
  "households",
  "density",
  "estimate",
  "moe",
  "index",
  "cvap",
  "vap",
  "acres",
  "seats",
  "turnout",
  "margin",
  "lead",
  "swing",
];

/** Words of keys, codes and places: digits under such a name are no phone, card or identity number. */
export const CODE_TERMS: readonly string[] = [
  "id",
  "ids",
  "key",
  "code",
  "codes",
  "uuid",
  "guid",
  "hash",
  "fips",
  "geoid",
  "zip",
  "zipcode",
  "postal",
  "postcode",
  "plz",
  "precinct",
  "ward",
  "district",
  "turf",
  "tract",
  "block",
  "county",
  "amount",
  "year",
  "years",
  "serial",
  "order",
  "invoice",
  "case",
  "ticket",
  "ref",
  "reference",
  "tracking",
  "sku",
  "isbn",
  "ein",
  "timestamp",
  "date",
  "time",
  "version",
  "build",
  "parcel",
  "apn",
  "siren",
  "siret",
  "ein",
  "npi",
  "barcode",
  "votes",
  "total",
  "price",
  "cost",
  "revenue",
];

/** Words of places that are public: their address or position is nobody's home. */
export const PUBLIC_PLACE_TERMS: readonly string[] = [
  "polling",
  "poll",
  "launch",
  "staging",
  "precinct",
  "venue",
  "office",
  "event",
  "county",
  "city",
  "town",
  "district",
  "site",
  "facility",
  "school",
  "centroid",
  "intptlat",
  "intptlon",
  "intpt",
  "station",
  "meeting",
  "headquarters",
  "hq",
  "store",
  "branch",
  "business",
  "company",
  "org",
  "organization",
  "library",
  "dropbox",
  "drop",
  "location",
  "clerk",
  "courthouse",
  "vendor",
  "tract",
  "stop",
  "route",
  "depot",
  "park",
];
