import { Command } from "commander";
import { kAnonymity, requireSecret } from "../../library/safety/anonymize/k-anonymity.js";
import { howMany } from "../../library/words/how-many.js";
import { numberText } from "../../library/words/number-text.js";
import { printAnswer } from "../answer.js";
import { CommandEnd } from "../command-end.js";
import { orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { listValue, wholeValue } from "../option-values.js";
import { neededColumns, readNeeded } from "../read/read-needed.js";
import { type ReadOptions, withReadOptions } from "../read/read-options.js";
import { requireColumns } from "../read/require-columns.js";
import type { Terminal } from "../terminal.js";
import { withExample } from "../with-example.js";
import { withJSON } from "../write/output-options.js";
import { kAnonymityLarge } from "./kanon-large.js";
import { withSource } from "./with-source.js";

interface KanonOptions extends ReadOptions {
  readonly fields: readonly string[];
  readonly sensitive?: string;
  readonly minimum: number;
  readonly check?: boolean;
  readonly json?: boolean;
}

/** `kanon`: how well people hide in a table without names. */
export function kanonCommand(terminal: Terminal): Command {
  const command = new Command("kanon")
    .summary("how well people hide in a table without names")
    .description(
      "Counts how many people share each combination of what others could know. No value is shown.",
    )
    .argument("<file>", "the table: CSV, Arrow, Parquet or XLSX; - for standard input")
    .requiredOption("--fields <columns>", "what somebody else could know, such as zip,age,gender", listValue)
    .option("--sensitive <column>", "the secret to protect")
    .option("--minimum <people>", "groups smaller than this are small", wholeValue, 5)
    .option("--check", `end with ${EXIT.found} when the smallest group is smaller than the minimum`);
  withJSON(withReadOptions(command));
  withExample(command, "kanon export.csv --fields zip,age,gender");
  return command.action((file: string, options: KanonOptions) => runKanon(terminal, file, options));
}

async function runKanon(terminal: Terminal, file: string, options: KanonOptions): Promise<void> {
  const { fields, sensitive, minimum } = options;
  const asked = { quasiIdentifiers: fields, minimum, ...(sensitive === undefined ? {} : { sensitive }) };
  await orProblem(EXIT.usage, () => requireSecret(asked));
  const found = await withSource(terminal, file, options, async (source) => {
    const columns = neededColumns(fields, sensitive);
    if (source.workplace === undefined || fields.length === 0)
      return kAnonymity(await readNeeded(source, columns), asked);
    requireColumns(source, columns);
    return kAnonymityLarge(source.workplace, source.inEngine?.table ?? "", asked);
  });
  // The smallest groups are people: their values stay inside.
  const { worst: _worst, ...facts } = { worst: [], ...found };
  const percent = (share: number): string => numberText(share, { style: "percent", decimals: { most: 1 } });
  const text = (): string =>
    `k = ${numberText(found.k)}: everybody hides among at least ${numberText(found.k)} with the same ${fields.join(", ")}.\n` +
    `${numberText(found.unique)} of ${howMany(found.rows, "row", "rows")} (${percent(found.uniqueShare)}) are the only one of their kind.\n` +
    `${numberText(found.small)} (${percent(found.smallShare)}) are in groups smaller than ${numberText(minimum)}.\n` +
    (found.lDiversity === null
      ? ""
      : `Each group has at least ${numberText(found.lDiversity)} different values of ${sensitive}.\n`);
  await printAnswer(terminal, {
    rows: [{ fields, minimum, ...facts }],
    notes: text().trim().split("\n"),
    text,
  });
  if (options.check === true && found.k < minimum) throw new CommandEnd(EXIT.found);
}
