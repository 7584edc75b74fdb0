import type { ColumnTable } from "arquero";
import { NO_RATE } from "../../../library/organize/contacts/contact-notes.js";
import {
  columnsOfAnswers,
  openSurveyAnswers,
  type SurveyAnswers,
} from "../../../library/organize/contacts/open-survey-answers.js";
import { makeTable } from "../../../library/table/columns/make-table.js";
import { howMany } from "../../../library/words/how-many.js";
import { printAnswer } from "../../answer.js";
import { CommandProblem, orProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import type { ReadOptions } from "../../read/read-options.js";
import type { Batch } from "../../read/table-source.js";
import type { Terminal } from "../../terminal.js";
import { textTable } from "../../text-table.js";
import { withSource } from "../with-source.js";
import { type NumberedBatch, peopleTogether } from "./people-together.js";

async function* batchesOf(people: AsyncIterable<NumberedBatch>): AsyncGenerator<Batch> {
  for await (const { batch } of people) yield batch;
}

/** The answers to each question, read some thousand rows at a time. */
export async function runAnswers(
  terminal: Terminal,
  file: string,
  tool: "van-survey-responses" | "spoke-campaign",
  options: ReadOptions,
): Promise<void> {
  const { rows, dropped, replaced, definition } = await withSource(
    terminal,
    file,
    options,
    async (source) => {
      const needs = columnsOfAnswers(source.columnNames, tool);
      const tableOf = (batch: Batch, names: readonly string[]): ColumnTable =>
        makeTable(names.map((name) => [name, Array.from(batch[name] ?? [])]));
      const person = needs.find((name) => (tool === "spoke-campaign" ? name === "id" : /VANID$/.test(name)));
      const people = peopleTogether(source, person, needs);
      const count = async (batches: AsyncIterable<Batch>, together: boolean): Promise<SurveyAnswers> => {
        const counter = openSurveyAnswers(tool, together);
        const add = (batch: Batch, names: readonly string[]): Promise<void> =>
          orProblem(EXIT.input, () => counter.add(tableOf(batch, names)));
        // An export without days has nothing to learn, and is read once.
        if (tool === "van-survey-responses")
          for await (const batch of source.batches(needs)) counter.learn(tableOf(batch, needs));
        // A sentence about a column that is not there names those that are.
        await add({}, source.columnNames);
        for await (const batch of batches) await add(batch, needs);
        return counter.answers();
      };
      try {
        if (people !== undefined) return await count(batchesOf(people), true);
      } catch (error) {
        // The sentence names the first such row of the file, so the file says it.
        if (!(error instanceof CommandProblem && error.exitCode === EXIT.input)) throw error;
      }
      return count(source.batches(needs), false);
    },
  );
  const notes = [
    definition,
    ...(replaced > 0
      ? [`${howMany(replaced, "answer", "answers")} gave way to a later one of the same person.`]
      : []),
    ...(dropped > 0
      ? [
          `${howMany(dropped, "answer", "answers")} without a person, a question, an answer or a day left out.`,
        ]
      : []),
    ...(tool === "van-survey-responses" ? [NO_RATE] : []),
  ];
  await printAnswer(terminal, {
    rows: rows.map((row) => ({ ...row, dropped, replaced })),
    notes,
    text: () => `${textTable(rows, ["question", "answer", "people", "share"], {})}\n${notes.join("\n")}\n`,
  });
}
