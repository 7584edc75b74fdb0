import { describe, expect, it } from "vitest";
import { contactEvents } from "../../../src/library/organize/contacts/contact-events.js";
import { contactRates } from "../../../src/library/organize/contacts/contact-rates.js";
import { CONTACT_RESULTS } from "../../../src/library/organize/contacts/contact-results.js";
import { openContactLog } from "../../../src/library/organize/contacts/open-contact-log.js";
import { openContactRates } from "../../../src/library/organize/contacts/open-contact-rates.js";
import { cohortRetention } from "../../../src/library/organize/ladder/cohort-retention.js";
import { toTable } from "../../../src/library/table/columns/data.js";

const van = {
  "Voter File VANID": [1001, 1001, 1002, 1003, 1003, null],
  "Contact Name": ["Diaz, Ana", "Diaz, Ana", "Lee, Bo", "Fox, Cy", "Fox, Cy", "x"],
  "Date Canvassed": ["9/10/2026", "9/25/2026", "9/25/2026", "9/25/2026", "9/25/2026", "9/25/2026"],
  Result: ["Not Home", "Canvassed", "Refused", "Wrong Number", "Wrong Number", "Canvassed"],
  "Contact Type": ["Walk", "Walk", "Phone", "Phone", "Phone", "Phone"],
  "Canvassed By": ["Hollis, Wendel", "Hollis, Wendel", "x", "x", "x", "x"],
};
const spoke = {
  campaign_contact_id: [5, 5, 6, 7],
  campaign_id: [12, 12, 12, 12],
  contact_number: ["+13135550142", "+13135550142", "+13135550143", "+13135550144"],
  is_from_contact: [false, true, false, "f"],
  send_status: ["DELIVERED", "DELIVERED", "ERROR", "QUEUED"],
  attempted_at: [
    "2026-09-10T02:30:00Z",
    "2026-09-10 03:10:00.000 UTC",
    "2026-11-01T05:30:00Z",
    "2026-11-01T06:30:00+00:00",
  ],
  text: ["Hi", "yes", "Hi", "Hi"],
};
const detroit = { timeZone: "America/Detroit" } as const;

