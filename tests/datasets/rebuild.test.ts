import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ALL_DATASETS } from "../../datasets/build/all-datasets.js";
import { makeDataset } from "../../datasets/build/make-dataset.js";
import { readNoRawFile, readRawFile } from "../../datasets/build/read-raw-file.js";
import { datasetsReadme } from "../../datasets/build/readme.js";
import { DATASET_NAMES } from "../../src/library/table/datasets/dataset-name.js";

const RAW = "../shared/data-raw";
const synthetic = ALL_DATASETS.filter(({ description }) => description.truth !== undefined);
const real = ALL_DATASETS.filter(({ description }) => description.truth === undefined);
const stored = (name: string, file: string) => readFileSync(join("datasets", name, file));

function expectSameFiles(made: ReturnType<typeof makeDataset>): void {
  expect(stored(made.name, "datapackage.json").toString("utf8")).toBe(made.passport);
  expect(stored(made.name, made.dataFile).equals(made.data)).toBe(true);
}

describe("the dataset scripts", () => {
  it.each(synthetic.map((recipe) => [recipe.description.name, recipe] as const))(
    "make the synthetic %s again byte for byte from its seed alone",
    (_, recipe) => expectSameFiles(makeDataset(recipe, readNoRawFile)),
  );

  it.runIf(existsSync(RAW)).each(real.map((recipe) => [recipe.description.name, recipe] as const))(
    "make %s again byte for byte from the raw files",
    (_, recipe) => expectSameFiles(makeDataset(recipe, readRawFile(RAW))),
  );

  it("refuse a raw file other than the one the dataset was made from", () => {
    const read = readRawFile("tests/datasets");
    expect(() => read({ path: "rebuild.test.ts", sha256: "0".repeat(64) })).toThrow(
      /rebuild\.test\.ts is not the file/,
    );
  });

  it("generate the page of the folder from the passports", () => {
    const passports = ALL_DATASETS.map(({ description }) =>
      stored(description.name, "datapackage.json").toString("utf8"),
    );
    expect(readFileSync("datasets/README.md", "utf8")).toBe(datasetsReadme(passports));
  });
});

describe("the datasets folder", () => {
  it("holds exactly the datasets that can be loaded by name, each with a recipe", () => {
    const folders = readdirSync("datasets", { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "build")
      .map((entry) => entry.name)
      .sort();
    expect(folders).toEqual([...DATASET_NAMES]);
    expect(ALL_DATASETS.map(({ description }) => description.name)).toEqual([...DATASET_NAMES]);
  });

  it("stays under 15 MB", () => {
    const files = readdirSync("datasets", { recursive: true, encoding: "utf8" });
    const bytes = files.reduce((sum, file) => sum + statSync(join("datasets", file)).size, 0);
    expect(bytes).toBeGreaterThan(300_000);
    expect(bytes).toBeLessThan(15_000_000);
  });
});
