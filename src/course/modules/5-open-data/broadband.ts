import { mean, sum } from "simple-statistics";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";

interface County {
  readonly stateCode: string;
  readonly households: number;
  readonly broadband: number;
}

/** Broadband in a state, in percent: the average of its counties, and the share of its households. */
export function broadband(state: string): { readonly counties: number; readonly households: number } {
  const rows = (loadDataset("county-acs-2023").objects() as County[]).filter(
    ({ stateCode }) => stateCode === state,
  );
  return {
    counties: mean(rows.map((county) => county.broadband)),
    households:
      sum(rows.map((county) => county.households * county.broadband)) /
      sum(rows.map((county) => county.households)),
  };
}
