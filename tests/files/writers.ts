import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { saveLanguage } from "../../src/course/language/chosen-language.js";
import { myWorkCommand } from "../../src/course/my-work/my-work-command.js";
import { saveToMyWork } from "../../src/course/my-work/save-to-my-work.js";
import { openWorkStore } from "../../src/course/my-work/work-store.js";
import { digestOf } from "../../src/course/plan/my-digest.js";
import { writePlanFiles } from "../../src/course/plan/plan-files.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { exportTable } from "../../src/library/engine/tables/export-table.js";
import { sha256 } from "../../src/library/opendata/kept/cache-files.js";
import { writeKeptCopy } from "../../src/library/opendata/kept/kept-copy.js";
import { greatLakesPlan } from "../../src/library/organize/plan/great-lakes-plan.js";
import { writeCSV } from "../../src/library/table/write/write-csv.js";
import { inEnglish } from "../../src/library/words/say.js";
import type { Desk } from "../cli/run-here.js";
import { clockAt } from "../support/fixed-clock.js";

/** One way in which a file is written. */
export interface Writer {
  readonly name: string;
  /** The files that it makes in the folder. */
  readonly files: readonly string[];
  /** True when it writes again over files of its own, as it should. */
  readonly replaces?: boolean;
  /** True when a table with formulas in it goes into a file that a spreadsheet opens. */
  readonly guarded?: boolean;
  /** Writes into a folder. Gives the sentence of a refusal. */
  write(folder: string): Promise<string | undefined>;
}

const clock = clockAt("2026-01-05");
const ROWS = 900;

/** A list of invented people, some of whom try to run a formula in the spreadsheet of whoever opens it. */
export const list = {
  id: Array.from({ length: ROWS }, (_, i) => i),
  note: Array.from({ length: ROWS }, (_, i) => (i % 3 === 0 ? "=1+1" : i % 3 === 1 ? "x;@SUM(1)" : noise(i))),
};

/** Text that no file format packs into nothing. */
function noise(seed: number): string {
  return sha256(String(seed));
}

const work = (text: string) => ({
  reflections: { "m1.number-you-repeat": { text, writtenAt: "now", earlier: [] } },
});

/** The sentence of what goes wrong. */
async function sentenceOf(write: () => unknown): Promise<string | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const ROW_ENDINGS = ["csv", "tsv", "json", "ndjson", "arrow", "parquet", "xlsx"] as const;
const isSheet = (ending: string): boolean => ["csv", "tsv", "xlsx"].includes(ending);

