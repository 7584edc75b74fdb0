import { join } from "node:path";
import { expect, test } from "vitest";
import { createCellProgram, type Installed } from "../../kernel-setup/kernel/compiler/cell-program.mjs";
import { loadTslab } from "../../kernel-setup/kernel/run/tslab.mjs";
import { write } from "../kernel-setup/fake-course.js";
import { temporaryFolder } from "../support/temporary-folder.js";

test("what an installed package imports is looked for once by all who share its files", () => {
  const folder = temporaryFolder();
  const place = join(folder, "node_modules", "doors");
  write(join(place, "index.d.ts"), 'export { knocks } from "./part";\n');
  write(join(place, "part.d.ts"), "export declare const knocks: number;\n");
  const { ts } = loadTslab({ notebookFolder: folder });
  const { fileExists } = ts.sys;
  const asked: string[] = [];
  ts.sys.fileExists = (path) => {
    asked.push(path);
    return fileExists(path);
  };
  const installed: Installed = new Map();
  const findings = () => {
    const cell = 'import { knocks } from "doors";\nconst text: string = knocks;';
    const { program, file } = createCellProgram({ ts, folder, typeRoots: [], installed }).look("", cell);
    return program.getSemanticDiagnostics(file).map(({ messageText }) => messageText);
  };
  const isPart = (path: string): boolean => /\/part\b/.test(path);
  try {
    const first = findings();
    expect(first).toEqual(["Type 'number' is not assignable to type 'string'."]);
    expect(asked.some(isPart)).toBe(true);
    asked.length = 0;
    expect(findings()).toEqual(first);
    expect(asked.filter(isPart)).toEqual([]);
  } finally {
    ts.sys.fileExists = fileExists;
  }
}, 60_000);
