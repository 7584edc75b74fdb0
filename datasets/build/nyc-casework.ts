import type { RawFile, ReadRaw } from "./description.js";
import { cell, rawRows } from "./raw-rows.js";

export const CASES: RawFile = {
  path: "nyc-council-constituent-services/nyc_council_constituent_services.csv.gz",
  sha256: "6a9079349b99e2d733c6bc6af7416c65a127037eececb306240b5e2fe0fe47d6",
};

/** What the recipes look at of a case; an empty value is a value. */
export interface Case {
  readonly zip: string;
  readonly day: string;
  readonly month: string;
  readonly descriptor: string;
  readonly topic: string;
  readonly borough: string;
  /** The district office that opened the case. */
  readonly office: string;
}

export function readCases(readRaw: ReadRaw): readonly Case[] {
  return rawRows(readRaw(CASES)).map((row) => {
    const day = cell(row, "opendate").slice(0, 10);
    return {
      zip: cell(row, "zip"),
      day,
      month: day.slice(0, 7),
      descriptor: cell(row, "descriptor"),
      topic: cell(row, "complaint_type"),
      borough: cell(row, "borough"),
      office: cell(row, "account"),
    };
  });
}

export const CASEWORK_SOURCE = {
  title: "kjhealy/nycomplaints, NYC Open Data 9hzi-kbqb",
  path: "https://github.com/kjhealy/nycomplaints/tree/39b8ac12b4924a38c1949a3bc121e8d7bab1b138",
  version: "39b8ac12b4924a38c1949a3bc121e8d7bab1b138",
  files: [CASES],
};

export const CASEWORK_CITATION =
  "New York City Council, NYC Council Constituent Services, NYC Open Data 9hzi-kbqb, 2015-01-01 to 2025-01-09.";
