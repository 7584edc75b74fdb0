import type { FigureLayout } from "./figure-layout.js";
import type { FigureConfig, FigureTrace } from "./figure-trace.js";

/** A finished chart: what Plotly draws, and the same finding as a sentence for those who do not see it. */
export interface Figure {
  readonly data: readonly FigureTrace[];
  readonly layout: FigureLayout;
  readonly config: FigureConfig;
  /** The text alternative: one or two sentences that state what the chart shows, with its numbers. */
  readonly alt: string;
}

/**
 * True when the value has the shape of a chart made by this library.
 *
 * @example
 * isFigure(barChart({ day: ["Sat"], doors: [60] }, { label: "day", value: "doors", title: "60 doors" })); // true
 * isFigure({ title: "60 doors" }); // false
 */
export function isFigure(value: unknown): value is Figure {
  const candidate = value as Partial<Figure> | null;
  return (
    typeof candidate === "object" &&
    candidate !== null &&
    Array.isArray(candidate.data) &&
    typeof candidate.layout === "object" &&
    typeof candidate.alt === "string"
  );
}
