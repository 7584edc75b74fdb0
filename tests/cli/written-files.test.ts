import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, voters } from "./run-here.js";

const desk = openDesk();
const list = voters();
beforeAll(async () => {
  desk.put("voters.csv", list);
  desk.put("uneven.csv", `${list}121,04801\n`);
  desk.put("sign-ups.csv", "name,email\nAna,ana@example.org\nBo,bo@example.org,odd\n");
  await desk.run(["fit", "voters.csv", "--outcome", "voted", "--predictors", "age", "--out", "model.json"]);
});
afterAll(() => desk.clear());

const assign = ["assign", "voters.csv", "--arms", "a,b", "--seed", "1"];
const there = (name: string): boolean => existsSync(join(desk.folder, name));

describe("a dash where a file is written", () => {
  it.each([
    [["fit", "voters.csv", "--outcome", "voted", "--predictors", "age", "--out", "-"]],
    [[...assign, "--out", "dash.csv", "--record", "-"]],
    [["profile", "uneven.csv", "--set-aside", "-"]],
    [["import", "sign-ups.csv", "--layout", "none", "--out", "dash.csv", "--set-aside", "-"]],
  ])("is refused: no file gets that name", async (words) => {
    const { exitCode, errors } = await desk.run(words);
    expect(errors).toBe(
      'movement-data: "-" stands for standard output, but this is written into a file. Give the file a name.\n',
    );
    expect([exitCode, there("-"), there("dash.csv")]).toEqual([2, false, false]);
  });
});

describe("two files of one command", () => {
  it.each([
    [[...assign, "--out", "one.csv", "--set-aside", "./one.csv"], "--out and --set-aside"],
    [["split", "voters.csv", "--seed", "1", "--train", "one.csv", "--test", "one.csv"], "--train and --test"],
  ])("have different names", async (words, options) => {
    const { exitCode, errors } = await desk.run(words);
    expect(errors).toBe(`movement-data: ${options} need two files of different names.\n`);
    expect([exitCode, there("one.csv")]).toEqual([2, false]);
  });

  it.skipIf(process.platform !== "linux")(
    "are both there or none: a list without the record of its draw cannot be proved",
    async () => {
      // A folder that exists and takes no file, as a full disk does.
      const words = [...assign, "--out", "drawn.csv", "--record", "/proc/record.json"];
      const { exitCode, errors } = await desk.run(words);
      expect(errors).toContain('The file "/proc/record.json" cannot be written.');
      expect([exitCode, there("drawn.csv")]).toEqual([4, false]);
    },
  );
});

describe("the file for rows that are set aside", () => {
  it("is not there after a command that failed: the next try would meet it", async () => {
    const words = ["split", "uneven.csv", "--seed", "1", "--train", "t.csv", "--test", "u.csv"];
    const failed = await desk.run([...words, "--by", "nobody", "--set-aside", "odd.csv"]);
    expect([failed.exitCode === 0, there("odd.csv")]).toEqual([false, false]);
    expect((await desk.run([...words, "--set-aside", "odd.csv"])).exitCode).toBe(0);
    expect(desk.read("odd.csv")).toBe("line,cells,cell1,cell2\r\n122,2,121,04801\r\n");
  });

  it.each([
    ["profile", ["profile", "uneven.csv"]],
    ["import", ["import", "sign-ups.csv", "--layout", "none", "--out", "named.csv"]],
  ])("is looked for before the work of %s, by the name that was typed", async (_, words) => {
    const { exitCode, errors } = await desk.run([...words, "--set-aside", "no/where.csv"]);
    expect(errors).toContain('The file "no/where.csv" cannot be written. The folder ');
    expect([exitCode, there("named.csv")]).toEqual([4, false]);
  });
});

describe("the files that a recipe names", () => {
  it("are not written over by its features, with --force either", async () => {
    const people = "id,born,registered\n1,05/01/1970,01/01/1990\n";
    desk.put("people.csv", people);
    const day = (column: string): object => ({ column, format: "MM/DD/YYYY" });
    const recipe = {
      recipe: 1,
      files: { voters: "people.csv" },
      people: {
        table: "voters",
        id: "id",
        listOf: "2026-09-01",
        born: day("born"),
        registered: day("registered"),
      },
      elections: [{ date: "2024-11-05", kind: "general" }],
      history: [{ form: "rows", table: "voters", id: "id", date: day("born"), kind: { always: "general" } }],
      features: [{ name: "age", age: true }],
    };
    desk.put("recipe.json", JSON.stringify(recipe));
    const words = ["features", "--recipe", "recipe.json", "--as-of", "2026-11-03", "--out", "people.csv"];
    const { exitCode, errors } = await desk.run([...words, "--force"]);
    expect(errors).toContain('"people.csv" is read by this command, so it is not written over');
    expect([exitCode, desk.read("people.csv")]).toEqual([2, people]);
  });
});

describe("a list that cannot be opened", () => {
  const zip = Buffer.from("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==", "base64");
  it("is told by what it is: an archive, a packed file, a link to nowhere, a link to itself", async () => {
    writeFileSync(join(desk.folder, "list.csv"), zip);
    writeFileSync(join(desk.folder, "packed.csv"), Buffer.from([0x1f, 0x8b, 8, 0]));
    const said = async (name: string): Promise<string> => (await desk.run(["profile", name])).errors;
    expect(await said("list.csv")).toContain("list.csv is a ZIP archive, which this command does not open.");
    expect(await said("packed.csv")).toContain("packed.csv is a packed file (gzip), which this command");
    if (process.platform === "win32") return;
    mkdirSync(join(desk.folder, "links"));
    symlinkSync("nowhere.csv", join(desk.folder, "links/a.csv"));
    symlinkSync("b.csv", join(desk.folder, "links/b.csv"));
    expect(await said("links/a.csv")).toContain(
      '"links/a.csv" is a link, and what it leads to is not there.',
    );
    expect(await said("links/b.csv")).toContain('"links/b.csv" is a link that leads back to itself.');
    expect(readdirSync(join(desk.folder, "links"))).toEqual(["a.csv", "b.csv"]);
  });
});
