import { Console } from "node:console";
import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { plainConsole } from "../../../kernel-setup/kernel/compiler/plain-console.mjs";
import { printingConsole } from "../../../publishing/site/worker/console.js";

type Printing = Pick<Console, keyof ReturnType<typeof printingConsole>>;

it("in the site's worker has each call that a cell can print with", () => {
  const calls = [...plainConsole.matchAll(/(\w+)\(/g)].map(([, name = ""]) => name);
  const printing = printingConsole(() => {});
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter((name) => !(name in printing))).toEqual([]);
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
])("in the site's worker prints %s as Node does", (_, use) => {
  const written = { node: "", page: "" };
  const stream = (name: string): Writable =>
    new Writable({
      write(text, _encoding, done) {
        written.node += `${name} ${text}`;
        done();
      },
    });
  use(new Console({ stdout: stream("stdout"), stderr: stream("stderr") }));
  use(
    printingConsole((to, text) => {
      written.page += `${to} ${text}`;
    }),
  );
  // No two clocks say the same.
  const timeless = (text: string): string => text.replaceAll(/: [\d.]+m?s/g, ": some time");
  expect(timeless(written.page)).toBe(timeless(written.node));
  expect(written.page).not.toBe("");
});
