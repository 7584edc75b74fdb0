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
