import { isMasked, isNothing } from "../../table/clean/unknown-cell.js";
import type { FixedLine, Layout } from "../describe/layout.js";
import { type CellShape, STRONG, shapeOf } from "./cell-shape.js";

/** How well the cells of a file without names fit a layout. */
export interface CellMatch {
  readonly layout: Layout;
  /** From 0 to 1. */
  readonly score: number;
  /** Columns whose cells say something by themselves and fit. */
  readonly strong: number;
  /** Such columns that do not fit. */
  readonly against: number;
  readonly line?: FixedLine;
}

/** Judges the columns of a layout, one by one, by the cells in their places. */
export function matchCells(rows: readonly (readonly string[])[], layout: Layout): CellMatch {
  let [sum, weights, strong, against] = [0, 0, 0, 0];
  shapesOf(layout).forEach((shape, place) => {
    if (shape === undefined) return;
    const cells = rows
      .map((row) => (row[place] ?? "").trim())
      .filter((cell) => cell !== "" && !isMasked(cell) && !isNothing(cell));
    if (cells.length === 0) return;
    const share = cells.filter(shape.fits).length / cells.length;
    sum += shape.weight * share;
    weights += shape.weight;
    if (shape.weight < STRONG) return;
    if (share >= 0.8) strong++;
    else if (share < 0.3) against++;
  });
  return { layout, score: weights === 0 ? 0 : sum / weights, strong, against };
}

const shapes = new WeakMap<Layout, readonly (CellShape | undefined)[]>();

function shapesOf(layout: Layout): readonly (CellShape | undefined)[] {
  const known = shapes.get(layout);
  if (known !== undefined) return known;
  const made = layout.columns.map((column) => shapeOf(column, layout));
  shapes.set(layout, made);
  return made;
}

/** True for a file that can have the columns of a layout in their places: a last one may be missing, empty ones may follow. */
export function hasWidthOf(rows: readonly (readonly string[])[], layout: Layout): boolean {
  const width = layout.columns.length;
  const fits = rows.filter(
    (row) =>
      row.length === width ||
      (row.length === width - 1 && width > 20) ||
      (row.length > width && row.slice(width).every((cell) => cell.trim() === "")),
  );
  return rows.length > 0 && fits.length >= 0.9 * rows.length;
}

/** The cells of lines of fixed width, each line by the kind of line that it is. */
export function cutLines(
  lines: readonly string[],
  layout: Layout,
): { readonly rows: readonly (readonly string[])[]; readonly fits: boolean } {
  const cut = lineCutter(layout);
  const rows = lines.map((line) => cut(line));
  const known = rows.filter((row) => row !== undefined);
  return { rows: known, fits: lines.length > 0 && known.length >= 0.9 * lines.length };
}

/** Cuts a line into the cells of a layout, in the order of its columns; undefined when no kind of line is so long. */
export function lineCutter(layout: Layout): (line: string) => readonly string[] | undefined {
  const kinds = (layout.file.lines ?? []).map(({ length, cells }) => ({
    length,
    places: layout.columns.map(({ name }) => cells.find(([each]) => each === name)),
    shapes: shapesOf(layout),
    end: Math.max(...cells.map(([, , to]) => to)),
  }));
  return (line) => {
    const exact = kinds.find(({ length, end }) => line.length === length || line.length === end);
    if (exact !== undefined) return cellsOf(line, exact.places);
    // Spaces at the end were cut off: the kind of line whose days and codes stand in their places.
    const longer = kinds.filter(({ length }) => line.length < length);
    const scored = longer.map((kind) => {
      const cells = cellsOf(line, kind.places);
      const judged = kind.shapes.flatMap((shape, i) => {
        const cell = (cells[i] ?? "").trim();
        return shape === undefined || shape.weight < STRONG || cell === "" ? [] : [shape.fits(cell)];
      });
      return { cells, judged: judged.length, share: judged.filter(Boolean).length / (judged.length || 1) };
    });
    const best = scored.sort((a, b) => b.share - a.share || b.judged - a.judged)[0];
    return best !== undefined && best.judged > 0 && best.share >= 0.6 ? best.cells : undefined;
  };
}

function cellsOf(
  line: string,
  places: readonly (readonly [string, number, number] | undefined)[],
): readonly string[] {
  return places.map((place) => (place === undefined ? "" : line.slice(place[1], place[2])));
}
