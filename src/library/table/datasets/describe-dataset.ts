import { describeValue } from "../columns/describe-value.js";
import { didYouMean } from "../columns/did-you-mean.js";
import { listNames } from "../columns/list-names.js";
import { howToRestore, readDatasetFile } from "./dataset-files.js";
import { DATASET_NAMES, type DatasetName } from "./dataset-name.js";
import type { DatasetPassport } from "./dataset-passport.js";
import { parsePassport } from "./parse-passport.js";

/**
 * The passport of a dataset: where it comes from, under which license, what each column means, what is wrong with it.
 *
 * Method: a Frictionless Data Package (datapackage.org, version 2) with the parts this course adds.
 *
 * @param name one of the datasets of the course, such as "nonvoters-2020".
 * @throws when there is no such dataset (the sentence offers the closest name) or when its passport is damaged.
 * @example
 * describeDataset("nonvoters-2020").rowOf; // "one respondent of the poll"
 * describeDataset("canvass-log").synthetic; // true
 */
export function describeDataset(name: DatasetName): DatasetPassport {
  requireDataset(name);
  const { bytes } = readDatasetFile(name, "datapackage.json");
  try {
    return parsePassport(new TextDecoder().decode(bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The passport datasets/${name}/datapackage.json is damaged (${reason}). ${howToRestore(name)}`,
      { cause: error },
    );
  }
}

function requireDataset(name: unknown): void {
  const names: readonly string[] = DATASET_NAMES;
  if (typeof name === "string" && names.includes(name)) return;
  throw new RangeError(
    `There is no dataset called ${typeof name === "string" ? `"${name}"` : describeValue(name)}.` +
      `${typeof name === "string" ? didYouMean(name, names) : ""} The datasets are: ${listNames(names, typeof name === "string" ? name : undefined)}.`,
  );
}
