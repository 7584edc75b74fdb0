import { RECOGNIZED_BYTES, recognizeFile } from "../../table/read/recognize-file.js";

/** What a file holds: "csv" is also for semicolons and tabs, "jsonl" is one JSON record a line. */
export type FileFormat = "csv" | "json" | "jsonl" | "geojson" | "parquet" | "zip" | "gzip";

const ENDINGS: readonly (readonly [RegExp, FileFormat])[] = [
  [/\.(csv|tsv|tab|txt)$/i, "csv"],
  [/\.(jsonl|ndjson)$/i, "jsonl"],
  [/\.geojson$/i, "geojson"],
  [/\.json$/i, "json"],
  [/\.parquet$/i, "parquet"],
  [/\.zip$/i, "zip"],
  [/\.gz$/i, "gzip"],
];

/** What the bytes of a file hold: their content decides; the name tells GeoJSON from JSON, and damaged JSON from text. */
export function fileFormat(bytes: Uint8Array, name: string): FileFormat {
  const named = formatOfName(name);
  const found = recognizeFile(bytes.subarray(0, RECOGNIZED_BYTES)).kind;
  switch (found) {
    case "parquet":
    case "gzip":
    case "zip":
      return found;
    case "workbook":
      return "zip";
    case "json":
      return named === "geojson" || named === "jsonl" ? named : "json";
    case "json lines":
      return "jsonl";
    case "delimited":
      return "csv";
    default:
      return named ?? "csv";
  }
}

/** What a name says that a file holds, when it says so. */
export function formatOfName(name: string): FileFormat | undefined {
  return ENDINGS.find(([ending]) => ending.test(name))?.[1];
}
