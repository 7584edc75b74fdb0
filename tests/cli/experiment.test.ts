import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./run-here.js";

const COUNTIES = ["Ada", "Bly", "Cole"];

/** 240 made-up people in three counties and two thirds of turnout, who vote more often when texted. */
function list(): string {
  const rows = Array.from({ length: 240 }, (_, i) =>
    [`p${i + 1}`, COUNTIES[i % 3], i % 2 === 0 ? "low" : "high", (i * 37) % 100].join(","),
  );
  return `id,county,tercile,age\n${rows.join("\n")}\n`;
}

let desk: Desk;
beforeAll(async () => {
  desk = openDesk();
  desk.put("list.csv", list());
  const ran = await desk.run(
    "assign list.csv --arms usual,text --seed 7 --blocks county,tercile --id id --out assigned.csv --record record.json".split(
      " ",
    ),
  );
  expect(ran.errors).toBe("");
  const [head = "", ...rows] = desk.read("assigned.csv").trim().split("\r\n");
  const results = rows.map((row, i) => `${row},${(i * 13) % 10 < (row.endsWith("text") ? 6 : 3) ? 1 : 0}`);
  desk.put("results.csv", `${head},voted\n${results.join("\n")}\n`);
  desk.put("shuffled.csv", `${head},voted\n${[...results].reverse().join("\n")}\n`);
  desk.put("fewer.csv", `${head},voted\n${results.slice(12).join("\n")}\n`);
});
afterAll(() => desk.clear());

/** How many came back stands in each row, beside the estimate. */
const withoutReturned = (rows: readonly { returned?: unknown }[]) =>
  rows.map(({ returned: _returned, ...row }) => row);

const estimate = async (
  words: string,
): Promise<{ estimates: Record<string, unknown>[]; notes: string[] }> => {
  const ran = await desk.run(["estimate", ...words.split(" "), "--json"]);
  expect(ran.errors).toBe("");
  const { rows, notes } = JSON.parse(ran.output);
  return { estimates: withoutReturned(rows), notes };
};

