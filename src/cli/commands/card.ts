import { extname } from "node:path";
import { Command } from "commander";
import {
  type CardWords,
  cardOfMeasures,
  type ModelCard,
  requireCardWords,
} from "../../library/model/card/card-of-measures.js";
import { modelCard } from "../../library/model/card/model-card.js";
import type { LogisticFit } from "../../library/model/fit/logistic-fit.js";
import { howMany } from "../../library/words/how-many.js";
import { printAnswer } from "../answer.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { jsonText } from "../json-text.js";
import { listValue, textsValue } from "../option-values.js";
import { type ReadOptions, withReadOptions } from "../read/read-options.js";
import type { Terminal } from "../terminal.js";
import { withExample } from "../with-example.js";
import { type OutputOptions, withOutputOptions } from "../write/output-options.js";
import { requireWritable, writeFileWhole } from "../write/target-file.js";
import { type HeldOut, readHeldOut, requireUnseenOutcome } from "./held-out.js";
import { readModel, typesOf } from "./read-model.js";
import { measureLarge } from "./validate/measure-large.js";
import { MOST_GROUPS, tooManyGroups } from "./validate/open-trait.js";
import { withSource } from "./with-source.js";

interface CardOptions extends ReadOptions, OutputOptions {
  readonly model: string;
  readonly title: string;
  readonly use: string;
  readonly notFor: readonly string[];
  readonly data?: string;
  readonly license?: string;
  readonly retrieved?: string;
  readonly synthetic?: boolean;
  readonly date?: string;
  readonly outcome?: string;
  readonly weights?: string;
  readonly groups?: readonly string[];
  readonly out?: string;
}

/** `card`: the paper that must travel with a model. */
export function cardCommand(terminal: Terminal): Command {
  const command = new Command("card")
    .summary("write the card that travels with a model")
    .description(
      "Writes a model card: what it was learned from, how well it does, for whom it errs, what it is not for.",
    )
    .argument("<file>", "people the model has not seen, with their outcome")
    .requiredOption("--model <file>", "the model that fit --out saved")
    .requiredOption("--title <text>", 'what the model says about a person, such as "Turnout in 2026"')
    .requiredOption("--use <text>", "what it is for, in one sentence")
    .requiredOption("--not-for <text>", "what it must not be used for; may be repeated", textsValue)
    .option("--data <text>", "where the data come from (otherwise the name of the file)")
    .option("--license <text>", "the license of the data")
    .option("--retrieved <date>", "when the data were taken")
    .option("--synthetic", "the data are made up")
    .option("--date <date>", "the date of the card, such as 2026-03-01 (otherwise today)")
    .option("--outcome <column>", "what happened (otherwise the outcome of the model)")
    .option("--weights <column>", "how many people each row stands for")
    .option("--groups <columns>", "traits for which errors are compared, such as gender,race", listValue)
    .option("--out <file>", "write the card: .md or .json");
  withOutputOptions(withReadOptions(command));
  withExample(
    command,
    'card test.csv --model model.json --title "Turnout" --use "Choosing doors." --not-for "Housing." --out card.md',
  );
  return command.action((file: string, options: CardOptions) => runCard(terminal, file, options));
}

async function runCard(terminal: Terminal, file: string, options: CardOptions): Promise<void> {
  const { out, title, use, license, retrieved, groups = [] } = options;
  for (const name of ["title", "use", "notFor"] as const)
    if ([options[name]].flat().some((text) => text.trim() === ""))
      throw new CommandProblem(
        `--${name === "notFor" ? "not-for" : name} is empty: write it in words.`,
        EXIT.usage,
      );
  if (out !== undefined) {
    if (!/\.(md|json)$/i.test(out))
      throw new CommandProblem(`A card is written as .md or .json, but --out is "${out}".`, EXIT.usage);
    requireWritable(terminal, out, options.force);
  }
  const fit = await readModel(terminal, options.model);
  const outcome = options.outcome ?? fit.outcome;
  requireUnseenOutcome(outcome, fit);
  const data = {
    title: options.data ?? (file === "-" ? "standard input" : file),
    ...(license === undefined ? {} : { license }),
    ...(retrieved === undefined ? {} : { retrieved }),
    ...(options.synthetic === true ? { synthetic: true } : {}),
  };
  const words = { title, use, data, date: options.date ?? terminal.today(), doNotUseFor: options.notFor };
  await orProblem(EXIT.input, () => requireCardWords(words));
  const measured = { outcome, predict: fit, weights: options.weights, traits: groups };
  const { card, dropped } = await withSource(terminal, file, typesOf(fit, options), async (source) => {
    const large =
      source.workplace && (await measureLarge(source.workplace, source, { ...measured, groups: 10 }));
    if (large !== undefined) return { card: cardOfMeasures(fit, words, large), dropped: large.dropped };
    const held = await readHeldOut(source, { ...measured, groups });
    return { card: await cardInMemory(fit, words, held), dropped: held.dropped };
  });
  if (out !== undefined) {
    const content = extname(out).toLowerCase() === ".json" ? jsonText(card) : card.toMarkdown();
    await writeFileWhole(terminal, out, content, options);
  }
  const notes = [
    ...(dropped === 0 ? [] : [`${howMany(dropped, "row", "rows")} without an outcome or a score left out.`]),
    ...(out === undefined ? [] : [`Wrote ${out}.`]),
  ];
  const text = (): string =>
    `${out === undefined ? `${card.toMarkdown().trimEnd()}\n` : ""}${notes.map((note) => `${note}\n`).join("")}`;
  await printAnswer(terminal, { rows: [{ ...card.toJSON(), out: out ?? null }], notes, text });
}

async function cardInMemory(fit: LogisticFit, words: CardWords, held: HeldOut): Promise<ModelCard> {
  for (const [name, values] of Object.entries(held.groups))
    if (new Set(values).size > MOST_GROUPS) throw tooManyGroups(name);
  const { actual, predicted, weights, groups } = held;
  const holdout = { actual, predicted, ...(weights === undefined ? {} : { weights }) };
  return orProblem(EXIT.input, () => modelCard(fit, { ...words, holdout, groups }));
}
