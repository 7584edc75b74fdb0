/** One picture of a deck. */
export interface Slide {
  readonly kind: "title" | "beat" | "text" | "detail";
  /** Markdown of one line. */
  readonly heading: string;
  readonly minutes?: number;
  /** What everybody sees first, as HTML. */
  readonly body: string;
  /** What the next key press opens: the answer to a prediction. */
  readonly revealed?: string;
  /** What only the speaker sees, as HTML. */
  readonly notes?: string;
  readonly charts: number;
}

/** A part of a notebook: its slide, and below it the steps in detail. */
export type Column = readonly Slide[];
