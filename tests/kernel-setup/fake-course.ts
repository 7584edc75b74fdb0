import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import type { Context } from "../../kernel-setup/context.mjs";
import { createContext } from "../../kernel-setup/context.mjs";

const project: string = resolve(import.meta.dirname, "../..");

/** How the stand-ins for Python and npm behave; a test changes it to break something. */
export interface Behaviour {
  pythonVersion: string;
  /** "11" when venv and ensurepip are there. */
  venvParts: string;
  /** What pip prints before it fails; empty when it works. */
  pipFailure: string;
  npmFailure: string;
  /** What npm prints although it says that all went well. */
  npmWarning: string;
  kernelAnswers: boolean;
}

export interface FakeCourse {
  readonly root: string;
  readonly context: Context;
  /** Changes what the stand-ins do from now on. */
  behave(changes: Partial<Behaviour>): void;
  /** The commands that the stand-ins were given since the last call. */
  calls(): string[];
  /** What was written into the log. */
  log(): string;
}

const lockFile = {
  packages: {
    "": { name: "movement-data" },
    "kernel-setup": { name: "movement-data-kernel-setup" },
    "node_modules/movement-data": { resolved: "", link: true },
    "node_modules/movement-data-kernel-setup": { resolved: "kernel-setup", link: true },
    "node_modules/vitest": { version: "4.1.12", dev: true },
    "node_modules/tslab": { version: "1.0.22" },
    "node_modules/typescript": { version: "6.0.3" },
    "node_modules/@biomejs/cli-amiga": { version: "1.0.0", optional: true, os: ["amiga"], cpu: ["m68k"] },
  },
};

/**
 * A small course in a folder with a space and a letter outside ASCII, with stand-ins for Python, npm and the
 * compiler: the steps of the set-up run as they are, in milliseconds and without a network. It is removed at the
 * end of the test, or when `atTheEnd` says.
 */
export function fakeCourse(atTheEnd: (cleanUp: () => void) => void = onTestFinished): FakeCourse {
  const outside = mkdtempSync(join(tmpdir(), "set-up-"));
  atTheEnd(() => rmSync(outside, { recursive: true, force: true }));
  const root = join(outside, "my course é");
  const programs = join(outside, "programs");
  const callsFile = join(outside, "calls.txt");
  const behaviourFile = join(outside, "behaviour.json");
  const aboutPython = join(outside, "about-python.txt");
  const behaviour: Behaviour = {
    pythonVersion: "3.11.4",
    venvParts: "11",
    pipFailure: "",
    npmFailure: "",
    npmWarning: "",
    kernelAnswers: true,
  };
  const behave = (changes: Partial<Behaviour>) => {
    Object.assign(behaviour, changes);
    writeFileSync(behaviourFile, JSON.stringify(behaviour));
    writeFileSync(aboutPython, `${behaviour.pythonVersion} ${behaviour.venvParts}\n`);
  };
  behave({});

  write(join(root, "package-lock.json"), JSON.stringify(lockFile));
  write(join(root, "tsconfig.build.json"), "{}");
  write(join(root, "src", "library", "index.ts"), "export {};");
  const names = join("src", "library", "table", "datasets", "dataset-name.ts");
  write(join(root, names), 'export const DATASET_NAMES = [\n  "actions",\n];\n');
  cpSync(join(project, "datasets", "actions"), join(root, "datasets", "actions"), { recursive: true });
  write(join(root, "kernel-setup", "build", "api.mjs"), "");
  write(join(root, "kernel-setup", "build", "bundle-library.mjs"), bundlerStandIn);
  write(join(root, "kernel-setup", "requirements.txt"), "jupyterlab==4.6.6\nplotly==7.1.0\n");
  write(join(root, "kernel-setup", "kernel", "main.mjs"), "");
  cpSync(join(project, "kernel-setup", "jupyter"), join(root, "kernel-setup", "jupyter"), {
    recursive: true,
  });

  const heading = `#!${process.execPath}\nconst behaviourFile = ${JSON.stringify(behaviourFile)};\nconst callsFile = ${JSON.stringify(callsFile)};\n`;
  const python = join(programs, "python3");
  const pythonProgram = join(outside, "python.cjs");
  write(pythonProgram, heading + pythonStandIn);
  write(python, pythonShell(aboutPython, pythonProgram));
  chmodSync(python, 0o755);
  const npm = join(outside, "npm-cli.js");
  write(npm, heading + npmStandIn);

  const logFile = join(outside, "log.txt");
  const context = createContext(root, {
    env: { PATH: programs, HOME: join(outside, "home"), npm_execpath: npm },
    log: (text) => appendFileSync(logFile, text),
  });
  const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");
  return {
    root,
    context,
    behave,
    calls: () => {
      const calls = read(callsFile).split("\n").filter(Boolean);
      rmSync(callsFile, { force: true });
      return calls;
    },
    log: () => read(logFile),
  };
}

export function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

// What it is, Python is asked in every round: the shell answers that in a millisecond, and Node does the rest.
const pythonShell = (about: string, program: string): string => `#!/bin/sh
case "$*" in
*"-c "*)
  read -r version parts <'${about}'
  bin=\${0%/*}
  pip=0
  if [ -d "\${bin%/*}/lib/python\${version%.*}/site-packages/pip" ]; then pip=1; fi
  case "$0" in *.venv*) parts=11 ;; esac
  printf 'python-answer|%s|%s|%s|%s\\n' "$version" "$parts" "$pip" "$0"
  ;;
*) exec '${process.execPath}' '${program}' "$0" "$@" ;;
esac
`;