describe("an event log of contacts", () => {
  const log = contactEvents(van, { tool: "van-contact-history", ...detroit });

  it("has the contacts of VAN by day, each once, without names of anybody", () => {
    expect(log.events.columnNames()).toEqual([
      "person",
      "tool",
      "tactic",
      "script",
      "result",
      "reached",
      "at",
      "day",
      "hour",
    ]);
    expect(log.events.array("person")).toEqual(["1001", "1001", "1002", "1003"]);
    expect(log.events.array("reached")).toEqual([false, true, null, false]);
    expect(log.events.array("day")).toEqual(["2026-09-10", "2026-09-25", "2026-09-25", "2026-09-25"]);
    expect([log.twice, log.dropped, log.unknownResults]).toEqual([1, 1, 0]);
    expect(JSON.stringify(log.events.objects())).not.toMatch(/Diaz|Hollis/);
    expect(log.notes.join(" ")).toContain("rates by hour cannot be had");
  });

  it("is the same from an export that writes its columns in capitals or without spaces", () => {
    const renamed = (change: (name: string) => string) =>
      contactEvents(Object.fromEntries(Object.entries(van).map(([name, cells]) => [change(name), cells])), {
        tool: "van-contact-history",
        ...detroit,
      });
    for (const change of [
      (name: string) => name.toUpperCase(),
      (name: string) => name.replaceAll(" ", ""),
      (name: string) => name.toLowerCase().replaceAll(" ", "_"),
    ])
      expect(renamed(change).events.objects()).toEqual(log.events.objects());
  });

  it("has the texts of Spoke in UTC and where people live, over the change of the clock", () => {
    const texts = contactEvents(spoke, { tool: "spoke-messages", ...detroit });
    expect(texts.events.array("at")).toEqual([
      "2026-09-10T02:30:00.000Z",
      "2026-09-10T03:10:00.000Z",
      "2026-11-01T05:30:00.000Z",
      "2026-11-01T06:30:00.000Z",
    ]);
    // Half past one is there twice on the first of November.
    expect(texts.events.array("day")).toEqual(["2026-09-09", "2026-09-09", "2026-11-01", "2026-11-01"]);
    expect(texts.events.array("hour")).toEqual([22, 23, 1, 1]);
    expect(texts.events.array("result")).toEqual(["Texted", "Replied", "Deliverability Error", null]);
    expect(texts.unknownResults).toBe(1);
  });

  it("reads another tool by the names of its columns, and says what it cannot read", () => {
    const calls = { who: ["a"], when: ["2026-09-10T18:22:00-04:00"], what: ["busy"] };
    const options = {
      tool: "other",
      ...detroit,
      tactic: "Call",
      columns: { person: "who", time: "when", result: "what" },
    } as const;
    expect(contactEvents(calls, options).events.objects()).toEqual([
      {
        person: "a",
        tool: "other",
        tactic: "call",
        script: null,
        result: "Busy",
        reached: false,
        at: "2026-09-10T22:22:00.000Z",
        day: "2026-09-10",
        hour: 18,
      },
    ]);
    expect(() => contactEvents({ ...calls, when: ["soon"] }, options)).toThrow(
      'Row 1 holds the text "••••" (masked) as its time',
    );
    expect(() => contactEvents(calls, { tool: "other", ...detroit })).toThrow('no column for "person"');
    expect(() => contactEvents(calls, { ...options, timeZone: "Detroit" })).toThrow("There is no time zone");
    expect(contactEvents({ ...calls, what: ["Smiled"] }, options).notes.join(" ")).toContain(
      "1 result is missing or a word that nobody here knows",
    );
  });

  it("reads a time without a zone where the people live, over both changes of the clock", () => {
    const when = [
      "2026-09-10 18:22:00",
      "9/10/2026 6:22 PM",
      "2026-09-10T23:30",
      "2026-09-10 00:00:00",
      "2026-03-08 02:30",
      "2026-11-01 01:30",
      "9/13/2026 12:00:00 AM",
      "2026-09-10 18:22:00-05",
    ];
    const calls = { who: when.map((_, i) => i), when, what: when.map(() => "busy") };
    const columns = { person: "who", time: "when", result: "what" };
    const { events, notes } = contactEvents(calls, { tool: "other", ...detroit, columns });
    expect(
      (events.objects() as { at: string; day: string; hour: number }[]).map((row) => [
        row.at,
        row.day,
        row.hour,
      ]),
    ).toEqual([
      ["2026-09-10T22:22:00.000Z", "2026-09-10", 18],
      ["2026-09-10T22:22:00.000Z", "2026-09-10", 18],
      ["2026-09-11T03:30:00.000Z", "2026-09-10", 23],
      [null, "2026-09-10", null],
      // No clock shows half past two in the night in which it goes forward.
      ["2026-03-08T07:30:00.000Z", "2026-03-08", 3],
      ["2026-11-01T05:30:00.000Z", "2026-11-01", 1],
      [null, "2026-09-13", null],
      ["2026-09-10T23:22:00.000Z", "2026-09-10", 19],
    ]);
    expect(notes).toEqual([]);
    // A Date is a moment, and whoever meant a local time is told.
    const dates = { ...calls, when: when.map(() => new Date("2026-09-10T18:22:00Z")) };
    const told = contactEvents(dates, { tool: "other", ...detroit, columns });
    expect([told.events.get("hour", 0), told.notes.join(" ")]).toEqual([
      14,
      expect.stringContaining("taken as UTC"),
    ]);
  });

  it("keeps the hour behind a word for the month, and refuses a time that is none", () => {
    const columns = { person: "who", time: "when", result: "what" };
    const at = (when: string) =>
      contactEvents(
        { who: [1], when: [when], what: ["busy"] },
        { tool: "other", ...detroit, columns },
      ).events.get("hour", 0);
    expect([at("Sep 10, 2026 6:22 PM"), at("10 September 2026 18:22:05")]).toEqual([18, 18]);
    for (const none of ["2026-09-10 25:10", "9/13/2026 25:10", "Sep 10, 2026 6:22 soon"])
      expect(() => at(none)).toThrow("which is no day such as");
  });

  it("asks which number is the month where neither the column nor the tool shows it", () => {
    const columns = { person: "who", time: "when", result: "what" };
    const days = (when: readonly string[], more: object = {}): unknown =>
      contactEvents(
        { who: when.map((_, i) => i), when, what: when.map(() => "busy") },
        { tool: "other", ...detroit, columns, ...more },
      ).events.array("day");
    expect(() => days(["10/05/2026", "3/4/2026"])).toThrow(
      'Row 1 holds the text "##/##/####" (masked) as its time, and nothing in the whole column "when" tells the month from the day. Say which comes first: dates: "month first" or dates: "day first".',
    );
    expect(days(["10/05/2026"], { dates: "day first" })).toEqual(["2026-05-10"]);
    expect(days(["10/05/2026", "25/05/2026 18:00"])).toEqual(["2026-05-10", "2026-05-25"]);
    expect(days(["10/05/2026", "5/25/2026"])).toEqual(["2026-10-05", "2026-05-25"]);
    expect(days(["7/7/2026", "2026-05-03"])).toEqual(["2026-07-07", "2026-05-03"]);
    expect(() => days(["25/05/2026", "5/25/2026"])).toThrow(
      'Row 2 of "when" has the month first, and row 1 the day first',
    );
    const british = {
      ...van,
      "Date Canvassed": ["9/10/2026", "25/9/2026", "3/4/2026", "3/4/2026", "3/4/2026", "3/4/2026"],
    };
    const log = contactEvents(british, { tool: "van-contact-history", ...detroit });
    expect(log.events.array("day")).toEqual(["2026-10-09", "2026-09-25", "2026-04-03", "2026-04-03"]);
  });

  it("goes behind the log of another tool, and into cohorts", () => {
    const texts = contactEvents(spoke, { tool: "spoke-messages", ...detroit });
    const both = log.events.concat(texts.events);
    expect(both.numRows()).toBe(8);
    const first = new Map<unknown, string>();
    for (const row of both.objects() as { person: string; day: string }[])
      if (!first.has(row.person)) first.set(row.person, row.day);
    const people = both.array("person") as unknown[];
    const cohorts = cohortRetention(
      { person: people, joined: people.map((one) => first.get(one)), active: both.array("day") as unknown[] },
      { person: "person", joined: "joined", active: "active" },
    );
    expect(cohorts.length).toBeGreaterThan(0);
  });
});

