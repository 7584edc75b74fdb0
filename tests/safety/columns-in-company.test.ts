import { describe, expect, it } from "vitest";
import { scanPersonalData } from "../../src/library/safety/scan/scan-personal-data.js";

const found = (data: Readonly<Record<string, readonly unknown[]>>): string[] =>
  scanPersonalData(data).map(({ column, kind }) => `${column}: ${kind}`);

describe("columns of a voter file", () => {
  it("finds all of a state file with short names", () => {
    const rows = Array.from({ length: 200 }, (_, i) => i);
    expect(
      found({
        ncid: rows.map((i) => `AA${100_000 + i}`),
        first_name: rows.map((i) => ["STELLAN", "FENNA", "ELVAR"][i % 3]),
        last_name: rows.map((i) => ["PEMBERWICK", "SILVERTHORNE"][i % 2]),
        house_num: rows.map((i) => 100 + i),
        street_name: rows.map((i) => ["KESTREL LN", "WREN RD"][i % 2]),
        full_phone_number: rows.map((i) => `91955501${String(i % 100).padStart(2, "0")}`),
        birth_year: rows.map((i) => 1940 + (i % 60)),
        party_cd: rows.map((i) => ["DEM", "REP", "UNA"][i % 3]),
      }),
    ).toEqual([
      "ncid: voter or member number",
      "first_name: name",
      "last_name: name",
      "house_num: street address",
      "street_name: street address",
      "full_phone_number: phone",
      "birth_year: birth date",
      "party_cd: political opinion",
    ]);
  });

  it("reads names that are run together and cut short", () => {
    expect(
      found({
        StateVoterID: [10_000_000, 10_000_037],
        LName: ["PEMBERWICK", "ST.CLOUDSLEY"],
        RegStNum: [3051, 1364],
        RegStName: ["Kestrel", "Wren"],
        RegStType: ["Ln", "Rd"],
        race_code: ["W", "B"],
      }),
    ).toEqual([
      "StateVoterID: voter or member number",
      "LName: name",
      "RegStNum: street address",
      "RegStName: street address",
      "RegStType: street address",
      "race_code: race or ethnicity",
    ]);
  });

  it("finds a licence number, points named x and y, and names with pictures in half of the cells", () => {
    expect(
      found({
        drv_lic_num: ["D1234567", "D7654321", "D2345678", "D8765432"],
        x: [-83.04575, -83.11203, -83.07741, -83.20018],
        y: [42.33143, 42.35512, 42.3671, 42.40024],
        name: ["Ana 🌻 Lopez", "🎉 Bo Chen", "Kwame Mensah", "Grace Nowak"],
      }),
    ).toEqual(["drv_lic_num: identity number", "x: precise location", "y: precise location", "name: name"]);
  });

  it("takes a birth date in three columns and a phone in parts", () => {
    expect(
      found({
        VoterID: [1001, 1002],
        BirthYear: [1981, 1992],
        BirthMonth: [11, 7],
        BirthDay: [20, 18],
        PhoneAreaCode: [919, 919],
        PhoneExchange: [555, 555],
        PhoneLastFour: ["0104", "0102"],
      }),
    ).toEqual([
      "VoterID: voter or member number",
      "BirthYear: birth date",
      "BirthMonth: birth date",
      "BirthDay: birth date",
      "PhoneAreaCode: phone",
      "PhoneExchange: phone",
      "PhoneLastFour: phone",
    ]);
  });

  it("finds when a person voted, in columns named after elections, and no dates of birth in them", () => {
    expect(
      found({
        voter_id: [1, 2, 3],
        "GENERAL-11/05/2024": ["X", "", "X"],
        P22: ["", "D", "R"],
        November2018: ["At Polls", "Absentee", ""],
        LASTVOTEDDATE: ["20241105", "20221108", "19801104"],
      }),
    ).toEqual([
      "voter_id: voter or member number",
      "GENERAL-11/05/2024: vote history",
      "P22: vote history",
      "November2018: vote history",
      "LASTVOTEDDATE: vote history",
    ]);
  });

  it("takes the answers to a survey for opinions, and employer and occupation for work", () => {
    expect(
      found({
        "Voter File VANID": [1_000_000, 1_000_001],
        "Survey Response": ["3 - Undecided", "2 - Lean Support"],
        Employer: ["Wren Bakery", "Not Employed"],
        occ: ["Nurse", "Baker"],
        HHID: [77, 78],
      }),
    ).toEqual([
      "Voter File VANID: voter or member number",
      "Survey Response: political opinion",
      "Employer: employment",
      "occ: employment",
      "HHID: voter or member number",
    ]);
  });

  it("takes the answers of a canvass for opinions, whatever the question is called", () => {
    const question = ["1 - Strong Ochoa", "3 - Undecided", "2 - Lean Ochoa", "5 - Strong Reyes"];
    expect(found({ VANID: [1, 2, 3, 4], "Mayor 2026": question })).toEqual([
      "VANID: voter or member number",
      "Mayor 2026: political opinion",
    ]);
  });

  it("takes districts of courts for no illness, and codes of places for no number of a person", () => {
    expect(
      found({
        ncid: ["AA1", "AA2"],
        judic_dist_abbrv: ["10A", "12B"],
        court_appeals: ["1", "2"],
        judicial_dist: ["4", "5"],
        precinct_code: ["012345", "012346"],
        county_id: [92, 37],
        fire_dist_desc: ["MAPLEFORD FIRE", "WREN FIRE"],
      }),
    ).toEqual(["ncid: voter or member number"]);
  });
});

