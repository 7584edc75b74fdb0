import type { RawFile, SourceDescription } from "./description.js";

/** The three files of county returns that the course uses. */
export const RETURNS: Readonly<Record<2016 | 2020 | 2024, RawFile>> = {
  2016: {
    path: "county-presidential-returns/2016_US_County_Level_Presidential_Results.csv",
    sha256: "c6f6a2079bc3b64ec32028fa5ab5ca8fcef2018878402537e942fb19c615031a",
  },
  2020: {
    path: "county-presidential-returns/2020_US_County_Level_Presidential_Results.csv",
    sha256: "98c7412018bfaa2a9ac4fea088fd5bb4bbf1c5f2b93f524da574a2d83c25ccbe",
  },
  2024: {
    path: "county-presidential-returns/2024_US_County_Level_Presidential_Results.csv",
    sha256: "538a8fbe2d7a20524b049dd1b3b9ec7e215c4433d99f91fbd7b0dea05270136a",
  },
};

export const RETURNS_PRODUCER = "Tony McGovern";

export const RETURNS_CITATION =
  "Tony McGovern, United States General Election Presidential Results by County from 2008 to 2024, doi:10.5281/zenodo.14223604 (compiled from The Guardian, Townhall, Fox News, Politico and the New York Times).";

/** Where the files were taken from. */
export function returnsSource(files: readonly RawFile[]): SourceDescription {
  return {
    title: "tonmcg/US_County_Level_Election_Results_08-24",
    path: "https://github.com/tonmcg/US_County_Level_Election_Results_08-24/tree/faf9ef453d1f7775ec6e1caf6ecf56480e5c3f24",
    version: "faf9ef453d1f7775ec6e1caf6ecf56480e5c3f24",
    files,
  };
}

/** What neither the repaired nor the raw county returns may be used for. */
export const RETURNS_NOT_FOR = [
  "Official results: the producer says the files are not authoritative. Ask the state's election office.",
  "Any statement about how a single person voted.",
];
