// The one public list of the package: every name a notebook or an analyst can import, grouped by folder.

export { type Figure, isFigure } from "./chart/figure.js";
export { type Data, toTable } from "./table/data.js";
export { escapeHTML } from "./table/escape-html.js";
