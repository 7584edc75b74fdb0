import { type NumberForm, numberText } from "../../words/number-text.js";

/** How a chart prints its numbers: as counts ("1,200"), as shares ("24.0%") or as dollars ("$197"). */
export type ValueFormat = "count" | "share" | "dollars";

/**
 * A number as a chart prints it.
 *
 * @example
 * formatValue(1200, "count"); // "1,200"
 * formatValue(0.24, "share"); // "24.0%"
 * formatValue(1.934, "dollars"); // "$1.93"
 */
export function formatValue(value: number, format: ValueFormat): string {
  return numberText(value, forms[format]);
}

const forms: Readonly<Record<ValueFormat, NumberForm>> = {
  count: {},
  share: { style: "percent" },
  dollars: { style: "dollars" },
};

/**
 * The d3 number format that Plotly uses for the same kind of value on an axis. Of a share as many decimals as a tick needs: where
 * ticks are half a percent apart, ".0%" would name two of them alike.
 */
export const axisFormat: Readonly<Record<ValueFormat, string>> = { count: ",", share: ".3~%", dollars: "$," };
