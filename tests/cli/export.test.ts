import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "./run-here.js";

const desk = openDesk();
beforeAll(() => {
  desk.put(
    "list.csv",
    "voter_id,First,Last,Mobile,optedOut,birthdate\n1,Ana,Diaz,313-555-0142,,1990-01-02\n2,Bo,Lee,313-555-0143,2026-01-05,1970-05-06\n",
  );
  desk.put("scored.csv", "voter_id,support\n1,0.8\n2,0.4\n");
  desk.put("keys.csv", "voter_id,vanid\n1,1001\n");
});
afterAll(() => desk.clear());

describe("movement-data export", () => {
  it("writes what Spoke loads, and says who is not in it", async () => {
    const { output, errors, exitCode } = await desk.run([
      "export",
      "list.csv",
      "--for",
      "spoke",
      "--out",
      "spoke.csv",
    ]);
    expect([errors, exitCode]).toEqual(["", 0]);
    expect(output).toBe("1 row in spoke.csv.\n1 left out: they do not want to be contacted.\n");
    expect(desk.read("spoke.csv")).toBe("firstName,lastName,cell\r\nAna,Diaz,+13135550142\r\n");
  });

  it("turns ids into those of the tool", async () => {
    const words = [
      "export",
      "scored.csv",
      "--for",
      "van-scores",
      "--also",
      "support",
      "--crosswalk",
      "keys.csv",
    ];
    const { output, exitCode } = await desk.run([
      ...words,
      "--crosswalk-keys",
      "voter_id=vanid",
      "--out",
      "van.csv",
    ]);
    expect(exitCode).toBe(0);
    expect(output).toContain("1 left out: they have no id of the tool.");
    expect(desk.read("van.csv")).toBe("vanid,support\r\n1001,0.8\r\n");
    expect((await desk.run([...words, "--out", "other.csv"])).exitCode).toBe(2);
  });

  it("joins the crosswalk by an id of another name, and refuses that name without a crosswalk", async () => {
    desk.put("renamed.csv", "person_id,support\n1,0.8\n2,0.4\n");
    const words = ["export", "renamed.csv", "--for", "van-scores", "--also", "support", "--id", "person_id"];
    const keys = ["--crosswalk", "keys.csv", "--crosswalk-keys", "voter_id=vanid"];
    const ran = await desk.run([...words, ...keys, "--out", "renamed-van.csv"]);
    expect([ran.errors, ran.exitCode]).toEqual(["", 0]);
    expect(desk.read("renamed-van.csv")).toBe("vanid,support\r\n1001,0.8\r\n");
    const without = await desk.run([...words, "--out", "none.csv"]);
    expect([without.exitCode, without.errors]).toEqual([2, expect.stringContaining("Add --crosswalk")]);
  });

  it("writes only the rows that were asked for, and nothing where nobody is meant", async () => {
    desk.put("arms.csv", "vanid,support,arm\n1,0.8,text\n2,0.4,control\n3,0.3,text\n");
    const words = ["export", "arms.csv", "--for", "van-scores", "--also", "support", "--only"];
    const ran = await desk.run([...words, "arm=text", "--out", "arm.csv"]);
    expect(ran.output).toBe("2 rows in arm.csv.\n");
    expect(desk.read("arm.csv")).toBe("vanid,support\r\n1,0.8\r\n3,0.3\r\n");
    const none = await desk.run([...words, "arm=texts", "--out", "nobody.csv"]);
    expect([none.exitCode, none.errors]).toEqual([
      3,
      expect.stringContaining("No row of arms.csv has arm=texts"),
    ]);
    const both = await desk.run([...words, "arm=text", "--only", "arm=control", "--out", "both.csv"]);
    expect(both.output).toBe("3 rows in both.csv.\n");
    const half = await desk.run([...words, "arm=text", "--only", "arm=contrl", "--out", "half.csv"]);
    expect([half.exitCode, half.errors]).toEqual([
      3,
      expect.stringContaining("No row of arms.csv has arm=contrl. "),
    ]);
    expect(() => desk.read("half.csv")).toThrow();
    const nowhere = await desk.run([...words, "am=text", "--out", "nobody.csv"]);
    expect(nowhere.errors).toContain('Did you mean "arm"');
  });

  it("knows a value as the list has it written, and refuses a second value where one is meant", async () => {
    desk.put("written.csv", "vanid,support,voted,share\n1,0.8,TRUE,24%\n2,0.4,FALSE,30%\n");
    const words = ["export", "written.csv", "--for", "van-scores", "--also", "support"];
    for (const only of ["voted=TRUE", "voted=true", "share=24%", "share=0.24"]) {
      const ran = await desk.run([...words, "--only", only, "--out", "written-van.csv", "--force"]);
      expect([only, ran.errors, ran.output]).toEqual([only, "", "1 row in written-van.csv.\n"]);
    }
    const twice = await desk.run([...words, "--column", "vanid=a", "--column", "vanid=b", "--out", "t.csv"]);
    expect([twice.exitCode, twice.errors]).toEqual([
      2,
      expect.stringContaining("vanid was given before, as a"),
    ]);
  });

  it("refuses a personal column and a needed one in the words of the command line", async () => {
    const also = await desk.run([
      "export",
      "list.csv",
      "--for",
      "spoke",
      "--also",
      "birthdate",
      "--out",
      "x.csv",
    ]);
    expect([also.exitCode, also.errors]).toEqual([3, expect.stringContaining('--personal "birthdate"')]);
    const needed = await desk.run(["export", "scored.csv", "--for", "mailchimp", "--out", "x.csv"]);
    expect(needed.errors).toContain('--column "Email Address=…"');
  });
});
