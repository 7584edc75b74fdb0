import type { PlanDataSource } from "../../library/organize/plan/plan.js";
import type { DatasetName } from "../../library/table/datasets/dataset-name.js";
import { describeDataset } from "../../library/table/datasets/describe-dataset.js";

/** A dataset of the course as a data source of a plan, from its passport. */
export function courseSource(name: DatasetName, limits: string): PlanDataSource {
  const { title, sources, license, retrieved } = describeDataset(name);
  return { name: title, url: sources[0]?.path ?? "", license: license.title, retrieved, limits };
}
