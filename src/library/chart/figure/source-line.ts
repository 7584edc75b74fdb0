import { requireFields } from "../../table/columns/require-fields.js";
import { requireText } from "../../table/columns/require-text.js";
import type { DatasetPassport } from "../../table/datasets/dataset-passport.js";
import { plainText } from "./plain-text.js";

/** Where a chart's data come from: a dataset's passport, or a sentence of your own. */
export type ChartSource = Pick<DatasetPassport, "title" | "synthetic"> | string;

/**
 * The line under a chart: the source, and in capitals that the people in it are made up when they are.
 *
 * @example
 * sourceLine({ title: "Canvass log", synthetic: true }); // "SYNTHETIC data, made for this course: Canvass log"
 */
export function sourceLine(source: ChartSource | undefined): string | undefined {
  if (source === undefined) return undefined;
  if (typeof source === "string") return plainText(source);
  requireFields(source, 'a source: a text such as "Sign-in sheets, May", or the passport of a dataset', {
    title: "text",
  });
  requireText(source.title, "The title of a source");
  const title = source.title.replace(" (SYNTHETIC)", "");
  return plainText(source.synthetic ? `SYNTHETIC data, made for this course: ${title}` : `Source: ${title}`);
}
