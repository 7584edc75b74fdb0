import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "./run-here.js";

const desk = openDesk();
beforeAll(() => {
  desk.put(
    "history.txt",
    "Voter File VANID\tContact Name\tDate Canvassed\tResult\tContact Type\n" +
      "1001\tDiaz, Ana\t9/10/2026\tNot Home\tWalk\n1001\tDiaz, Ana\t9/25/2026\tCanvassed\tWalk\n1002\tLee, Bo\t9/25/2026\tRefused\tPhone\n",
  );
});
afterAll(() => desk.clear());
const run = (...more: string[]) =>
  desk.run([
    "contacts",
    "history.txt",
    "--from",
    "van-contact-history",
    "--time-zone",
    "America/Detroit",
    ...more,
  ]);

describe("movement-data contacts", () => {
  it("tells rates by tactic with what was divided by what, and writes the log without names", async () => {
    const { output, errors, exitCode } = await run("--by", "tactic", "--out", "log.csv");
    expect([errors, exitCode]).toEqual(["", 0]);
    expect(output).toMatch(/phone +1 +1 +0 +0/);
    expect(output).toMatch(/walk +2 +2 +1 +0\.5/);
    expect(output).toContain("Contact rate: attempts that reached somebody ÷ attempts with a known result.");
    expect(desk.read("log.csv")).toContain("1001,van-contact-history,walk,,Canvassed,true,,2026-09-25,");
    expect(desk.read("log.csv")).not.toContain("Diaz");
  });

  it("names every column where one is missing, and keeps its counts where no row can be used", async () => {
    desk.put("odd.csv", "VANID,Date Canvassed,Outcome,Foo\n1,9/10/2026,Canvassed,x\n");
    const words = ["--from", "van-contact-history", "--time-zone", "America/Detroit"];
    const odd = await desk.run(["contacts", "odd.csv", ...words]);
    expect(odd.errors).toContain("Outcome, Foo");
    desk.put("nobody.csv", "VANID,Date Canvassed,Result\n,9/10/2026,Canvassed\n,9/11/2026,Canvassed\n");
    const nobody = await desk.run(["contacts", "nobody.csv", ...words, "--json"]);
    expect(JSON.parse(nobody.output).rows).toMatchObject([{ dropped: 2, contacts: 0 }]);
  });

  it("asks for the order of days in the words of the shell, and reads times where people live", async () => {
    desk.put("calls.csv", "who,when,what\na,10/05/2026 6:22 PM,Canvassed\nb,3/4/2026,Not Home\n");
    const words = ["contacts", "calls.csv", "--from", "other", "--time-zone", "America/Detroit", "--json"];
    const columns = ["person=who", "time=when", "result=what"].flatMap((pair) => ["--column", pair]);
    const asked = await desk.run([...words, ...columns]);
    expect([asked.errors, asked.exitCode]).toEqual([
      expect.stringContaining('Say which comes first: --dates "month first" or --dates "day first".'),
      3,
    ]);
    const told = await desk.run([...words, ...columns, "--dates", "day first", "--out", "calls-log.csv"]);
    expect([told.errors, told.exitCode]).toEqual(["", 0]);
    expect(desk.read("calls-log.csv")).toContain("2026-05-10T22:22:00.000Z,2026-05-10,18");
  });

  it("counts the answers of a survey of VAN, and refuses a rate of them", async () => {
    desk.put(
      "answers.txt",
      "Voter File VANID\tContact Name\tDate Canvassed\tSurvey Response\tSurvey Question Name\n" +
        "1001\tDiaz, Ana\t9/10/2026\t3 - Undecided\tMeasure 12\n1001\tDiaz, Ana\t9/25/2026\t1 - Support\tMeasure 12\n1002\tLee, Bo\t9/25/2026\t5 - Oppose\tMeasure 12\n",
    );
    const words = [
      "contacts",
      "answers.txt",
      "--from",
      "van-survey-responses",
      "--time-zone",
      "America/Detroit",
    ];
    const { output, errors, exitCode } = await desk.run(words);
    expect([errors, exitCode]).toEqual(["", 0]);
    expect(output).toMatch(/Measure 12 +1 - Support +1 +0\.5/);
    expect(output).toContain("a contact rate has nothing to divide by");
    expect(output).toContain("1 answer gave way to a later one");
    expect(output).not.toMatch(/Diaz|Undecided/);
    const rate = await desk.run([...words, "--by", "tactic"]);
    expect([rate.exitCode, rate.errors]).toEqual([2, expect.stringContaining("van-contact-history")]);
    for (const unused of ["--column person=VANID", "--level 0.9", "--refused reached"]) {
      const asked = await desk.run([...words, ...unused.split(" ")]);
      expect([asked.exitCode, asked.output, asked.errors]).toEqual([
        2,
        "",
        `movement-data: Answers are counted by their questions alone: leave out ${unused.split(" ")[0]}.\n`,
      ]);
    }
  });

  it("tells who of a Spoke campaign answered, by no hour, and what they answered", async () => {
    desk.put(
      "campaign.csv",
      "id,campaign_id,optOutCampaign,optedOut,cell,message_status,error_code,question[Support?]\n" +
        "1,12,false,,+12025550104,messaged,,\n2,12,false,,+12025550105,convo,,Yes\n3,12,false,,+12025550106,needsMessage,,\n",
    );
    const words = ["contacts", "campaign.csv", "--from", "spoke-campaign", "--time-zone", "America/Detroit"];
    const rates = JSON.parse((await desk.run([...words, "--json"])).output);
    expect(rates.rows).toMatchObject([{ attempts: 2, n: 2, reached: 1, notTried: 1 }]);
    const hours = await desk.run([...words, "--by", "hour"]);
    expect([hours.exitCode, hours.errors]).toEqual([2, expect.stringContaining("--from spoke-messages")]);
    const { output } = await desk.run([...words, "--answers"]);
    expect(output).toMatch(/Support\? +Yes +1 +1/);
    expect(output).not.toContain("+1202");
  });

  it("counts people when asked, and refuses a place that has no clock", async () => {
    const people = JSON.parse((await run("--unit", "people", "--refused", "reached", "--json")).output);
    expect(people.rows[0]).toMatchObject({ n: 2, reached: 2 });
    const nowhere = await desk.run([
      "contacts",
      "history.txt",
      "--from",
      "van-contact-history",
      "--time-zone",
      "Moon",
    ]);
    expect([nowhere.exitCode, nowhere.errors]).toEqual([3, expect.stringContaining("There is no time zone")]);
    expect((await run("--unit", "doors")).exitCode).toBe(2);
  });
});
