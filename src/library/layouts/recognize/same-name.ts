/** A byte order mark, also as Windows-1252 shows it, and marks that nobody sees. */
const UNSEEN = /^ï»¿|[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** The name of a column for comparing: files of one layout change capitals, spaces and marks from year to year. */
export function sameName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(UNSEEN, "")
    .toLowerCase()
    .replace(/#/g, " number ")
    .replace(/\bnbr\b|\bnum\b/g, "number")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The words of a name, with one space between: "ResAddrZip5" and "RES_ADDR_ZIP5" are "res addr zip 5". */
export function nameWords(name: string): string {
  return name
    .replace(UNSEEN, "")
    .replace(/#/g, " number ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/(\p{L})(\d)/gu, "$1 $2")
    .replace(/(\d)(\p{L})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
