import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";

/** The folder of the course in or above a folder, or undefined: the package alone has no notebooks. */
export function findCourse(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "kernel-setup", "start.mjs")) && isCourse(join(folder, "package.json")))
      return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

function isCourse(file: string): boolean {
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { name?: unknown }).name === "movement-data";
  } catch {
    return false;
  }
}

/** The folder of the course. @throws when the command was not typed in it: the sentence says where to get it. */
export function requireCourse(from: string): string {
  const course = findCourse(from);
  if (course !== undefined) return course;
  throw new CommandProblem(
    "The course is not in this folder. The package holds the library and the datasets; get the repository of the course, open its folder, and type the command there.",
    EXIT.missing,
  );
}

/** Runs a program of the course in this terminal. Gives its exit code. */
export function runInCourse(course: string, program: string, words: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(course, "kernel-setup", program), ...words], {
      cwd: course,
      stdio: "inherit",
    });
    // Ctrl-C reaches both; the course ends its server first.
    const wait = (): void => {};
    process.on("SIGINT", wait);
    child.once("error", reject);
    child.once("exit", (code) => {
      process.off("SIGINT", wait);
      resolve(code ?? EXIT.fault);
    });
  });
}
