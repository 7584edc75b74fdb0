import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/program.js";
import { systemTerminal } from "../../src/cli/terminal.js";
import { PACKAGE_VERSION } from "../../src/library/model/fit/package-version.js";
import { failures, setDesk, successes } from "./every-command.js";
import { openDesk } from "./run-here.js";

const desk = openDesk();
beforeAll(() => setDesk(desk));
afterAll(() => desk.clear());

interface Document {
  readonly command: string;
  readonly version: string;
  readonly rows: readonly object[];
  readonly notes: readonly string[];
}

function documentOf(output: string, command: string): Document {
  const document = JSON.parse(output) as Document;
  expect(Object.keys(document)).toEqual(["command", "version", "rows", "notes"]);
  expect(document).toMatchObject({ command, version: PACKAGE_VERSION });
  for (const row of document.rows) expect(Object.prototype.toString.call(row)).toBe("[object Object]");
  for (const note of document.notes) expect(note).toBe(String(note).trim() || "a sentence");
  return document;
}

describe("--json", () => {
  it.each(Object.entries(successes))("is one document of one shape: %s", async (command, words) => {
    const { output, errors, exitCode } = await desk.run([...words, "--json"]);
    expect([errors, exitCode]).toEqual(["", 0]);
    const { rows } = documentOf(output, command);
    // A plan without a fault has no findings.
    if (command !== "plan check") expect(rows.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(failures))(
    "has that shape after an error too, and ends as it does without: %s",
    async (command, [exitCode, ...words]) => {
      const plain = await desk.run(words);
      const ran = await desk.run([...words, "--json"]);
      expect([plain.exitCode, ran.exitCode]).toEqual([exitCode, exitCode]);
      const { rows, notes } = documentOf(ran.output, command);
      expect(rows).toEqual([]);
      expect(notes).toHaveLength(1);
      expect(ran.errors).toBe(`movement-data: ${notes[0]}\n`);
    },
  );

  it("was asked of every command, start apart, which succeeds where the course is", () => {
    const names = createProgram(systemTerminal()).commands.flatMap((command) =>
      command.commands.length === 0
        ? command.name()
        : command.commands.map((each) => `${command.name()} ${each.name()}`),
    );
    expect(names.filter((name) => name !== "start").sort()).toEqual(Object.keys(successes).sort());
    expect([...names].sort()).toEqual(Object.keys(failures).sort());
  });

  it("answers where no command was understood, and where help or the version was asked for", async () => {
    const unknown = await desk.run(["fti", "--json"]);
    expect(unknown.exitCode).toBe(2);
    expect(documentOf(unknown.output, "movement-data").notes).toEqual([
      'Unknown command "fti". Did you mean fit?',
    ]);
    const help = await desk.run(["fit", "--help", "--json"]);
    expect([help.errors, help.exitCode]).toEqual(["", 0]);
    expect(documentOf(help.output, "fit").notes.join("\n")).toContain("--outcome <column>");
    const version = await desk.run(["--version", "--json"]);
    expect(documentOf(version.output, "movement-data").notes).toEqual([PACKAGE_VERSION]);
  });

  it("is there once when the answer is no, with the findings", async () => {
    const ran = await desk.run(["kanon", "voters.csv", "--fields", "zip,age", "--check", "--json"]);
    expect(ran.exitCode).toBe(6);
    expect(documentOf(ran.output, "kanon").rows).toHaveLength(1);
  });

  it("has in its notes what is said while a file is read", async () => {
    desk.put("uneven.csv", "id,age\n1,30\n2\n3,40\n");
    const ran = await desk.run(["kanon", "uneven.csv", "--fields", "age", "--set-aside", "r.csv", "--json"]);
    expect(ran.errors).toContain("was set aside");
    expect(documentOf(ran.output, "kanon").notes[0]).toContain("was set aside");
  });

  it("shows progress beside it to people only, and keeps it out of the notes", async () => {
    const words = ["score", "voters.csv", "--model", "model.json", "--out", "watched.csv", "--json"];
    const ran = await desk.run(words, "", true);
    expect(ran.errors).toContain("\r");
    expect(documentOf(ran.output, "score").notes).toEqual(["Scored 120 of 120 rows."]);
  });
});
