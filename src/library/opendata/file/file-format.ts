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

/** What the bytes of a file hold, by how they begin, then by the ending of the name; otherwise it is CSV. */
export function fileFormat(bytes: Uint8Array, name: string): FileFormat {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const start = String.fromCharCode(a, b, c, d);
  if (start === "PAR1") return "parquet";
  if (start === "PK\u0003\u0004" || start === "PK\u0005\u0006") return "zip";
  if (a === 0x1f && b === 0x8b) return "gzip";
  const named = formatOfName(name);
  if (named !== undefined) return named;
  return /^\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 100))) ? "json" : "csv";
}

/** What a name says that a file holds, when it says so. */
export function formatOfName(name: string): FileFormat | undefined {
  return ENDINGS.find(([ending]) => ending.test(name))?.[1];
}
