import { howMany } from "../../words/how-many.js";
import { seenText } from "../clean/unseen-marks.js";
import type { CountedColumn } from "./counted-column.js";
import type { ProfileFinding } from "./finding.js";

/** One label written in several ways: "Detroit", "detroit " and "DETROIT" are three groups of a pivot table. */
export function spellingVariants({ name, kind, counts }: CountedColumn): readonly ProfileFinding[] {
  if (kind !== "text" && kind !== "mixed") return [];
  const several = writtenInSeveralWays(counts);
  const stray: string[] = [];
  const marked: string[] = [];
  for (const value of counts.keys()) {
    if (typeof value !== "string") continue;
    if (value !== value.trim()) stray.push(value);
    if (!PRINTED.test(value) && holdsUnseen(value)) marked.push(value);
  }
  if (several.length === 0 && stray.length === 0 && marked.length === 0) return [];
  // The most frequent way of writing stays; the rows of the others are what a clean-up would change.
  const rows = several
    .map((group) => group.map((way) => way.rows).sort((a, b) => b - a))
    .reduce((sum, [, ...others]) => sum + others.reduce((total, count) => total + count, 0), 0);
  return [
    {
      finding: "spelling variants",
      column: name,
      rows: Math.max(rows, stray.length, marked.length),
      says:
        several.length > 0
          ? `${howMany(several.length, "value is", "values are")} written in several ways (capitals, spaces or marks that nobody sees).`
          : marked.length > 0
            ? `${howMany(marked.length, "value holds", "values hold")} marks that nobody sees.`
            : `${howMany(stray.length, "value has", "values have")} a space before or after ${stray.length === 1 ? "it" : "them"}.`,
      next: "Trim and use one way of writing before you count or join.",
      examples: (several[0]?.map(({ written }) => written) ?? (marked.length > 0 ? marked : stray))
        .slice(0, 3)
        .map((value) => JSON.stringify(value)),
    },
  ];
}

interface Way {
  readonly written: string;
  readonly rows: number;
}

/** The ways in which each label is written that is written in more than one, by the first of them. */
function writtenInSeveralWays(counts: CountedColumn["counts"]): readonly (readonly Way[])[] {
  // Most texts of a long column stand alone: lists are kept only for those that do not.
  const met = new Set<string>();
  const repeated = new Set<string>();
  for (const value of counts.keys()) {
    if (typeof value !== "string") continue;
    const plain = plainText(value);
    if (met.size === met.add(plain).size) repeated.add(plain);
  }
  if (repeated.size === 0) return [];
  const groups = new Map<string, Way[]>();
  for (const [value, rows] of counts) {
    if (typeof value !== "string") continue;
    const plain = plainText(value);
    if (!repeated.has(plain)) continue;
    const ways = groups.get(plain);
    if (ways === undefined) groups.set(plain, [{ written: value, rows }]);
    else ways.push({ written: value, rows });
  }
  return [...groups.values()];
}

/** Signs of ASCII that everybody sees, with nothing to bring into another form. */
const PRINTED = /^[ -~]*$/;

function plainText(value: string): string {
  const seen = PRINTED.test(value) ? value.trim() : seenText(value.normalize("NFKC"));
  return seen.replace(/\s+/g, " ").toLowerCase();
}

// Emoji and some scripts are put together with such marks: there they are no slip.
const JOINERS = /[\u200c\u200d]|(?<=\p{Emoji}\p{Emoji_Modifier}?)\ufe0f/gu;

function holdsUnseen(value: string): boolean {
  const plain = value.replace(JOINERS, "");
  return seenText(plain) !== plain.trim();
}
