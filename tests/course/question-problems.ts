import type { Question } from "../../src/course/check/asked.js";
import type { Exercise } from "../../src/course/check/exercise.js";
import { judgeAnswer } from "../../src/course/check/judge-answer.js";
import { type LinesAnswer, programOf } from "../../src/course/check/kinds/lines-answer.js";
import { plainName } from "../../src/course/check/plain-name.js";
import { contactRate } from "./made-up.js";
import { runSolution } from "./run-solution.js";

/** What is wrong with one question of a task, by its kind. */
export async function questionProblems(question: Question): Promise<readonly string[]> {
  const { answer } = question;
  switch (answer.kind) {
    case "lines":
      return [...lineProblems(answer), ...(await programProblems(answer))];
    case "choice":
      return optionProblems(answer.options, [answer.expected]);
    case "choices":
      return [
        ...optionProblems(answer.options, answer.expected ?? []),
        ...optionProblems(answer.options, Object.keys(answer.says ?? {})),
        ...(answer.expected === undefined &&
        answer.options.some((option) => answer.says?.[option] === undefined)
          ? ["an option without a right answer has no reply"]
          : []),
      ];
    case "order":
      return [
        ...optionProblems(answer.options, [...answer.expected, ...(answer.ties ?? []).flat()]),
        ...(same(answer.options, answer.expected) ? ["the options stand in the right order already"] : []),
        ...(answer.expected.length === answer.options.length
          ? []
          : ["not every option is in the right order"]),
      ];
    case "written":
      return answer.rubric.length > 1 ? [] : ["the list to read a text against has no two lines"];
    case "numbers":
      return answer.fields.length > 1 ? [] : ["there are no two numbers"];
    default:
      return [];
  }
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.map(plainName).join("\n") === other.map(plainName).join("\n");

function optionProblems(options: readonly string[], named: readonly string[]): readonly string[] {
  const known = options.map(plainName);
  return [
    ...(new Set(known).size === known.length ? [] : ["two options are the same"]),
    ...named
      .filter((option) => !known.includes(plainName(option)))
      .map((option) => `"${option}" is no option`),
  ];
}

function lineProblems({ lines, distractors, alternatives = [] }: LinesAnswer): readonly string[] {
  const shown = [...lines, ...distractors];
  const problems: string[] = [];
  if (new Set(shown).size !== shown.length) problems.push("two lines are the same");
  if (lines.length < 2 || distractors.length === 0)
    problems.push("there is nothing to put in order or to leave out");
  for (const line of alternatives.flat()) {
    if (!shown.includes(line)) problems.push(`an alternative uses a line that is not shown: ${line}`);
  }
  return problems;
}

/** Every program that counts as right is run, and gives the stated result. */
async function programProblems(answer: LinesAnswer): Promise<readonly string[]> {
  const exercise = contactRate({ answer: answer.result, mistakes: [] } as Partial<Exercise>);
  const problems = [answer.lines, ...(answer.alternatives ?? [])].map(async (lines) => {
    try {
      const result = await runSolution(programOf(answer, lines));
      return judgeAnswer(exercise, result).state === "right"
        ? []
        : [`the lines give ${JSON.stringify(result)}, which is not the stated result`];
    } catch (error) {
      return [`the lines do not run: ${String(error)}`];
    }
  });
  return (await Promise.all(problems)).flat();
}
