import { HEADER_ABBREVIATIONS, HEADER_WORDS } from "../../words/header-abbreviations.js";
import { headerWords } from "../header-words.js";

/** Words that end in "id" and name no number. */
const NOT_AN_ID =
  /^(?:paid|valid|invalid|void|bid|rapid|covid|grid|solid|said|aid|kid|mid|hybrid|avoid|acid|rid|prepaid|unpaid|medicaid)$/;

/**
 * The words of a column name in one spelling: "RADDNUMBER", "res_addr_nbr" and "Residence Address Number" all give
 * residence, address, number. Run-together words are cut where the known words allow it.
 */
export function headerTokens(name: string): readonly string[] {
  const words = headerWords(spellOut(name)).spaced.trim().split(" ").filter(Boolean);
  const cut = words.flatMap((word) => (isKnown(word) ? [word] : (split(word) ?? unglueID(word))));
  const spelled = cut.flatMap((word, i) =>
    (
      (cut.length > 1 ? BESIDE_OTHERS.get(word) : undefined) ??
      (OF_EMPLOYEES.test(`${word} ${cut[i + 1]}`) ? "employee" : undefined) ??
      HEADER_ABBREVIATIONS.get(word) ??
      word
    ).split(" "),
  );
  return spelled.map((word, i) => settle(word, spelled[i - 1], spelled[i + 1], i));
}

/** "#" is a number; a tool for lists of voters writes "AC:" before an activist code and "SQ:" before a question. */
const spellOut = (name: string): string =>
  name
    .replace(/#|№|\bn[°º]/giu, " number ")
    .replace(/\be-mail/gi, "email")
    .replace(/\b(re[qct]|rcv|issu)['’]?d\b/gi, (_, step: string) => STEPS[step.toLowerCase()] ?? "")
    .replace(/^\s*AC\s*:/, "activist code ")
    .replace(/^\s*SQ\s*:/, "survey question ");

/** "Req'd", "Ret'd", "Rcvd": how lists of ballots shorten what was done. */
const STEPS: Readonly<Record<string, string>> = {
  req: "requested",
  ret: "returned",
  rec: "received",
  rcv: "received",
  issu: "issued",
};

/** Short for an employer, but not before the number or the name of somebody. */
const OF_EMPLOYEES = /^empl? (?:id|no|number|nbr|num|nm|name|first|last)$/;

/** Short for an address beside other words; alone they are states and much else. */
const BESIDE_OTHERS: ReadonlyMap<string, string> = new Map([
  ["ra", "residence address"],
  ["ma", "mail address"],
  ["pol", "political"],
]);

function isKnown(word: string): boolean {
  return HEADER_ABBREVIATIONS.has(word) || HEADER_WORDS.has(word);
}

/** "st" is a street before a part of an address and a state elsewhere; "no" is a number at the end. */
function settle(word: string, before: string | undefined, after: string | undefined, at: number): string {
  if (word === "st") return after !== undefined && STREET_PARTS.has(after) ? "street" : "state";
  if (word === "ad" && after !== undefined && AFTER_ADDRESS.has(after)) return "address";
  if (word === "no" && at > 0 && before !== "do") return "number";
  if (at === 0 && after !== undefined && AFTER_ADDRESS.has(after) && (word === "r" || word === "m"))
    return word === "r" ? "residence" : "mail";
  if (after === "name" && at === 0) return INITIALS.get(word) ?? word;
  return word;
}
const INITIALS: ReadonlyMap<string, string> = new Map([
  ["f", "first"],
  ["l", "last"],
  ["m", "middle"],
]);
const STREET_PARTS: ReadonlySet<string> = new Set(
  "number no name type fraction direction prefix post suffix unit address 1 2".split(" "),
);
const AFTER_ADDRESS: ReadonlySet<string> = new Set("number street unit city zip state st address".split(" "));

/** "ncid", "dwid" and "sboeid" are numbers of something, "lalvoterid" and "mypersonid" are those of a person. */
function unglueID(word: string): string[] {
  const [, before, somebody] = /^(\p{L}{2,10})(voter|person|member|donor|contact)id$/u.exec(word) ?? [];
  if (before !== undefined && somebody !== undefined) return [before, somebody, "id"];
  return /^\p{L}{2,10}id$/u.test(word) && !NOT_AN_ID.test(word) ? [word.slice(0, -2), "id"] : [word];
}

/** The fewest known words that make up the whole; a single R or M in front stands for residence or mail, a Q for a question. */
function split(word: string): string[] | undefined {
  if (word.length < 4 || !/^\p{L}+$/u.test(word)) return undefined;
  const whole = word.length < 5 ? undefined : cutFrom(word, 0, new Map());
  if (whole !== undefined) return whole;
  const first = { r: ["residence"], m: ["mail"], q: [] }[word[0] ?? ""];
  const rest = first === undefined ? undefined : cutFrom(word.slice(1), 0, new Map());
  return first === undefined || rest === undefined ? undefined : [...first, ...rest];
}

const SHORT_PIECES: ReadonlySet<string> = new Set(["id", "by", "or", "cd", "no", "dt", "nm", "st", "vr"]);

function cutFrom(word: string, at: number, known: Map<number, string[] | undefined>): string[] | undefined {
  if (at === word.length) return [];
  if (known.has(at)) return known.get(at);
  let best: string[] | undefined;
  for (let end = at + 2; end <= word.length; end++) {
    const piece = word.slice(at, end);
    // Short pieces stand inside too many words: "strat" is no street at something.
    if (!isKnown(piece) || (piece.length < 3 && !SHORT_PIECES.has(piece))) continue;
    const rest = cutFrom(word, end, known);
    if (rest !== undefined && (best === undefined || rest.length + 1 < best.length)) best = [piece, ...rest];
  }
  known.set(at, best);
  return best;
}
