// The one public list of the package: every name a notebook or an analyst can import, grouped by folder.

export { type Figure, isFigure } from "./chart/figure.js";
export { type Data, toTable } from "./table/data.js";
export { DATASET_NAMES, type DatasetName } from "./table/dataset-name.js";
export type {
  DatasetPassport,
  PassportField,
  PassportLicence,
  PassportSource,
  PlantedTruth,
} from "./table/dataset-passport.js";
export { describeDataset } from "./table/describe-dataset.js";
export { escapeHTML } from "./table/escape-html.js";
export { loadDataset } from "./table/load-dataset.js";