/** Every writer of files with every ending that it knows. */
export function allWriters(desk: Desk): readonly Writer[] {
  const command = (name: string, file: string, words: readonly string[], guarded = false): Writer => ({
    name,
    files: [file],
    guarded,
    async write(folder) {
      const typed = words.map((word) => (word === file ? join(folder, file) : word));
      const { exitCode, errors } = await desk.run(typed);
      if (exitCode === 0) return undefined;
      return exitCode === 4 ? errors.trim() : `exit ${exitCode}: ${errors}`;
    },
  });
  const library = (
    name: string,
    file: string,
    write: (path: string) => unknown,
    guarded = false,
  ): Writer => ({
    name,
    files: [file],
    guarded,
    write: (folder) => sentenceOf(() => write(join(folder, file))),
  });
  const exported = async (path: string): Promise<void> => {
    const engine = await openDuckDB();
    try {
      await engine.query(
        `CREATE TABLE list AS SELECT * FROM read_csv('${join(desk.folder, "raw.csv")}', header = true)`,
      );
      await exportTable(engine, { from: "list", file: path });
    } finally {
      await engine.close();
    }
  };
  const saved = (name: string, files: readonly string[], write: (folder: string) => unknown): Writer => ({
    name,
    files,
    replaces: true,
    write: (folder) => sentenceOf(() => write(folder)),
  });
  const myWork = (file: string, ...words: string[]): Writer => ({
    name: `npm run my-work -- ${words[0]}`,
    files: words[0] === "export" ? [`${file}.md`, `${file}.json`] : [file],
    async write(folder) {
      const said: string[] = [];
      const code = await myWorkCommand([...words, join(folder, file)], {
        folder: join(desk.folder, "my-work"),
        from: folder,
        clock,
        print: (line) => said.push(line),
      });
      return code === 0 ? undefined : said.join("\n");
    },
  });
  return [
    library("writeCSV", "list.csv", (path) => writeCSV(path, list), true),
    ...["csv", "arrow", "feather", "ipc", "parquet"].map((ending) =>
      library(`exportTable to .${ending}`, `list.${ending}`, exported, isSheet(ending)),
    ),
    library("openDuckDB", "new.duckdb", async (path) => {
      if (existsSync(path)) throw new Error("There is already a file: it is opened, not written anew.");
      await (await openDuckDB(path)).close();
    }),
    ...ROW_ENDINGS.map((ending) =>
      command(
        `assign --out .${ending}`,
        `out.${ending}`,
        ["assign", "raw.csv", "--arms", "a,b", "--seed", "1", "--out", `out.${ending}`],
        isSheet(ending),
      ),
    ),
    ...ROW_ENDINGS.map((ending) =>
      command(`score --out .${ending}`, `s.${ending}`, [
        "score",
        "voters.csv",
        "--model",
        "model.json",
        "--out",
        `s.${ending}`,
      ]),
    ),
    ...ROW_ENDINGS.map((ending) =>
      command(`dataset export .${ending}`, `d.${ending}`, [
        "dataset",
        "export",
        "sign-up-list",
        "--out",
        `d.${ending}`,
      ]),
    ),
    ...ROW_ENDINGS.map(
      (ending): Writer => ({
        name: `split --train --test .${ending}`,
        files: [`train.${ending}`, `test.${ending}`],
        guarded: isSheet(ending),
        async write(folder) {
          const [train = "", test = ""] = ["train", "test"].map((part) => join(folder, `${part}.${ending}`));
          const { exitCode, errors } = await desk.run([
            "split",
            "raw.csv",
            "--seed",
            "1",
            "--train",
            train,
            "--test",
            test,
          ]);
          return exitCode === 0 ? undefined : errors.trim();
        },
      }),
    ),
    command("fit --out", "m.json", [
      "fit",
      "voters.csv",
      "--outcome",
      "voted",
      "--predictors",
      "home",
      "--ridge",
      "1",
      "--out",
      "m.json",
    ]),
    ...["md", "json"].map((ending) =>
      command(`card --out .${ending}`, `card.${ending}`, [
        ...[
          "card",
          "voters.csv",
          "--model",
          "model.json",
          "--title",
          "T",
          "--use",
          "Practice.",
          "--not-for",
          "x".repeat(30_000),
        ],
        ...["--out", `card.${ending}`],
      ]),
    ),
    ...["md", "docx", "html", "json", "xlsx"].map((ending) =>
      command(`plan export .${ending}`, `plan.${ending}`, [
        "plan",
        "export",
        "great-lakes.json",
        "--out",
        `plan.${ending}`,
      ]),
    ),
    saved("the saved work", ["my-work.json"], (folder) => {
      const { saved: done, notice } = openWorkStore(folder, clock).update((before) => ({
        ...before,
        ...work("x".repeat(30_000)),
        plan: { tries: Number(before.plan.tries ?? 0) + 1 },
      }));
      if (!done) throw new Error(notice && inEnglish(notice));
    }),
    saved("the chosen language", ["settings.json"], (folder) => saveLanguage("es", folder)),
    saved(
      "savePlan",
      ["plan.docx", "plan.xlsx", "plan.html", "plan.md", "plan.json", "digest.json"],
      (folder) =>
        writePlanFiles(
          greatLakesPlan,
          digestOf(greatLakesPlan, openWorkStore(desk.folder, clock).read().work, "2026-01-05"),
          folder,
          [],
        ),
    ),
    saved("a kept download", [], (folder) => {
      const bytes = Buffer.alloc(30_000, "x");
      const passport = {
        ...{
          title: "t",
          portal: "p",
          address: "https://data.example.org/",
          license: "not stated",
          producer: "",
          notes: [],
        },
        ...{
          retrieved: clock.now().toISOString(),
          rowCount: 1,
          fields: [],
          sha256: sha256(bytes),
          bytes: bytes.length,
        },
      };
      writeKeptCopy(folder, "kept.json", { passport, bytes }, clock.now());
    }),
    {
      name: "saveToMyWork",
      files: ["files/list.md"],
      async write(folder) {
        const before = process.env.MOVEMENT_DATA_WORK;
        process.env.MOVEMENT_DATA_WORK = folder;
        try {
          return await sentenceOf(() => saveToMyWork("list.md", "x".repeat(30_000)));
        } finally {
          if (before === undefined) delete process.env.MOVEMENT_DATA_WORK;
          else process.env.MOVEMENT_DATA_WORK = before;
        }
      },
    },
    myWork("copy", "export"),
    myWork("digest.json", "digest"),
  ];
}

/** Puts what the writers read into the desk. */
export async function prepare(desk: Desk, voters: string): Promise<void> {
  desk.put("voters.csv", voters);
  desk.put("raw.csv", `id,note\n${list.id.map((id, i) => `${id},"${list.note[i]}"`).join("\n")}\n`);
  desk.put("great-lakes.json", JSON.stringify(greatLakesPlan));
  await desk.run(["fit", "voters.csv", "--outcome", "voted", "--predictors", "age", "--out", "model.json"]);
  const { version: _version, ...sections } = greatLakesPlan;
  openWorkStore(join(desk.folder, "my-work"), clock).update((before) => ({
    ...before,
    ...work("x".repeat(30_000)),
    plan: sections,
  }));
}

/** The files in a folder and the folders in it, with what they hold; without the folders themselves. */
export function filesIn(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}
