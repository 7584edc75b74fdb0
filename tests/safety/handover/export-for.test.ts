import { describe, expect, it } from "vitest";
import { exportFor } from "../../../src/library/safety/handover/export-for.js";
import { toCSV } from "../../../src/library/table/write/to-csv.js";

const people = {
  VANID: ["1001", "1002", "1003", "", "1005"],
  First: ["Ana", "Bo", "Cy", "Di", "=1+1"],
  Last: ["Diaz", "Lee", "Fox", "Orr", "Ek"],
  Mobile: ["(313) 555-0142", "313-555-0143", "+1 313 555 0142", "call me", "313 555 0145"],
  "Do Not Text": ["", "Y", "no", "0", null],
  Email: ["ana@example.org", "bo@example.org", "ANA@example.org ", null, "ek@example.org"],
  birthdate: ["1990-01-02", "1970-05-06", "1988-03-04", "1960-07-08", "1955-09-10"],
  county: ["Wayne", "Wayne", "Kent", "Kent", "Kent"],
  support: [81, 40, 63, 20, 55],
};

describe("a list for Spoke", () => {
  const load = exportFor(people, { tool: "spoke" });

  it("has only the columns that it needs, phones in one form, and the first of a number", () => {
    expect(toCSV(load.table)).toBe(
      "firstName,lastName,cell,external_id\r\nAna,Diaz,+13135550142,1001\r\n'=1+1,Ek,+13135550145,1005\r\n",
    );
    expect(load.notes.join(" ")).toContain("1 row shares a number with an earlier row");
  });

  it("leaves out who opted out, who has no phone, and who came before, and counts them", () => {
    expect(load.leftOut).toEqual({
      optedOut: 1,
      withoutKey: 1,
      notInCrosswalk: 0,
      twice: 1,
      withoutScore: 0,
    });
  });

  it("takes further columns, but personal ones only when told", () => {
    expect(exportFor(people, { tool: "spoke", also: ["support"] }).table.columnNames()).toContain("support");
    expect(() => exportFor(people, { tool: "spoke", also: ["birthdate"] })).toThrow(
      '"birthdate" is personal (birth date), and spoke does not need it',
    );
    const told = exportFor(people, { tool: "spoke", also: ["birthdate"], personal: ["birthdate"] });
    expect(told.table.get("birthdate", 0)).toBe("1990-01-02");
  });

  it("says when nobody can know who opted out, and takes what cannot be read for an opt-out", () => {
    const { "Do Not Text": _refusals, ...silent } = people;
    expect(exportFor(silent, { tool: "spoke" }).notes.join(" ")).toContain(
      "No column says who does not want",
    );
    const unclear = { ...people, "Do Not Text": ["2026-01-05", "unknown?", "false", "N", "0"] };
    expect(exportFor(unclear, { tool: "spoke" }).leftOut.optedOut).toBe(2);
  });
});

describe("who opted out", () => {
  const scored = { vanid: ["1", "2", "3"], turnout: [0.5, 0.4, 0.3] };
  const names = ["opt_out", "optedOut", "do_not_contact", "Do Not Call", "DNC", "suppressed", "No Text"];

  it.each(names)("is on no list of scores either: %s", (name) => {
    for (const yes of ["yes", "Y", true, 1, "1", "x", "STOP", "2026-01-05", "opted out"]) {
      const load = exportFor(
        { ...scored, [name]: ["no", yes, ""] },
        { tool: "van-scores", also: ["turnout"] },
      );
      expect([yes, load.leftOut.optedOut, load.table.array("vanid"), load.notes]).toEqual([
        yes,
        1,
        ["1", "3"],
        [],
      ]);
    }
  });

  it("stays in what happened, and is counted, unless the column is named", () => {
    const codes = { vanid: ["1", "2"], activistcodeid: [7, 7], opt_out: ["", "yes"] };
    const whole = exportFor(codes, { tool: "van-activist-codes" });
    expect(whole.rows).toBe(2);
    expect(whole.notes.join(" ")).toContain(
      "1 row says in opt_out that somebody does not want to be contacted",
    );
    const named = exportFor(codes, { tool: "van-activist-codes", optOuts: ["opt_out"] });
    expect([named.rows, named.leftOut.optedOut]).toEqual([1, 1]);
  });

  it("says which words it took for a no to us, and never what somebody wrote about a person", () => {
    const list = { ...scored, opt_out: ["active", "her sister Ana Diaz, 313-555-0142", "ok to call"] };
    const load = exportFor(list, { tool: "van-scores", also: ["turnout"] });
    expect([load.leftOut.optedOut, load.table.array("vanid")]).toEqual([2, ["3"]]);
    expect(load.notes).toEqual([
      expect.stringContaining("2 cells of opt_out say neither yes nor no, such as “active”:"),
    ]);
  });
});

