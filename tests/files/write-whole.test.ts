import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDraftFolder } from "../../src/library/files/draft-folder.js";
import { draftName } from "../../src/library/files/draft-name.js";
import { FileProblem } from "../../src/library/files/file-problem.js";
import { openDraft } from "../../src/library/files/open-draft.js";
import { makePrivateFolder } from "../../src/library/files/private-folder.js";
import { writeParts, writeWhole } from "../../src/library/files/write-whole.js";
import { compiledLibrary } from "../support/compiled-library.js";
import { smallDisk } from "../support/small-disk.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const mode = (path: string): number => statSync(path).mode & 0o777;

/** The sentence of a file that is not written. */
function refusal(write: () => void): string {
  try {
    write();
  } catch (error) {
    expect(error).toBeInstanceOf(FileProblem);
    return error instanceof Error ? error.message : "";
  }
  throw new Error("It was written.");
}

describe("a file that is written", () => {
  it("is there with every byte, for its owner only, and nothing beside it", () => {
    const path = join(temporaryFolder(), "list.csv");
    const bytes = Buffer.alloc(3_000_001, "é");
    writeWhole(path, bytes);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(mode(path)).toBe(0o600);
    expect(readdirSync(join(path, ".."))).toEqual(["list.csv"]);
  });

  it("is written part by part, now or as the parts come", async () => {
    const folder = temporaryFolder();
    writeWhole(join(folder, "a"), (draft) => {
      draft.write("one ");
      draft.write(Buffer.from("two"));
    });
    async function* parts(): AsyncGenerator<string> {
      yield "one ";
      await Promise.resolve();
      expect(existsSync(join(folder, "b"))).toBe(false);
      yield "two";
    }
    await writeParts(join(folder, "b"), parts());
    expect(["a", "b"].map((name) => readFileSync(join(folder, name), "utf8"))).toEqual([
      "one two",
      "one two",
    ]);
  });

  it("replaces another only when told to, and becomes private", () => {
    const path = join(temporaryFolder(), "list.csv");
    writeFileSync(path, "old", { mode: 0o644 });
    expect(refusal(() => writeWhole(path, "new"))).toBe(
      `There is already a file "${path}". Choose another name, or write { overwrite: true } to replace it.`,
    );
    expect(readFileSync(path, "utf8")).toBe("old");
    writeWhole(path, "new", { overwrite: true });
    expect([readFileSync(path, "utf8"), mode(path)]).toEqual(["new", 0o600]);
  });

  it("does not replace one that came while it was written", () => {
    const path = join(temporaryFolder(), "list.csv");
    const draft = openDraft(path);
    draft.write("mine");
    writeFileSync(path, "theirs");
    expect(refusal(draft.commit)).toMatch(/^There is already a file/);
    expect(readFileSync(path, "utf8")).toBe("theirs");
    expect(readdirSync(join(path, ".."))).toEqual(["list.csv"]);
  });

  it("gives what was there another name, if asked; an older one of that name stays", () => {
    const folder = temporaryFolder();
    const [path, aside] = [join(folder, "list"), join(folder, "list.earlier")];
    writeWhole(path, "one", { aside, overwrite: true });
    expect(readdirSync(folder)).toEqual(["list"]);
    writeWhole(path, "two", { aside, overwrite: true });
    expect(refusal(() => writeWhole(path, "three", { aside, overwrite: true }))).toMatch(/already a file/);
    expect([path, aside].map((each) => readFileSync(each, "utf8"))).toEqual(["two", "one"]);
  });

  it("has a folder made for it, for its owner only, if asked", () => {
    const folder = temporaryFolder();
    writeWhole(join(folder, "a", "b", "list"), "x", { makeFolder: true });
    expect(["a", "a/b"].map((name) => mode(join(folder, name)))).toEqual([0o700, 0o700]);
  });

  it("may have any name that the disk takes", () => {
    const folder = temporaryFolder();
    const names = ["x".repeat(255), "ñ".repeat(120), ".hidden", "[a]*?", "-", "a b", "tab\tname", "名簿.csv"];
    for (const name of names) writeWhole(join(folder, name), name);
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
  });
});

