import { describe, expect, it } from "vitest";
import { scanTable } from "../../src/library/safety/scan/scan-personal-data.js";

const ROWS = 24;
const FIRST = "Ana James Rosa Wei Fatima Tyrone Hannah Carlos".split(" ");
const LAST = "Smith Garcia Lopez Nguyen Okafor Petrov Kowalski".split(" ");
const make: Readonly<Record<string, (i: number) => string>> = {
  first: (i) => FIRST[i % 8] ?? "",
  last: (i) => LAST[i % 7] ?? "",
  listed: (i) => `${LAST[i % 7]}, ${FIRST[i % 8]}`,
  key: (i) => String(20_312_345 + i * 1_037),
  street: (i) => `${i * 37 + 11} Alder Ct`,
  zip: (i) => String(44_101 + i),
  phone: (i) => `614-555-${2040 + i * 37}`,
  email: (i) => `p${i}@example.org`,
  day: (i) => `2024-10-${String((i % 20) + 5).padStart(2, "0")}`,
};

/** The columns in which something is found; a column is named by what its cells are, or shows the entries given. */
function found(columns: Readonly<Record<string, string | readonly string[]>>): readonly string[] {
  const table = Object.entries(columns).map(([name, what]) => [
    name,
    Array.from({ length: ROWS }, (_, i) =>
      typeof what === "string" ? (make[what]?.(i) ?? what) : (what[i % what.length] ?? ""),
    ),
  ]);
  return [...new Set(scanTable(Object.fromEntries(table), []).map(({ column }) => column))];
}

describe("a list of gifts", () => {
  it.each(["com", "cmte", "committee", "candidate", "cand", "filer", "recip"])(
    "tells what %s it went to, which is public, beside donors, who are not",
    (who) => {
      const columns = found({
        [`${who}_name`]: ["FRIENDS OF DANA WEST", "CITIZENS FOR HOLT"],
        [`${who}_last_name`]: ["WEST", "HOLT", "RUIZ"],
        candidate_party: ["DEM", "REP"],
        party: ["DEMOCRAT", "REPUBLICAN"],
        first_name: "first",
        last_name: "last",
        address: "street",
        zip: "zip",
        employer: ["Kaiser", "Target", "City of Dayton"],
        occupation: ["Nurse", "Clerk", "Retired"],
        amount: ["25.00", "50.00", "100.00"],
      });
      expect(columns).toEqual([
        "first_name",
        "last_name",
        "address",
        "zip",
        "employer",
        "occupation",
        "amount",
      ]);
    },
  );

  it("keeps the party and the committees of voters", () => {
    expect(
      found({ "Voter ID": "key", "Last Name": "last", Party: ["DEM", "REP"], "Gift amount": ["5", "10"] }),
    ).toContain("Party");
  });

  it.each(["Submission ID", "Entry Id", "Post ID", "currentCtaId", "PAC_REG_NO"])(
    "has no person in %s",
    (id) => {
      expect(
        found({
          [id]: "key",
          "First Name": "first",
          "Last Name": "last",
          Email: "email",
          Amount: ["5", "10"],
        }),
      ).not.toContain(id);
    },
  );
});

describe("a list of ballots", () => {
  it.each([
    ["DATE REQUESTED", "DATE ISSUED", "DATE RETURNED"],
    ["Req'd", "Sent", "Rec'd"],
    ["Requested", "Mailed", "Rcvd"],
  ])("tells of its voters when each was asked for and came in: %s, %s, %s", (...steps) => {
    const columns = Object.fromEntries(steps.map((step) => [step, "day"]));
    const list = { "VOTER NAME": "last", ADDRESS: "street", ...columns, Status: ["Accepted", "Rejected"] };
    expect(found(list)).toEqual(["VOTER NAME", "ADDRESS", ...steps, "Status"]);
  });

  it("is no list of letters that were sent to donors", () => {
    expect(found({ "First Name": "first", "Last Name": "last", Received: "day", Sent: "day" })).not.toContain(
      "Sent",
    );
  });

  it("has a style for each precinct, which is nobody's, or a word for how somebody voted", () => {
    const list = { "Voter ID": "key", "Last Name": "last", "First Name": "first", Party: ["D", "R"] };
    expect(found({ ...list, BallotStyle: ["12", "14", "31"] })).not.toContain("BallotStyle");
    expect(found({ ...list, "Ballot Style": ["MAILED", "IN PERSON"] })).toContain("Ballot Style");
  });
});

