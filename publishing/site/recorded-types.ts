import { readFileSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { createCellProgram } from "../../kernel-setup/kernel/compiler/cell-program.mjs";
import { compileCell } from "../../kernel-setup/kernel/compiler/compile-cell.mjs";
import { plainConsole } from "../../kernel-setup/kernel/compiler/plain-console.mjs";
import { loadTslab } from "../../kernel-setup/kernel/run/tslab.mjs";
import { pathBelow } from "../page/path-below.js";

/** What a cell may import. */
const everything = [
  "movement-data",
  "movement-data/course",
  "arquero",
  "apache-arrow",
  "simple-statistics",
  "tslab",
];

/** Packages whose own types are large and say nothing that a page needs: short ones stand in their place. */
const shortened: Readonly<Record<string, string>> = {
  "@types/node": "node.d.ts",
  "danfojs-node": "danfojs-node.d.ts",
};

/** What these bring along. */
const withThem =
  /\/node_modules\/(@types\/node|undici-types|danfojs-node|table|node-fetch|@types\/node-fetch|papaparse|form-data|request|string_decoder|xlsx)\//;

/**
 * Every file that the compiler reads when a cell imports all that it can, by its path from the root of the course.
 *
 * @param root the folder of the course.
 */
export function recordedTypes(root: string): ReadonlyMap<string, string> {
  const folder = join(root, "notebooks");
  const { ts, typeRoots } = loadTslab({ notebookFolder: folder });
  const read = new Map<string, string>();
  const { readFile } = ts.sys;
  ts.sys.readFile = (path, encoding) => {
    const text = readFile(path, encoding);
    if (text !== undefined) read.set(pathBelow(root, realpathSync(path)), text);
    return text;
  };
  try {
    const program = createCellProgram({ ts, folder: folder.split(sep).join("/"), typeRoots });
    const imports = everything.map((id, at) => `import * as all${at} from "${id}";\nall${at};`).join("\n");
    compileCell(ts, program, "", imports);
  } finally {
    ts.sys.readFile = readFile;
  }
  const kept = [...read].filter(([path]) => !withThem.test(`/${path}`));
  return new Map([...kept, ...Object.entries(shortened).flatMap(([id, file]) => shortTypes(root, id, file))]);
}

function shortTypes(root: string, id: string, file: string): readonly (readonly [string, string])[] {
  const own = readFileSync(join(root, "publishing", "site", "worker", "types", file), "utf8");
  // What prints stays as it was declared for the cells before.
  const text = id === "@types/node" ? plainConsole + own : own;
  const manifest = JSON.stringify({ name: id, version: "0.0.0", types: "index.d.ts" });
  return [
    [`node_modules/${id}/package.json`, manifest],
    [`node_modules/${id}/index.d.ts`, text],
  ];
}
