import { beforeAll, expect, test } from "vitest";
import { cellsInProcess } from "./in-process.js";
import { firstCell } from "./usual-mistakes.js";

const cells = cellsInProcess();

beforeAll(async () => {
  expect((await cells.run(firstCell)).ending.kind).toBe("value");
}, 60_000);

/** The line as it is after the first of the candidates was chosen; the cursor stands at "|". */
function chosen(line: string): string | undefined {
  const at = line.indexOf("|");
  const code = line.replace("|", "");
  const { start, end, candidates } = cells.runner.executor.complete(code, at);
  const [first] = candidates;
  return first === undefined ? undefined : code.slice(0, start) + first + code.slice(end);
}

test.each([
  ["turnout.filt|", "turnout.filter"],
  ["show(turn|)", "show(turnout)"],
  ["rows.map(r => r.vo|)", "rows.map(r => r.votes)"],
  ["rows\r\n  .fil|", "rows\r\n  .fill"],
  ["show(turnout, { cap| })", "show(turnout, { caption })"],
  ["import { weightedSh| } from 'movement-data'", "import { weightedShare } from 'movement-data'"],
  // Inside of quotes, what was typed of the text is replaced, not repeated.
  ['loadDataset("|', 'loadDataset("access-log'],
  ["loadDataset('state-tu|", "loadDataset('state-turnout"],
  ["loadDataset('state-tu|')", "loadDataset('state-turnout')"],
  ["loadDataset('STATE-TU|')", "loadDataset('state-turnout')"],
  ['"😀"; loadDataset("state-tu|")', '"😀"; loadDataset("state-turnout")'],
  ["import { x } from 'node:child_p|'", "import { x } from 'node:child_process'"],
  ["require('node:child_p|')", "require('node:child_process')"],
])("Tab in %s", (line, after) => {
  expect(chosen(line)).toBe(after);
});

test.each(["'turn|'", "// turn|", "show('any words of tur|')", "loadDataset('nothing like it|')"])(
  "Tab in %s has nothing to offer",
  (line) => {
    expect(chosen(line)).toBeUndefined();
  },
);
