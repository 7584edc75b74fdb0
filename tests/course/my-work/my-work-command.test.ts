import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { myWorkCommand } from "../../../src/course/my-work/my-work-command.js";
import { WORK_VERSION, type Work } from "../../../src/course/my-work/work.js";
import { openWorkStore } from "../../../src/course/my-work/work-store.js";
import { clockAt } from "../../support/fixed-clock.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const today = clockAt("2026-01-20");
const done = {
  state: "right",
  attempts: 2,
  hints: 1,
  solutionSeen: false,
  lastAnswer: "24%",
  rightOn: "2026-01-06",
} as const;

/** A learner who did something in both notebooks. */
function somebody() {
  const from = temporaryFolder();
  const folder = join(from, "my-work");
  const store = openWorkStore(folder, clockAt("2026-01-05"));
  store.update((work) => ({
    ...work,
    exercises: { "start.doors": done, "m1.third-pass": done },
    reflections: {
      "m1.number-you-repeat": {
        text: "We say 1,200 doors.\n# and nobody counts the talks",
        writtenAt: "2026-01-07T10:00:00Z",
        earlier: [{ text: "Doors.", writtenAt: "2026-01-06T10:00:00Z" }],
      },
    },
    plan: { problem: "Buses stop at nine.", unknown: 1 },
  }));
  const run = async (...words: string[]) => {
    const lines: string[] = [];
    const code = await myWorkCommand(words, {
      folder,
      from,
      clock: today,
      print: (line) => lines.push(line),
    });
    return { code, said: lines.join("\n") };
  };
  return { from, folder, run, work: (): Work => store.read().work };
}

describe("npm run my-work -- export", () => {
  it("writes a copy to read and one to keep", async () => {
    const { folder, run } = somebody();
    expect((await run("export")).code).toBe(0);
    const exported = join(folder, "exports", "my-work-2026-01-20");
    const page = readFileSync(`${exported}.md`, "utf8");
    expect(page).toContain("Started on 2026-01-05.");
    expect(page).toContain("### Problem\n\n> Buses stop at nine.");
    expect(page).toContain("The third pass: right, 2 tries, right on 2026-01-06. Last answer:\n\n> 24%");
    // What looks like a heading in a learner's text stays a part of the quotation.
    expect(page).toContain(
      "> We say 1,200 doors.\n> # and nobody counts the talks\n\nEarlier, 2026-01-06:\n\n> Doors.",
    );
    expect(JSON.parse(readFileSync(`${exported}.json`, "utf8"))).toMatchObject({
      version: WORK_VERSION,
      startedOn: "2026-01-05",
    });
  });

  it("takes a name from where it was typed, and never overwrites a file of that name", async () => {
    const { from, run } = somebody();
    expect((await run("export", "copy.md")).said).toContain(join(from, "copy.json"));
    expect(existsSync(join(from, "copy.md"))).toBe(true);
    expect(await run("export", "copy")).toEqual({
      code: 1,
      said: `${join(from, "copy.md")} is there already. Choose another name.`,
    });
    expect((await run("export", "a", "b")).code).toBe(1);
  });
});

describe("npm run my-work -- reset and restore", () => {
  it("starts everything over, keeps a backup, and brings it back", async () => {
    const { run, work, folder } = somebody();
    const before = work();
    expect(await run("reset")).toMatchObject({
      code: 0,
      said: expect.stringContaining("my-work-2026-01-20-1.json"),
    });
    expect(work()).toEqual({
      version: WORK_VERSION,
      startedOn: "2026-01-20",
      exercises: {},
      reflections: {},
      plan: {},
    });
    expect(await run("restore")).toMatchObject({
      code: 0,
      said: expect.stringContaining("as it was in my-work-2026-01-20-1.json"),
    });
    expect(work()).toEqual(before);
    // The empty work that was there in between is kept too: a restore can be taken back.
    expect(readdirSync(join(folder, "backups"))).toEqual([
      "my-work-2026-01-20-1.json",
      "my-work-2026-01-20-2.json",
    ]);
    expect((await run("backups")).said).toBe("my-work-2026-01-20-1.json\nmy-work-2026-01-20-2.json");
  });

  it("starts one notebook over and leaves the others alone", async () => {
    const { run, work } = somebody();
    expect(await run("reset", "--module", "1")).toMatchObject({
      code: 0,
      said: expect.stringContaining('"Intro to Movement Data" starts over'),
    });
    expect(Object.keys(work().exercises)).toEqual(["start.doors"]);
    expect(work().reflections).toEqual({});
    expect(work().plan).toEqual({ unknown: 1 });
    expect((await run("reset", "--module=0")).code).toBe(0);
    expect(work().exercises).toEqual({});
  });

  it("restores from an exported file, and a named backup", async () => {
    const { run, work } = somebody();
    await run("export", "copy");
    await run("reset");
    expect((await run("restore", "copy.json")).code).toBe(0);
    expect(work().plan).toMatchObject({ problem: "Buses stop at nine." });
    expect((await run("restore", "my-work-2026-01-20-1.json")).code).toBe(0);
  });

  it("sorts more than nine backups of a day by their number", async () => {
    const { run } = somebody();
    for (let i = 0; i < 11; i++) await run("reset");
    expect((await run("backups")).said.split("\n").at(-1)).toBe("my-work-2026-01-20-11.json");
  });

  it("restores over a damaged file, which is set aside", async () => {
    const { run, work, folder } = somebody();
    await run("reset", "--module", "0");
    writeFileSync(join(folder, "my-work.json"), "{");
    expect(await run("restore")).toMatchObject({
      code: 0,
      said: expect.stringContaining("my-work.damaged-1.json"),
    });
    expect(work().exercises["start.doors"]).toBeDefined();
  });
});

