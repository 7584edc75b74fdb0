import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDigest } from "../../../src/course/debrief/parse-digest.js";
import { readDigests } from "../../../src/course/debrief/read-digests.js";
import { syntheticCohort } from "../../../src/course/debrief/synthetic-cohort.js";
import { said } from "../../support/in-english.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const [sound] = syntheticCohort(1, 7);
const good = JSON.stringify(sound);
const SECRET = "Wilhelmina Ashgrove";
/** A sound digest with one thing changed. */
const changed = (change: (digest: Record<string, unknown>) => void): string => {
  const digest = JSON.parse(good) as Record<string, unknown>;
  change(digest);
  return JSON.stringify(digest);
};
const inPlan = (field: string, value: unknown): string =>
  changed((digest) => Object.assign(digest.plan as object, { [field]: value }));

const HOSTILE: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["half of one", good.slice(0, good.length / 2)],
  ["a list", `[${good}]`],
  ["null", "null"],
  ["deep lists", `${"[".repeat(90_000)}${"]".repeat(90_000)}`],
  ["a deep plan", good.replace(/"plan":\{/, `"plan":{"x":${"[".repeat(40_000)}${"]".repeat(40_000)},`)],
  ["words in a new field", changed((digest) => Object.assign(digest, { note: SECRET }))],
  ["words in the plan", inPlan("problem", SECRET)],
  ["words as a variant", inPlan("variant", SECRET)],
  ["a tag as a month", inPlan("start", "<img src=x onerror=alert(1)>")],
  ["a day as a month", inPlan("start", "2026-01-15")],
  ["a month that is none", inPlan("end", "2026-13")],
  ["a share of 9e99", inPlan("flake", 9e99)],
  ["a share that is no number", good.replace(/"flake":[^,}]+/, '"flake":NaN')],
  ["a share of 1e999", good.replace(/"flake":[^,}]+/, '"flake":1e999')],
  ["a text as a number", inPlan("capacityRatio", SECRET)],
  ["a million goals", inPlan("goals", Array(10_000).fill({}))],
  ["the name of a prototype", good.replace("{", `{"__proto__":{"plan":"${SECRET}"},`)],
  ["a constructor", good.replace("{", `{"constructor":{"prototype":{"x":"${SECRET}"}},`)],
  ["a later version", changed((digest) => Object.assign(digest, { version: 99 }))],
  ["a version that is a text", changed((digest) => Object.assign(digest, { version: "1" }))],
  ["notebooks without an end", changed((digest) => Object.assign(digest, { notebooksDone: 1e9 }))],
  ["NUL between its letters", Buffer.from(good, "utf16le").toString("latin1")],
  ["a formula", `=HYPERLINK("http://evil.example";"${SECRET}")`],
];

describe("a file among the digests that is none", () => {
  it.each(HOSTILE)("is set aside with a sentence that repeats nothing of it: %s", (_name, text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "1.json"), good);
    writeFileSync(join(folder, "2.json"), text);
    const { digests, setAside } = said(readDigests(folder));
    expect(digests.map(({ file }) => file)).toEqual(["1.json"]);
    expect(setAside.map(({ file }) => file)).toEqual(["2.json"]);
    expect(JSON.stringify(setAside)).not.toMatch(/Ashgrove|<img|evil|undefined|stack/);
    expect(setAside[0]?.reason).toMatch(/^[A-Z][^\n]*\.$/);
    expect({}).not.toHaveProperty("plan");
  });

  it("may have any name, be a link, a folder, or one of thousands", () => {
    const folder = temporaryFolder();
    for (const name of [
      "<img src=x>.json",
      "=1+1.json",
      "__proto__.json",
      "ünïcode 名.JSON",
      " .json",
      "-rf.json",
    ]) {
      writeFileSync(
        join(folder, name),
        changed((digest) => Object.assign(digest, { notebooksDone: name.length % 7 })),
      );
    }
    mkdirSync(join(folder, "folder.json"));
    symlinkSync("/etc/passwd", join(folder, "link.json"));
    symlinkSync(folder, join(folder, "circle.json"));
    const { digests, setAside } = said(readDigests(folder));
    expect(digests.length + setAside.length).toBe(9);
    expect(setAside.filter(({ reason }) => /link|not a file/.test(reason)).length).toBe(3);
  });

  it("leaves out a mistake that no task has, and takes the rest", () => {
    const read = parseDigest(
      changed((digest) => Object.assign(digest, { mistakes: [{ task: SECRET, mistake: "__proto__" }] })),
    );
    expect(read).toMatchObject({ digest: { mistakes: [] } });
  });
});
