import type { CellChange, RecordedAct, RecordedStep } from "./recording.js";

/** A page at a second of the sound: every change up to then, and where to look. */
export interface PageState {
  /** By the cell. */
  readonly cells: ReadonlyMap<string, Omit<CellChange, "cell">>;
  /** The step that is heard. */
  readonly step: number;
  /** The acts of this step that have happened. */
  readonly done: readonly RecordedAct[];
}

/** The step that is heard at a second. */
export function stepAt(steps: readonly RecordedStep[], seconds: number): number {
  return Math.max(0, steps.filter(({ start }) => start <= seconds + 0.05).length - 1);
}

/** The page at a second, made from its beginning: whoever jumps to it sees the same as whoever listens up to it. */
export function stateAt(steps: readonly RecordedStep[], seconds: number): PageState {
  const step = stepAt(steps, seconds);
  const cells = new Map<string, Omit<CellChange, "cell">>();
  const happened = steps
    .slice(0, step + 1)
    .flatMap(({ acts }, at) => acts.filter((act) => at < step || act.at <= seconds + 0.05));
  for (const { changes } of happened) {
    for (const { cell, ...change } of changes) {
      // What is typed is marked until something else happens to the cell.
      const { typed: _, ...before } = cells.get(cell) ?? {};
      cells.set(cell, { ...before, ...change });
    }
  }
  return { cells, step, done: steps[step]?.acts.filter((act) => act.at <= seconds + 0.05) ?? [] };
}
