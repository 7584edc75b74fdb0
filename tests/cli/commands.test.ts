import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/program.js";
import { systemTerminal } from "../../src/cli/terminal.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { fitLogistic } from "../../src/library/model/fit/fit-logistic.js";
import { tidy } from "../../src/library/model/fit/tidy.js";
import { predictProbability } from "../../src/library/model/score/predict-probability.js";
import { greatLakesPlan } from "../../src/library/organize/plan/great-lakes-plan.js";
import { readCSV } from "../../src/library/table/read/read-csv.js";
import { openDesk, type Ran, voters } from "./run-here.js";

const desk = openDesk();
beforeAll(async () => {
  desk.put("voters.csv", voters());
  desk.put("plan.json", JSON.stringify(greatLakesPlan));
  await desk.run([
    "fit",
    "voters.csv",
    "--outcome",
    "voted",
    "--predictors",
    "age,party",
    "--out",
    "model.json",
  ]);
  await desk.run(["assign", "voters.csv", "--arms", "control,text", "--seed", "1", "--out", "assigned.csv"]);
});
afterAll(() => desk.clear());

function rowsOf({ output }: Ran): readonly Record<string, unknown>[] {
  return (JSON.parse(output) as { rows: readonly Record<string, unknown>[] }).rows;
}

describe("every command", () => {
  it("fits curves and interactions from a file, scores with them, and judges them", async () => {
    const predictors = "spline(age,3),party,spline(age,3):party";
    const fit = ["fit", "voters.csv", "--outcome", "voted", "--predictors", predictors, "--ridge", "1"];
    const fitted = await desk.run([...fit, "--out", "curve.json"]);
    expect([fitted.errors, fitted.exitCode]).toEqual(["", 0]);
    const own = fitLogistic(readCSV(join(desk.folder, "voters.csv")), {
      outcome: "voted",
      predictors: ["spline(age,3)", "party", "spline(age,3):party"],
      ridge: 1,
    });
    for (const { term } of tidy(own)) expect(fitted.output).toContain(term);
    const scored = await desk.run(["score", "voters.csv", "--model", "curve.json", "--out", "curved.csv"]);
    expect([scored.errors, scored.exitCode]).toEqual(["", 0]);
    const scores = readCSV(join(desk.folder, "curved.csv")).array("score") as number[];
    const expected = predictProbability(own, readCSV(join(desk.folder, "voters.csv")));
    scores.forEach((score, i) => {
      expect(score).toBeCloseTo(expected[i] ?? Number.NaN, 6);
    });
    const judged = await desk.run(["validate", "voters.csv", "--model", "curve.json"]);
    expect([judged.errors, judged.exitCode]).toEqual(["", 0]);
  });

  it("explains itself with an example that has only options that exist", async () => {
    const program = createProgram(systemTerminal());
    for (const command of program.commands) {
      for (const each of [command, ...command.commands]) {
        const path = each === command ? [command.name()] : [command.name(), each.name()];
        const { output, exitCode } = await desk.run([...path, "--help"]);
        expect(exitCode, path.join(" ")).toBe(0);
        const examples = [...output.matchAll(/^ {2}movement-data (.*)$/gm)].map(([, call = ""]) => call);
        expect(examples.length, path.join(" ")).toBeGreaterThan(0);
        if (each.commands.length > 0) continue;
        for (const flag of examples.join(" ").match(/--[a-z-]+/g) ?? [])
          expect(output, path.join(" ")).toContain(`  ${flag}`);
      }
    }
  });
});

describe("answers", () => {
  it("are those of the library", async () => {
    const { output } = await desk.run([
      ...["fit", "voters.csv", "--outcome", "voted", "--predictors", "age,party"],
      "--json",
    ]);
    const fit = fitLogistic(readCSV(join(desk.folder, "voters.csv")), {
      outcome: "voted",
      predictors: ["age", "party"],
    });
    expect(JSON.parse(output).rows).toEqual(
      tidy(fit).map((term) => expect.objectContaining({ ...term, n: 120, aic: fit.aic })),
    );
  });

  it("say how many people a test needs, or what it can see", async () => {
    const people = await desk.run(["power", "--baseline", "0.3", "--effect", "0.018"]);
    expect(people.output).toBe("People needed per arm: 10,342\n");
    const power = await desk.run(["power", "--baseline", "30%", "--effect", "0.018", "--n", "10342"]);
    expect(power.output).toBe("Power with 10,342 people per arm: 0.8\n");
    const smallest = await desk.run(["power", "--baseline", "0.3", "--n", "10342"]);
    expect(smallest.output).toMatch(/^The smallest effect to see with power 0\.8: 0\.0178/);
  });

  it("show neither a value nor a masked value of what scan finds", async () => {
    desk.put("people.csv", "note,contact\nx,ana.lopez@example.org\ny,bo.chen@example.org\n");
    for (const more of [[], ["--json"]]) {
      const { output, exitCode } = await desk.run(["scan", "people.csv", ...more]);
      expect(output).toMatch(/contact[\s\S]*email/);
      expect(output).not.toMatch(/ana|lopez|chen|example\.org|\*|•/);
      expect(exitCode).toBe(0);
    }
    expect((await desk.run(["scan", "people.csv", "--check"])).exitCode).toBe(6);
    expect((await desk.run(["scan", "voters.csv", "--check"])).output).not.toContain("home 1");
  });

  it("end with 6 when a check says no", async () => {
    expect((await desk.run(["kanon", "voters.csv", "--fields", "zip,age", "--check"])).exitCode).toBe(6);
    const twice = await desk.run(["kanon", "voters.csv", "--fields", "zip,age", "--sensitive", "age"]);
    expect(twice).toMatchObject({ exitCode: 2, output: "" });
    expect(twice.errors).toContain(
      '"age" is named twice: as what others could know, and as the secret to protect.',
    );
    desk.put("poor.json", JSON.stringify({ ...greatLakesPlan, goals: [] }));
    const { exitCode, output, errors } = await desk.run(["plan", "check", "poor.json"]);
    expect(exitCode).toBe(6);
    expect(output).toMatch(/\d+ errors?, \d+ warnings?\.\n$/);
    expect(errors).toBe("");
  });

  it("show progress to people only", async () => {
    const words = ["score", "voters.csv", "--model", "model.json", "--out", "progress.csv", "--force"];
    expect((await desk.run(words, "", true)).errors).toContain("\r");
    expect((await desk.run(words, "", false)).errors).toBe("");
  });
});

