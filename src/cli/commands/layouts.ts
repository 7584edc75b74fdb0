import { Command } from "commander";
import { starterRecipe } from "../../library/engine/recipe/starter-recipe.js";
import { today } from "../../library/files/today.js";
import { allLayouts, describeLayout } from "../../library/layouts/known-layouts.js";
import { printAnswer } from "../answer.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { Terminal } from "../terminal.js";
import { textTable } from "../text-table.js";
import { withExample } from "../with-example.js";
import { withJSON } from "../write/output-options.js";

/** `layouts`: the files that are known, or all that is known of one. */
export function layoutsCommand(terminal: Terminal): Command {
  const command = new Command("layouts")
    .summary("list the files of states, tools and vendors that are known, or describe one")
    .argument("[name]", "one of them")
    .option(
      "--recipe",
      "print a recipe to start from for it, which features runs as it is on what import made",
    )
    .action((name: string | undefined, { recipe = false }: { readonly recipe?: boolean }) => {
      if (name === undefined) {
        if (recipe) throw new CommandProblem("--recipe needs the name of a layout.", EXIT.usage);
        return runList(terminal);
      }
      return recipe ? runRecipe(terminal, name) : runShow(terminal, name);
    });
  return withExample(
    withJSON(command),
    "layouts",
    "layouts fl-voter-extract",
    "layouts fl-voter-extract --recipe",
  );
}

async function runList(terminal: Terminal): Promise<void> {
  const layouts = allLayouts().map(({ name, title, is, place = "", confidence, asOf, columns }) => ({
    name,
    title,
    is,
    place,
    columns: columns.length,
    confidence,
    asOf,
  }));
  const text = (): string =>
    textTable(layouts, ["name", "title", "is", "columns", "confidence", "asOf"], {
      is: "what it is",
      asOf: "as of",
    });
  await printAnswer(terminal, { rows: layouts, text });
}

/** The recipe alone, so that it can go into a file; `voters.parquet` and `votes.parquet` are what import is to write. */
async function runRecipe(terminal: Terminal, name: string): Promise<void> {
  const recipe = await orProblem(EXIT.input, () =>
    starterRecipe(describeLayout(name), allLayouts(), today()),
  );
  await printAnswer(terminal, { rows: [recipe], text: () => `${JSON.stringify(recipe, null, 2)}\n` });
}

async function runShow(terminal: Terminal, name: string): Promise<void> {
  const layout = await orProblem(EXIT.input, () => describeLayout(name));
  const {
    title,
    is,
    confidence,
    why,
    asOf,
    retrieved,
    sources,
    columns,
    history,
    notes = [],
    uncertain = [],
  } = layout;
  const list = (heading: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `\n${heading}\n${lines.map((line) => `  ${line}\n`).join("")}`;
  const text = (): string =>
    `${title} (${is}), as of ${asOf}; sources read on ${retrieved}.\n` +
    `How sure: ${confidence}${why === undefined ? "" : `: ${why}`}.\n\n` +
    textTable(
      columns.map(({ name: column, holds, kind = null, says = null }) => ({ column, holds, kind, says })),
      ["column", "holds", "kind", "says"],
      { kind: "personal data", says: "what it is" },
    ) +
    list("Vote history", history === undefined ? [] : [`${history.form}: ${history.rule}`]) +
    list("What goes wrong", notes) +
    list("Not sure", uncertain) +
    list("Sources", sources);
  await printAnswer(terminal, { rows: [layout], text });
}
