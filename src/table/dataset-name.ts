/** The datasets that come with the course, in alphabetical order; each has a folder of the same name. */
export const DATASET_NAMES = [
  "access-log",
  "actions",
  "canvass-log",
  "casework-sample",
  "casework-uniqueness",
  "ces-2020",
  "congress-members",
  "congress-votes-2023",
  "county-presidential",
  "county-presidential-2016-raw",
  "cps-voting-2016",
  "engagement-log",
  "event-attendance",
  "michigan-districts-2022",
  "michigan-legislators",
  "michigan-precincts-2016",
  "nonvoters-2020",
  "participation-2018",
  "published-experiments",
  "shift-log",
  "sign-up-list",
  "sign-ups-as-typed",
  "state-turnout",
  "two-texts",
  "uk-petition-241584",
  "voter-file",
  "voter-rows",
  "whip-sheet",
] as const;

/** The name of a dataset that comes with the course. */
export type DatasetName = (typeof DATASET_NAMES)[number];
