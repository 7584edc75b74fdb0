import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "./run-here.js";

const desk = openDesk();
const ids = Array.from({ length: 40 }, (_, i) => String(i + 1).padStart(4, "0"));
const assigned = () => desk.read("assigned.csv").trim().split(/\r?\n/);
beforeAll(async () => {
  const rows = ids.map((id, i) => `${id},${i % 2 === 0 ? "Wayne" : "Kent"},${i % 4 < 2 ? "a" : "b"}`);
  desk.put("list.csv", `id,county,half\n${rows.join("\n")}\n`);
  await desk.run(
    "assign list.csv --arms control,text --seed 5 --id id --blocks county,half --out assigned.csv --record record.json".split(
      " ",
    ),
  );
});
afterAll(() => desk.clear());

const estimate = (file: string, ...more: string[]) =>
  desk.run(["estimate", file, "--outcome", "y", "--record", "record.json", ...more]);
const results = (change = (line: string, _row: number) => line) =>
  assigned()
    .map((line, i) => (i === 0 ? `${line},y` : change(`${line},${i % 3 === 0 ? 1 : 0}`, i)))
    .join("\n");

describe("a list that changed between the draw and the estimate", () => {
  it("is the one drawn when nothing changed", async () => {
    desk.put("same.csv", results());
    const { output } = await estimate("same.csv");
    expect(output).toContain("The list is the one drawn on 2026-10-01.");
  });

  it("says that somebody is in another block now", async () => {
    desk.put(
      "moved.csv",
      results((line, row) =>
        row === 3
          ? line.replace(/Wayne|Kent/, "Macomb")
          : row === 4
            ? line.replace(/Wayne|Kent/, "Macomb")
            : line,
      ),
    );
    const { output } = await estimate("moved.csv", "--blocks", "half");
    expect(output).toContain("The draw had county, half as blocks, and here they are half: say why.");
    desk.put(
      "other.csv",
      results((line, row) =>
        row === 3
          ? line.replace(/,(Wayne|Kent),/, (_, name) => (name === "Kent" ? ",Wayne," : ",Kent,"))
          : line,
      ),
    );
    expect((await estimate("other.csv")).output).toContain(
      "The arms are those drawn on 2026-10-01, but somebody's block was changed afterwards: say whose, and why.",
    );
  });
});

describe("results that are joined to the list by id", () => {
  const returned = (rows: readonly string[]) => `id,y\n${rows.join("\n")}\n`;
  const joined = (file: string) => estimate(file, "--assigned", "assigned.csv", "--absent", "0");

  it("are refused when a spreadsheet took zeros away: nobody of them would count", async () => {
    desk.put("all.csv", returned(ids.map((id) => `${Number(id)},1`)));
    const all = await joined("all.csv");
    expect([all.exitCode, all.output]).toEqual([3, ""]);
    expect(all.errors).toContain("40 ids of the results would be on the list but for zeros in front");
    desk.put("some.csv", returned(ids.map((id, i) => `${i < 3 ? Number(id) : id},${i % 2}`)));
    expect((await joined("some.csv")).errors).toContain("3 ids of the results would be on the list");
  });

  it("are refused when they are of other people, and say who has no id", async () => {
    desk.put("others.csv", returned(["x1,1", "x2,0"]));
    expect((await joined("others.csv")).errors).toContain("None of the 2 people in the results was drawn.");
    desk.put("nobody.csv", returned([",1", ...ids.map((id, i) => `${id},${i % 2}`)]));
    expect((await joined("nobody.csv")).output).toContain(
      "1 row of the results without an id counts for nobody.",
    );
  });
});

describe("a crosswalk", () => {
  it("is refused when zeros or all people are missing in it", async () => {
    const score = [
      "--also",
      "support",
      "--crosswalk",
      "ids.csv",
      "--crosswalk-keys",
      "id=vanid",
      "--out",
      "van.csv",
    ];
    desk.put("scored.csv", "id,support\n001,0.5\n002,0.4\n");
    desk.put("ids.csv", "id,vanid\n001,900\n2,901\n");
    const zeros = await desk.run(["export", "scored.csv", "--for", "van-scores", ...score]);
    expect(zeros.errors).toContain("The id of row 2 would be in the crosswalk but for zeros in front");
    for (const [list, other] of [
      ["12", "12.0"],
      ["12", "'12"],
    ]) {
      desk.put("scored.csv", `id,support\n001,0.5\n${list},0.4\n`);
      desk.put("ids.csv", `id,vanid\n001,900\n${other},901\n`);
      const refused = await desk.run(["export", "scored.csv", "--for", "van-scores", ...score]);
      expect(refused.errors).toContain("The id of row 2 would be in the crosswalk but for zeros in front");
    }
    desk.put("scored.csv", "id,support\n001,0.5\n002,0.4\n");
    desk.put("ids.csv", "id,vanid\n7,900\n8,901\n");
    const none = await desk.run(["export", "scored.csv", "--for", "van-scores", ...score]);
    expect([none.exitCode, none.errors]).toEqual([
      3,
      "movement-data: None of the 2 people in scored.csv is in the crosswalk, so there is nothing to load. Name the column of the same id with --id and --crosswalk-keys.\n",
    ]);
    expect(() => desk.read("van.csv")).toThrow();
  });
});

describe("words that fit what was asked", () => {
  it("count both arms where they differ in size", async () => {
    const { output } = await desk.run("power --baseline 0.3 --effect 0.02 --treated-share 0.2".split(" "));
    expect(output).toBe("People needed in all: 26,500 people, 5,300 treated and 21,200 in control\n");
  });

  it("say what weights count", async () => {
    desk.put(
      "w.csv",
      `y,x,w\n${Array.from({ length: 30 }, (_, i) => `${i % 2},${(i * 7) % 10},2`).join("\n")}\n`,
    );
    const { output } = await desk.run("fit w.csv --outcome y --predictors x --weights w".split(" "));
    expect(output).toContain('30 rows; y happened in 30, counted by "w".');
  });

  it("can be pasted into a shell, and name a column of contacts that does not exist", async () => {
    desk.put("na.csv", `id,age\n1,#N/A\n${ids.map((id) => `${id},30`).join("\n")}\n`);
    expect((await desk.run(["profile", "na.csv"])).errors).toContain("--missing '#N/A'");
    desk.put("c.csv", "who,when,what\n1,2026-10-01,Canvassed\n");
    const words = ["contacts", "c.csv", "--from", "other", "--time-zone", "UTC"];
    const typo = await desk.run([...words, "--column", "scirpt=who"]);
    expect([typo.exitCode, typo.errors]).toEqual([2, expect.stringContaining('Did you mean "script"?')]);
    expect((await desk.run(words)).errors).toContain("Name it: --column person=…");
  });
});
