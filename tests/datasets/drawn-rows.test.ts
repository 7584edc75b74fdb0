import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { DatasetName } from "../../src/library/table/datasets/dataset-name.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";

// The fingerprint of the rows as plain CSV: the draws, and so every figure of the course, have not moved.
const ROWS: readonly (readonly [name: DatasetName, rows: number, sha256: string])[] = [
  ["constituent-calls", 1500, "0023fa30ae443df8e42cecb0142d67c8e1ea021d270ac81674661031da075478"],
  ["host-events", 180, "5a23021d872f1b00856f74cdcfc75950faaa2f31db8f6384208a80639159d2cd"],
  ["host-weeks", 792, "6a11d5814af36478bacae1d201826fd3cfd5cb8f881bd6a7b77818770487af8f"],
  ["hub-people", 759, "ef0164322654b12332c87c7ad3cb268e0d4d84a41337be7d805dd464b29ba200"],
  ["hub-weeks", 439, "5736fae932389e28c0fafa1335060e95975459fbade3c28c54023ce0985b21bb"],
  ["text-bank", 400, "cd95c33dc0f968e3f526c109a863d21e996afa6ee2f086447814ee3b506c8a82"],
  ["whip-final", 110, "b1cc27fed812d9a2504349ac0f46840367a1670da017ae7c58673a7deaa7e009"],
  ["whip-history", 1100, "9e0e7c0ba439f41f4ab8fc970a09067c9b827b206583d4457e875b0273eabadd"],
];

describe("the made-up sets of the deep dives", () => {
  it.each(ROWS)("%s has the rows that its seed draws", (name, rows, sha256) => {
    const table = loadDataset(name);
    expect(table.numRows()).toBe(rows);
    const columns = table.columnNames().map((column) => Array.from<unknown>(table.array(column)));
    const lines = Array.from({ length: rows }, (_, i) => columns.map((values) => values[i] ?? "").join(","));
    const text = `${[table.columnNames().join(","), ...lines].join("\n")}\n`;
    expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
  });
});
