import type { ColumnTable } from "arquero";
import { makeTable } from "../columns/make-table.js";
import { decodeArrow } from "../read/decode-arrow.js";
import { howToRestore, readDatasetFile } from "./dataset-files.js";
import type { DatasetName } from "./dataset-name.js";
import { describeDataset } from "./describe-dataset.js";

/**
 * Loads a dataset of the course as a table, after a check that its file is exactly the one in its passport.
 *
 * Numbers are numbers, yes/no is true/false, dates are text such as "2026-10-03", and a missing value is null.
 * Method: the SHA-256 of the file (FIPS 180-4) is compared with the passport before anything is read from it.
 *
 * @param name one of the datasets of the course, such as "canvass-log".
 * @throws when there is no such dataset (the sentence offers the closest name) or when its file is missing or damaged.
 * @example
 * const attempts = loadDataset("canvass-log");
 * attempts.numRows(); // 1200
 */
export function loadDataset(name: DatasetName): ColumnTable {
  const passport = describeDataset(name);
  const file = readDatasetFile(name, passport.path);
  if (file.sha256 !== passport.sha256) {
    throw new Error(
      `The file datasets/${name}/${passport.path} is damaged: its fingerprint is not the one in its passport. ` +
        howToRestore(name),
    );
  }
  return makeTable(decodeArrow(file.bytes));
}
