import type { ScannedFinding } from "./scan-text.js";

/** What was found in some rows of a file. */
export interface FoundInRows {
  readonly rows: number;
  readonly findings: readonly ScannedFinding[];
}

/** The findings of a file that was looked at in pieces, as if it had been looked at whole: the share is of all rows. */
export function mergeFindings(pieces: Iterable<FoundInRows>): readonly ScannedFinding[] {
  const found = new Map<string, { finding: ScannedFinding; cells: number; examples: string[] }>();
  let rows = 0;
  for (const piece of pieces) {
    rows += piece.rows;
    for (const finding of piece.findings) {
      const key = JSON.stringify([finding.part, finding.column, finding.kind]);
      const entry = found.get(key) ?? { finding, cells: 0, examples: [] };
      entry.cells += finding.share * piece.rows;
      entry.examples.push(...finding.examples.slice(0, 3 - entry.examples.length));
      found.set(key, entry);
    }
  }
  return Object.freeze(
    [...found.values()].map(({ finding, cells, examples }) =>
      Object.freeze({ ...finding, share: cells / rows, examples: Object.freeze(examples) }),
    ),
  );
}
