import type { LicenseDescription } from "./description.js";

const CC_BY_4 = {
  name: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0 International",
  path: "https://creativecommons.org/licenses/by/4.0/",
};

/** The data that FiveThirtyEight published in its data repository. */
export const FIVETHIRTYEIGHT: LicenseDescription = {
  ...CC_BY_4,
  evidence:
    'README of the repository: "Unless otherwise noted, our data sets are available under the Creative Commons ' +
    'Attribution 4.0 International License"; its LICENSE file is the text of CC BY 4.0.',
};

/** The turnout rates of the United States Elections Project. */
export const ELECTIONS_PROJECT: LicenseDescription = {
  ...CC_BY_4,
  evidence:
    "Documentation file of the producer (election.lab.ufl.edu, Turnout_1980_2022_v1.0_doc.txt): " +
    '"These data are released under an Creative Commons 4.0 Attribution License."',
};

/** The county returns collected by Tony McGovern. */
export const COUNTY_RETURNS: LicenseDescription = {
  name: "MIT",
  title: "MIT License",
  path: "https://opensource.org/license/mit",
  evidence: 'LICENSE file of the repository: "MIT License, Copyright (c) 2025 Tony McGovern".',
};

/** Data made by this project. */
export const OWN_DATA: LicenseDescription = {
  ...CC_BY_4,
  evidence: "Made for this course by the script named in the sources; no real person's record went in.",
};

/** Works of the US federal government. */
export const CENSUS: LicenseDescription = {
  name: "US-government-work",
  title: "US government work, not subject to copyright",
  path: "https://www.copyright.gov/title17/92chap1.html#105",
  evidence:
    "The survey is public-use microdata of the US Census Bureau. LICENSE.md of the package that sampled it: " +
    '"MIT License, Copyright (c) 2019-2020 Early Voting Information Center".',
};

/** The Cooperative Election Study of 2020. */
export const CES_2020: LicenseDescription = {
  name: "CC0-1.0",
  title: "Creative Commons Zero 1.0",
  path: "https://creativecommons.org/publicdomain/zero/1.0/",
  evidence:
    'The record at Harvard Dataverse says: "license":{"name":"CC0 1.0","uri":"http://creativecommons.org/publicdomain/zero/1.0"}.',
};

/** Figures that a paper prints. */
export const PRINTED_FACTS: LicenseDescription = {
  name: "facts",
  title: "Printed figures, quoted as facts with their source",
  path: "https://www.copyright.gov/circs/circ33.pdf",
  evidence:
    "Counts printed in a paper are facts, which copyright does not cover; they were typed in, and no file of the authors is included.",
};

/** The election data of the MIT Election Data and Science Lab. */
export const MEDSL: LicenseDescription = {
  name: "MIT",
  title: "MIT License",
  path: "https://opensource.org/license/mit",
  evidence:
    'LICENSE file of the repository: "MIT License, Copyright (c) 2018 MIT Election Data and Science Lab".',
};

/** The lists of members of Congress. */
export const CONGRESS_LEGISLATORS: LicenseDescription = {
  name: "CC0-1.0",
  title: "Creative Commons Zero 1.0",
  path: "https://creativecommons.org/publicdomain/zero/1.0/",
  evidence:
    'README of the repository: "This project is dedicated to the public domain", "waived through the CC0 1.0 Universal public domain dedication".',
};

/** The lists of state legislators of Open States. */
export const OPEN_STATES: LicenseDescription = {
  name: "CC0-1.0",
  title: "Creative Commons Zero 1.0",
  path: "https://creativecommons.org/publicdomain/zero/1.0/",
  evidence:
    'README of the repository: "this portion of the project is in the public domain in the United States with all copyright waived via a CC0 dedication".',
};

/** The petitions of the UK Parliament. */
export const UK_PARLIAMENT: LicenseDescription = {
  name: "OGL-UK-3.0",
  title: "Open Government Licence v3.0",
  path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  evidence:
    'README of the repository: "Data collected from the UK Parliament Petitions site is Crown Copyright, and is published under an Open Government Licence". Contains public sector information licensed under the Open Government Licence v3.0.',
};

/** Weighted tables made from the CCES sample of 2018. */
export const CCES_2018_TABLES: LicenseDescription = {
  name: "MIT",
  title: "MIT License of the package that carries the sample; only weighted tables are shipped here",
  path: "https://opensource.org/license/mit",
  evidence:
    'LICENSE.md of ccesMRPprep: "MIT License, Copyright (c) 2021 ccesMRPprep authors". The license field of the 2018 study itself was not seen, so no row of a person is shipped.',
};

/** Open data of the City of New York. */
export const NYC_OPEN_DATA: LicenseDescription = {
  name: "NYC-open-data",
  title: "NYC Open Data, without usage restrictions",
  path: "https://opendata.cityofnewyork.us/overview/",
  evidence:
    'NYC Administrative Code 23-502(d): public data sets are available "without registration requirement, license requirement, or usage restrictions".',
};

/** Estimates of the American Community Survey for counties. */
export const ACS_COUNTIES: LicenseDescription = {
  name: "US-government-work",
  title: "US government work, not subject to copyright",
  path: "https://www.copyright.gov/title17/92chap1.html#105",
  evidence:
    "The figures are estimates of the US Census Bureau. The package that collected them is GPL-3 (LICENSE.md); this is a plain extract of the Bureau's figures.",
};
