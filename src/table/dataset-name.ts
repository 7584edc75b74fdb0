/** The datasets that come with the course, in alphabetical order; each has a folder of the same name. */
export const DATASET_NAMES = [
  "actions",
  "canvass-log",
  "ces-2020",
  "congress-members",
  "congress-votes-2023",
  "county-presidential",
  "county-presidential-2016-raw",
  "cps-voting-2016",
  "event-attendance",
  "michigan-districts-2022",
  "michigan-legislators",
  "michigan-precincts-2016",
  "nonvoters-2020",
  "published-experiments",
  "shift-log",
  "sign-up-list",
  "state-turnout",
  "two-texts",
  "uk-petition-241584",
  "voter-file",
  "voter-rows",
  "whip-sheet",
] as const;

/** The name of a dataset that comes with the course. */
export type DatasetName = (typeof DATASET_NAMES)[number];
