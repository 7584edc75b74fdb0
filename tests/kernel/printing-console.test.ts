import { Console } from "node:console";
import { Writable } from "node:stream";
import * as ofNode from "node:util";
import { expect, it } from "vitest";
import { plainConsole } from "../../kernel-setup/kernel/compiler/plain-console.mjs";
import { lasted } from "../../kernel-setup/kernel/console/lasted.mjs";
import { printingConsole } from "../../kernel-setup/kernel/console/printing-console.mjs";
import * as ofPage from "../../publishing/site/worker/doors/util.js";
import { printedThings } from "./printed-things.js";

type Printing = Pick<Console, keyof ReturnType<typeof printingConsole>>;

const printing = (written: (text: string) => void): Printing =>
  printingConsole(
    (stream, text) => written(`${stream} ${text}`),
    (_, format) => format(),
    () => "\n    at line 3 of this cell",
  );

function printed(use: (printing: Printing) => void): string {
  const all: string[] = [];
  use(printing((text) => all.push(text)));
  return all.join("");
}

it("has each call that a cell can print with", () => {
  const calls = [...plainConsole.matchAll(/(\w+)\(/g)].map(([, name = ""]) => name);
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter((name) => !(name in printing(() => {})))).toEqual([]);
});

it("gives nothing back, so that a cell that ends in it shows no value", () => {
  const { log, dir, table, trace } = printing(() => {});
  expect([log("x"), dir({}), table([1]), trace()]).toEqual([undefined, undefined, undefined, undefined]);
});

it.each<[string, (printing: Printing) => void]>([
  [
    "groups",
    ({ group, groupCollapsed, groupEnd, log, warn }) => {
      group("Ward %d", 3);
      log("two\nlines", { doors: 3 });
      groupCollapsed();
      warn("inside");
      log("");
      groupEnd();
      groupEnd();
      groupEnd();
      log("outside");
    },
  ],
  [
    "counts",
    ({ count, countReset }) => {
      count();
      count();
      count("doors");
      count("100%d");
      countReset();
      count();
    },
  ],
  [
    "assertions",
    ({ assert }) => {
      assert(true, "nothing");
      assert(false);
      assert(0, "%s doors", "No");
      assert(undefined, "Doors", { doors: 3 }, 4);
    },
  ],
  [
    "times",
    ({ time, timeLog, timeEnd }) => {
      time();
      timeLog(undefined, "so far", { doors: 3 });
      timeEnd();
      time("100%d");
      timeEnd("100%d");
    },
  ],
  [
    "the inside of values",
    ({ dir, dirxml }) => {
      dir({ a: { b: { c: { d: 1 } } } });
      dir({ a: { b: 1 } }, { depth: 0 });
      dir("%s of no %d");
      dirxml({ a: 1 }, [2]);
    },
  ],
  [
    "formats",
    ({ log }) => log("%s %d %i %f %j %o %O %c%% %x", "a", "4.5", 4.5, "x", { a: 1 }, [1], {}, "css", 9),
  ],
  [
    "tables",
    ({ table, group }) => {
      table([
        { turf: "A", doors: 12 },
        { turf: "B", doors: 3, note: null },
      ]);
      table([{ turf: "A", doors: 12 }], ["doors", "calls"]);
      table([1, "two", undefined, { three: 3 }]);
      table({ first: { a: 1 }, second: { a: [1, 2, 3, 4, 5] } });
      table([[1, 2], [3]]);
      table([{ where: { a: 1, b: 2, c: 3 }, when: { a: 1 } }, () => 1, null]);
      table(
        new Map<unknown, unknown>([
          ["a", 1],
          ["b", { c: 2 }],
        ]),
      );
      table(new Set(["a", 1]));
      table([]);
      table("no table");
      table(null);
      table([{ name: "日本 👍", other: "é" }]);
      group("Ward");
      table([{ a: 1 }]);
    },
  ],
])("prints %s as Node does", (_, use) => {
  let node = "";
  const stream = (name: string): Writable =>
    new Writable({
      write(text, _encoding, done) {
        node += `${name} ${text}`;
        done();
      },
    });
  use(new Console({ stdout: stream("stdout"), stderr: stream("stderr") }));
  // No two clocks say the same.
  const timeless = (text: string): string => text.replaceAll(/: [\d.]+m?s/g, ": some time");
  expect(timeless(printed(use))).toBe(timeless(node));
  expect(node).not.toBe("");
});

it("says where a trace comes from in lines of cells", () => {
  expect(printed(({ trace }) => trace("Ward %d", 3))).toBe(
    "stderr Trace: Ward 3\n    at line 3 of this cell\n",
  );
});

it("says of a promise what to do", () => {
  expect(printed(({ log }) => log("Doors", Promise.resolve(4)))).toMatch(/Promise \{ write await in front/);
});

it("shows the rows of a table of Arquero", () => {
  const data = { numCols: () => 1, objects: () => [{ a: 1 }] };
  expect(printed(({ table }) => table(data))).toContain("│ 0       │ 1 │");
});

it("refuses a column that is not in a list", () => {
  const table: (data: unknown, properties: unknown) => void = printing(() => {}).table as never;
  expect(() => table([{ a: 1 }], "a")).toThrow(/needs the names of its columns as a list.*got 'a'/);
});

it.each([
  [0.12345, "0.123ms"],
  [1500, "1.500s"],
  [65_250, "1:05.250 (m:ss.mmm)"],
  [3_605_000, "1:00:05.000 (h:mm:ss.mmm)"],
])("says %d milliseconds as %s", (milliseconds, words) => {
  expect(lasted(milliseconds)).toBe(words);
});

// Node 24 writes the name of a symbol without brackets, as the page does.
const plainSymbols = (text: string): string => text.replaceAll(/\[(Symbol\([^)]*\))\]/g, "$1");

it.each(printedThings)("in a page prints %s as on a laptop", (_, thing) => {
  // Neither can make a number of what has no prototype.
  const attempt = (print: () => string): string => {
    try {
      return plainSymbols(print());
    } catch (error) {
      return String(error);
    }
  };
  for (const format of ["", "%s", "%d", "%i", "%f", "%j", "%o", "%O", "%c", "a %s b"]) {
    const page = attempt(() => ofPage.format(format, thing));
    expect(page, format).toBe(attempt(() => ofNode.format(format, thing)));
  }
});
