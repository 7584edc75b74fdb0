import { seenText } from "../clean/unseen-marks.js";
import { counted, type ProfiledColumn, type ProfileFinding } from "./finding.js";

/** One label written in several ways: "Detroit", "detroit " and "DETROIT" are three groups of a pivot table. */
export function spellingVariants({ name, kind, counts }: ProfiledColumn): readonly ProfileFinding[] {
  if (kind !== "text" && kind !== "mixed") return [];
  const groups = new Map<string, { written: string; rows: number }[]>();
  for (const [value, rows] of counts) {
    if (typeof value !== "string") continue;
    const plain = seenText(value.normalize("NFKC")).replace(/\s+/g, " ").toLowerCase();
    groups.set(plain, [...(groups.get(plain) ?? []), { written: value, rows }]);
  }
  const several = [...groups.values()].filter((group) => group.length > 1);
  const texts = [...counts.keys()].filter((value) => typeof value === "string");
  const stray = texts.filter((value) => value !== value.trim());
  const marked = texts.filter(holdsUnseen);
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
          ? `${counted(several.length)} values are written in several ways (capitals, spaces or marks that nobody sees).`
          : marked.length > 0
            ? `${counted(marked.length)} ${marked.length === 1 ? "value holds" : "values hold"} marks that nobody sees.`
            : `${counted(stray.length)} values have a space before or after them.`,
      next: "Trim and use one way of writing before you count or join.",
      examples: (several[0]?.map(({ written }) => written) ?? (marked.length > 0 ? marked : stray))
        .slice(0, 3)
        .map((value) => JSON.stringify(value)),
    },
  ];
}

// Emoji and some scripts are put together with such marks: there they are no slip.
const JOINERS = /[\u200c\u200d]|(?<=\p{Emoji}\p{Emoji_Modifier}?)\ufe0f/gu;

function holdsUnseen(value: string): boolean {
  const plain = value.replace(JOINERS, "");
  return seenText(plain) !== plain.trim();
}