describe("contact rates", () => {
  const log = contactEvents(van, { tool: "van-contact-history", ...detroit }).events;

  it("count attempts, people or households, and say which", () => {
    const attempts = contactRates(log);
    expect(attempts.rows[0]).toMatchObject({ attempts: 4, n: 4, reached: 1, rate: 0.25, unknown: 0 });
    expect(attempts.definition).toContain("attempts that reached somebody ÷ attempts with a known result");
    const people = contactRates(log, { unit: "people" });
    expect(people.rows[0]).toMatchObject({ n: 3, reached: 1 });
    const homes = {
      person: ["1", "2", "3"],
      home: ["a", "a", "b"],
      result: ["Not Home", "Canvassed", "Not Home"],
    };
    expect(contactRates(homes, { unit: "home" }).rows[0]).toMatchObject({ attempts: 3, n: 2, reached: 1 });
  });

  it("are told by tactic and hour, refusals as it is said, and what is not known stays out of them", () => {
    const rates = contactRates(log, { by: ["tactic"], refused: "reached" });
    expect(rates.rows.map(({ group, rate }) => [group.tactic, rate])).toEqual([
      ["phone", 0.5],
      ["walk", 0.5],
    ]);
    expect(rates.definition).not.toContain("no rates by it");
    expect(contactRates(log, { by: ["tactic", "script"] }).definition).toMatch(
      /Nothing in "script" is known, so there are no rates by it\.$/,
    );
    const texts = contactEvents(spoke, { tool: "spoke-messages", ...detroit }).events;
    const hours = contactRates(texts, { by: ["hour"] }).rows;
    expect(hours.map(({ group, n, unknown }) => [group.hour, n, unknown])).toEqual([
      [1, 1, 1],
      [22, 1, 0],
      [23, 1, 0],
    ]);
  });

  it("have Wilson's interval", () => {
    const result = Array.from({ length: 100 }, (_, i) => (i < 25 ? "Canvassed" : "Not Home"));
    const [row] = contactRates({ person: result.map((_, i) => i), result }).rows;
    expect(row?.confLow).toBeCloseTo(0.1755, 4);
    expect(row?.confHigh).toBeCloseTo(0.343, 4);
  });

  it("know what each result means, and what must not be tried again", () => {
    expect(new Set(CONTACT_RESULTS.map(({ name }) => name)).size).toBe(CONTACT_RESULTS.length);
    expect(CONTACT_RESULTS.filter(({ notAgain }) => notAgain === "phone").map(({ name }) => name)).toEqual([
      "Wrong Number",
      "Disconnected",
    ]);
  });
});

describe("an export that is read in pieces", () => {
  const history = {
    "Voter File VANID": [1, 2, 1, 3],
    "Date Canvassed": ["9/10/2026", "9/10/2026", "9/10/2026", "9/11/2026"],
    Result: ["Canvassed", "Not Home", "Canvassed", "Refused"],
    "Contact Type": ["Walk", "Walk", "Walk", "Phone"],
  };
  const how = { tool: "van-contact-history", timeZone: "America/Detroit" } as const;
  const pieces = [0, 1, 2, 3].map((row) => toTable(history).slice(row, row + 1));

  it("gives the log, the notes and the rates of the whole, a row that came twice in another piece too", () => {
    const [whole, log] = [contactEvents(history, how), openContactLog(how)];
    const counters = (["attempts", "people"] as const).map((unit) => ({
      unit,
      counter: openContactRates({ by: ["tactic"], unit }),
    }));
    const read = pieces.map((piece) => log.add(piece));
    expect(read.flatMap(({ person }) => person)).toEqual(whole.events.array("person"));
    const { events: _events, ...facts } = whole;
    expect(log.report()).toEqual(facts);
    expect(facts.twice).toBe(1);
    for (const { unit, counter } of counters) {
      for (const columns of read) counter.add(toTable(columns));
      expect(counter.rates()).toEqual(contactRates(whole.events, { by: ["tactic"], unit }));
    }
  });
});
