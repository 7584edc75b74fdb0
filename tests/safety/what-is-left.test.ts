import { describe, expect, it } from "vitest";
import { scanTable } from "../../src/library/safety/scan/scan-personal-data.js";

const FIRST = ["HARRIET", "EVERETT", "FATIMA", "XIOMARA", "OMAR", "KEIKO", "WYATT", "IMANI", "BAO", "INGRID"];
const LAST =
  "Lopez Kim Diaz Roe Baker Hill O'Neill Tran Begay Okafor Haddad Novak Silva Moreau Lind Ahmed Castro Weber".split(
    " ",
  );
const PLACES = ["Central Elementary", "City Hall", "Fire Station 4"];
const rows = (cell: (row: number) => string): string[] => Array.from({ length: 30 }, (_, row) => cell(row));
const streets = rows((i) => `${100 + i * 37} ${["OAK ST", "ELM AVE", "PINE RD"][i % 3]}`);
const ids = rows((i) => String(3_204_178 + i * 79_193));

/** What is found without any known layout, as "column: kind". */
const found = (data: Readonly<Record<string, readonly string[]>>): string[] =>
  scanTable(data, []).map(({ column, kind }) => `${column}: ${kind}`);

describe("a few columns of a list of people", () => {
  it("are theirs by a name alone, whatever stands beside it", () => {
    const first = rows((i) => FIRST[i % FIRST.length] ?? "");
    expect(
      found({
        "FIRST NAME": first,
        "MAILING STATE": rows((i) => (i % 5 ? "" : "RI")),
        "DATE LAST ACTIVE": rows((i) => `0${1 + (i % 9)}/1${i % 9}/2015`),
        "SCHOOL COMMITTEE DISTRICT": rows((i) => String(1 + (i % 5))),
      }),
    ).toContain("FIRST NAME: name");
    expect(
      found({
        Line: rows((i) => String(1 + i)),
        "Date Signed": rows((i) => `0${1 + (i % 9)}/1${i % 9}/2025`),
        "Reg Found": rows((i) => (i % 3 ? "Y" : "N")),
        "Circ Name": rows((i) => (i % 2 ? "Maria Lopez" : "James Miller")),
      }),
    ).toContain("Circ Name: name");
  });

  it("are homes where many addresses stand beside few places to vote", () => {
    const poll = rows((i) => PLACES[i % 3] ?? "");
    const numbers = rows((i) => String(100 + i * 37));
    const names = rows(
      (i) => ["OAK ST", "ELM AVE", "PINE RD", "LAKE DR", "HILL CT", "MILL LN", "BAY RD"][i % 7] ?? "",
    );
    expect(found({ "Legal Address Line 1": streets, "Polling Location": poll })).toEqual([
      "Legal Address Line 1: street address",
    ]);
    expect(found({ id: ids, address: streets, site: poll })).toContain("address: street address");
    expect(found({ "HOUSE NO": numbers, STREET: names, POLL_NAME: poll })).toEqual(
      expect.arrayContaining(["HOUSE NO: street address", "STREET: street address"]),
    );
  });

  it("are theirs by a number that its name gives to one person", () => {
    expect(found({ LALVOTERID: rows((i) => `LALTX${22_098_871 + i * 79_193}`) })).toHaveLength(1);
    for (const name of ["Person ID", "VRN", "EUID", "MyPersonID"])
      expect(found({ [name]: ids }), name).toHaveLength(1);
    expect(found({ PrecinctID: ids, EventID: ids })).toEqual([]);
  });

  it("are theirs by the points on a map of a list that reaches over the whole country", () => {
    const list = {
      "column 1": rows((i) => `${FIRST[i % 10]} LOPEZ`),
      "column 2": rows((i) => (33 + ((i * 7) % 12) + 0.123457).toFixed(6)),
      "column 3": rows((i) => (-71 - ((i * 11) % 46) - 0.654321).toFixed(6)),
    };
    expect(found(list)).toEqual(
      expect.arrayContaining(["column 2: precise location", "column 3: precise location"]),
    );
  });
});

