import { didYouMean } from "../../table/columns/did-you-mean.js";
import { brokenLines } from "./broken-lines.js";
import { plainText } from "./plain-text.js";

/** In letters. A longer label would leave no room for what is drawn, and its beginning would be cut off. */
const LONGEST_LINE = 40;

/**
 * The labels of rows as Plotly prints them, each a place of its own on its axis: two bars of one name would be drawn over
 * each other. Nobody sees the spaces of no width that tell them apart. A long label is broken into lines; the text
 * alternative has all of it.
 *
 * @param lines how many lines there is room for. @param letters how many of them a line has room for.
 */
export function drawnLabels(names: readonly string[], lines = 2, letters = LONGEST_LINE): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const label = brokenLabel(name, lines, letters);
    const before = seen.get(label) ?? 0;
    seen.set(label, before + 1);
    return label + "\u200b".repeat(before);
  });
}

function brokenLabel(name: string, most: number, letters: number): string {
  const words = String(name ?? "missing")
    .split(" ")
    .map((word) => (word.length > letters ? `${[...word].slice(0, letters - 1).join("")}…` : word));
  const lines = brokenLines(plainText(words.join(" ")), letters);
  return lines.slice(0, most).join("<br>") + (lines.length > most ? "…" : "");
}

/** @throws when there is no row, as after a filter that keeps none: an empty chart would say that all is zero. */
export function requireDrawn(names: readonly string[]): void {
  if (names.length > 0) return;
  throw new RangeError(
    "There is nothing to draw: the table has no rows. Look at what was filtered out of it before.",
  );
}

/** @throws when a row that shall stand out is not there. */
export function requireHighlight(highlight: readonly string[] | undefined, names: readonly string[]): void {
  const lost = highlight?.find((name) => !names.includes(name));
  if (lost === undefined) return;
  throw new RangeError(`highlight names "${lost}", but no row is called so.${didYouMean(lost, names)}`);
}
