import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { describe, expect, test } from "vitest";
import { createContext } from "../../kernel-setup/context.mjs";
import { addUserKernel } from "../../kernel-setup/jupyter/user-kernel.mjs";
import { kernelName, projectRoot, venvDir, venvPython } from "../../kernel-setup/paths.mjs";
import { temporaryFolder } from "../support/temporary-folder.js";

const read = (file: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(projectRoot, ".vscode", file), "utf8"));

interface Listed {
  readonly kernelspecs: Readonly<
    Record<string, { readonly resource_dir: string; readonly spec: { readonly argv: readonly string[] } }>
  >;
}

/** The kernels that Jupyter lists for somebody who has set nothing: VS Code looks in the same places. */
function listed(home: string): Listed["kernelspecs"] {
  const env = {
    HOME: home,
    USERPROFILE: home,
    APPDATA: join(home, "AppData", "Roaming"),
    PATH: process.env.PATH,
    // The same kernel may lie in both places: the person's own folder goes first, as it does for another Python.
    JUPYTER_PREFER_ENV_PATH: "0",
  };
  const words = ["-m", "jupyter", "kernelspec", "list", "--json"];
  const out = execFileSync(venvPython(projectRoot), words, { env, encoding: "utf8", stdio: "pipe" });
  return (JSON.parse(out) as Listed).kernelspecs;
}

describe("VS Code", { timeout: 60_000 }, () => {
  test("finds the kernel in the private environment of the course", () => {
    const kernel = listed(temporaryFolder())[kernelName];
    expect(kernel?.resource_dir).toContain(venvDir(projectRoot));
    const [node = "", script = ""] = kernel?.spec.argv ?? [];
    for (const path of [node, script]) expect([isAbsolute(path), existsSync(path)]).toEqual([true, true]);
  });

  test("finds the kernel in the person's own folder", () => {
    const home = temporaryFolder();
    const context = createContext(projectRoot);
    const env = { HOME: home, APPDATA: join(home, "AppData", "Roaming") };
    addUserKernel({ ...context, env }, home);
    const kernel = listed(home)[kernelName];
    expect(kernel?.resource_dir).toContain(home);
    const [node = "", script = ""] = kernel?.spec.argv ?? [];
    for (const path of [node, script]) expect([isAbsolute(path), existsSync(path)]).toEqual([true, true]);
  });

  test("reads settings that are valid and lead to the private environment", () => {
    const settings = read("settings.json");
    const interpreter = String(settings["python.defaultInterpreterPath"]);
    expect(interpreter.replace(`\${workspaceFolder}`, projectRoot)).toBe(venvDir(projectRoot));
    expect(existsSync(venvPython(projectRoot))).toBe(true);
    for (const name of Object.keys(settings))
      expect(name).toMatch(/^(?:python|jupyter|notebook|editor|files)\.\w/);
  });

  test("recommends the extensions that the guide names", () => {
    expect(read("extensions.json")).toEqual({
      recommendations: ["ms-python.python", "ms-toolsai.jupyter", "ms-toolsai.jupyter-renderers"],
    });
  });
});