describe("names of columns", () => {
  it("say whom somebody works for, although companies stand there", () => {
    const gifts = {
      "First Name": rows((i) => FIRST[i % 10] ?? ""),
      "Last Name": rows((i) => LAST[i % LAST.length] ?? ""),
      Email: rows((i) => `donor${i}@example.org`),
      Employer: rows(
        (i) => ["Smith & Sons LLC", "State of Arizona", "Banner Hospital", "Self-employed"][i % 4] ?? "",
      ),
      Amount: rows((i) => `${25 * (1 + (i % 4))}.00`),
      "Page Name": rows((i) => (i % 2 ? "Spring" : "Fall")),
    };
    expect(found(gifts)).toContain("Employer: employment");
  });

  it("tell an election of a city and its schools from where it was held, and a letter with a month from a district", () => {
    const voters = {
      REGN_NUM: ids,
      LAST_NAME: rows((i) => ["LOPEZ", "KIM", "DIAZ", "ROE"][i % 4] ?? ""),
      "CITY/SCHOOL_ELECTION_DATE": rows((i) => (i % 2 ? "11/07/2023" : "")),
      C0423: rows((i) => (i % 3 ? "V" : "")),
      SCHOOL_DISTRICT: rows((i) => String(1 + (i % 4))),
    };
    const kinds = found(voters);
    expect(kinds).toContain("CITY/SCHOOL_ELECTION_DATE: vote history");
    expect(kinds).toContain("C0423: vote history");
    expect(kinds.join()).not.toContain("SCHOOL_DISTRICT");
  });

  it("leave a vote center alone, and the phone of its site", () => {
    const sites = ["Beatitudes Campus", "ASU West", "Surprise City Hall", "Mesa Convention Center"];
    expect(
      found({
        "Site Name": sites,
        Address: [
          "1610 W Glendale Ave",
          "4701 W Thunderbird Rd",
          "16000 N Civic Center Plz",
          "263 N Center St",
        ],
        Zip: ["85021", "85306", "85374", "85201"],
        "Drop Box": ["Y", "N", "Y", "Y"],
        "Site Contact Phone": ["602-555-0111", "602-555-0111", "602-555-0111", "602-555-0111"],
      }),
    ).toEqual([]);
  });

  it("say nothing of a person where a gift was paid for, or a committee files", () => {
    const gifts = {
      VanID: ids,
      First: rows((i) => FIRST[i % 10] ?? ""),
      Amount: rows((i) => `${25 * (1 + (i % 4))}.00`),
      Method: rows((i) => (i % 2 ? "Check" : "Credit Card")),
    };
    expect(found(gifts).join()).not.toContain("Method");
  });
});

describe("a list of people without a header row", () => {
  const lists = (...columns: readonly (readonly string[])[]): string[] =>
    found(Object.fromEntries(columns.map((cells, at) => [`column ${at + 1}`, cells])));
  const named = rows((i) => `${["LOPEZ", "KIM", "DIAZ"][i % 3]}, ${FIRST[i % 10]}`);
  const genders = rows((i) => (i % 2 ? "F" : "M"));

  it("tells ages and groups of ages, race beside gender, and the days of one vote", () => {
    const kinds = lists(
      ids,
      named,
      rows((i) => "WBHWAO"[i % 6] ?? ""),
      genders,
      rows((i) => ["18-24", "25-34", "65+"][i % 3] ?? ""),
      rows((i) => `10/${String(3 + (i % 25)).padStart(2, "0")}/2024`),
      rows((i) => String(19 + ((i * 13) % 70))),
    );
    expect(kinds).toEqual(
      expect.arrayContaining([
        "column 3: race or ethnicity",
        "column 5: personal detail",
        "column 6: vote history",
        "column 7: personal detail",
      ]),
    );
  });

  it("tells work and gifts, and no districts and no days of registration", () => {
    const kinds = lists(
      named,
      rows((i) => String(48_201 + (i % 9))),
      rows((i) => `C00${401_224 + (i % 5)}`),
      rows((i) => ["IBM", "SELF", "UNIV OF MARYLAND", "NONE"][i % 4] ?? ""),
      rows((i) => ["ATTORNEY", "RETIRED", "PROFESSOR", "NOT EMPLOYED"][i % 4] ?? ""),
      rows((i) => ["25", "100", "250", "1000"][i % 4] ?? ""),
      rows((i) => String(1 + ((i * 7) % 90))),
      rows((i) => `0${1 + (i % 9)}/11/${1990 + i}`),
    );
    expect(kinds).toEqual(
      expect.arrayContaining(["column 4: employment", "column 5: employment", "column 6: donation"]),
    );
    expect(kinds.join()).not.toMatch(/column [78]:/);
  });

  it("tells covered birth dates, elections in the words of a state, and a party with a hyphen", () => {
    const kinds = lists(
      ids,
      named,
      rows((i) => `XX-XX-${1940 + ((i * 7) % 60)}`),
      rows((i) => ["24GENR Q", "24PRIM A", "22GENR P"][i % 3] ?? ""),
      rows((i) => ["DEM", "REP", "N-P", "STG"][i % 4] ?? ""),
    );
    expect(kinds).toEqual(
      expect.arrayContaining([
        "column 3: birth date",
        "column 4: vote history",
        "column 5: political opinion",
      ]),
    );
  });

  it("takes a few counties with the names of people for counties", () => {
    const kinds = lists(
      ids,
      rows((i) => ["Lincoln", "Jackson", "Franklin"][i % 3] ?? ""),
      rows((i) => FIRST[i % 10] ?? ""),
      rows((i) => LAST[i % LAST.length] ?? ""),
      rows((i) => `0${1 + (i % 9)}/11/${1940 + i * 2}`),
    );
    expect(kinds).toContain("column 3: name");
    expect(kinds.join()).not.toContain("column 2:");
  });
});
