import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { isAlive } from "../../kernel-setup/process/is-alive.mjs";
import { commandFor, npmCommand, run } from "../../kernel-setup/process/run.mjs";

const here = { cwd: process.cwd(), env: process.env };

describe("starting a program", () => {
  test("goes through the shell on Windows for .cmd files, with quotes where they are needed", () => {
    expect(commandFor("npm.cmd", ["ci"], "win32")).toEqual({ file: "npm.cmd ci", args: [], shell: true });
    expect(commandFor("C:\\Program Files\\npm.cmd", ["a b"], "win32").file).toBe(
      '"C:\\Program Files\\npm.cmd" "a b"',
    );
    expect(commandFor("C:\\my course\\python.exe", ["-m", "venv"], "win32").shell).toBe(false);
    expect(commandFor("npm", ["ci"], "linux")).toEqual({ file: "npm", args: ["ci"], shell: false });
  });

  test("takes the npm that was used to start, and the one on the PATH otherwise", () => {
    const script = "C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js";
    expect(npmCommand({ npm_execpath: script }, "node.exe", "win32")).toEqual({
      file: "node.exe",
      args: [script],
    });
    expect(npmCommand({ npm_execpath: "/usr/lib/yarn.js" }, "/usr/bin/node", "linux").file).toBe("npm");
    expect(npmCommand({}, "node.exe", "win32").file).toBe("npm.cmd");
  });

  test("gives back what it printed and how it ended", async () => {
    let logged = "";
    const result = await run(process.execPath, ["-e", "console.log('café'); process.exit(3)"], {
      ...here,
      log: (text) => {
        logged += text;
      },
    });
    expect(result).toEqual({ code: 3, output: "café\n" });
    expect(logged).toBe("café\n");
  });

  test("a program that does not exist ends with 127 instead of an exception", async () => {
    const { code } = await run("no-such-program", [], { ...here, log: () => {} });
    expect(code).toBe(127);
  });

  test("ends a program that takes too long, with everything that it started", async () => {
    const grandchild = "setInterval(() => {}, 1000)";
    const child = `const c = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(grandchild)}]);
      console.log(c.pid); setInterval(() => {}, 1000);`;
    const { code, output } = await run(process.execPath, ["-e", child], {
      ...here,
      log: () => {},
      timeout: 1_500,
    });
    expect(code).toBe(124);
    const processId = Number(output);
    expect(processId).toBeGreaterThan(0);
    for (let i = 0; i < 50 && isAlive(processId); i++) await wait(50);
    expect(isAlive(processId)).toBe(false);
  });
});
