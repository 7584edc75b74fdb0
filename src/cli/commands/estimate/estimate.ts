import { Command } from "commander";
import { hashGroups } from "../../../library/experiment/assign/hash-groups.js";
import { randomizationTest } from "../../../library/experiment/randomize/randomization-test.js";
import { howMany } from "../../../library/words/how-many.js";
import { numberText } from "../../../library/words/number-text.js";
import { printAnswer } from "../../answer.js";
import { CommandProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { drawsValue, levelValue, listValue, numberValue, pairValue, seedValue } from "../../option-values.js";
import { type HeldRows, readLong } from "../../read/read-long.js";
import { neededColumns } from "../../read/read-needed.js";
import { type ReadOptions, withReadOptions } from "../../read/read-options.js";
import { requireColumns } from "../../read/require-columns.js";
import { requireRows } from "../../read/require-rows.js";
import type { TableSource } from "../../read/table-source.js";
import type { Terminal } from "../../terminal.js";
import { withExample } from "../../with-example.js";
import { withJSON } from "../../write/output-options.js";
import { designOf, drawnAlike, type TypedDesign, valuesOf, withBlock } from "../drawn-design.js";
import { compareWithRecord, readRecord } from "../read-record.js";
import { withSource } from "../with-source.js";
import { estimateLarge } from "./estimate-large.js";
import { estimateText, returnsText } from "./estimate-text.js";
import { type EstimatesAsked, estimatesOf } from "./estimates-of.js";
import { resultsOfList } from "./results-of-list.js";

interface EstimateOptions extends ReadOptions, TypedDesign, EstimatesAsked {
  readonly outcome: string;
  readonly draws?: number;
  readonly seed?: number;
  readonly record?: string;
  readonly assigned?: string;
  readonly id?: Readonly<Record<string, string>>;
  readonly absent?: number;
  readonly dropMissing?: boolean;
  readonly json?: boolean;
}

/** What re-draws of outcomes that are not yes or no hold of each row. */
const BYTES_A_DRAWN_ROW = 80;

/** `estimate`: what the test did, with its interval. */
export function estimateCommand(terminal: Terminal): Command {
  const command = new Command("estimate")
    .summary("estimate what a test did")
    .description(
      "Compares everybody who was assigned (ITT); with --received also the effect on those who were reached (CACE). " +
        "A list may be of any length. Its rows are held in memory, 15 to 90 bytes each, where a sentence must name a row; how much that takes is said before.",
    )
    .argument("<file>", "the list with arms and outcomes: CSV, Arrow, Parquet or XLSX; - for standard input")
    .requiredOption("--outcome <column>", "what happened: a number, 0/1 or true/false")
    .option("--record <file>", "the record of the draw: it knows arms, blocks, clusters and who is who")
    .option(
      "--assigned <file>",
      "the list that assign wrote, when <file> holds only what came back; joined by id",
    )
    .option(
      "--id <list=results>",
      "the id of people in the list and in the results, such as id=VANID",
      pairValue,
    )
    .option(
      "--absent <number>",
      "with --assigned: what somebody did who is not in the results (0), otherwise not known",
      numberValue,
    )
    .option("--assignment <column>", "the arm of each person (otherwise as recorded, or assignment)")
    .option("--received <column>", "who was reached: 0/1")
    .option("--control <name>", 'the control arm (otherwise the one called "control")')
    .option("--arm <name>", "the arm to compare with the control (otherwise all)")
    .option("--blocks <columns>", "the blocks of the draw, one column or several", listValue)
    .option("--clusters <column>", "the clusters of the draw")
    .option("--covariates <columns>", "what was known before, to sharpen the comparison", listValue)
    .option("--drop-missing", "leave out people without an outcome also where only one arm lacks some")
    .option("--level <share>", "the share of intervals that cover the truth (0.95)", levelValue)
    .option("--draws <number>", "also a randomization test with so many draws; needs --seed", drawsValue)
    .option("--seed <number>", "a whole number for the draws", seedValue);
  withJSON(withReadOptions(command));
  withExample(
    command,
    "estimate results.csv --outcome voted",
    "estimate results.csv --outcome voted --received answered --clusters household",
    "estimate results.csv --outcome voted --record record.json",
    "estimate replies.csv --outcome replied --record record.json --assigned assigned.csv --absent 0",
  );
  return command.action((file: string, options: EstimateOptions) => runEstimate(terminal, file, options));
}

async function runEstimate(terminal: Terminal, file: string, options: EstimateOptions): Promise<void> {
  const { outcome, received, covariates = [], draws, seed } = options;
  if ((draws === undefined) !== (seed === undefined))
    throw new CommandProblem(
      "A randomization test needs both --draws and --seed, for example --draws 10000 --seed 1.",
      EXIT.usage,
    );
  const record = options.record === undefined ? undefined : await readRecord(terminal, options.record);
  const design = designOf(options, record);
  const { assignment, id, blocks, clusters } = design;
  const { assigned } = options;
  const missing = options.dropMissing === true ? ("drop" as const) : undefined;
  const asked = { ...options, design, record, missing };
  const closed =
    assigned === undefined
      ? undefined
      : await resultsOfList(
          terminal,
          { assigned, results: file },
          {
            design,
            keys: keysOf(options, id),
            columns: neededColumns(outcome, received),
            covariates,
            absent: options.absent,
          },
          options,
          (source) => estimateLarge(source, asked),
        );
  const asDrawn = record && drawnAlike(design, record);
  const held = async (source: TableSource): Promise<HeldRows> =>
    readLong(
      source,
      neededColumns(outcome, assignment, covariates, received, blocks, clusters, id),
      draws === undefined ? 0 : BYTES_A_DRAWN_ROW,
    );
  const { large, read } =
    closed !== undefined
      ? { large: closed.sums, read: closed.rows }
      : await withSource(terminal, file, options, async (source) => {
          requireColumns(source, neededColumns(outcome, assignment));
          await requireRows(source, "compare");
          const large = source.workplace === undefined ? undefined : await estimateLarge(source, asked);
          return { large, read: large === undefined ? await held(source) : {} };
        });
  const { rows, block } = withBlock(read, large === undefined ? blocks : undefined);
  const groups =
    record?.groups === undefined || asDrawn !== undefined || large !== undefined
      ? undefined
      : hashGroups(block && valuesOf(rows, block), clusters && valuesOf(rows, clusters));
  const compared =
    large?.compared ??
    (record && compareWithRecord(record, valuesOf(rows, assignment), id && valuesOf(rows, id), groups));
  const drawn = compared && [compared, ...(asDrawn === undefined ? [] : [asDrawn])].join(" ");
  const columns = { outcome, assignment, control: design.control, blocks: block, clusters, missing };
  const estimates = large?.estimates ?? estimatesOf(rows, columns, options);
  const randomization =
    draws === undefined || seed === undefined
      ? undefined
      : large !== undefined
        ? large.randomization
        : randomizationTest(rows, { ...columns, arm: options.arm, draws, seed });
  const facts = randomization && {
    pValue: randomization.pValue,
    statistic: randomization.statistic,
    draws: randomization.draws,
    exact: randomization.exact,
    method: randomization.method,
  };
  const text = (): string =>
    estimateText(estimates) +
    (facts === undefined
      ? ""
      : `Randomization test: p = ${numberText(facts.pValue)} (${howMany(facts.draws, "draw", "draws")}).\n`) +
    (drawn === undefined ? "" : `${drawn} The control is "${estimates[0]?.control}".\n`) +
    (closed === undefined ? "" : returnsText(closed.returns, options.absent));
  const whole = {
    outcome,
    randomization: facts ?? null,
    ...(closed === undefined
      ? {}
      : {
          returned: {
            arms: closed.returns.arms,
            strangers: closed.returns.strangers,
            nobody: closed.returns.nobody,
            pValue: closed.returns.pValue,
          },
        }),
  };
  const notes = new Set([
    ...estimates.flatMap((row) => row.notes),
    ...(drawn === undefined ? [] : [drawn]),
    ...(closed === undefined ? [] : returnsText(closed.returns, options.absent).trim().split("\n")),
  ]);
  await printAnswer(terminal, {
    rows: estimates.map((row) => ({ ...row, ...whole })),
    notes: [...notes],
    text,
  });
}

function keysOf(options: EstimateOptions, recorded: string | undefined): readonly [string, string] {
  const [pair, ...more] = Object.entries(options.id ?? {});
  if (pair !== undefined && more.length === 0) return pair;
  if (pair === undefined && recorded !== undefined) return [recorded, recorded];
  throw new CommandProblem(
    "--assigned joins by the id of people, and the record does not name one. Name it in both files: --id id=VANID.",
    EXIT.usage,
  );
}