describe("a directory", () => {
  const officials = {
    Chamber: ["House", "Senate"],
    District: ["1", "2", "3"],
    Legislator: "last",
    Party: ["D", "R"],
    Committees: ["Housing", "Health"],
  };
  it("of legislators has phones that are there to be called, and no more", () => {
    expect(found({ ...officials, "Office Phone": "phone", Email: "email" })).toEqual([]);
    expect(found({ ...officials, "Cell phone": "phone", "Personal email": "email" })).toEqual([
      "Cell phone",
      "Personal email",
    ]);
    expect(found({ Chamber: ["Salem", "Dayton"], Contact: "first", Phone: "phone", Email: "email" })).toEqual(
      expect.arrayContaining(["Phone", "Email"]),
    );
  });

  it("of schools has their phones; one of parents has theirs", () => {
    const schools = Array.from({ length: ROWS }, (_, i) => `${LAST[i % 7]} ${FIRST[i % 8]} School`);
    const directory = { SCH_NAME: schools, MSTREET1: "street", MZIP: "zip", PHONE: "phone" };
    expect(found({ ...directory, WEBSITE: ["http://www.example.org"], LEVEL: ["High", "Middle"] })).toEqual(
      [],
    );
    const few = ["Adams High School", "Salem School"];
    expect(found({ School: few, Phone: "phone", Address: "street", Website: ["x"] })).toEqual(
      expect.arrayContaining(["Phone", "Address"]),
    );
  });
});

it("the area code stands in a column of its own", () => {
  expect(
    found({
      last_name: "last",
      first_name: "first",
      area_cd: ["919", "252"],
      phone_num: ["5552040", "5553177"],
    }),
  ).toContain("area_cd");
});

it("what people are paid stands beside their names", () => {
  const pay = {
    REGULAR: ["51000.12", "62000.40"],
    OVERTIME: ["1200.10", "0.00"],
    TOTAL_GROSS: ["52200.22", "62000.40"],
  };
  expect(found({ NAME: "listed", TITLE: ["Police Officer", "Clerk"], ...pay })).toEqual(
    expect.arrayContaining(Object.keys(pay)),
  );
});

describe("without names of columns", () => {
  const nameless = (...columns: readonly (string | readonly string[])[]): readonly number[] =>
    found(Object.fromEntries(columns.map((what, i) => [`column ${i + 1}`, what]))).map((name) =>
      Number(name.slice(7)),
    );

  it("few names, again and again, are those of people", () => {
    expect(nameless(["Ana", "James"], ["Lopez", "Smith"], "phone", "email")).toEqual([1, 2, 3, 4]);
    expect(nameless("phone", "email", ["Rosa Diaz", "Kim Tran"])).toEqual([1, 2, 3]);
  });

  it("a town that is called like somebody stands before a state and a ZIP code", () => {
    const towns = ["Clinton", "Madison", "Franklin", "Wayne", "Jackson", "Marion"];
    expect(nameless("last", "first", "street", towns, "OH", "zip", "email")).toEqual([1, 2, 3, 6, 7]);
    expect(nameless("last", "first", towns, "OH", "zip", "email")).toEqual([1, 2, 5, 6]);
  });

  it("a handful of entries beside names is no name, and a campaign is no street", () => {
    const full = Array.from({ length: ROWS }, (_, i) => `${FIRST[i % 8]} ${LAST[i % 7]}`);
    expect(nameless(full, ["Going", "Maybe"], "phone")).toEqual([1, 3]);
    expect(nameless(full, "email", ["Winter drive", "Gala"], ["Chips", "Salad", "Nothing"])).toEqual([1, 2]);
  });

  it("counts of doors beside a region are no house numbers", () => {
    const counts = Array.from({ length: ROWS }, (_, i) => String(120 + i * 13));
    expect(nameless("T-01", "last", "first", "phone", counts, counts, ["North", "South"])).toEqual([2, 3, 4]);
  });

  it("what came of a ballot stands beside the days of voting", () => {
    const list = nameless("key", "last", "first", "day", ["Issued", "Returned", "Spoiled"]);
    expect(list).toEqual([1, 2, 3, 4, 5]);
  });

  it("titles of jobs and pay stand beside names, and dues beside members", () => {
    const pay = Array.from({ length: ROWS }, (_, i) => (16.37 + i).toFixed(2));
    expect(nameless("key", "last", "first", ["Bus Driver", "Cook II", "Custodian"], pay)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(nameless("first", "last", "email", ["Paid", "Lapsed", "Hardship"])).toEqual([1, 2, 3, 4]);
  });
});
