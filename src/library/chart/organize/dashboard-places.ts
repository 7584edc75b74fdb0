import type { Plan } from "../../organize/plan/plan.js";

/** Where a panel stands, in shares of the page from left to right and from bottom to top. */
export type Span = [number, number];

/** The panels of the dashboard: two side by side on top, the tactics below them, the goals at the bottom. */
export interface DashboardPlaces {
  /** Pixels of the whole page. */
  readonly height: number;
  readonly top: Span;
  readonly tactics: Span;
  readonly goals: Span;
}

export const LEFT: Span = [0.21, 0.48];
export const RIGHT: Span = [0.56, 1];
/** The tactics leave room for their names. */
export const WIDE: Span = [0.38, 1];
/** Pixels above and below the panels. */
export const MARGIN = { top: 96, bottom: 24 } as const;
/** Pixels between two panels: the numbers of an axis, its title and the next heading. */
const GAP = 84;

/** Letters in one line of the table's cells. */
const LINES = { metric: 26, owner: 12 };

/** Gives each panel the height that its rows need, so that nothing is cut off or has to be scrolled. */
export function dashboardPlaces({ goals, tactics = [] }: Plan): DashboardPlaces {
  // A long metric, or the name of a role, takes more lines of its cell.
  const lines = goals.map(({ metric, owner }) =>
    Math.max(1, Math.ceil(metric.length / LINES.metric), Math.ceil(owner.length / LINES.owner)),
  );
  const table = lines.reduce((sum, count) => sum + 14 + 18 * count, lines.length === 0 ? 90 : 58);
  const rows = [180, Math.max(30, 34 * tactics.length), table];
  const inside = rows.reduce((sum, row) => sum + row, 2 * GAP);
  const [top, middle, bottom] = rows.map((row) => row / inside) as [number, number, number];
  return {
    height: inside + MARGIN.top + MARGIN.bottom,
    top: [1 - top, 1],
    tactics: [bottom + GAP / inside, bottom + GAP / inside + middle],
    goals: [0, bottom],
  };
}
