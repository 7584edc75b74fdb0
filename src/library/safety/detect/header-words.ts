/** The name of a column, taken apart so that words can be looked for. */
export interface HeaderWords {
  /** The words with one space between and around them: " home phone 2 ". */
  readonly spaced: string;
  /** The words without spaces: "homephone2". */
  readonly compact: string;
}

/**
 * Takes a column name apart: at capitals, at digits and at every other sign; without accents, in small letters.
 * "HomePhone_2" becomes " home phone 2 ".
 */
export function headerWords(name: string): HeaderWords {
  const words = name
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
  return { spaced: ` ${words.join(" ")} `, compact: words.join("") };
}

/**
 * The first of the terms that stands in a column name. "phone" is a whole word, "first name" several (also written as
 * one), "geburt*" any word that holds these letters.
 */
export function findTerm(header: HeaderWords, terms: readonly string[]): string | undefined {
  return terms.find((term) => {
    if (term.endsWith("*")) return header.compact.includes(term.slice(0, -1).replaceAll(" ", ""));
    return (
      header.spaced.includes(` ${term} `) ||
      (term.includes(" ") && header.spaced.includes(` ${term.replaceAll(" ", "")} `))
    );
  });
}

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
];