describe("assign with several block columns", () => {
  it("writes the block of each person, with exact halves in each", () => {
    const [head = "", ...rows] = desk.read("assigned.csv").trim().split("\r\n");
    expect(head).toBe("id,county,tercile,age,block,assignment");
    const counts = new Map<string, number>();
    for (const row of rows) {
      const [, county, tercile, , block, arm] = row.split(",");
      expect(block).toBe(`${county} · ${tercile}`);
      counts.set(`${block} ${arm}`, (counts.get(`${block} ${arm}`) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual(Array(12).fill(20));
  });

  it("are the blocks of balance too, in memory and in DuckDB", async () => {
    const said = async (words: string): Promise<string> => {
      const asked = `balance assigned.csv --covariates age --control usual --json ${words}`.trim();
      const ran = await desk.run(asked.split(" "));
      expect(ran.errors).toBe("");
      return JSON.parse(ran.output).rows[0].test.pValue.toFixed(9);
    };
    const together = await said("--blocks county,tercile");
    expect(together).toBe(await said("--blocks block"));
    expect(together).not.toBe(await said(""));
    expect(await said("--blocks county,tercile --engine duckdb")).toBe(together);
  });

  it("refuses an id that several people share, and writes nothing", async () => {
    const asked = "assign list.csv --arms usual,text --seed 7 --id county --out shared.csv";
    const { errors } = await desk.run(asked.split(" "));
    expect(errors).toMatch(/Rows 1 and 4 have the same value in "county".*Take a column/);
    expect(() => desk.read("shared.csv")).toThrow();
  });

  it("lets the people of one cluster share an id, and says where an id is blank", async () => {
    const words = "--arms control,text --seed 1 --id pid".split(" ");
    desk.put("shared.csv", "pid,hh\np1,h1\np1,h1\np2,h2\np3,h3\n");
    const drawn = await desk.run([
      "assign",
      "shared.csv",
      ...words,
      "--clusters",
      "pid",
      "--out",
      "drawn.csv",
    ]);
    expect([drawn.errors, drawn.exitCode]).toEqual(["", 0]);
    desk.put("blank.csv", "pid,hh\np1,h1\n,h1\n,h2\np3,h3\n");
    const blank = await desk.run(["assign", "blank.csv", ...words, "--out", "none.csv"]);
    expect(blank.errors).toContain('Rows 2 and 3 have no value in "pid"');
  });

  it("keeps in the record which columns it used", () => {
    expect(JSON.parse(desk.read("record.json"))).toMatchObject({
      method: "blocks",
      arms: ["usual", "text"],
      columns: { assignment: "assignment", id: "id", blocks: ["county", "tercile"] },
    });
  });

  it("refuses a name that is there already, and takes another", async () => {
    desk.put("taken.csv", "id,county,tercile,block\n1,Ada,low,x\n2,Ada,low,x\n");
    const words =
      "assign taken.csv --arms control,text --seed 1 --blocks county,tercile --out taken-out.csv".split(" ");
    const ran = await desk.run(words);
    expect(ran.errors).toContain(
      'taken.csv has a column called "block" already. Name the new one with --block-column.',
    );
    expect((await desk.run([...words, "--block-column", "stratum"])).exitCode).toBe(0);
    expect(desk.read("taken-out.csv")).toContain("id,county,tercile,block,stratum,assignment");
  });

  it("refuses a person without one of the parts, and never puts two blocks under one text", async () => {
    desk.put("gap.csv", "id,a,b\n1,x,\n2,x,y\n");
    const gap = await desk.run(
      "assign gap.csv --arms control,text --seed 1 --blocks a,b --out gap-out.csv".split(" "),
    );
    expect(gap.errors).toContain("Row 1 has no block");
    desk.put("dots.csv", "a,b\nx · y,z\nx · y,z\nx,y · z\nx,y · z\n");
    await desk.run("assign dots.csv --arms control,text --seed 1 --blocks a,b --out dots-out.csv".split(" "));
    const blocks = desk
      .read("dots-out.csv")
      .trim()
      .split("\r\n")
      .slice(1)
      .map((row) => row.split(",")[2]);
    expect(new Set(blocks).size).toBe(2);
  });
});

describe("estimate", () => {
  it("leaves out people without an outcome of one arm only where that is asked for", async () => {
    desk.put("lost.csv", "assignment,y\ncontrol,1\ncontrol,2\ncontrol,3\ntext,4\ntext,\ntext,5\n");
    const refused = await desk.run("estimate lost.csv --outcome y".split(" "));
    expect(refused.exitCode).toBe(3);
    expect(refused.errors).toMatch(/To leave these rows out all the same, add --drop-missing\.$/m);
    const { estimates } = await estimate("lost.csv --outcome y --drop-missing");
    expect(estimates[0]).toMatchObject({ estimate: expect.closeTo(2.5, 10), n: 5 });
  });

  it("takes the same block columns as assign, and the record alone", async () => {
    const byColumns = await estimate("results.csv --outcome voted --control usual --blocks county,tercile");
    const byBlock = await estimate("results.csv --outcome voted --control usual --blocks block");
    const byRecord = await estimate("results.csv --outcome voted --record record.json");
    expect(byColumns.estimates[0]).toMatchObject({
      estimate: expect.closeTo(17 / 60, 10),
      control: "usual",
      method: expect.stringContaining("within blocks"),
    });
    expect(byBlock.estimates).toEqual(byColumns.estimates);
    expect(byRecord.estimates).toEqual(byColumns.estimates);
    expect(byRecord.notes).toContain("The list is the one drawn on 2026-10-01.");
  });

  it("says when the list is not the one that was drawn", async () => {
    const shuffled = await estimate("shuffled.csv --outcome voted --record record.json");
    expect(shuffled.notes.join("\n")).toContain(
      "it was sorted otherwise, or somebody's arm or id was changed",
    );
    const fewer = await estimate("fewer.csv --outcome voted --record record.json");
    expect(fewer.notes.join("\n")).toContain("The draw of 2026-10-01 was of 240 people, this list has 228");
    desk.put("strange.csv", desk.read("results.csv").replace(/,text,/, ",call,"));
    const ran = await desk.run("estimate strange.csv --outcome voted --record record.json".split(" "));
    expect(ran.errors).toMatch(
      /Row \d+ holds the text "••••" \(masked\) as its arm, but the draw of 2026-10-01 had the arms usual, text\./,
    );
  });

  it("refuses a file that is no record, and a record that does not name its blocks", async () => {
    desk.put("no-record.json", "{}");
    const none = await desk.run("estimate results.csv --outcome voted --record no-record.json".split(" "));
    expect(none.errors).toContain("no-record.json: This is not the record of a draw.");
    const { columns: _columns, ...old } = JSON.parse(desk.read("record.json"));
    desk.put("old.json", JSON.stringify(old));
    const before = await desk.run("estimate results.csv --outcome voted --record old.json".split(" "));
    expect(before.errors).toContain(
      "The record says that the draw used blocks, but not which columns they are.",
    );
    const named = await estimate("results.csv --outcome voted --record old.json --blocks county,tercile");
    expect(named.estimates[0]).toMatchObject({ estimate: expect.closeTo(17 / 60, 10) });
  });
});

describe("validate", () => {
  it("leaves rows without a score or an outcome out, counts them, and measures the others as the library does", async () => {
    desk.put("scored.csv", "y,s,w\n1,.9,1\n0,.2,1\n1,,1\n0,.4,1\n1,.8,1\n0,,1\n0,.95,0\n");
    const ran = await desk.run(
      "validate scored.csv --score s --outcome y --groups 2 --weights w --json".split(" "),
    );
    expect(JSON.parse(ran.output).rows).toMatchObject([{ n: 4, dropped: 2, auc: 1, rate: 0.5 }]);
    desk.put("odd.csv", "y,s\n1,.9\n0,high\n");
    const odd = await desk.run("validate odd.csv --score s --outcome y --groups 2".split(" "));
    expect(odd.errors).toContain("A prediction must be a number such as 0.7, but row 1 of odd.csv holds");
    desk.put("weighed.csv", "y,s,w\n1,.9,\n0,.2,1\n");
    const weighed = await desk.run(
      "validate weighed.csv --score s --outcome y --groups 2 --weights w".split(" "),
    );
    expect(weighed.errors).toContain('row 1 of column "w" holds nothing (null)');
  });
});

describe("power", () => {
  it("is asked for one thing: a power beside the people and the effect is refused", async () => {
    const ran = await desk.run("power --baseline 0.3 --effect 0.02 --n 5000 --power 0.9".split(" "));
    expect([ran.exitCode, ran.output]).toEqual([2, ""]);
    expect(ran.errors).toBe(
      "movement-data: With --n and --effect the power is the answer: leave out --power, or the one of the two that you ask for.\n",
    );
  });

  it.each([
    [
      "--effect 0.02 --cluster-size 20",
      "--cluster-size needs icc, which says how alike the members of a cluster are, from 0 to 1, for example --icc 0.02.",
    ],
    [
      "--effect 0.02 --icc 0.2",
      "icc says how alike the members of a cluster are, so it needs --cluster-size, for example --cluster-size 20.",
    ],
    [
      "--effect 0.02 --treated-share 2",
      "--treated-share is the share of people who are treated, between 0 and 1 such as 0.3, but it is 2. Write 2% as 0.02.",
    ],
    ["--n 1", "n is the number of people in one arm, 2 or more, but it is 1."],
  ])("names options as they are typed: %s", async (words, said) => {
    const ran = await desk.run(`power --baseline 0.3 ${words}`.split(" "));
    expect([ran.exitCode, ran.errors]).toEqual([2, `movement-data: ${said}\n`]);
  });

  it("says when no effect that is possible can be seen", async () => {
    const ran = await desk.run("power --baseline 0.5 --n 10 --contact-rate 0.1".split(" "));
    expect(ran.exitCode).not.toBe(0);
    expect(ran.errors).toContain("No effect that is possible can be seen with 10 people in each arm");
  });
});

describe("closing a test that assign drew", () => {
  it("brings what came back to the list by its id, and gives what the whole list gives", async () => {
    const [head = "", ...lines] = desk.read("results.csv").trim().split(/\r?\n/);
    const names = head.split(",");
    const [id, voted] = [names.indexOf("id"), names.indexOf("voted")];
    const cells = lines.map((line) => line.split(","));
    const back = cells.map((row) => `${row[id]},${row[voted]}`);
    desk.put("back.csv", `VANID,voted\n${back.reverse().join("\n")}\n`);
    const whole = await estimate("results.csv --outcome voted --record record.json");
    const joined = await estimate(
      "back.csv --outcome voted --record record.json --assigned assigned.csv --id id=VANID",
    );
    expect(joined.estimates).toEqual(whole.estimates);
    expect(joined.notes.join("\n")).toContain("The list is the one drawn on");
    // Only those who did it came back, and a stranger.
    const did = cells
      .filter((row) => row[voted] === "1" || row[voted] === "true")
      .map((row) => `${row[id]},1`);
    desk.put("did.csv", `id,voted\n${did.join("\n")}\n99999,1\n`);
    const words = "did.csv --outcome voted --record record.json --assigned assigned.csv --absent 0";
    const closed = await estimate(words);
    expect(closed.estimates).toEqual(whole.estimates);
    const ran = await desk.run(["estimate", ...words.split(" ")]);
    expect(ran.output).toContain("1 row of the results is of a person who was not drawn");
    expect(ran.output).toContain("Who is not in the results counts as 0.");
  });

  it("refuses somebody who came back twice", async () => {
    desk.put("twice.csv", "id,voted\n1,1\n1,0\n");
    const words = "estimate twice.csv --outcome voted --record record.json --assigned assigned.csv";
    const ran = await desk.run(words.split(" "));
    expect([ran.exitCode, ran.errors]).toEqual([
      3,
      expect.stringContaining("Row 2 of the results is somebody who came before"),
    ]);
  });
});
