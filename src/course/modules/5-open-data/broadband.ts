import { loadDataset } from "../../../library/table/datasets/load-dataset.js";

interface County {
  readonly stateCode: string;
  readonly county: string;
  readonly households: number;
  readonly broadband: number;
}

/** Broadband in a state, in percent: the average of its counties, and the share of its households. */
export function broadband(state: string): { readonly counties: number; readonly households: number } {
  const rows = (loadDataset("county-acs-2023").objects() as County[]).filter(
    ({ stateCode }) => stateCode === state,
  );
  const sum = (of: (county: County) => number): number => rows.reduce((all, county) => all + of(county), 0);
  return {
    counties: sum((county) => county.broadband) / rows.length,
    households: sum((county) => county.households * county.broadband) / sum((county) => county.households),
  };
}
