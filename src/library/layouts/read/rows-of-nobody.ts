import { oddTableNotices } from "../../table/read/odd-tables.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import { allLayouts } from "../known-layouts.js";
import { findLayout } from "../recognize/find-layout.js";
import type { SeenFile } from "../recognize/seen-file.js";
import type { ImportRemark } from "./import-report.js";

/** Words that name a row of sums, in the languages of the lists that people have. */
const TOTAL =
  /^(?:(?:grand |sub)?-?totals?|total general|gesamt|summe|suma|statewide|overall)\b ?:?(?: ?\([^)]*\))?$/i;
/** Under a total may stand notes. */
const LAST = 3;
/** Above the names of columns may stand a title, a day and an empty row. */
const FIRST = 6;

/** So many rows show whether another table or a line of units is among them. */
const LOOKED_AT = 1000;

/** Finds the rows of a file that are of nobody: sums at its end, names of columns that stand again, units, another table. */
export class RowsOfNobody {
  private readonly titles: readonly string[];
  private rows = 0;
  private filled = 0;
  private repeated = 0;
  private firstRepeated = 0;
  private last: (readonly string[])[] = [];
  private readonly first: (readonly string[])[] = [];

  constructor(private readonly names: readonly string[]) {
    this.titles = names.map(plain);
  }

  /** @param batch the next rows of the file. */
  learn(batch: readonly (readonly string[])[]): void {
    for (const cells of batch) {
      this.rows++;
      if (this.first.length < LOOKED_AT) this.first.push(cells);
      for (const cell of cells) if (cell !== "") this.filled++;
      // Most rows differ from the names in their first cell already.
      if (!this.isNames(cells)) continue;
      this.repeated++;
      this.firstRepeated ||= this.rows;
    }
    this.last = [...this.last, ...batch.slice(-LAST)].slice(-LAST);
  }

  remarks(): readonly ImportRemark[] {
    return [...this.totals(), ...this.namesAgain()];
  }

  /** What is odd among the first rows of a file that nobody has described. */
  oddRemarks(): readonly ImportRemark[] {
    if (this.repeated > 0) return [];
    const columns = this.names.map((name, at) => [name, this.first.map((cells) => cells[at] ?? "")] as const);
    const some = this.rows > this.first.length ? { firstRow: 0 } : undefined;
    return oddTableNotices(columns, "text", some).map((says) => ({
      column: "its first rows",
      rows: 1,
      says,
    }));
  }

  private isNames(cells: readonly string[]): boolean {
    if (cells.length < 2) return false;
    for (let at = 0; at < cells.length; at++) {
      const name = this.titles[at] ?? "";
      // The second "Reserved" is called "Reserved_2" here.
      const cell = plain(cells[at] ?? "");
      if (cell !== name && (cell === "" ? !/^column\d+$/.test(name) : name.replace(/_\d+$/, "") !== cell))
        return false;
    }
    return true;
  }

  private totals(): ImportRemark[] {
    const usual = this.filled / Math.max(1, this.rows);
    return this.last.flatMap((cells, at): ImportRemark[] => {
      const label = cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
      const known = cells.filter((cell) => cell.trim() !== "").length;
      if (!TOTAL.test(label) || this.rows <= LAST || known > Math.max(2, usual / 2)) return [];
      const row = this.rows - this.last.length + at + 1;
      return [
        {
          column: `row ${numberText(row)}`,
          rows: 1,
          says: `It is called "${label}" and has ${howMany(known, "cell", "cells")}: a row of sums, which came in as if it were somebody. Leave it out before you count, add or contact.`,
        },
      ];
    });
  }

  private namesAgain(): ImportRemark[] {
    if (this.repeated === 0) return [];
    const rows = howMany(this.repeated, "row", "rows");
    return [
      {
        column: `row ${numberText(this.firstRepeated)}`,
        rows: this.repeated,
        says: `${rows} ${this.repeated === 1 ? "has" : "have"} the names of the columns in place of cells, as where files were put one under the other; ${this.repeated === 1 ? "it" : "they"} came in as if it were somebody. Leave ${this.repeated === 1 ? "it" : "them"} out.`,
      },
    ];
  }
}

/**
 * Says when the names of a known file stand below the first row: under a title, or under a row of names for groups of
 * columns. Nothing of such a file is named right until the rows above are gone.
 */
export function namesBelow(seen: SeenFile): readonly ImportRemark[] {
  for (let row = 1; row < Math.min(FIRST, seen.rows.length); row++) {
    const found = findLayout({ ...seen, rows: seen.rows.slice(row) }, allLayouts(), "header");
    if (found === undefined || found.certainty === "guess") continue;
    const above = row === 1 ? "the row above it" : `the ${row} rows above it`;
    return [
      {
        column: `line ${row + 1}`,
        rows: row,
        says: `It has the names of the columns of ${found.layout.title}, but was read as a row of the list. Delete ${above} in the file, and bring it in again.`,
      },
    ];
  }
  return [];
}

const plain = (cell: string): string => cell.trim().toLowerCase();
