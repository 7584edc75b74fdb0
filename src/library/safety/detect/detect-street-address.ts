import { type Detector, shareText } from "./detector.js";
import { findTerm, PUBLIC_PLACE_TERMS } from "./header-words.js";
import { holds, STREET_WORDS } from "./text-patterns.js";

const TERMS: readonly string[] = [
  "address*",
  "addr",
  "addr line",
  "street",
  "domicilio",
  "direccion",
  "calle",
  "adresse*",
  "anschrift",
  "strasse*",
  "indirizzo",
  "endereco",
  "logradouro",
  "adres",
  "mailing",
  "residence",
  "rue",
  "home addr",
  "adress*",
  "ulica",
  "straat*",
  "morada",
];
const OTHER_ADDRESS: readonly string[] = [
  "email",
  "mail address",
  "e mail",
  "ip",
  "mac",
  "web",
  "url",
  "wallet",
  "website",
  "bitcoin",
  "memory",
  "street name",
  "network",
  "remote",
];

const SHAPES: readonly RegExp[] = [
  // 1200 W Grand River Ave, Flat 4, 12 High Street
  new RegExp(
    `^(?:(?:flat|apt|unit|suite|apartment)\\.? ?[\\w-]+,? )?\\d{1,6}[a-z]?(?:[-/]\\d+)?[\\s,]+(?:[\\p{L}\\d.'’-]+\\s+){1,4}(?:${STREET_WORDS})(?![\\p{L}\\p{N}])`,
    "iu",
  ),
  /^p\.? ?o\.? ?box \d+/i,
  // Calle Mayor 12, Rua Augusta, 100, Via Roma 5
  /^(?:c\/|calle|avda?\.?|avenida|av\.?|plaza|paseo|camino|carrera|rua|travessa|praça|via|viale|corso|piazza|vicolo|largo|ul\.?|ulica|al\.|rambla|jr\.|estrada|alameda)\s+\p{L}[\p{L}\d\s.,'’ºª°#-]*\d/iu,
  // 12 bis rue de la Paix
  /^\d{1,4}(?: ?(?:bis|ter|[a-d]))?,? (?:rue|avenue|av\.?|boulevard|bd|chemin|place|allée|impasse|quai|route|cours|passage|square) /iu,
  // Lindenstraße 4, Keizersgracht 12, Storgatan 5
  /^[\p{L}][\p{L}.\s'-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|plein|gracht|kade|dijk|steeg|gatan|vägen|vej|gade|gata|veien|katu|tie)\s+\d+ ?[a-z]?(?![\p{L}\d])/iu,
  // Flat 12, Plot 4-B, H.No. 7, 12/4, 3rd Cross, Gandhi Nagar
  /^(?:flat|plot|house|h\.? ?no\.?|door no\.?|no\.?|shop)\s*[\w/-]+,\s*\p{L}/iu,
  /^\d[\w/-]*, .*(?:road|nagar|marg|colony|layout|cross|main|street|sector|extension|enclave|vihar)/iu,
];

const isAddress = (text: string): boolean =>
  SHAPES.some((shape) => shape.test(text)) || holds("street address", text);

/** Street addresses with a house number; the addresses of polling places, venues and offices are public. */
export const detectStreetAddress: Detector = (column) => {
  if (findTerm(column.header, PUBLIC_PLACE_TERMS) !== undefined) return undefined;
  const named =
    findTerm(column.header, TERMS) !== undefined && findTerm(column.header, OTHER_ADDRESS) === undefined;
  const share = column.numeric ? 0 : column.shareOf(isAddress);
  if (named) {
    const matches = (text: string): boolean => isAddress(text) || /\d/.test(text);
    const withNumber = column.numeric
      ? 0
      : column.shareOf(
          (text) => matches(text) && /\p{L}{2}/u.test(text) && /\s/.test(text) && !text.includes("@"),
        );
    // "1 to 5 years" under "residence" has few different answers; addresses are nearly all different.
    if (withNumber >= 0.4 && (share >= 0.2 || column.values.size >= column.filled * 0.2)) {
      return {
        kind: "street address",
        matches,
        why: `The column's name speaks of an address, and ${shareText(withNumber)} filled cells have a number and a street.`,
      };
    }
  }
  if (share >= 0.4 && !column.prose) {
    return {
      kind: "street address",
      matches: isAddress,
      why: `${shareText(share)} filled cells are written like a street address.`,
    };
  }
  const matches = (text: string): boolean => holds("street address", text);
  const inText = column.numeric ? 0 : column.shareOf(matches);
  return inText === 0 || (!column.prose && inText < 0.1)
    ? undefined
    : { kind: "street address", matches, why: `${shareText(inText)} filled cells contain a street address.` };
};