describe("what cannot be written is said in one sentence, and nothing is left behind", () => {
  it("in a folder that is missing, or is a file, or where a folder stands", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "x");
    mkdirSync(join(folder, "sub"));
    const say = (...names: string[]): string =>
      refusal(() => writeWhole(join(folder, ...names), "x", { name: "list.csv", overwrite: true }));
    expect(say("no", "x")).toBe(
      `The file "list.csv" cannot be written. The folder ${join(folder, "no")} does not exist.`,
    );
    expect(say("file", "x")).toMatch(/cannot be written\. .*file is not a folder\.$/);
    expect(refusal(() => writeWhole(join(folder, "file", "x"), "x", { makeFolder: true }))).toMatch(
      /is not a folder\.$/,
    );
    expect(say("sub")).toBe('"list.csv" is a folder. Name a file in it.');
    expect(say("x".repeat(256))).toMatch(/Its name is too long/);
    expect(readdirSync(folder).sort()).toEqual(["file", "sub"]);
  });

  it("over a link, which is neither followed nor replaced", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "real"), "precious");
    for (const [link, target] of [
      ["link", "real"],
      ["lost", "nowhere"],
    ] as const) {
      symlinkSync(join(folder, target), join(folder, link));
      for (const overwrite of [true, false])
        expect(refusal(() => writeWhole(join(folder, link), "x", { overwrite }))).toMatch(
          /is a link to another file/,
        );
    }
    expect(readFileSync(join(folder, "link"), "utf8")).toBe("precious");
    expect(readdirSync(folder).sort()).toEqual(["link", "lost", "real"]);
  });

  it("over a device or a pipe", () => {
    const pipe = join(temporaryFolder(), "pipe");
    spawnSync("mkfifo", [pipe]);
    for (const path of [pipe, "/dev/null"])
      expect(refusal(() => writeWhole(path, "x", { overwrite: true }))).toMatch(/is a device or a pipe/);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it.each([
    "s3://bucket/list.csv",
    "https://example.org/list.csv",
    "hf://datasets/x.parquet",
    "FILE:///etc/x",
  ])("at an address: %s", (path) => {
    expect(refusal(() => writeWhole(path, "x"))).toMatch(
      /^An address that begins with \w+:\/\/ is not a file on this computer\./,
    );
    expect(existsSync(path.split(":")[0] ?? "")).toBe(false);
  });

  it.each(["", " ", "a\0b", 7, null])("for %j, which is no path", (path) => {
    expect(() => writeWhole(path as string, "x")).toThrow(/Expected the path of a file such as "list\.csv"/);
  });

  it("when the rename fails", () => {
    const folder = temporaryFolder();
    const draft = openDraft(join(folder, "list"), { overwrite: true });
    draft.write("x");
    mkdirSync(join(folder, "list"));
    expect(refusal(draft.commit)).toMatch(/is a folder\. Name a file in it/);
    expect(readdirSync(folder)).toEqual(["list"]);
  });

  it("when what is written fails in the middle", async () => {
    const folder = temporaryFolder();
    const fail = (): never => {
      throw new Error("the rows ended");
    };
    expect(() => writeWhole(join(folder, "a"), fail)).toThrow("the rows ended");
    async function* parts(): AsyncGenerator<string> {
      yield "one";
      fail();
    }
    await expect(writeParts(join(folder, "b"), parts())).rejects.toThrow("the rows ended");
    const other = openDraftFolder(join(folder, "c"));
    writeFileSync(other.file, "half");
    writeFileSync(join(other.folder, "more"), "half");
    expect(mode(other.folder)).toBe(0o700);
    other.discard();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("what another program writes", () => {
  it("lies in a private folder until it is whole", () => {
    const path = join(temporaryFolder(), "list.parquet");
    const draft = openDraftFolder(path);
    writeFileSync(draft.file, "rows", { mode: 0o644 });
    draft.commit();
    expect([readFileSync(path, "utf8"), mode(path)]).toEqual(["rows", 0o600]);
    expect(readdirSync(join(path, ".."))).toEqual(["list.parquet"]);
  });

  it("is refused when the program wrote nothing", () => {
    const draft = openDraftFolder(join(temporaryFolder(), "x"));
    expect(() => draft.commit()).toThrow(FileProblem);
    expect(existsSync(draft.folder)).toBe(false);
  });
});

describe("drafts of a process that was killed", () => {
  it("go with the next write of the same file; those of a running process and of other files stay", () => {
    const folder = temporaryFolder();
    const path = join(folder, "list");
    const dead = (name: string): string =>
      basename(draftName(join(folder, name)).replace(`-${process.pid}-`, "-99999999-"));
    const living = basename(draftName(path).replace(`-${process.pid}-`, `-${process.ppid}-`));
    const foreign = basename(draftName(path)).replace(/list\.\w{8}-/, "list.00000000-");
    const other = dead("other");
    for (const name of [dead("list"), living, foreign, other]) writeFileSync(join(folder, name), "half");
    mkdirSync(join(folder, dead("list")));
    writeFileSync(join(folder, ".list.draft"), "mine");
    const open = openDraft(path);
    writeWhole(path, "whole");
    expect(readdirSync(folder).length).toBe(6);
    open.discard();
    expect(readdirSync(folder).sort()).toEqual([".list.draft", "list", living, foreign, other].sort());
  });

  it("go with the next private folder, where rows of people lie for a while", () => {
    const place = join(tmpdir(), "movement-data");
    const dead = draftName(place).replace(`-${process.pid}-`, "-99999999-");
    mkdirSync(dead);
    writeFileSync(join(dead, "rows"), "Ana");
    const made = makePrivateFolder();
    expect([existsSync(dead), statSync(made.path).mode & 0o777]).toEqual([false, 0o700]);
    made.remove();
    expect(existsSync(made.path)).toBe(false);
  });
});

describe("a process that is ended while it writes", () => {
  let library: ReturnType<typeof compiledLibrary>;
  beforeAll(() => {
    library = compiledLibrary([
      "library/files/open-draft",
      "library/files/draft-folder",
      "library/files/write-whole",
    ]);
    writeFileSync(
      join(library.folder, "writer.js"),
      `import { openDraft } from "./src/library/files/open-draft.js";
       import { openDraftFolder } from "./src/library/files/draft-folder.js";
       import { writeWhole } from "./src/library/files/write-whole.js";
       const [how, path] = process.argv.slice(2);
       const wait = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
       const ready = () => process.stdout.write("ready\\n");
       if (how === "exit") { openDraft(path).write("half"); openDraftFolder(path + "2"); process.exit(5); }
       if (how === "throw") { openDraft(path).write("half"); throw new Error("x"); }
       if (how === "in one go") {
         ready();
         for (let i = 0; i < 40; i++) writeWhole(path + i, (draft) => { draft.write("half"); wait(25); draft.write("half"); });
         setTimeout(() => process.stdout.write("lived on\\n"), 500);
       }
       if (how === "while it waits") { openDraft(path).write("half"); openDraftFolder(path + "2"); ready(); setInterval(() => {}, 1000); }
       if (how === "two copies") {
         const { openDraft: other } = await import("./src/library/files/open-draft.js?again");
         const { cleanUpLater } = await import("./src/library/files/clean-up.js?again");
         openDraft(path).write("half"); other(path + "2").write("half"); cleanUpLater(() => {}); ready(); setInterval(() => {}, 1000);
       }
       if (how === "others decide") {
         process.on("SIGINT", () => { draft.write(" whole"); draft.commit(); process.exit(0); });
         const draft = openDraft(path); draft.write("half"); ready(); setInterval(() => {}, 1000);
       }`,
    );
  });
  afterAll(() => library.remove());

  async function end(how: string, signal?: NodeJS.Signals) {
    const folder = temporaryFolder();
    const child = spawn(process.execPath, [join(library.folder, "writer.js"), how, join(folder, "list")], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    let said = "";
    child.stdout.on("data", (text: Buffer) => {
      said += text.toString();
      if (signal !== undefined && said.endsWith("ready\n")) setTimeout(() => child.kill(signal), 80);
    });
    const [code, by] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
      child.once("close", (...ended) => resolve(ended));
    });
    return { code, by, said, left: readdirSync(folder), folder };
  }

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "with %s leaves nothing half written and ends",
    async (signal) => {
      const waiting = await end("while it waits", signal);
      expect(waiting).toMatchObject({ by: signal, left: [] });
      expect(await end("two copies", signal)).toMatchObject({ by: signal, left: [] });
      const busy = await end("in one go", signal);
      expect(busy).toMatchObject({ by: signal, said: "ready\n" });
      expect(busy.left.filter((name) => name.endsWith(".draft"))).toEqual([]);
      for (const name of busy.left) expect(readFileSync(join(busy.folder, name), "utf8")).toBe("halfhalf");
    },
  );

  it("by itself leaves nothing half written", async () => {
    expect(await end("exit")).toMatchObject({ code: 5, left: [] });
    expect(await end("throw")).toMatchObject({ code: 1, left: [] });
  });

  it("goes on where somebody else decides what the signal means", async () => {
    const { code, folder } = await end("others decide", "SIGINT");
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "list"), "utf8")).toBe("half whole");
  });
});

