import type { CellNote, CellOutcome } from "./cell-outcome.js";

/** What happened to cells that were read in one way. */
export class Tally {
  readonly notes = new Map<CellNote, number>();
  /** Cells that hold something. */
  filled = 0;
  /** Cells that came in with a value. */
  values = 0;

  add({ value, notes }: CellOutcome): void {
    if (value !== null) this.values++;
    if (value !== null || notes.length > 0) this.filled++;
    for (const note of notes) this.notes.set(note, (this.notes.get(note) ?? 0) + 1);
  }

  static sum(tallies: readonly Tally[]): Tally {
    const all = new Tally();
    for (const { notes, filled, values } of tallies) {
      all.filled += filled;
      all.values += values;
      for (const [note, rows] of notes) all.notes.set(note, (all.notes.get(note) ?? 0) + rows);
    }
    return all;
  }
}
