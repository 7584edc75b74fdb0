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
    // Empty, it is one of a person only before the first name.
    const blank = ["", "", "", ""];
    expect(kindsOf({ Title: blank })).toEqual({});
    const before = scanPersonalData({ Title: blank, ...people }).map(({ column }) => column);
    expect(before).toEqual(["Title", "first_name", "last_name"]);
  });
});

describe("lists in the words of those who keep them", () => {
  it("say who gives to a fund of the union, where somebody works, and how a strike was voted", () => {
    const yes = ["Y", "N", "Y", "N"];
    expect(
      kindsOf({
        cope_pac: yes,
        "COPE/PAC": yes,
        BU: ["RN", "SVC", "RN", "SVC"],
        "Strike Vote": yes,
        "Work Site": ["Rouge", "Main", "Rouge", "Main"],
        "Dues Deduct": ["Payroll", "Direct", "Payroll", "Direct"],
        card_last4: ["4242", "1881", "0005", "9995"],
      }),
    ).toEqual({
      cope_pac: "donation",
      "COPE/PAC": "donation",
      BU: "union",
      "Strike Vote": "union",
      "Work Site": "employment",
      "Dues Deduct": "personal detail",
      card_last4: "bank or card number",
    });
  });

  it("say where somebody lives by the building and the apartment, and by a street behind its number", () => {
    expect(
      kindsOf({
        Building: ["Elm Court", "Oak Tower", "Elm Court", "Oak Tower"],
        "Unit #": ["1B", "2C", "3", "4"],
        "Monthly Rent": [900, 950, 1000, 870],
        "¿Necesita cuidado de niños?": ["Sí", "No", "Sí", "No"],
      }),
    ).toEqual({
      Building: "street address",
      "Unit #": "street address",
      "Monthly Rent": "personal detail",
      "¿Necesita cuidado de niños?": "personal detail",
    });
    const door = {
      "Res Num": [100, 102, 7, 9],
      "Res Dir": ["N", "N", "S", "S"],
      "Res St": ["ELM", "ELM", "OAK", "OAK"],
      "Res Sfx": ["ST", "ST", "AVE", "AVE"],
      Apt: ["1", "2", "", "4"],
      "Gate Code": ["#12", "", "", "77"],
      "Knock Result": ["Not Home", "Refused", "Canvassed", "Not Home"],
      poll_addr: ["1 Main St", "1 Main St", "9 Elm St", "9 Elm St"],
    };
    const { poll_addr: _public, ...home } = door;
    expect(kindsOf(door)).toEqual({
      ...Object.fromEntries(Object.keys(home).map((name) => [name, "street address"])),
      "Knock Result": "contact record",
    });
    const state = ["MI", "MI", "OH", "MI"];
    expect(kindsOf({ "Res Num": [1, 2, 3, 4], "Res St": state, Apt: [1, 2, 3, 4] })).not.toHaveProperty(
      "Res St",
    );
  });

  it("say where people live beside their tags, without a name; places and posts have tags too", () => {
    const zip = ["48201", "48202", "48203", "48204"];
    const tags = ["volunteer", "donor", "volunteer; captain", "new"];
    const found = (data: Readonly<Record<string, readonly unknown[]>>): string[] =>
      scanPersonalData(data).map(({ column, kind }) => `${column}: ${kind}`);
    expect(found({ zip_code: zip, tags })).toEqual(["zip_code: small area", "tags: free text"]);
    expect(found({ zip_code: zip })).toEqual([]);
    expect(found({ venue: ["Hall", "Park", "Hub", "Club"], zip, tags })).toEqual([]);
    expect(found({ post: ["On rent", "On wages", "On water", "On buses"], tags })).toEqual([]);
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
