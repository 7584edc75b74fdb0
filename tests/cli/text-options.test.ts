import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "./run-here.js";

const desk = openDesk();
afterAll(() => desk.clear());
beforeAll(() => {
  desk.put(
    "nameless.csv",
    "Zeb,Quarrymoss,1970-02-03,9195550177\nAnn,Ba,1980-02-03,9195550178\nCy,Do,1990-02-03,9195550179\nX,Y,1991-02-03,9195550170\n",
  );
  desk.put("nicknames.txt", 'id\tnick\tcity\n1\t"BUD\tMiami\n2\tCy\tTampa\n3\t"ACE\tOcala\n');
});

const profiled = async (
  ...words: string[]
): Promise<{ rows: number; columns: readonly string[]; errors: string }> => {
  const { output, errors } = await desk.run(["profile", ...words, "--json"]);
  const {
    rows: [{ rows, columns }],
  } = JSON.parse(output) as { rows: [{ rows: number; columns: readonly { column: string }[] }] };
  return { rows, columns: columns.map(({ column }) => column), errors };
};

describe("a file that says nothing of itself, on the command line", () => {
  it.each([[], ["--engine", "duckdb"]])(
    "keeps its first person when it has no names of columns %o",
    async (...words) => {
      const { rows, columns, errors } = await profiled("nameless.csv", ...words);
      expect([rows, columns]).toEqual([4, ["column1", "column2", "column3", "column4"]]);
      expect(errors).toContain("looks like data, so its columns are called column1");
    },
  );

  it("prints no first person as the name of a column", async () => {
    const { errors } = await desk.run(["kanon", "nameless.csv", "--fields", "name,age"]);
    expect(errors).toContain("The columns are: column1, column2, column3, column4.");
    expect(errors).not.toMatch(/Quarrymoss|9195550177/);
  });

  it.each([[], ["--engine", "duckdb"]])(
    "prints none of a first row that may be a person %o",
    async (...words) => {
      desk.put("short.csv", "Zeb,Quarrymoss,1970-02-03,F\nAnn,Ba,1980-02-03,M\n");
      const asked = [
        ["kanon", "--fields", "name,age"],
        ["fit", "--outcome", "voted", "--predictors", "age"],
        ["validate", "--score", "score", "--outcome", "voted"],
        ["split", "--seed", "1", "--strata", "ward", "--train", "a.csv", "--test", "b.csv"],
        ["assign", "--arms", "a,b", "--seed", "1", "--id", "van", "--out", "c.csv"],
        ["balance", "--assignment", "arm", "--covariates", "age"],
        ["estimate", "--outcome", "voted", "--assignment", "arm"],
      ];
      for (const [command = "", ...rest] of asked) {
        const { errors } = await desk.run([command, "short.csv", ...rest, ...words]);
        expect(errors, command).toMatch(/has no column called "\w+" among its 4\. .*add --no-header/);
        expect(errors, command).not.toMatch(/Quarrymoss|1970/);
      }
    },
  );

  it("keeps a stray quotation mark as a letter, and says so", async () => {
    const { rows, errors } = await profiled("nicknames.txt");
    expect(rows).toBe(3);
    expect(errors).toContain("a quotation mark that holds no cell together");
  });

  it("is read as the options say", async () => {
    expect((await profiled("nameless.csv", "--header")).rows).toBe(3);
    expect((await profiled("nicknames.txt", "--no-header")).rows).toBe(4);
    expect((await profiled("nicknames.txt", "--no-quotes")).rows).toBe(3);
    expect((await profiled("nicknames.txt", "--quotes")).rows).toBe(3);
  });
});