describe("wrong use of npm run my-work", () => {
  it.each([
    [["exprot"], 'Did you mean "export"?'],
    [["reset", "1"], "Write reset for everything, or reset --module 1"],
    [["export", "--out", "work.md"], '"export" takes no "--out"'],
    [["export", "a.md", "b.md"], '"export" takes no "b.md"'],
    [["restore", "--list"], '"restore" takes no "--list"'],
    [["restore", ""], '"restore" takes no ""'],
    [["swap", "here"], '"swap" takes no "here"'],
    [["reset", "--module"], "There is no module called"],
    [["reset", "--module", "9"], "The names are: 0, 1, 2"],
    [["restore"], "There is no backup yet"],
    [["restore", "nothing.json"], 'There is no backup "nothing.json"'],
    [["restore", "a", "b"], "Name one backup"],
    [["toString"], 'There is no command "toString"'],
  ])("%j gets a sentence, and nothing changes", async (words, sentence) => {
    const { run, work } = somebody();
    const before = work();
    const { code, said } = await run(...words);
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(work()).toEqual(before);
  });

  it("a damaged or later backup is refused, and the work stays", async () => {
    const { run, from, work } = somebody();
    const before = work();
    writeFileSync(join(from, "damaged.json"), "{");
    writeFileSync(join(from, "later.json"), '{"version": 7}');
    expect(await run("restore", "damaged.json")).toEqual({
      code: 1,
      said: "damaged.json cannot be read, so nothing was changed.",
    });
    expect((await run("restore", "later.json")).said).toContain("newer release");
    expect(work()).toEqual(before);
  });

  it("work of a later release is neither reset nor restored nor exported", async () => {
    const { run, folder } = somebody();
    await run("reset");
    const later = '{"version": 7}';
    writeFileSync(join(folder, "my-work.json"), later);
    for (const command of ["reset", "restore", "export", "plan", "digest", "swap"]) {
      expect(await run(command)).toMatchObject({ code: 1, said: expect.stringContaining("newer release") });
    }
    expect(readFileSync(join(folder, "my-work.json"), "utf8")).toBe(later);
  });

  it("a plan in a file that cannot be read is not called a plan without goals", async () => {
    const { run, folder } = somebody();
    const file = join(folder, "my-work.json");
    for (const [content, said] of [
      ["", "Your saved work cannot be read."],
      ['{"plan": ', "Your saved work cannot be read."],
      [undefined, "my-work.json is a folder, so nothing is saved now."],
    ] as const) {
      rmSync(file, { force: true });
      if (content === undefined) mkdirSync(file);
      else writeFileSync(file, content);
      for (const command of ["plan", "digest", "swap"]) {
        const ran = await run(command);
        expect(ran).toMatchObject({ code: 1, said: expect.stringContaining(said) });
        expect(ran.said).not.toContain("still needs");
      }
    }
    expect(await run("reset")).toMatchObject({ code: 1, said: expect.stringContaining("is a folder") });
  });

  it("nothing saved yet is said, not an error", async () => {
    const from = temporaryFolder();
    const lines: string[] = [];
    const code = await myWorkCommand(["reset"], {
      folder: join(from, "my-work"),
      from,
      print: (line) => lines.push(line),
    });
    expect([code, ...lines]).toEqual([0, "There is nothing to reset: no work is saved yet."]);
  });

  it.each([[[]], [["--help"]], [["help"]], [["reset", "--help"]]])(
    "%j prints the commands",
    async (words) => {
      const { run, work } = somebody();
      expect(await run(...words)).toMatchObject({
        code: 0,
        said: expect.stringContaining("npm run my-work -- restore [backup]"),
      });
      expect(Object.keys(work().exercises)).toHaveLength(2);
    },
  );
});

describe("kernel-setup/my-work.mjs", () => {
  it("says what to type first when the course is not set up", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "kernel-setup"));
    const script = join(folder, "kernel-setup", "my-work.mjs");
    writeFileSync(script, readFileSync(join(import.meta.dirname, "../../../kernel-setup/my-work.mjs")));
    let output = "";
    try {
      execFileSync(process.execPath, [script, "export"], { encoding: "utf8" });
    } catch (error) {
      output = (error as { stdout: string }).stdout;
    }
    expect(output).toBe("The course is not set up yet. Type npm start first.\n");
  });
});
