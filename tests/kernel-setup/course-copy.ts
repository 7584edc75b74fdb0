import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { filesBelow } from "../../kernel-setup/installed/fingerprint.mjs";

const project: string = resolve(import.meta.dirname, "../..");

export interface CourseCopy {
  readonly root: string;
  readonly home: string;
}

/**
 * This very course, set up, in a folder with a space and a letter outside ASCII. The large folders that are only
 * read are links. For the copy it is as if the course had been moved.
 */
export function copyCourse(): CourseCopy {
  if (!existsSync(join(project, ".venv", ".setup", "python-packages.json"))) {
    throw new Error("This test copies a course that is set up: run npm start -- --check first.");
  }
  const outside = mkdtempSync(join(tmpdir(), "course-"));
  const root = join(outside, "my course é");
  const home = join(outside, "home");
  mkdirSync(root);
  mkdirSync(join(home, "of npm"), { recursive: true });
  for (const name of ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"]) {
    cpSync(join(project, name), join(root, name));
  }
  const doors = "publishing/site/worker/doors";
  for (const name of ["kernel-setup", "src", "dist", "notebooks", "datasets", doors]) {
    cpSync(join(project, name), join(root, name), { recursive: true });
  }
  const links = ["movement-data", "movement-data-kernel-setup", "@tensorflow"];
  linkAll(join(project, "node_modules"), join(root, "node_modules"), links);
  linkAll(join(project, "node_modules", "@tensorflow"), join(root, "node_modules", "@tensorflow"), [
    "tfjs-node",
  ]);
  symlinkSync(root, join(root, "node_modules", "movement-data"));
  symlinkSync(join(root, "kernel-setup"), join(root, "node_modules", "movement-data-kernel-setup"));
  symlinkSync(
    join(root, "kernel-setup", "tensorflow"),
    join(root, "node_modules", "@tensorflow", "tfjs-node"),
  );
  linkAll(join(project, ".venv"), join(root, ".venv"), ["jupyter", "bin", "etc", "share", ".setup"]);
  for (const name of ["bin", "etc", "share", ".setup"]) {
    cpSync(join(project, ".venv", name), join(root, ".venv", name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !/[\\/]\.setup[\\/](?:lock|.*\.log)/.test(file),
    });
  }
  return { root, home };
}

/** A folder whose entries are links to those of another folder, so that removing one harms nobody. */
function linkAll(from: string, to: string, except: readonly string[]): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (!except.includes(name)) symlinkSync(join(from, name), join(to, name));
  }
}

export interface Running {
  readonly process: ChildProcess;
  readonly exitCode: Promise<number>;
  text(): string;
  /** Waits until the words are printed; fails when the program ends before. */
  until(words: RegExp): Promise<RegExpExecArray>;
}

/** Starts a command of the course as a person does who has nothing set in the environment. */
export function startCommand(
  course: CourseCopy,
  command: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(command, args, {
    cwd: course.root,
    // npm keeps a cache and logs in the home folder, which is its own business.
    env: {
      PATH: process.env.PATH,
      HOME: command === "npm" ? join(course.home, "of npm") : course.home,
      ...more,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const listeners = new Set<() => void>();
  const take = (chunk: Buffer) => {
    text += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const exitCode = new Promise<number>((ended) => child.once("close", (code) => ended(code ?? 1)));
  return {
    process: child,
    exitCode,
    text: () => text,
    until: (words) =>
      new Promise((found, failed) => {
        const look = () => {
          const match = words.exec(text);
          if (match) found(match);
        };
        listeners.add(look);
        look();
        void exitCode.then(() => failed(new Error(`It ended before it printed ${words}:\n${text}`)));
      }),
  };
}

/** The processes whose command line names the folder. */
export function processesOf(root: string): string[] {
  return commandLines().filter((line) => line.includes(root));
}

/** The command lines that every user of this computer can read. */
export function commandLines(): string[] {
  // A small Linux container has no `ps`, and macOS has no /proc.
  if (!existsSync("/proc/self/cmdline")) {
    return execFileSync("ps", ["-A", "-o", "args="], { encoding: "utf8", maxBuffer: 10_000_000 }).split("\n");
  }
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((processId) => {
      try {
        return readFileSync(`/proc/${processId}/cmdline`, "utf8").replaceAll("\0", " ");
      } catch {
        // It ended while we looked.
        return "";
      }
    });
}

/** Every file of the course outside the folders that git ignores. */
export function filesOf(root: string): string[] {
  return readdirSync(root)
    .filter((name) => !["node_modules", "dist", ".venv", "my-work"].includes(name))
    .flatMap((name) => (statSync(join(root, name)).isDirectory() ? filesBelow(join(root, name)) : [name]))
    .filter((file) => !/\.ipynb_checkpoints/.test(file));
}
