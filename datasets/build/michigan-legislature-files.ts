import type { RawFile, SourceDescription } from "./description.js";

/** The members of the Michigan legislature. */
export const PEOPLE: RawFile = {
  path: "michigan-legislature/mi_legislators.csv",
  sha256: "d759f700786daee2b5d2bee2fe027c789f0fe0c41808681e18aa76cabf4cd717",
};

/** Who sits on which of its committees. */
export const COMMITTEES: RawFile = {
  path: "michigan-legislature/mi_committee_members.csv",
  sha256: "255cb1fb85aae62a4cd92f0aca565198fd753fd3be2e7ec3309affb5a45d4a5e",
};

/** Where both come from. */
export const MICHIGAN_LEGISLATURE: SourceDescription = {
  title: "openstates/people, data/mi",
  path: "https://github.com/openstates/people/tree/934bf09a94a35351baf872c70e778a4367c8266e/data/mi",
  version: "934bf09a94a35351baf872c70e778a4367c8266e",
  files: [PEOPLE, COMMITTEES],
};