const pythonStandIn = `
const fs = require("node:fs");
const path = require("node:path");
const { pythonVersion, pipFailure, kernelAnswers } = JSON.parse(fs.readFileSync(behaviourFile, "utf8"));
const [self, ...args] = process.argv.slice(2);
const venv = path.dirname(path.dirname(self));
const minor = pythonVersion.split(".").slice(0, 2).join(".");
fs.appendFileSync(callsFile, "python " + args.map((arg) => path.basename(arg)).join(" ") + "\\n");
if (args[1] === "venv") {
  const place = args[2];
  fs.mkdirSync(path.join(place, "bin"), { recursive: true });
  fs.copyFileSync(self, path.join(place, "bin", "python"));
  fs.writeFileSync(path.join(place, "bin", "jupyter"), "#!" + path.join(place, "bin", "python") + "\\n");
  fs.writeFileSync(path.join(place, "pyvenv.cfg"), "home = somewhere\\n");
  fs.mkdirSync(path.join(place, "lib", "python" + minor, "site-packages", "pip"), { recursive: true });
}
if (args[1] === "pip") {
  if (pipFailure) {
    console.log(pipFailure);
    process.exit(1);
  }
  const site = path.join(venv, "lib", "python" + minor, "site-packages");
  const listed = args.indexOf("-r");
  const pins = listed < 0 ? args : fs.readFileSync(args[listed + 1], "utf8").split("\\n");
  for (const pin of pins.filter((text) => text.includes("=="))) {
    const [name, version] = pin.split("==");
    const info = path.join(site, name + "-" + version + ".dist-info");
    if (fs.existsSync(path.join(info, "RECORD")) && !args.includes("--force-reinstall")) continue;
    const extension = "../../../share/jupyter/labextensions/" + name + "/package.json";
    for (const file of [name + "/__init__.py", extension, name + "/empty.py"]) {
      fs.mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
      fs.writeFileSync(path.join(site, file), file.includes("empty") ? "" : "{}");
    }
    fs.mkdirSync(info, { recursive: true });
    fs.writeFileSync(path.join(info, "RECORD"), name + "/__init__.py,sha256=x,2\\n" + extension + ",sha256=x,2\\n" + name + "/empty.py,sha256=x,0\\n" + name + "/__pycache__/empty.pyc,,\\n");
  }
}
if (args.some((arg) => arg.endsWith("prove_kernel.py"))) process.exit(kernelAnswers ? 0 : 1);
`;

// It also gives the compiler that the next step calls.
const npmStandIn = `
const fs = require("node:fs");
const path = require("node:path");
const { npmFailure, npmWarning } = JSON.parse(fs.readFileSync(behaviourFile, "utf8"));
const words = process.argv.slice(2).filter((word) => !word.startsWith("--") || word.startsWith("--omit"));
fs.appendFileSync(callsFile, "npm " + words.join(" ") + "\\n");
// A package that brings a program for its own installation.
if (!process.argv.includes("--ignore-scripts")) fs.appendFileSync(callsFile, "the program of a package\\n");
if (npmFailure) {
  console.error(npmFailure);
  process.exit(1);
}
console.error(npmWarning);
if (words[0] === "ci") fs.rmSync("node_modules", { recursive: true, force: true });
const { packages } = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
for (const [place, { version, optional, link, dev, resolved }] of Object.entries(packages)) {
  if (!place.startsWith("node_modules/") || optional) continue;
  if (dev && words.includes("--omit=dev")) {
    delete packages[place];
    continue;
  }
  fs.mkdirSync(path.dirname(place), { recursive: true });
  if (fs.existsSync(place)) continue;
  if (link) {
    fs.symlinkSync(path.join("..", resolved), place, "junction");
    continue;
  }
  fs.mkdirSync(place);
  fs.writeFileSync(path.join(place, "package.json"), JSON.stringify({ version, main: "main.js" }));
  fs.writeFileSync(path.join(place, "main.js"), "exports.here = true;");
}
fs.writeFileSync("node_modules/.package-lock.json", JSON.stringify({ packages }));
fs.mkdirSync("node_modules/typescript/bin", { recursive: true });
fs.writeFileSync("node_modules/typescript/bin/tsc", [
  "const fs = require('node:fs');",
  "fs.appendFileSync(" + JSON.stringify(callsFile) + ", 'tsc\\\\n');",
  "fs.mkdirSync('dist', { recursive: true });",
  "for (const file of fs.readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts'))) {",
  "  const text = fs.readFileSync('src/' + file, 'utf8');",
  "  if (text.includes('wrong type')) { console.log('src/library/index.ts(1,1): error TS2322: no'); process.exitCode = 2; }",
  "  fs.mkdirSync(require('node:path').dirname('dist/' + file), { recursive: true });",
  "  for (const end of ['.js', '.d.ts']) fs.writeFileSync('dist/' + file.replace('.ts', end), text);",
  "}",
].join("\\n"));
`;

const bundlerStandIn = `
import fs from "node:fs";
fs.mkdirSync("dist/package", { recursive: true });
for (const end of ["mjs", "cjs", "d.mts", "d.cts"]) for (const name of ["index", "course"]) fs.writeFileSync("dist/package/" + name + "." + end, "export {};");
for (const name of ["movement-data.mjs", "form.mjs"]) fs.writeFileSync("dist/package/" + name, "export {};");
fs.writeFileSync("dist/package/shared.cjs", "exports.shared = true;");
`;
