import { Command } from "commander";
import { brierScore } from "../../../library/model/validate/brier-score.js";
import { calibrationTable } from "../../../library/model/validate/calibration-table.js";
import { decileTable } from "../../../library/model/validate/decile-table.js";
import { logLoss } from "../../../library/model/validate/log-loss.js";
import { rocAUC } from "../../../library/model/validate/roc-auc.js";
import { howMany } from "../../../library/words/how-many.js";
import { numberText } from "../../../library/words/number-text.js";
import { printAnswer } from "../../answer.js";
import { CommandProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { wholeValue } from "../../option-values.js";
import { type ReadOptions, withReadOptions } from "../../read/read-options.js";
import type { TableSource } from "../../read/table-source.js";
import type { Terminal } from "../../terminal.js";
import { textTable } from "../../text-table.js";
import { withExample } from "../../with-example.js";
import { withJSON } from "../../write/output-options.js";
import { readHeldOut, requireUnseenOutcome } from "../held-out.js";
import { readModel, typesOf } from "../read-model.js";
import { withSource } from "../with-source.js";
import { type MeasuredModel, type Measures, measureLarge } from "./measure-large.js";

interface ValidateOptions extends ReadOptions {
  readonly model?: string;
  readonly score?: string;
  readonly outcome?: string;
  readonly weights?: string;
  readonly groups: number;
  readonly json?: boolean;
}

/** `validate`: how well a model does on people it has not seen. */
export function validateCommand(terminal: Terminal): Command {
  const command = new Command("validate")
    .summary("measure a model on people it has not seen")
    .description("Compares scores with what happened: AUC, Brier score, log loss, deciles and calibration.")
    .argument("<file>", "people the model has not seen, with their outcome")
    .option("--model <file>", "the model that fit --out saved")
    .option("--score <column>", "a column of scores, instead of a model")
    .option("--outcome <column>", "what happened (otherwise the outcome of the model)")
    .option("--weights <column>", "how many people each row stands for")
    .option("--groups <number>", "into how many groups the list is cut", wholeValue, 10);
  withJSON(withReadOptions(command));
  withExample(command, "validate test.csv --model model.json");
  return command.action((file: string, options: ValidateOptions) => runValidate(terminal, file, options));
}

async function runValidate(terminal: Terminal, file: string, options: ValidateOptions): Promise<void> {
  const { model, score, groups } = options;
  if ((model === undefined) === (score === undefined))
    throw new CommandProblem(
      "Give --model model.json, or --score and the name of a column of scores.",
      EXIT.usage,
    );
  const fit = model === undefined ? undefined : await readModel(terminal, model);
  const outcome = options.outcome ?? fit?.outcome;
  if (outcome === undefined)
    throw new CommandProblem("--score needs --outcome: the column that says what happened.", EXIT.usage);
  const predict = fit ?? { score: score ?? "" };
  requireUnseenOutcome(outcome, predict);
  const reading = fit === undefined ? options : typesOf(fit, options);
  const measured = { outcome, predict, weights: options.weights, groups };
  const { deciles, calibration, ...measures }: Measures = await withSource(
    terminal,
    file,
    reading,
    async (source) =>
      (source.workplace && (await measureLarge(source.workplace, source, measured))) ??
      (await measure(source, measured)),
  );
  const text = (): string =>
    `${howMany(measures.n, "row", "rows")}${measures.dropped === 0 ? "" : `, ${numberText(measures.dropped)} without outcome or score left out`}.\n` +
    `AUC ${numberText(measures.auc)}, Brier score ${numberText(measures.brierScore)}, log loss ${numberText(measures.logLoss)}.\n\n` +
    textTable(deciles, ["decile", "n", "rate", "meanPredicted", "lift", "cumulativeGain"], {
      decile: "group",
      meanPredicted: "predicted",
      cumulativeGain: "gain",
    }) +
    "\nGroup 1 has the highest scores. Where rate and predicted differ much, do not read a score as a probability.\n";
  await printAnswer(terminal, { rows: [{ outcome, ...measures, deciles, calibration }], text });
}

/** Measures a model on a list in memory. */
async function measure(
  source: TableSource,
  { outcome, predict, weights: weightColumn, groups }: MeasuredModel,
): Promise<Measures> {
  const { actual, predicted, weights, dropped } = await readHeldOut(source, {
    outcome,
    predict,
    weights: weightColumn,
  });
  const weighing = weights === undefined ? {} : { weights };
  return {
    n: actual.length,
    dropped,
    rate: shareOf(actual, weights),
    auc: rocAUC(actual, predicted, weighing),
    brierScore: brierScore(actual, predicted, weighing),
    logLoss: logLoss(actual, predicted, weighing),
    deciles: decileTable(actual, predicted, { ...weighing, groups }),
    calibration: calibrationTable(actual, predicted, weighing),
  };
}

/** The share for whom it happened, each row by its weight. */
function shareOf(actual: readonly number[], weights: readonly number[] | undefined): number {
  const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? actual.length;
  return actual.reduce((sum, value, i) => sum + value * (weights?.[i] ?? 1), 0) / total;
}
