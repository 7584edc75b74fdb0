/** The datasets that come with the course, in alphabetical order; each has a folder of the same name. */
export const DATASET_NAMES = [
  "actions",
  "canvass-log",
  "event-attendance",
  "nonvoters-2020",
  "sign-up-list",
  "voter-rows",
] as const;

/** The name of a dataset that comes with the course. */
export type DatasetName = (typeof DATASET_NAMES)[number];
