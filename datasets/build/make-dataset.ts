import { createHash } from "node:crypto";
import { checkColumns } from "./check-columns.js";
import type { DatasetRecipe, ReadRaw } from "./description.js";
import { encodeArrow } from "./encode-arrow.js";

/** The two files of a dataset folder, ready to be written. */
export interface MadeDataset {
  readonly name: string;
  readonly dataFile: string;
  readonly data: Uint8Array;
  readonly passport: string;
}

/** Makes the data file and the passport of one dataset from its recipe. */
export function makeDataset(recipe: DatasetRecipe, readRaw: ReadRaw): MadeDataset {
  const { description } = recipe;
  const columns = recipe.columns(readRaw);
  const rowCount = checkColumns(description.name, description.fields, columns);
  const data = encodeArrow(description.fields, columns);
  const dataFile = `${description.name}.arrow`;
  const fields = description.fields.map((field) => ({
    ...field,
    missing: (columns[field.name] ?? []).filter((value) => value === null).length,
  }));
  const passport = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: description.name,
    title: description.title,
    description: description.description,
    rowOf: description.rowOf,
    contributors: [{ title: description.producer, roles: ["creator"] }],
    citation: description.citation,
    retrieved: description.retrieved,
    licenses: description.licenses,
    sources: description.sources,
    synthetic: description.truth !== undefined,
    ...(description.truth === undefined ? {} : { truth: description.truth }),
    knownFaults: description.knownFaults,
    notFor: description.notFor,
    resources: [
      {
        name: description.name,
        path: dataFile,
        format: "arrow",
        mediatype: "application/vnd.apache.arrow.file",
        bytes: data.byteLength,
        hash: `sha256:${createHash("sha256").update(data).digest("hex")}`,
        rowCount,
        schema: { fields },
      },
    ],
  };
  return { name: description.name, dataFile, data, passport: `${JSON.stringify(passport, null, 2)}\n` };
}
