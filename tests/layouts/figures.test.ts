import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importReport, readFile } from "../../src/library/import/read-file.js";
import { recognizeLayout } from "../../src/library/import/recognize-layout.js";
import type { Layout, LayoutColumn } from "../../src/library/layouts/describe/layout.js";
import { allLayouts, describeLayout } from "../../src/library/layouts/known-layouts.js";
import { scanTable } from "../../src/library/safety/scan/scan-personal-data.js";
import { inventedFile } from "../fixtures/layouts/invented-file.js";
import { temporaryFolder } from "../support/temporary-folder.js";

// The figures of src/library/layouts/figures.md. To write them anew: npx vitest run tests/layouts/figures.test.ts -u

interface Rated {
  readonly personal: number;
  readonly found: number;
  readonly right: number;
}

const ROWS = 40;

function tableOf(layout: Layout): { data: Record<string, string[]>; names: string[] } {
  const { header, rows } = inventedFile(layout, { rows: ROWS });
  const hasNames = layout.file.header !== "none";
  const names = header.map((name, at) =>
    hasNames && header.indexOf(name) === at ? name : `column ${at + 1}`,
  );
  return {
    names,
    data: Object.fromEntries(names.map((name, at) => [name, rows.map((row) => row[at] ?? "")])),
  };
}

function rate(layout: Layout, layouts: readonly Layout[]): Rated {
  const { data, names } = tableOf(layout);
  const found = new Set(scanTable(data, layouts).map(({ column }) => column));
  const isPersonal = (column: LayoutColumn): boolean => column.kind !== undefined;
  return {
    personal: layout.columns.filter(isPersonal).length,
    found: found.size,
    right: layout.columns.filter((column, at) => isPersonal(column) && found.has(names[at] ?? "")).length,
  };
}

const typed = new Map<Layout, number>();

/** The share of columns that come in as what they hold when the file is read without its layout: read once. */
function typedWithout(layout: Layout): number {
  const right = typed.get(layout) ?? readWithout(layout);
  typed.set(layout, right);
  return right;
}

function readWithout(layout: Layout): number {
  const { data, names } = tableOf(layout);
  const path = join(temporaryFolder(), "list.csv");
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const lines = Array.from({ length: ROWS }, (_, row) =>
    names.map((name) => quoted(data[name]?.[row] ?? "")).join(","),
  );
  const header = layout.file.header === "none" ? [] : [names.map(quoted).join(",")];
  writeFileSync(path, `${[...header, ...lines].join("\n")}\n`);
  const report = importReport(readFile(path, { layout: "none", onNotice: () => {}, asOf: "2026-11-28" }));
  const right = layout.columns.filter(({ holds }, at) => {
    const { type = "text", known = 0 } = report.columns[at] ?? {};
    if (known === 0) return true;
    if (holds === "date") return type === "date" || type === "time";
    if (holds === "number" || holds === "year") return type === "number";
    return holds === "flag" ? type === "boolean" || type === "text" : type === "text";
  });
  return right.length / layout.columns.length;
}

const share = (part: number, whole: number): string => (whole === 0 ? "–" : (part / whole).toFixed(3));
const sum = (rated: readonly Rated[]): Rated => ({
  personal: rated.reduce((all, one) => all + one.personal, 0),
  found: rated.reduce((all, one) => all + one.found, 0),
  right: rated.reduce((all, one) => all + one.right, 0),
});

describe("the known layouts in figures", () => {
  const layouts = allLayouts().filter(({ columns }) => columns.length > 1);
  const alone = layouts.map((layout) =>
    rate(
      layout,
      allLayouts().filter((other) => other !== layout),
    ),
  );
  const known = layouts.map((layout) => rate(layout, allLayouts()));

  it("are those of the page", async () => {
    const lines = layouts.map((layout, at) => {
      const path = join(temporaryFolder(), "list.txt");
      writeFileSync(path, inventedFile(layout, { rows: ROWS }).text);
      const match = recognizeLayout(path);
      const [one, left] = [known[at], alone[at]];
      if (one === undefined || left === undefined) throw new Error(layout.name);
      return [
        layout.name,
        layout.columns.length,
        match.explained,
        match.certainty,
        one.personal,
        share(one.right, one.found),
        share(one.right, one.personal),
        share(left.right, left.found),
        share(left.right, left.personal),
        typedWithout(layout).toFixed(3),
      ].join(" | ");
    });
    const [all, left] = [sum(known), sum(alone)];
    const page = `# The known layouts in figures

Files of ${ROWS} invented rows, made from the columns of each layout; \`npx vitest run tests/layouts/figures.test.ts -u\` writes
this page. *Explained* are the columns that the recognized layout knows, *sure* how sure the recognition is. Precision
and recall are of the columns with personal data, by the layout's own description: with the layout known they say that
description and scanner agree. The honest figures are those on the right: **left out** means that this layout was taken
out of the list first, so that nobody had described the file; *typed* is the share of its columns that then still come
in as what they hold (days as days, numbers as numbers, ids and codes as text).

| Layout | Columns | Explained | Sure | Personal | Precision | Recall | Left out: precision | Left out: recall | Left out: typed |
|---|---|---|---|---|---|---|---|---|---|
${lines.map((line) => `| ${line} |`).join("\n")}
| **all** | ${layouts.reduce((n, { columns }) => n + columns.length, 0)} | | | ${all.personal} | ${share(all.right, all.found)} | ${share(all.right, all.personal)} | ${share(left.right, left.found)} | ${share(left.right, left.personal)} | |
`;
    await expect(page).toMatchFileSnapshot("../../src/library/layouts/figures.md");
  });

  it("find nearly all that is personal, with the layout and without it", () => {
    const [all, left] = [sum(known), sum(alone)];
    expect(all.right / all.found).toBeGreaterThanOrEqual(0.98);
    expect(all.right / all.personal).toBeGreaterThanOrEqual(0.98);
    expect(left.right / left.found).toBeGreaterThanOrEqual(0.98);
    expect(left.right / left.personal).toBeGreaterThanOrEqual(0.98);
  });

  it.each([
    "fl-voter-extract",
    "ny-foil",
    "ny-foil-2016",
    "pa-fve",
    "ct-voter-extract",
    "nj-alphavoter",
    "tx-fixed-width",
  ])("find .98 of what is personal in %s, which has no names of columns", (name) => {
    const { right, personal, found } = rate(describeLayout(name), allLayouts());
    expect(right / personal).toBeGreaterThanOrEqual(0.98);
    expect(right / found).toBeGreaterThanOrEqual(0.98);
  });

  it("leave nine columns in ten typed when a layout is left out", () => {
    const shares = layouts.map((layout) => typedWithout(layout));
    const mean = shares.reduce((all, one) => all + one, 0) / shares.length;
    expect(mean).toBeGreaterThanOrEqual(0.9);
  });
});
