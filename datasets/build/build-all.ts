import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_DATASETS } from "./all-datasets.js";
import { makeDataset } from "./make-dataset.js";
import { readNoRawFile, readRawFile } from "./read-raw-file.js";
import { datasetsReadme } from "./readme.js";

const [rawFolder] = process.argv.slice(2);
if (rawFolder === undefined) {
  console.error("Which folder holds the raw files? For example: npm run datasets -- ../shared/data-raw");
  process.exit(1);
}

const made = ALL_DATASETS.map((recipe) => {
  const synthetic = recipe.description.truth !== undefined;
  const dataset = makeDataset(recipe, synthetic ? readNoRawFile : readRawFile(rawFolder));
  const folder = join("datasets", dataset.name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, dataset.dataFile), dataset.data);
  writeFileSync(join(folder, "datapackage.json"), dataset.passport);
  console.log(`${dataset.name}: ${Math.ceil(dataset.data.byteLength / 1000)} kB`);
  return dataset;
});
writeFileSync(join("datasets", "README.md"), datasetsReadme(made.map(({ passport }) => passport)));
