import { isFigure } from "../chart/figure/figure.js";
import { currentFrontEnd } from "../kernel/front-end.js";
import { checkOptions } from "../table/columns/check-options.js";
import { figureLineBundle } from "./figure-bundle.js";
import "./meet-kernel.js";
import { mimeBundle } from "./mime-bundle.js";
import type { ShowOptions } from "./view-of.js";

/**
 * Shows a table, a chart or any other value under the cell; without a notebook it prints text.
 *
 * A table shows its first rows and says how many there are. A chart has its finding as a sentence below it.
 *
 * @param options `caption`: one line that says what is shown, default none; `rows` of a table, default 10.
 * @example
 * show({ ward: ["1", "2"], doors: [120, 95] }, { caption: "Doors by ward" });
 */
export function show(value: unknown, options: ShowOptions = {}): void {
  checkOptions("show", options, { caption: "text", rows: "whole number" });
  const frontEnd = currentFrontEnd();
  const bundle = mimeBundle(value, options);
  if (bundle instanceof Promise) {
    void bundle.then((late) => frontEnd(late));
    return;
  }
  frontEnd(bundle);
  if (bundle["application/vnd.plotly.v1+json"] !== undefined && isFigure(value)) {
    // Whoever prints the text alternative by itself, as the book does, can leave this line out by its mark.
    frontEnd(figureLineBundle(value.alt, options?.caption), {
      "movement-data": { role: "text alternative" },
    });
  }
}
