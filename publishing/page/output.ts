import type { Output } from "../course/notebook.js";
import { formIn, renderForm } from "./form-question.js";
import { figureOf } from "./plotly-figure.js";
import { type OutputOptions, renderShown } from "./shown.js";

export type { OutputOptions };

/** What a cell showed, as HTML: charts, tables, cards, text, and forms as their questions. */
export function renderOutputs(outputs: readonly Output[], { id, numbers }: OutputOptions): string {
  return outputs.map((output, at) => renderOutput(output, { id: `${id}-${at + 1}`, numbers })).join("\n");
}

/** How many charts are among the outputs. */
export function countCharts(outputs: readonly Output[]): number {
  return outputs.filter((output) => figureOf(output) !== undefined).length;
}

function renderOutput(output: Output, options: OutputOptions): string {
  const form = formIn(output);
  return form === undefined ? renderShown(output, options) : renderForm(form);
}
