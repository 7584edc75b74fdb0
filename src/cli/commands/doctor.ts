import { createRequire } from "node:module";
import { Command } from "commander";
import { PACKAGE_VERSION } from "../../library/model/fit/package-version.js";
import { DATASET_NAMES } from "../../library/table/datasets/dataset-name.js";
import { loadDataset } from "../../library/table/datasets/load-dataset.js";
import { printAnswer } from "../answer.js";
import { CommandEnd } from "../command-end.js";
import { messageOf } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { Terminal } from "../terminal.js";
import { withExample } from "../with-example.js";
import { withJSON } from "../write/output-options.js";
import { findCourse, runInCourse } from "./course-folder.js";

/** Packages that are not needed by everybody, and what for. */
const OPTIONAL: Readonly<Record<string, string>> = {
  "@duckdb/node-api": "large files, Parquet output, DuckDB databases",
  pg: "PostgreSQL and what speaks its protocol",
  "hive-driver": "Spark",
  "danfojs-node": "data frames (toDanfo)",
};

/** `doctor`: what is there, and what to install for the rest. In the folder of the course also the set-up of the notebooks. */
export function doctorCommand(terminal: Terminal): Command {
  const command = new Command("doctor")
    .summary("look at the set-up")
    .description(
      "Checks the package, its datasets and its optional parts; in the folder of the course also the notebooks.",
    );
  withJSON(command);
  withExample(command, "doctor");
  return command.action((options: { readonly json?: boolean }) => runDoctor(terminal, options));
}

async function runDoctor(terminal: Terminal, options: { readonly json?: boolean }): Promise<void> {
  const optional = Object.entries(OPTIONAL).map(([name, purpose]) => ({
    name,
    installed: isInstalled(name),
    purpose,
  }));
  const damaged = DATASET_NAMES.flatMap((name) => {
    try {
      loadDataset(name);
      return [];
    } catch (error) {
      return [{ name, problem: messageOf(error) }];
    }
  });
  const course = findCourse(terminal.folder);
  const data = {
    version: PACKAGE_VERSION,
    node: process.versions.node,
    datasets: { fine: DATASET_NAMES.length - damaged.length, damaged },
    optional,
    course: course ?? null,
  };
  const text = (): string =>
    `movement-data ${data.version} on Node ${data.node}\n` +
    `✓ ${data.datasets.fine} datasets are as they should be\n` +
    damaged.map(({ problem }) => `✗ ${problem}\n`).join("") +
    optional
      .map(({ name, installed, purpose }) =>
        installed
          ? `✓ ${name}: ${purpose}\n`
          : `– ${name} is not installed. For ${purpose}: npm install ${name}\n`,
      )
      .join("");
  await printAnswer(terminal, { rows: [data], text });
  if (damaged.length > 0) throw new CommandEnd(EXIT.missing);
  if (course !== undefined && options.json !== true)
    throw new CommandEnd(await runInCourse(course, "doctor.mjs", []));
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
