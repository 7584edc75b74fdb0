import { describe, expect, it } from "vitest";
import { scanPersonalData } from "../../src/library/safety/scan/scan-personal-data.js";

const people = {
  first_name: ["Ana", "Bo", "Cy", "Dee"],
  last_name: ["Lopez", "Smith", "Jones", "Kim"],
};
const kindsOf = (columns: Readonly<Record<string, readonly unknown[]>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    scanPersonalData({ ...people, ...columns })
      .filter(({ column }) => column in columns)
      .map(({ column, kind }) => [column, kind]),
  );

describe("a column of titles", () => {
  it("is what somebody works as, how somebody is addressed, or what an event is called", () => {
    expect(kindsOf({ title: ["Registered Nurse", "Senior Clerk", "Custodian", "Bus Driver II"] })).toEqual({
      title: "employment",
    });
    expect(kindsOf({ Title: ["Mr", "Mrs.", "Dr", "Ms"] })).toEqual({ Title: "name" });
    expect(kindsOf({ title: ["Phone bank", "Town hall", "Canvass kickoff", "House party"] })).toEqual({});
  });
});

describe("lists of unions, tenants and members", () => {
  it("say who pays dues, who is a steward, who owes rent", () => {
    expect(
      kindsOf({
        dues_status: ["current", "delinquent", "fee payer", "current"],
        "Bargaining Unit": ["RN", "SVC", "RN", "SVC"],
        grievance_no: ["22-101", "", "", "23-004"],
        rent_status: ["behind", "current", "behind", "current"],
        months_behind: [3, 0, 1, 0],
        largest_gift: [50, 100, 20, 10],
      }),
    ).toEqual({
      dues_status: "personal detail",
      "Bargaining Unit": "union",
      grievance_no: "union",
      rent_status: "personal detail",
      months_behind: "personal detail",
      largest_gift: "donation",
    });
  });

  it("are not lists of buildings, laws and trades", () => {
    const findings = scanPersonalData({
      building: ["Elm Court", "Oak Tower"],
      eviction_rate: [0.02, 0.1],
      average_dues: [31, 40],
      title: ["An act on rents", "An act on wages"],
    });
    expect(findings).toEqual([]);
  });
});