describe("a database", () => {
  it("is fitted, scored and assigned where its rows are, with the numbers of memory", async () => {
    const engine = await openDuckDB(join(desk.folder, "campaign.duckdb"));
    await engine.query(`CREATE TABLE voters AS SELECT * FROM read_csv('${join(desk.folder, "voters.csv")}')`);
    await engine.close();
    const inside = ["--engine", `duckdb:${join(desk.folder, "campaign.duckdb")}`];
    const words = ["--outcome", "voted", "--predictors", "age,party", "--json"];
    const [there, here] = [
      await desk.run(["fit", "voters", ...words, ...inside]),
      await desk.run(["fit", "voters.csv", ...words]),
    ];
    expect(rowsOf(there)[1]?.estimate).toBeCloseTo(Number(rowsOf(here)[1]?.estimate), 10);
    const scored = await desk.run([
      "score",
      "voters",
      "--model",
      "model.json",
      "--into",
      "scored",
      "--json",
      ...inside,
    ]);
    expect(rowsOf(scored)).toEqual([{ rows: 120, missing: 0, column: "score", out: "scored" }]);
    const assign = ["assign", "scored", "--arms", "control,text", "--seed", "7", ...inside];
    expect(await desk.run([...assign, "--out", "x.csv"])).toMatchObject({ exitCode: 2, output: "" });
    const drawn = await desk.run([...assign, "--id", "id", "--into", "drawn", "--json"]);
    const counts = rowsOf(drawn)[0]?.counts as Record<string, number> | undefined;
    expect((counts?.control ?? 0) + (counts?.text ?? 0)).toBe(120);
    // Each step found the table of the step before; the last one goes out as a file.
    const out = await desk.run(["balance", "drawn", "--covariates", "age,score", "--json", ...inside]);
    expect(rowsOf(out)).toHaveLength(2);
  });
});

