import { describe, expect, it } from "vitest";
import { estimateFromCounts } from "../../src/library/experiment/estimate/estimate-from-counts.js";
import { percent, type Row, rowsOf, sum, where } from "./rows-of.js";

const points = (values: readonly number[], digits: number): string[] =>
  values.map((value) => (100 * value).toFixed(digits));

describe("from the ask to the room", () => {
  const events = rowsOf("host-events");
  const signedUp = (rows: readonly Row[]): number =>
    sum(rows, "signedUpPersonally") + sum(rows, "signedUpByMail");
  const called = (rows: readonly Row[], yes: boolean): readonly Row[] =>
    where(rows, { confirmationCalls: yes });

  it("signs up 966 of 2,725 asked in person and 309 of 22,383 asked by mail: one ask is worth 26 mails", () => {
    const personal = [sum(events, "signedUpPersonally"), sum(events, "askedPersonally")] as const;
    const mail = [sum(events, "signedUpByMail"), sum(events, "askedByMail")] as const;
    expect([personal, mail]).toEqual([
      [966, 2725],
      [309, 22_383],
    ]);
    expect([percent(...personal), percent(...mail)]).toEqual(["35.4", "1.4"]);
    expect(Math.round(personal[0] / personal[1] / (mail[0] / mail[1]))).toBe(26);
    expect(percent(22_383 - 309, 22_383)).toBe("98.6");
  });

  it("brings 805 of 1,275 sign-ups into the room: 63.1%, so that 40 people take 179 personal asks", () => {
    expect([signedUp(events), sum(events, "came")]).toEqual([1275, 805]);
    expect(percent(805, 1275)).toBe("63.1");
    expect(Math.ceil(40 / ((966 / 2725) * (805 / 1275)))).toBe(179);
    // The likely mistakes: one of the two losses forgotten, or asks and mails mixed.
    expect([Math.ceil(40 / (966 / 2725)), Math.ceil(40 / (805 / 1275))]).toEqual([113, 64]);
    expect(percent(1275, 2725 + 22_383)).toBe("5.1");
  });

  it("brings 71.4% where calls were made and 55.2% where not", () => {
    const share = (yes: boolean): string =>
      percent(sum(called(events, yes), "came"), signedUp(called(events, yes)));
    expect([called(events, true).length, share(false), share(true)]).toEqual([90, "55.2", "71.4"]);
  });

  it("brings 18 points more to house meetings with calls (8 to 28): 144 of 202 against 82 of 155", () => {
    const meetings = where(events, { kind: "house meeting" });
    const arms = [false, true].map((yes) => called(meetings, yes));
    const table = {
      arm: ["control", "called"],
      people: arms.map(signedUp),
      came: arms.map((rows) => sum(rows, "came")),
    };
    expect([table.came, table.people]).toEqual([
      [82, 144],
      [155, 202],
    ]);
    const [row] = estimateFromCounts(table, { arm: "arm", n: "people", count: "came" });
    expect(points([row?.estimate ?? 0, row?.confLow ?? 0, row?.confHigh ?? 0], 0)).toEqual(["18", "8", "28"]);
    expect(percent(144, 202, 0)).toBe("71");
  });

  it("has 39.5% take a next step where asked, 17.0% where not, and 57% first-timers at house meetings", () => {
    const share = (asked: boolean): string => {
      const rows = where(events, { askedForNextStep: asked });
      return percent(sum(rows, "nextStep"), sum(rows, "came"));
    };
    const meetings = where(events, { kind: "house meeting" });
    expect([share(true), share(false)]).toEqual(["39.5", "17.0"]);
    expect(percent(sum(meetings, "firstTimers"), sum(meetings, "came"), 0)).toBe("57");
  });
});

describe("the text bank", () => {
  const batches = rowsOf("text-bank");

  it("is answered by 3.5% at noon and 5.5% from 17:00", () => {
    const share = (evening: boolean): string => {
      const rows = batches.filter((row) => Number(row.hour) >= 17 === evening);
      return percent(sum(rows, "replied"), sum(rows, "delivered"));
    };
    expect([share(false), share(true)]).toEqual(["3.5", "5.5"]);
  });

  it("gets 0.25 points more yeses with script B (−0.09 to 0.58) and 0.9 points more opt-outs (0.6 to 1.2)", () => {
    const arms = ["A", "B"].map((script) => where(batches, { script }));
    const effect = (column: string): readonly number[] => {
      const table = {
        arm: ["control", "B"],
        texts: arms.map((rows) => sum(rows, "delivered")),
        count: arms.map((rows) => sum(rows, column)),
      };
      const [row] = estimateFromCounts(table, { arm: "arm", n: "texts", count: "count" });
      return [row?.controlShare, row?.share, row?.estimate, row?.confLow, row?.confHigh].map(Number);
    };
    expect(points(effect("yes"), 2)).toEqual(["1.51", "1.75", "0.25", "-0.09", "0.58"]);
    expect(points(effect("optOut"), 2).slice(0, 2)).toEqual(["0.81", "1.72"]);
    expect(points(effect("optOut"), 1).slice(2)).toEqual(["0.9", "0.6", "1.2"]);
  });
});
