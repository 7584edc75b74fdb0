import { counted, type ProfiledColumn, type ProfileFinding } from "./finding.js";

/** One label written in several ways: "Detroit", "detroit " and "DETROIT" are three groups of a pivot table. */
export function spellingVariants({ name, kind, counts }: ProfiledColumn): readonly ProfileFinding[] {
  if (kind !== "text" && kind !== "mixed") return [];
  const groups = new Map<string, { written: string; rows: number }[]>();
  for (const [value, rows] of counts) {
    if (typeof value !== "string") continue;
    const plain = value.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
    groups.set(plain, [...(groups.get(plain) ?? []), { written: value, rows }]);
  }
  const several = [...groups.values()].filter((group) => group.length > 1);
  const stray = [...counts.keys()].filter((value) => typeof value === "string" && value !== value.trim());
  if (several.length === 0 && stray.length === 0) return [];
  // The most frequent way of writing stays; the rows of the others are what a clean-up would change.
  const rows = several
    .map((group) => group.map((way) => way.rows).sort((a, b) => b - a))
    .reduce((sum, [, ...others]) => sum + others.reduce((total, count) => total + count, 0), 0);
  return [
    {
      finding: "spelling variants",
      column: name,
      rows: Math.max(rows, stray.length),
      says:
        several.length === 0
          ? `${counted(stray.length)} values have a space before or after them.`
          : `${counted(several.length)} values are written in several ways (capitals or spaces).`,
      next: "Trim and use one way of writing before you count or join.",
      examples: (
        several[0]?.map(({ written }) => JSON.stringify(written)) ??
        stray.map((value) => JSON.stringify(value))
      ).slice(0, 3),
    },
  ];
}