describe("files", () => {
  it("are never replaced without --force, and only their owner can read them", async () => {
    desk.put("mine.csv", "mine\n");
    const words = ["assign", "voters.csv", "--arms", "control,text", "--seed", "1", "--out", "mine.csv"];
    expect((await desk.run(words)).exitCode).toBe(4);
    expect(desk.read("mine.csv")).toBe("mine\n");
    expect((await desk.run([...words, "--force"])).exitCode).toBe(0);
    expect(desk.read("mine.csv")).toMatch(/^id,zip,age,party,voted,home,assignment\r\n1,04800,/);
    if (process.platform !== "win32") expect(statSync(join(desk.folder, "mine.csv")).mode & 0o077).toBe(0);
  });

  it("appear whole or not at all", async () => {
    const unseen = voters()
      .replace("119,", "119,")
      .replace(/,Red,(\d),home 59/, ",Green,$1,home 59");
    desk.put("unseen.csv", unseen);
    const ran = await desk.run(["score", "unseen.csv", "--model", "model.json", "--out", "half.csv"]);
    expect(ran.exitCode).toBe(3);
    expect(ran.errors).toContain("a level that the model has not seen");
    expect(existsSync(join(desk.folder, "half.csv"))).toBe(false);
    expect(readdirSync(desk.folder).filter((name) => name.includes("draft"))).toEqual([]);
    const lenient = await desk.run([
      "score",
      "unseen.csv",
      "--model",
      "model.json",
      "--out",
      "half.csv",
      "--unseen",
      "missing",
    ]);
    expect(lenient.output).toContain("1 have no score");
  });

  it("come in through standard input and go out through standard output, with nothing else on it", async () => {
    const file = await desk.run(["score", "voters.csv", "--model", "model.json", "--out", "by-file.csv"]);
    const stream = await desk.run(["score", "-", "--model", "model.json", "--out", "-"], voters());
    expect(file.exitCode).toBe(0);
    expect(stream.output).toBe(desk.read("by-file.csv"));
    expect(stream.errors).toBe("Scored 120 of 120 rows.\n");
    const plan = await desk.run(["plan", "check", "-", "--json"], JSON.stringify(greatLakesPlan));
    expect(JSON.parse(plan.output).notes).toEqual([expect.stringMatching(/^0 errors, /)]);
  });

  it.each(["arrow", "parquet", "xlsx"])("hold the same table as %s", async (ending) => {
    const file = `table.${ending}`;
    const written = await desk.run([
      "assign",
      "voters.csv",
      "--arms",
      "control,text",
      "--seed",
      "1",
      "--out",
      file,
    ]);
    expect(written.errors).toBe("");
    const words = ["fit", file, "--outcome", "voted", "--predictors", "age,zip", "--json"];
    const { output } = await desk.run(words);
    const { output: fromCSV } = await desk.run(["fit", "voters.csv", ...words.slice(2)]);
    expect(JSON.parse(output)).toEqual(JSON.parse(fromCSV));
    const bytes = readFileSync(join(desk.folder, file));
    const stream = await desk.run(["fit", "-", ...words.slice(2)], bytes);
    expect(stream.output).toBe(output);
  });

  it("are read by what is in them and not by their names, and as the options say", async () => {
    const words = ["fit", "--outcome", "voted", "--predictors", "age,zip", "--json"];
    const fitted = async (file: string, ...more: string[]): Promise<unknown> => {
      const ran = await desk.run([...words, file, ...more]);
      expect(ran.errors).toBe("");
      return JSON.parse(ran.output);
    };
    const expected = await fitted("voters.csv");
    const body = voters();
    desk.put("voters.txt", body.replaceAll(",", "|"));
    desk.put("voters.xls", body.replaceAll(",", "\t"));
    desk.put("voters", Buffer.from(body, "utf16le"));
    desk.put("voters.dat", `sep=;\n${body.replaceAll(",", ";")}`);
    for (const name of ["voters.txt", "voters.xls", "voters", "voters.dat"])
      expect(await fitted(name), name).toEqual(expected);
    const [, ...rows] = body.split("\n");
    desk.put("headless.txt", rows.join("\n").replaceAll(",", "^"));
    const told = [
      "--delimiter",
      "^",
      "--no-header",
      "--names",
      "id,zip,age,party,voted,home",
      "--encoding",
      "utf-8",
    ];
    expect(await fitted("headless.txt", ...told)).toEqual(expected);
    expect(await fitted("headless.txt", ...told, "--engine", "duckdb")).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ n: 120 })]),
    });
  });

  it("set uneven rows aside in a file of their own, so that nobody is lost", async () => {
    desk.put("uneven.csv", `${voters()}121,04801\n`);
    const words = ["split", "uneven.csv", "--seed", "1", "--train", "train.csv", "--test", "test.csv"];
    const refused = await desk.run(words);
    expect(refused).toMatchObject({ exitCode: 3, errors: expect.stringContaining("Line 122 of uneven.csv") });
    const ran = await desk.run([...words, "--set-aside", "ragged.csv"]);
    expect(ran.exitCode).toBe(0);
    expect(ran.errors).toContain("Line 122 of uneven.csv has too few or too many cells and was set aside.");
    expect(desk.read("ragged.csv")).toBe("line,cells,cell1,cell2\r\n122,2,121,04801\r\n");
    const again = await desk.run([...words, "--force", "--set-aside", "ragged.csv"]);
    expect(again).toMatchObject({ exitCode: 4, errors: expect.stringContaining("already a file") });
  });

  it("keep a spreadsheet from running what somebody typed, and keep columns in their order", async () => {
    desk.put("odd.csv", '2024,name,age,party\n1,"=HYPERLINK(""x"")",30,Blue\n2,Bo,40,Red\n');
    for (const engine of [[], ["--engine", "duckdb"]]) {
      const { output } = await desk.run([
        "score",
        "odd.csv",
        "--model",
        "model.json",
        "--out",
        "-",
        ...engine,
      ]);
      const [header, first] = output.split("\r\n");
      expect(header).toBe("2024,name,age,party,score");
      expect(first).toMatch(/^1,"'=HYPERLINK\(""x""\)",30,Blue,0\.\d+$/);
    }
  });

  it("keep the record of a draw that can be repeated", async () => {
    const words = [
      "assign",
      "voters.csv",
      "--arms",
      "control,text",
      "--seed",
      "1",
      "--id",
      "id",
      "--blocks",
      "party",
    ];
    await desk.run([...words, "--out", "one.csv", "--record", "one.json"]);
    await desk.run([...words, "--out", "two.csv", "--record", "two.json"]);
    expect(desk.read("one.csv")).toBe(desk.read("two.csv"));
    expect(JSON.parse(desk.read("one.json"))).toMatchObject({
      seed: 1,
      date: "2026-10-01",
      n: 120,
      method: "blocks",
      counts: { control: 60, text: 60 },
    });
    expect(desk.read("one.json")).toBe(desk.read("two.json"));
  });
});
