import type { LayoutConfidence } from "../describe/layout.js";

/** How sure it is that a file has a layout. Only "sure" and "likely" are used without being asked for. */
export type LayoutCertainty = "sure" | "likely" | "guess" | "unknown";

/** Which known file this is, and what differs. */
export interface LayoutMatch {
  /** The layout that is used when nobody names one; null for a guess and for a file that nobody has described. */
  readonly layout: string | null;
  /** The one that comes nearest, when it is only a guess: ask for it by name to have it used. */
  readonly guess: string | null;
  readonly certainty: LayoutCertainty;
  /** From 0 to 1: how well the file fits. */
  readonly score: number;
  /** What it was known by: the names of its columns, the cells in their places, or the places in a line. */
  readonly by: "header" | "cells" | "fixed width" | null;
  /** How sure the description of the layout is. */
  readonly confidence: LayoutConfidence | null;
  readonly asOf: string | null;
  /** How many columns the file has, and how many of them the layout explains. */
  readonly columns: number;
  readonly explained: number;
  /** Columns that the layout does not know. */
  readonly added: readonly string[];
  /** Columns of the layout that the file does not have. */
  readonly missing: readonly string[];
  /** Columns that go by another name. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Other layouts that come near, best first. */
  readonly others: readonly { readonly layout: string; readonly score: number }[];
  /** The same in a sentence. */
  readonly says: string;
}
