import type { RawFile, SourceDescription } from "./description.js";

/** The bills of 2023 on which the president took a side: a sheet of FiveThirtyEight's workbook. */
export const BILLS: RawFile = {
  path: "congress-118-119/votes2023_bills.csv",
  sha256: "15ff9f7aea577696f31ee42ed20161b45a86d65f06ae08d22bc66cff612eec83",
};

/** How the members voted on them: another sheet. */
export const VOTES: RawFile = {
  path: "congress-118-119/votes2023_votes.csv.gz",
  sha256: "901846fa8b7df08b5308e219b80cab50e60faf991df13415a38cb54c9866907a",
};

/** How the workbook is cited. */
export const PRESIDENT_SCORES_CITATION = "FiveThirtyEight, congress-biden-score, biden_score_2023.xlsx.";

/** Where both come from, with the sheets that a dataset was made of. */
export const presidentScores = (files: readonly RawFile[]): SourceDescription => ({
  title: "fivethirtyeight/data, congress-biden-score",
  path: "https://github.com/fivethirtyeight/data/tree/fcf572c4fba05a42f1f34f415bd5e6dc389efd68/congress-biden-score",
  version: "fcf572c4fba05a42f1f34f415bd5e6dc389efd68",
  files,
});