describe("rows of persons without a name", () => {
  it("have a race and a party, and a number of a member", () => {
    expect(
      found({
        memberId: ["M-1", "M-2", "M-3"],
        race: ["White", "Black", "Hispanic"],
        party: ["Democrat", "Republican", "Moderate"],
      }),
    ).toEqual(["memberId: voter or member number", "race: race or ethnicity", "party: political opinion"]);
  });

  it("keep a contest that is called a race apart", () => {
    expect(found({ race: ["Sheriff", "Governor"], day: ["2026-11-03", "2026-11-03"] })).toEqual([]);
  });
});

describe("tables that are not about private people", () => {
  it.each<[string, Readonly<Record<string, readonly unknown[]>>]>([
    [
      "results",
      { office: ["Sheriff"], candidate: ["Ana Lopez"], party: ["DEM"], votes: [311], absentee: [12] },
    ],
    [
      "candidates",
      {
        CAND_ID: ["H8MI01234"],
        CAND_NAME: ["LOPEZ, ANA"],
        CAND_PTY_AFFILIATION: ["DEM"],
        CAND_ELECTION_YR: [2026],
      },
    ],
    [
      "committees",
      { CMTE_ID: ["C00123456"], CMTE_NM: ["Friends of Mapleford"], CMTE_PTY_AFFILIATION: ["REP"] },
    ],
    [
      "counts by county",
      {
        county: ["Wake", "Orange"],
        Male: [311, 42],
        Female: [333, 45],
        White: [400, 50],
        Hispanic: [80, 9],
        turnout: [0.7, 0.6],
      },
    ],
    [
      "counts by precinct and group",
      {
        precinct_id: ["01-07", "01-08"],
        race: ["W", "B"],
        gender: ["F", "M"],
        party: ["DEM", "REP"],
        voter_count: [311, 42],
      },
    ],
    [
      "polling places",
      { polling_place_name: ["Lincoln School"], house_num: [100], street_name: ["Main St"], zip: ["27601"] },
    ],
    ["columns for states", { year: [2024], AL: [3], MA: [5], ME: [1], MI: [9] }],
    ["points of a chart", { x: [0.1234, 0.4567], y: [1.2345, 2.3456] }],
    ["a model", { feature: ["support_score", "vb.vf_g2020"], coefficient: [0.12, 0.4] }],
  ])("finds nothing in %s", (_name, data) => {
    expect(found(data)).toEqual([]);
  });

  it("still finds people who stand beside such words", () => {
    expect(
      found({
        first_name: ["Ana", "Bo"],
        home_phone: ["313-555-0142", "313-555-0143"],
        general_votes: [3, 5],
      }),
    ).toEqual(["first_name: name", "home_phone: phone", "general_votes: vote history"]);
  });
});

it("reads columns that are called like parts of an object", () => {
  const names = ["constructor", "toString", "length", "__proto__", "hasOwnProperty", "constructor name"];
  const data = JSON.parse(
    `{${names.map((name) => `${JSON.stringify(name)}:["ana@example.org","bo@example.org"]`).join(",")}}`,
  );
  const kinds = scanPersonalData(data).map(({ column, kind }) => `${column}: ${kind}`);
  expect(kinds).toEqual(
    expect.arrayContaining(["constructor: email", "toString: email", "length: email", "proto: email"]),
  );
});

