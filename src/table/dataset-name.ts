/** The datasets that come with the course, in alphabetical order; each has a folder of the same name. */
export const DATASET_NAMES = [
  "actions",
  "canvass-log",
  "ces-2020",
  "county-presidential",
  "county-presidential-2016-raw",
  "cps-voting-2016",
  "event-attendance",
  "nonvoters-2020",
  "published-experiments",
  "sign-up-list",
  "state-turnout",
  "two-texts",
  "voter-file",
  "voter-rows",
] as const;

/** The name of a dataset that comes with the course. */
export type DatasetName = (typeof DATASET_NAMES)[number];
