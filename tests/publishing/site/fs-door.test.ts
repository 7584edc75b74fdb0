import nodeFS, { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import * as doorFS from "../../../publishing/site/worker/doors/fs.js";
import { makeFolders, mount } from "../../../publishing/site/worker/files/memory.js";

type FS = Pick<
  typeof nodeFS,
  | "closeSync"
  | "copyFileSync"
  | "existsSync"
  | "linkSync"
  | "mkdirSync"
  | "openSync"
  | "readFileSync"
  | "readSync"
  | "readdirSync"
  | "renameSync"
  | "rmSync"
  | "rmdirSync"
  | "statSync"
  | "writeFileSync"
  | "writeSync"
>;

const real = mkdtempSync(join(tmpdir(), "movement-data-door-"));
afterAll(() => rmSync(real, { recursive: true, force: true }));
const inMemory = "/course/notebooks/door";
makeFolders(inMemory);

/** What work on files came to: its result, or the code of its error. */
function outcome(fs: FS, folder: string, work: (fs: FS, folder: string) => unknown): unknown {
  try {
    return work(fs, folder);
  } catch (error) {
    return Object(error).code ?? String(error);
  }
}

/** Runs in order, each on what the ones before left. */
const steps: Readonly<Record<string, (fs: FS, folder: string) => unknown>> = {
  "reads a file that is not there": (fs, at) => fs.readFileSync(join(at, "none.txt"), "utf8"),
  "writes and reads text": (fs, at) => {
    fs.writeFileSync(join(at, "a.txt"), "año 1");
    return [fs.readFileSync(join(at, "a.txt"), "utf8"), fs.statSync(join(at, "a.txt")).size];
  },
  "knows what stands at a place": (fs, at) =>
    [at, join(at, "a.txt")].map((place) => {
      const found = fs.statSync(place);
      const kinds = [found.isFile(), found.isDirectory(), found.isSymbolicLink()];
      return [...kinds, found.isCharacterDevice(), found.isBlockDevice()];
    }),
  "opens a new file that is there": (fs, at) => fs.openSync(join(at, "a.txt"), "wx"),
  "writes in pieces": (fs, at) => {
    const file = fs.openSync(join(at, "b.txt"), "wx");
    const sizes = [
      fs.writeSync(file, Buffer.from("one two"), 0, 4),
      fs.writeSync(file, Buffer.from("three")),
    ];
    fs.closeSync(file);
    return [sizes, fs.readFileSync(join(at, "b.txt"), "utf8")];
  },
  "reads in pieces": (fs, at) => {
    const file = fs.openSync(join(at, "b.txt"), "r");
    const piece = Buffer.alloc(6);
    const read = [1, 2, 3].map(() => {
      const length = fs.readSync(file, piece, 0, 6, null);
      return piece.subarray(0, length).toString();
    });
    fs.closeSync(file);
    return read;
  },
  "reads a place of a file": (fs, at) => {
    const file = fs.openSync(join(at, "b.txt"), "r");
    const piece = Buffer.alloc(3);
    const length = fs.readSync(file, piece, 0, 3, 4);
    fs.closeSync(file);
    return [length, piece.toString()];
  },
  "gives a second name, and none twice": (fs, at) => {
    fs.linkSync(join(at, "b.txt"), join(at, "c.txt"));
    return fs.readdirSync(at);
  },
  "refuses a name that is taken": (fs, at) => fs.linkSync(join(at, "a.txt"), join(at, "c.txt")),
  "moves a file over another": (fs, at) => {
    fs.renameSync(join(at, "c.txt"), join(at, "a.txt"));
    return [fs.readFileSync(join(at, "a.txt"), "utf8"), fs.existsSync(join(at, "c.txt"))];
  },
  "makes folders": (fs, at) => {
    fs.mkdirSync(join(at, "in", "deep"), { recursive: true });
    fs.writeFileSync(join(at, "in", "deep", "d.txt"), "d");
    return [fs.readdirSync(join(at, "in")), fs.statSync(join(at, "in")).isDirectory()];
  },
  "makes a folder without its parent": (fs, at) => fs.mkdirSync(join(at, "no", "where")),
  "makes a folder that is there": (fs, at) => fs.mkdirSync(join(at, "in")),
  "writes below a folder that is not there": (fs, at) => fs.writeFileSync(join(at, "no", "e.txt"), "e"),
  "reads a folder as a file": (fs, at) => fs.readFileSync(join(at, "in"), "utf8"),
  "lists what is not there": (fs, at) => fs.readdirSync(join(at, "no")),
  "lists a file": (fs, at) => fs.readdirSync(join(at, "a.txt")),
  "removes a folder that is not empty": (fs, at) => fs.rmdirSync(join(at, "in")),
  "asks for what is not there": (fs, at) => fs.statSync(join(at, "no")),
  "asks for what may not be there": (fs, at) =>
    fs.statSync(join(at, "no"), { throwIfNoEntry: false }) ?? "nothing",
  "removes what is not there": (fs, at) => fs.rmSync(join(at, "no")),
  "removes a folder with all that is in it": (fs, at) => {
    fs.rmSync(join(at, "in"), { recursive: true });
    fs.rmSync(join(at, "no"), { force: true });
    return [fs.existsSync(join(at, "in", "deep", "d.txt")), fs.readdirSync(at)];
  },
};

describe("the door to files in a page answers as Node does", () => {
  it.each(Object.entries(steps))("%s", (_, step) => {
    const expected = outcome(nodeFS, real, step);
    expect(outcome(doorFS as unknown as FS, inMemory, step)).toEqual(expected);
  });
});

it("looks for files that are fetched when they are read, and fetches none", () => {
  const folder = "/course/datasets/far";
  mount(folder, {
    paths: () => [`${folder}/a.arrow`],
    has: (path) => path === `${folder}/a.arrow`,
    changedAt: () => 0,
    read: () => expect.fail("It was fetched."),
  });
  expect(doorFS.existsSync(`${folder}/a.arrow`)).toBe(true);
  expect(doorFS.realpathSync(`${folder}/a.arrow`)).toBe(`${folder}/a.arrow`);
  const [entry] = doorFS.readdirSync(folder, { withFileTypes: true });
  expect(Object(entry).isFile()).toBe(true);
});
