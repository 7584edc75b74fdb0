import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_DATASETS } from "./all-datasets.js";
import { buildPlan, isSynthetic } from "./build-plan.js";
import { makeDataset } from "./make-dataset.js";
import { readNoRawFile, readRawFile } from "./read-raw-file.js";
import { datasetsReadme } from "./readme.js";

// npm run datasets -- [raw folder] [--only NAME]
try {
  const { recipes, rawFolder } = buildPlan(process.argv.slice(2), ALL_DATASETS);
  if (rawFolder !== undefined && !isFolder(rawFolder)) {
    throw new Error(`There is no folder ${rawFolder}. Name the one that holds the raw files.`);
  }
  for (const recipe of recipes) {
    const readRaw = isSynthetic(recipe) || rawFolder === undefined ? readNoRawFile : readRawFile(rawFolder);
    const { name, dataFile, data, passport } = makeDataset(recipe, readRaw);
    const folder = join("datasets", name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, dataFile), data);
    writeFileSync(join(folder, "datapackage.json"), passport);
    console.log(`${name}: ${Math.ceil(data.byteLength / 1000)} kB`);
  }
  // The page lists every set that is there, also those that were not built now.
  const passports = ALL_DATASETS.map(({ description }) =>
    join("datasets", description.name, "datapackage.json"),
  );
  const there = passports.filter((file) => existsSync(file)).map((file) => readFileSync(file, "utf8"));
  writeFileSync(join("datasets", "README.md"), datasetsReadme(there));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
