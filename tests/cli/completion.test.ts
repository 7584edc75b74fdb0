import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "./run-here.js";

const desk = openDesk();
beforeAll(async () => {
  for (const shell of ["bash", "zsh", "fish"])
    writeFileSync(join(desk.folder, shell), (await desk.run(["completion", shell])).output);
});
afterAll(() => desk.clear());

const has = (shell: string): boolean => spawnSync(shell, ["--version"]).status === 0;

/** What bash offers after these words, the last of which is begun. */
function offered(...words: string[]): string[] {
  const list = ["movement-data", ...words].map((word) => `'${word}'`).join(" ");
  const script = `. ./bash; COMP_WORDS=(${list}); COMP_CWORD=${words.length}; _movement_data; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["-c", script], { cwd: desk.folder, encoding: "utf8" }).trim().split("\n");
}

describe.runIf(has("bash"))("the Tab key in bash", () => {
  it("knows commands, options, few values, and files", () => {
    expect(offered("f")).toEqual(["fit", "features"]);
    expect(offered("plan", "")).toEqual(expect.arrayContaining(["check", "export"]));
    expect(offered("plan", "export", "--d")).toEqual(["--draft"]);
    expect(offered("score", "--mo")).toEqual(["--model"]);
    expect(offered("score", "--unseen", "")).toEqual(["throw", "missing"]);
    expect(offered("fit", "--del")).toEqual(["--delimiter"]);
    expect(offered("scan", "--enc")).toEqual(["--encoding"]);
    expect(offered("profile", "--no-h")).toEqual(["--no-header"]);
    expect(offered("assign", "--locale", "")).toEqual(["en", "de"]);
    expect(offered("completion", "fi")).toEqual(["fish"]);
    expect(offered("fit", "ba")).toEqual(["bash"]);
    expect(offered("score", "--model", "zs")).toEqual(["zsh"]);
  });
});

describe("the scripts", () => {
  it.each(["bash", "zsh", "fish"])("are written in the language of %s", (shell) => {
    // zsh and fish are not on every machine: there, the script is at least complete.
    if (has(shell))
      expect(spawnSync(shell, ["-n", join(desk.folder, shell)], { encoding: "utf8" }).stderr).toBe("");
    const script = desk.read(shell);
    for (const word of ["fit", "estimate", "predictors", "export"]) expect(script).toContain(word);
  });
});
