import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { myWorkCommand } from "../../../src/course/my-work/my-work-command.js";
import { myPlan } from "../../../src/course/plan/my-plan.js";
import { plan } from "../../../src/course/plan/plan.js";
import { savePlan } from "../../../src/course/plan/save-plan.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import { parsePlan } from "../../../src/library/organize/plan/parse-plan.js";
import type { Plan } from "../../../src/library/organize/plan/plan.js";
import { firstDraft } from "../../support/first-draft.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";

const notebook = pretendNotebook();
const folder = () => join(notebook.work(), "plan");

function write({ targets, version: _version, ...sections }: Plan): void {
  for (const [section, value] of Object.entries({ ...sections, ...targets })) plan(section as "goals", value);
}

const names = ["digest.json", "plan.docx", "plan.html", "plan.json", "plan.md", "plan.xlsx"];

describe("savePlan", () => {
  it("writes five files and the digest, for their owner only", async () => {
    write(greatLakesPlan);
    await savePlan();
    expect(readdirSync(folder()).sort()).toEqual(names);
    if (process.platform !== "win32") {
      for (const name of names) expect(statSync(join(folder(), name)).mode & 0o777).toBe(0o600);
    }
    expect(notebook.last()).toMatch(/^✓ Saved · Your plan\nIt is in my-work\/plan/);
    const { version: _version, ...expected } = greatLakesPlan;
    expect(parsePlan(readFileSync(join(folder(), "plan.json"), "utf8"))).toMatchObject(expected);
    expect(readFileSync(join(folder(), "digest.json"), "utf8")).not.toContain("paid leave");
    await savePlan();
    expect(readdirSync(folder()).sort()).toEqual(names);
  });

  it("writes nothing of a plan that cannot work, and says what to mend", async () => {
    write(firstDraft);
    await savePlan();
    expect(existsSync(folder())).toBe(false);
    expect(notebook.last()).toMatch(
      /nothing was written:\n- E7, Capacity: The tactics need 465 scheduled shifts/,
    );
  });

  it("names the sections that a plan cannot be without", async () => {
    plan("organization", "Alias");
    await expect(savePlan()).rejects.toThrow(
      "Your plan still needs: Problem, Kind of campaign, Goals, Start, End. Write the first like this: plan(",
    );
    expect(() => myPlan()).toThrow(/still needs/);
  });

  it("has a command that does the same", async () => {
    const lines: string[] = [];
    const outside = {
      folder: notebook.work(),
      from: notebook.work(),
      print: (line: string) => lines.push(line),
    };
    expect(await myWorkCommand(["plan"], outside)).toBe(1);
    expect(lines.join()).toContain("Your plan still needs");
    write(greatLakesPlan);
    expect(await myWorkCommand(["plan", "to share"], outside)).toBe(0);
    expect(readdirSync(join(notebook.work(), "to share")).sort()).toEqual(names);
    write(firstDraft);
    expect(await myWorkCommand(["plan"], outside)).toBe(1);
    expect(lines.at(-1)).toContain("465 scheduled shifts");
  });
});

describe("plan", () => {
  it("says what follows when an assumption changes", () => {
    write(greatLakesPlan);
    const text = greatLakesPlan.assumptions?.find(({ key }) => key === "textRate");
    plan("assumptions", { ...text, value: 0.01 });
    expect(notebook.last()).toMatch(/This changes the sign-ups needed: 53 → 168/);
    expect(notebook.last()).toMatch(/New: E7, Capacity: The tactics need/);
    plan();
    expect(notebook.last()).toMatch(/1 thing to mend before you share it/);
  });

  it("shows the whole plan with what is open and where it is written", () => {
    plan("organization", "Alias");
    plan();
    expect(notebook.last()).toContain("Organization: Alias");
    expect(notebook.last()).toMatch(/Open: Problem \(Module 1\), .*Safety \(Digital Safety\)/);
    expect(notebook.last()).toMatch(/Next: Write the next one: plan\("problem"/);
  });
});