describe("placeholders", () => {
  it("do not hide a birth date", () => {
    const [finding] = scanPersonalData({ birth: ["01/01/1900", "XX/XX/XXXX", "1/1/1800", "03/12/1980"] });
    expect(finding).toMatchObject({ kind: "birth date", share: 0.25, examples: ["0#/##/###0"] });
  });

  it("do not make one", () => {
    const days = [
      ...Array.from({ length: 20 }, (_, i) => `2024-0${1 + (i % 9)}-11`),
      "1900-01-01",
      "1900-01-01",
    ];
    expect(scanPersonalData({ updated_on: days, day: days })).toEqual([]);
    expect(scanPersonalData({ dob: ["01/01/1900", "XX/XX/XXXX", null] })).toEqual([
      expect.objectContaining({
        kind: "birth date",
        share: 0,
        examples: [],
        why: expect.stringContaining("empty here"),
      }),
    ]);
  });

  it("leave a year that stands behind hidden days to be found", () => {
    expect(found({ date_of_birth: ["XX/XX/1981", "XX/XX/1992"] })).toEqual(["date_of_birth: birth date"]);
  });
});

describe("words that mean something else beside others", () => {
  const rows = Array.from({ length: 40 }, (_, i) => i);
  it("finds no health and no door in tables of courts and of bus stops", () => {
    expect(
      found({
        judicial_district: rows,
        caseload_health: rows.map((i) => ["good", "poor"][i % 2]),
        immigration_docket: rows.map((i) => ["open", "closed"][i % 2]),
        health_budget: rows.map((i) => ["up", "down"][i % 2]),
      }),
    ).toEqual([]);
    expect(
      found({
        stop_id: rows,
        stop_name: rows.map((i) => `Cass & ${i}th`),
        stop_lat: rows.map((i) => 43.123 + i / 1000),
        stop_lon: rows.map((i) => -86.123 - i / 1000),
      }),
    ).toEqual([]);
  });

  it("finds an allergy in what somebody may not eat, and no illness in what somebody likes", () => {
    const data = {
      "dietary needs": rows.map((i) => ["vegan", "nut allergy", ""][i % 3]),
      Diet: rows.map((i) => ["vegan", "gluten free"][i % 2]),
    };
    expect(found(data)).toEqual(["dietary needs: health"]);
  });
});

describe("a list without a name or a number of anybody", () => {
  const rows = Array.from({ length: 40 }, (_, i) => i);
  const zip = rows.map((i) => String(48_200 + (i % 9)));
  const gender = rows.map((i) => ["woman", "man"][i % 2]);
  const answer = rows.map((i) => ["A", "B"][i % 2]);
  it("is one of people where ZIP code, age and gender or race stand together", () => {
    const age = rows.map((i) => 18 + i);
    const three = ["zip: small area", "gender: personal detail", "age: personal detail"];
    expect(found({ zip, gender, age, answer })).toEqual(three);
    expect(
      found({ tract: zip, race: rows.map((i) => "WBAH"[i % 4]), "Age (years)": age, answer }),
    ).toHaveLength(3);
    expect(found({ zip, gender, "birth year": rows.map((i) => 1950 + i), answer })).toHaveLength(3);
  });

  it("is none where the rows are groups, or nothing else is told of a person", () => {
    const ageGroup = rows.map((i) => ["18-29", "30-44", "45+"][i % 3]);
    expect(found({ zip, gender, "age group": ageGroup, voters: rows.map((i) => 30 + i) })).toEqual([]);
    expect(found({ zip, age_18_29: rows, race_black: rows, female: rows, dem_votes: rows })).toEqual([]);
    expect(found({ zip, answer })).toEqual([]);
    expect(found({ gender, answer })).toEqual([]);
    expect(
      found({
        color: ["Black", "White"],
        Unit: ["box", "each"],
        Balance: [3, 4],
        Department: ["Field", "Print"],
      }),
    ).toEqual([]);
    expect(found({ "trust in the postal service": answer, gender })).toEqual([]);
    const effects = rows.map((i) => i / 100);
    expect(found({ gender, education: answer, effect: effects, lower: effects, upper: effects })).toEqual([]);
  });

  it("is one of people where two things stand side by side that only a person has", () => {
    const days = rows.map((i) => `2019-03-${10 + (i % 18)}`);
    expect(
      found({ Local: rows.map((i) => 12 + (i % 3)), "Hire Dt": days, "Wage Rt": rows.map((i) => 20.5 + i) }),
    ).toHaveLength(3);
    expect(found({ zip, "Job Title": rows.map((i) => ["Nurse", "Cook"][i % 2]) })).toHaveLength(2);
    expect(
      found({
        "Opted Out": answer.map((a) => a === "A"),
        code: rows.map((i) => ["Not Home", "Refused"][i % 2]),
      }),
    ).toEqual(["Opted Out: contact record", "code: contact record"]);
  });

  it.each([
    ["two elections", { G2022: ["A", "P"], P2024: ["P", "A"] }],
    ["suffixes of names", { Suffix: ["JR", "", "III"], City: ["Flint", "Flint", "Adrian"] }],
    ["a ballot and its day", { "Ballot Status": ["A", "R"], BALLOTSENTDATE: ["10/02/2024", "10/04/2024"] }],
    [
      "a ZIP code that is asked for",
      { "What's your zip code?": ["05641", "05602"], Start: ["9:00", "9:10"] },
    ],
    ["pronouns", { Pronouns: ["she/her", "they/them"], Region: ["North", "South"] }],
  ])("is one of people with %s", (_what, list) => {
    expect(found(list)).not.toEqual([]);
  });

  it("is one of people without a word above the three facts, and none where one of them is missing", () => {
    const ages = rows.map((i) => 18 + i);
    expect(found({ Q1: zip, Q2: gender, Q3: ages, Q4: answer })).toEqual([
      "Q1: small area",
      "Q2: personal detail",
      "Q3: personal detail",
    ]);
    expect(found({ "column 1": zip, "column 2": gender, "column 3": answer })).toEqual([]);
    expect(found({ "column 1": zip, "column 2": ages, "column 3": answer })).toEqual([]);
  });
});

