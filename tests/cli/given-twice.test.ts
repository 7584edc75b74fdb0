import type { Command, Option } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/program.js";
import { openDesk, terminalOf, voters } from "./run-here.js";

const desk = openDesk();
beforeAll(() => desk.put("voters.csv", voters()));
afterAll(() => desk.clear());

const commandsIn = (command: Command, typed: readonly string[] = []): [readonly string[], Option][] => [
  ...command.options.map((option): [readonly string[], Option] => [typed, option]),
  ...command.commands.flatMap((each) => commandsIn(each, [...typed, each.name()])),
];
const all = commandsIn(createProgram(terminalOf(desk.folder)));
const VALUES = ["age", "2", "0.3", "1000", "2026-10-01", "control,text", ";", "a=b"];

/** A value that the option takes, or undefined. */
const taken = (option: Option): string | undefined =>
  option.argChoices?.[0] ??
  VALUES.find((value) => {
    try {
      option.parseArg?.(value, undefined);
      return true;
    } catch {
      return false;
    }
  });

describe("an option that is given twice", () => {
  it("is refused by every command, or added to what was given before", async () => {
    const added: string[] = [];
    for (const [command, option] of all) {
      if (!option.required) continue;
      const value = taken(option) ?? "";
      const ran = await desk.run([...command, `${option.long}`, value, `${option.long}`, value]);
      const typed = [...command, option.long].join(" ");
      if (!ran.errors.includes(`Option "${option.long}" was given twice`)) added.push(typed);
      else expect([typed, ran.exitCode]).toEqual([typed, 2]);
    }
    expect(added.sort()).toEqual([
      "card --not-for",
      "contacts --column",
      "estimate --id",
      "export --column",
      "export --crosswalk-keys",
      "export --only",
      "export --value",
      "fit --reference",
    ]);
  });

  it("says how several names are given", async () => {
    const ran = await desk.run(["kanon", "voters.csv", "--fields", "zip", "--fields=age"]);
    expect([ran.exitCode, ran.output]).toEqual([2, ""]);
    expect(ran.errors).toContain(
      'Option "--fields" was given twice, and only the last would hold. Give it once, with commas between: a,b.',
    );
  });

  it("is refused where the second says the contrary, and taken where it says the same", async () => {
    const both = await desk.run(["profile", "voters.csv", "--header", "--no-header"]);
    expect([both.exitCode, both.errors]).toEqual([
      2,
      expect.stringContaining("--header and --no-header cannot both hold. Give one of them."),
    ]);
    const same = await desk.run(["profile", "voters.csv", "--quotes", "--quotes"]);
    expect([same.exitCode, same.errors]).toEqual([0, ""]);
  });
});