describe("a load of scores", () => {
  it("leaves out who has no score, and counts them: an empty cell is no score of 0", () => {
    const scored = { vanid: ["1", "2", "3"], turnout: [0.5, Number.NaN, 0], support: [null, null, 0.4] };
    const one = exportFor(scored, { tool: "van-scores", also: ["turnout"] });
    expect(one.table.array("vanid")).toEqual(["1", "3"]);
    expect([one.rows, one.leftOut.withoutScore]).toEqual([2, 1]);
    const two = exportFor(scored, { tool: "van-scores", also: ["turnout", "support"] });
    expect(two.table.array("support")).toEqual([null, 0.4]);
  });
});

describe("a crosswalk", () => {
  const data = { sos: ["1001", "1005"], van: ["77", "78"] };

  it("gives Spoke the tool's id and keeps who has none, as a phone is who it is", () => {
    const crosswalk = { data, from: "sos", to: "van", list: "VANID" };
    const load = exportFor(
      { ...people, "Do Not Text": people.VANID.map(() => null) },
      { tool: "spoke", crosswalk },
    );
    expect(load.table.array("cell")).toEqual(["+13135550142", "+13135550143", "+13135550145"]);
    expect(load.table.array("external_id")).toEqual(["77", null, "78"]);
    expect(() => exportFor(people, { tool: "mailchimp", crosswalk })).toThrow("takes no crosswalk");
  });
});

describe("a list for Mailchimp", () => {
  it("has one row a mailbox, and a column under another name", () => {
    const { Email, ...others } = people;
    const load = exportFor(
      { ...others, "Best address": Email },
      { tool: "mailchimp", columns: { "Email Address": "Best address" }, optOuts: [] },
    );
    expect(load.table.array("Email Address")).toEqual([
      "ana@example.org",
      "bo@example.org",
      "ek@example.org",
    ]);
    expect(load.leftOut).toMatchObject({ twice: 1, withoutKey: 1 });
  });
});

describe("loads of VAN", () => {
  it("take scores by VAN's number, through a crosswalk of two names", () => {
    const list = { voter: ["a", "b", "c"], support: ["81", 40, 63] };
    const data = { sos_id: ["a", "c", "d"], vanid: ["1001", "1003", "1004"] };
    const load = exportFor(list, {
      tool: "van-scores",
      also: ["support"],
      crosswalk: { data, from: "sos_id", to: "vanid", list: "voter" },
    });
    expect(toCSV(load.table)).toBe("vanid,support\r\n1001,81\r\n1003,63\r\n");
    expect(load.leftOut.notInCrosswalk).toBe(1);
    const twice = { sos_id: ["a", "a"], vanid: ["1001", "1002"] };
    expect(() =>
      exportFor(list, {
        tool: "van-scores",
        also: ["support"],
        crosswalk: { data: twice, from: "sos_id", to: "vanid", list: "voter" },
      }),
    ).toThrow('Row 2 of the crosswalk gives a second "vanid"');
  });

  it("stop at two scores of one person, at a score that is none, and without a score", () => {
    const load = (vanid: string[], support: unknown[]) => () =>
      exportFor({ vanid, support }, { tool: "van-scores", also: ["support"] });
    expect(load(["1", "1"], [5, 6])).toThrow("Row 2 is somebody who came before");
    expect(load(["1", "2"], [5, "high"])).toThrow('Row 2 holds the text "••••" (masked) for "support"');
    expect(() => exportFor(people, { tool: "van-scores" })).toThrow("needs a score");
  });

  it("take results of canvassing: days in ISO, words that have one number, the same for everybody where it is said", () => {
    const list = { vanid: ["1", "2"], result: ["Canvassed", "Deceased"], date: ["10/20/2026", "9/1/2026"] };
    const options = { tool: "van-canvass-results", values: { contacttypeid: 2, canvassedby: 77 } } as const;
    const load = exportFor(list, options);
    expect(toCSV(load.table)).toBe(
      "vanid,contacttypeid,resultid,datecanvassed,canvassedby\r\n1,2,14,2026-10-20,77\r\n2,2,4,2026-09-01,77\r\n",
    );
    expect(load.notes.join(" ")).toContain(
      "1 results (deceased, moved, a bad number) change the record of everybody",
    );
    expect(() => exportFor({ ...list, result: ["Canvassed", "Wrong Number"] }, options)).toThrow(
      "Look up the others in your committee",
    );
    expect(() => exportFor({ ...list, date: ["10/20/2026", ""] }, options)).toThrow(
      'Row 2 has no "datecanvassed"',
    );
    expect(() => exportFor(list, { tool: "van-canvass-results" })).toThrow('needs "contacttypeid"');
    expect(() => exportFor(list, { ...options, also: ["date"] })).toThrow("takes no further columns");
  });

  it("take codes, and say that contact counts will rise", () => {
    const load = exportFor(
      { vanid: ["1", "1"] },
      { tool: "van-activist-codes", values: { activistcodeid: 4455 } },
    );
    expect(load.rows).toBe(2);
    expect(load.notes[0]).toContain("counts as a canvass");
  });

  it("refuse columns that neither load nor list has", () => {
    expect(() => exportFor(people, { tool: "spoke", columns: { cel: "Mobile" } })).toThrow(
      'Did you mean "cell"?',
    );
    expect(() => exportFor(people, { tool: "spoke", columns: { cell: "Phone" } })).toThrow(
      'The list has no column "Phone"',
    );
  });
});
