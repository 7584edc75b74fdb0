import type { Asked, Question } from "../../src/course/check/asked.js";
import { ___ } from "../../src/course/check/blank.js";
import type { Exercise } from "../../src/course/check/exercise.js";
import { judgeAnswer as judgeAnswerWords, mistakeNames } from "../../src/course/check/judge-answer.js";
import { programOf } from "../../src/course/check/kinds/lines-answer.js";
import { mistakeMessage, shownMistakes, type Verdict } from "../../src/course/check/verdict.js";
import { type Said, said, saying } from "../support/in-english.js";
import { questionProblems } from "./question-problems.js";
import { runSolution } from "./run-solution.js";

const judgeAnswer = saying(judgeAnswerWords);

/** Everything that is wrong with an exercise, one sentence each; an empty list is the proof that it works. */
export async function proofProblems(exercise: Exercise): Promise<readonly string[]> {
  return [
    ...wordProblems(exercise),
    ...starterProblems(exercise),
    ...acceptedProblems(exercise),
    ...mistakeProblems(exercise),
    ...(await resultProblems(exercise)),
    ...(await Promise.all(questions(exercise).map(questionProblems))).flat(),
    ...(await solutionProblems(exercise)),
  ];
}

/** Each question of a task: the task itself, or its parts. */
function questions({ answer, mistakes }: Asked): readonly Question[] {
  return answer.kind === "parts" ? answer.parts : [{ answer, mistakes } as Question];
}

/** Everything that is said of a mistake, in whatever question it is made. */
function knownMistakes(exercise: Exercise): readonly { name: string; says: string; next?: string }[] {
  return questions(exercise).flatMap(({ mistakes }) => [...mistakes]);
}

function wordProblems(exercise: Exercise): readonly string[] {
  const { id, title, minutes, hints, right, solution } = exercise;
  const mistakes = knownMistakes(exercise);
  const problems: string[] = [];
  const must = (fine: boolean, problem: string) => {
    if (!fine) problems.push(problem);
  };
  must(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(id), `the id ${id} is not like m1.third-pass`);
  must(title.length > 0 && minutes > 0, "title and minutes are missing");
  must(hints.length > 0, "there is no hint");
  for (const text of [
    ...hints,
    right,
    ...mistakes.map(({ says }) => says),
    ...mistakes.map(({ next }) => next ?? "X."),
  ]) {
    problems.push(...sentenceProblems(text));
  }
  must(/[.?!]$/.test(solution.explanation.trim()), "the explanation is no sentence");
  must(new Set(mistakes.map(({ name }) => name)).size === mistakes.length, "two mistakes have the same name");
  must(new Set(mistakes.map(({ says }) => says)).size === mistakes.length, "two mistakes say the same");
  return problems;
}

/** A message is short and ends as a sentence does. */
function sentenceProblems(text: string): readonly string[] {
  if (text.length >= 200) return [`longer than 200 characters: ${text}`];
  return /[.?!]["”)]?$/.test(text) ? [] : [`does not end as a sentence does: ${text}`];
}

function verdictProblems({ message, nextStep, parts = [] }: Said<Verdict>): readonly string[] {
  return [
    ...[message, ...(nextStep === undefined ? [] : [nextStep])].flatMap(sentenceProblems),
    ...parts.flatMap(({ verdict }) => verdictProblems(verdict)),
  ];
}

function starterProblems(exercise: Exercise): readonly string[] {
  const problems: string[] = [];
  const starter = judgeAnswer(exercise, ___);
  if (starter.state !== "not started") problems.push(`the blank is judged ${starter.state}`);
  for (const empty of [undefined, null, Number.NaN, "", {}, []]) {
    const verdict = judgeAnswer(exercise, empty);
    if (verdict.state === "right") problems.push(`${JSON.stringify(empty) ?? "undefined"} is judged right`);
    problems.push(...verdictProblems(verdict));
  }
  return problems;
}

function acceptedProblems(exercise: Exercise): readonly string[] {
  const { accepted, almost = [] } = exercise.proof;
  const problems = accepted.length === 0 ? ["no accepted answer is proved"] : [];
  for (const [state, answers] of [
    ["right", accepted],
    ["almost", almost],
  ] as const) {
    for (const answer of answers) {
      const verdict = judgeAnswer(exercise, answer);
      if (verdict.state !== state)
        problems.push(`${show(answer)} should be ${state} but is ${verdict.state}: ${verdict.message}`);
      problems.push(...verdictProblems(verdict));
    }
  }
  return problems;
}

function mistakeProblems(exercise: Exercise): readonly string[] {
  const { wrong } = exercise.proof;
  const saying = knownMistakes(exercise);
  const problems: string[] = [];
  for (const { answer, mistake } of wrong) {
    const words = judgeAnswerWords(exercise, answer);
    const verdict = said(words);
    const shown = shownMistakes(words);
    if (verdict.state === "right" || !shown.includes(mistake)) {
      problems.push(
        `${show(answer)} should show "${mistake}" but shows "${shown.join(", ") || verdict.state}"`,
      );
    }
    const named = saying.find(({ name }) => name === mistake);
    const message = mistakeMessage(words, mistake);
    // Of several boxes the one with the mistake is named before.
    if (named !== undefined && message !== undefined && !said(message).endsWith(named.says))
      problems.push(`${show(answer)} does not say: ${named.says}`);
    problems.push(...verdictProblems(verdict));
  }
  for (const name of mistakeNames(exercise)) {
    if (!wrong.some(({ mistake }) => mistake === name)) problems.push(`the mistake "${name}" has no proof`);
  }
  return problems;
}

/** Every program whose mistake says what it gives is run, and its result shows the mistake. */
async function resultProblems(exercise: Exercise): Promise<readonly string[]> {
  const { answer: asked, mistakes, proof } = exercise;
  if (asked.kind !== "lines") return [];
  const problems = proof.wrong.map(async ({ answer, mistake }) => {
    const gives = mistakes.find(({ name }) => name === mistake)?.gives;
    if (gives === undefined || !Array.isArray(answer)) return [];
    const result = await runSolution(programOf(asked, answer.map(String)));
    const shown = shownMistakes(judgeAnswerWords(exercise, result));
    return shown.includes(mistake) ? [] : [`the lines of "${mistake}" give ${show(result)}, not ${gives}`];
  });
  return (await Promise.all(problems)).flat();
}

async function solutionProblems(exercise: Exercise): Promise<readonly string[]> {
  try {
    const value = await runSolution(exercise.solution.code);
    const { state, message } = judgeAnswer(exercise, value);
    return state === "right" ? [] : [`the solution gives ${show(value)}, which is ${state}: ${message}`];
  } catch (error) {
    return [`the solution does not run: ${String(error)}`];
  }
}

function show(value: unknown): string {
  return (
    JSON.stringify(value, (_key, held: unknown) => (typeof held === "bigint" ? `${held}n` : held)) ??
    String(value)
  );
}