const disk = smallDisk();
if (disk === undefined) it("skipped: this user may not mount a disk that can only be read", () => {});
else
  describe("where nothing may be written", () => {
    afterAll(() => disk.remove());

    it("says so: a folder of somebody else, and a disk that can only be read", () => {
      const library = compiledLibrary(["library/files/write-whole"]);
      chmodSync(library.folder, 0o755);
      writeFileSync(
        join(library.folder, "other-user.js"),
        `import { writeWhole } from "./src/library/files/write-whole.js";
         process.setuid(65534);
         for (const options of [{}, { overwrite: true }, { makeFolder: true }]) {
           try { writeWhole(process.argv[2], "x", options); } catch (error) { console.log(error.message); }
         }`,
      );
      chmodSync(disk.folder, 0o755);
      const path = join(disk.folder, "list");
      const child = spawnSync(process.execPath, [join(library.folder, "other-user.js"), path], {
        encoding: "utf8",
      });
      library.remove();
      expect(child.stdout.trim().split("\n")).toEqual(
        [1, 2, 3].map(
          () =>
            `The file "${path}" cannot be written. You may not change files in ${disk.folder}: choose another folder.`,
        ),
      );
      disk.lock();
      expect(refusal(() => writeWhole(path, "x"))).toBe(
        `The file "${path}" cannot be written. The disk of ${disk.folder} can only be read: choose another folder.`,
      );
      expect(readdirSync(disk.folder)).toEqual([]);
    });
  });
