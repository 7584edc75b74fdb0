import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.js";

const notebooks = readdirSync("notebooks", { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ipynb") && !name.includes(".ipynb_checkpoints"),
);

describe("a course notebook as it is stored", () => {
  it("is one of many", () => expect(notebooks.length).toBeGreaterThan(8));

  it.each(notebooks)("holds no output and has not been run: %s", (name) => {
    const { cells } = JSON.parse(readFileSync(join("notebooks", name), "utf8")) as {
      cells: readonly { cell_type: string; outputs?: readonly unknown[]; execution_count?: number | null }[];
    };
    const run = cells.filter(
      ({ outputs = [], execution_count: count = null }) => outputs.length > 0 || count !== null,
    );
    expect(run).toEqual([]);
  });
});

describe("the files of a learner and of the set-up", () => {
  it.each([
    "my-work/my-work.json",
    "my-work/list.csv",
    ".venv/x",
    "node_modules/x",
    "dist/x",
    "notebooks/.ipynb_checkpoints/x",
  ])("are ignored by git: %s", (path) => {
    const folder = temporaryFolder();
    execFileSync("git", ["init", "--quiet"], { cwd: folder });
    copyFileSync(".gitignore", join(folder, ".gitignore"));
    const status = (name: string) =>
      spawnSync("git", ["check-ignore", "--quiet", name], { cwd: folder }).status;
    expect(status(path)).toBe(0);
    expect(status("notebooks/0-start-here.ipynb")).toBe(1);
  });
});

describe("JupyterLab", () => {
  it("asks nobody for news or updates", () => {
    const settings = (name: string): unknown =>
      JSON.parse(readFileSync(join("kernel-setup/jupyter", name), "utf8"));
    expect(JSON.stringify(settings("overrides.json"))).toMatch(/"fetchNews":"false","checkForUpdates":false/);
    const switched = settings("page_config.json") as { disabledExtensions: Record<string, boolean> };
    expect(switched.disabledExtensions["@jupyterlab/apputils-extension:announcements"]).toBe(true);
  });
});
