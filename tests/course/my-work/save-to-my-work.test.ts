import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { saveToMyWork } from "../../../src/course/my-work/save-to-my-work.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";

const notebook = pretendNotebook();
const files = () => join(notebook.work(), "files");

describe("saveToMyWork", () => {
  it("writes the text where only its owner can read it, says where, and gives the path", () => {
    const path = saveToMyWork("plan.md", "# Two texts\n");
    expect(path).toBe(join(files(), "plan.md"));
    expect(readFileSync(path, "utf8")).toBe("# Two texts\n");
    if (process.platform !== "win32") {
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(statSync(files()).mode & 0o777).toBe(0o700);
    }
    expect(notebook.last()).toMatch(/^✓ Saved · plan\.md\nIt is in my-work\/files\/plan\.md/);
  });

  it("keeps a file that is there, unless it is asked to replace it", () => {
    const path = saveToMyWork("list.csv", "old");
    expect(() => saveToMyWork("list.csv", "new")).toThrow(
      /list\.csv is in my-work\/files already, so nothing was written.*overwrite: true/,
    );
    expect(readFileSync(path, "utf8")).toBe("old");
    saveToMyWork("list.csv", "new", { overwrite: true });
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(notebook.last()).toContain("What was there before is in list.earlier-1.csv.");
    saveToMyWork("list.csv", "new", { overwrite: true });
    saveToMyWork("list.csv", "newest", { overwrite: true });
    expect(readdirSync(files()).sort()).toEqual(["list.csv", "list.earlier-1.csv", "list.earlier-2.csv"]);
    expect(readFileSync(join(files(), "list.earlier-1.csv"), "utf8")).toBe("old");
  });

  it("makes a folder inside", () => {
    expect(readFileSync(saveToMyWork("texts/plan.md", "x"), "utf8")).toBe("x");
  });

  it.each([
    ["../plan.md"],
    ["a/../../plan.md"],
    ["/etc/plan.md"],
    ["C:\\plan.md"],
    [""],
    ["."],
    ["a/"],
    ["a\0b"],
    [7],
  ])("refuses %s as a name and writes nothing", (name) => {
    mkdirSync(notebook.work(), { recursive: true });
    writeFileSync(join(notebook.work(), "work.json"), "{}");
    expect(() => saveToMyWork(name as string, "x")).toThrow(/Name a file in my-work\/files, for example/);
    expect(readdirSync(notebook.work())).toEqual(["work.json"]);
  });

  it("refuses what is not a text", () => {
    expect(() => saveToMyWork("a.csv", { rows: 1 } as unknown as string)).toThrow(
      /writes a text, but was given/,
    );
  });
});