describe("a column without a telling name, beside people", () => {
  const rows = Array.from({ length: 12 }, (_, i) => i);
  const people = {
    voter_id: rows.map((i) => 4_000_000 + i * 37),
    lname: rows.map((i) => ["Pemberwick", "Hollis", "Larkspire"][i % 3]),
  };
  const pick = (...list: readonly string[]) => rows.map((i) => list[i % list.length]);
  it.each([
    [
      "a step of a ballot",
      { "Ballot Status": pick("A", "R"), "Ballot Style": pick("MAILED"), APPRETURNDT: pick("10/02/2024") },
      "APPRETURNDT: vote history",
    ],
    [
      "a series of elections",
      { E_1: pick("E", "A", ""), E_2: pick("A", "N"), E_3: pick("N", "") },
      "E_2: vote history",
    ],
    [
      "an answer",
      { "Who are you supporting?": pick("Hollis", "Undecided") },
      "Who are you supporting?: free text",
    ],
    [
      "a number that no two share",
      { "Ascension #": rows.map((i) => 700_000 + i * 11) },
      "Ascension #: voter or member number",
    ],
    ["a party in another column", { Q7: pick("Democratic", "Unaffiliated") }, "Q7: political opinion"],
    ["names cut short", { CTRIB_NAML: pick("Pemberwick", "Hollis") }, "CTRIB_NAML: name"],
  ])("is told as %s", (_what, more, expected) => {
    expect(found({ ...people, ...more })).toContain(expected);
  });

  it("says nothing where it is a yes, a size or a color", () => {
    const more = {
      "Can you come?": pick("yes", "no"),
      "What size of shirt do you wear?": pick("M", "L"),
      Shirt: pick("White", "Black"),
    };
    expect(found({ ...people, ...more }).filter((one) => /come|size|Shirt/.test(one))).toEqual([]);
  });

  it("takes no legislator for a private person", () => {
    const legislators = {
      people_id: pick("101", "202"),
      name: pick("Ana Hollis", "Bo Chen"),
      party: pick("D", "R"),
      role: pick("Rep", "Sen"),
      ballotpedia: pick("Ana_Hollis", "Bo_Chen"),
    };
    expect(found(legislators)).toEqual([]);
  });

  it("takes what a bill is about for nobody's status", () => {
    const bills = {
      bill: pick("HR 382", "HJRES 30"),
      summary: pick(
        "Require citizenship to be proven by everybody who registers to vote",
        "Nullify a rule on asylum for people who cross the border without papers",
      ),
      houseVote: pick("2023-01-31", "2023-02-28"),
    };
    expect(found(bills)).toEqual([]);
    const { houseVote: _, bill: __, ...notes } = bills;
    expect(found({ ...people, ...notes }).some((one) => /^summary/.test(one))).toBe(true);
  });
});
