import { STATE_CODES } from "../../table/clean/state-codes.js";
import { isFullName, isWrittenLikeName } from "../detect/detect-name.js";

/** So many lines, one after the other, are looked at together: a list may stand at the end of a long letter. */
const TOGETHER = 10;
/** Fewer known names of people are those of authors, or of places. */
const FEWEST = 5;
/** In a list of people most names are known by their form alone. */
const FEWEST_BESIDE_OTHERS = 2;
const OTHERS = 7;

/** Two words of the name of a state, or the first one behind its postal code: "North Dakota", "WA Washington". */
const STATES: ReadonlySet<string> = new Set(
  STATE_CODES.flatMap(({ postal, name }) => {
    const words = [postal, ...name.split(" ")];
    return words.slice(1).map((word, at) => `${words[at]} ${word}`.toLowerCase());
  }),
);

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]+";
/** Two words with capitals, whatever mark a file has between its cells. */
const PAIR = new RegExp(`(${WORD})[^\\p{L}\\p{N}]{1,6}(?=(${WORD}))`, "gu");

/** Whether a text that is no table has a list of people in it. */
export interface NamesInLines {
  look(lines: readonly string[]): void;
  readonly found: boolean;
}

/** Looks for lines, one after the other, in which known names of people stand: each line another. */
export function namesInLines(): NamesInLines {
  let last: (Named | undefined)[] = [];
  let found = false;
  return {
    look(lines) {
      for (const line of lines) {
        if (found) return;
        if (line.trim() === "") continue;
        last = [...last.slice(1 - TOGETHER), nameIn(line)];
        const known = countOf(last.filter((name) => name?.isKnown === true));
        found = known >= FEWEST || (known >= FEWEST_BESIDE_OTHERS && countOf(last) >= OTHERS);
      }
    },
    get found() {
      return found;
    },
  };
}

interface Named {
  readonly name: string;
  readonly isKnown: boolean;
}

const countOf = (found: readonly (Named | undefined)[]): number =>
  new Set(found.flatMap((each) => each?.name ?? [])).size;

function nameIn(line: string): Named | undefined {
  let like: Named | undefined;
  for (const [, one = "", other = ""] of line.matchAll(PAIR)) {
    const name = `${one} ${other}`;
    if (STATES.has(name.toLowerCase())) continue;
    if (isFullName(name)) return { name, isKnown: true };
    if (isWrittenLikeName(name)) like ??= { name, isKnown: false };
  }
  return like;
}
