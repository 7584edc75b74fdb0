import { Command } from "commander";
import { minimumDetectableEffect } from "../../library/experiment/power/minimum-detectable-effect.js";
import { power } from "../../library/experiment/power/power.js";
import { sampleSize } from "../../library/experiment/power/sample-size.js";
import { howMany } from "../../library/words/how-many.js";
import { numberText } from "../../library/words/number-text.js";
import { printAnswer } from "../answer.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { numberValue, wholeValue } from "../option-values.js";
import type { Terminal } from "../terminal.js";
import { withExample } from "../with-example.js";
import { withJSON } from "../write/output-options.js";

interface PowerOptions {
  readonly baseline: number;
  readonly effect?: number;
  readonly n?: number;
  readonly power?: number;
  readonly alpha?: number;
  readonly sides?: 1 | 2;
  readonly treatedShare?: number;
  readonly contactRate?: number;
  readonly clusterSize?: number;
  readonly icc?: number;
  readonly sd?: number;
  readonly json?: boolean;
}

/** `power`: how many people, how much power, or how small an effect: whichever is not given. */
export function powerCommand(terminal: Terminal): Command {
  const command = new Command("power")
    .summary("how many people a test needs")
    .description(
      "Without --n: people needed per arm. With --n and --effect: the power. With --n alone: the smallest effect.",
    )
    .requiredOption("--baseline <share>", "the outcome in the control arm, such as 0.3", numberValue)
    .option("--effect <number>", "the effect, such as 0.018 for 1.8 points", numberValue)
    .option("--n <people>", "people in one arm", wholeValue)
    .option("--power <share>", "how sure to be to see the effect (0.8)", numberValue)
    .option("--alpha <share>", "how often a test without effect may cry wolf (0.05)", numberValue)
    .option("--sides <number>", "1 or 2 (2)", wholeValue)
    .option("--treated-share <share>", "the part of all people that is treated (0.5)", numberValue)
    .option("--contact-rate <share>", "the part of the treated that is reached (1)", numberValue)
    .option("--cluster-size <people>", "people in one cluster", numberValue)
    .option("--icc <share>", "how alike people of one cluster are", numberValue)
    .option("--sd <number>", "the spread of an outcome that is not yes or no", numberValue);
  withJSON(command);
  withExample(command, "power --baseline 0.3 --effect 0.018", "power --baseline 0.3 --effect 0.018 --n 5000");
  return command.action((options: PowerOptions) => runPower(terminal, options));
}

async function runPower(terminal: Terminal, options: PowerOptions): Promise<void> {
  const { effect, n, power: asked, json: _json, ...design } = options;
  const wanted = asked ?? 0.8;
  const answer = await orProblem(EXIT.usage, () => {
    if (effect === undefined && n === undefined)
      throw new CommandProblem(
        "Give --effect for the people needed, --n for the smallest effect, or both for the power.",
        EXIT.usage,
      );
    if (effect === undefined) {
      const smallest = minimumDetectableEffect({ ...design, n: n ?? 0, power: wanted });
      return {
        minimumDetectableEffect: smallest,
        said: `The smallest effect to see with power ${wanted}${unequal(design.treatedShare) ? ` and ${peopleOf(n ?? 0, design.treatedShare)}` : ""}: ${numberText(smallest)}`,
      };
    }
    if (n === undefined) {
      const people = sampleSize({ ...design, effect, power: wanted });
      return { peoplePerArm: people, said: peopleNeeded(people, design.treatedShare) };
    }
    if (asked !== undefined)
      throw new CommandProblem(
        "With --n and --effect the power is the answer: leave out --power, or the one of the two that you ask for.",
        EXIT.usage,
      );
    const found = power({ ...design, effect, n });
    return {
      power: found,
      said: `Power with ${peopleOf(n, design.treatedShare)}: ${chanceOf(found)}`,
    };
  });
  const { said, ...result } = answer;
  const given = { ...design, ...(effect === undefined ? {} : { effect }), ...(n === undefined ? {} : { n }) };
  const data = { design: { ...given, ...("power" in result ? {} : { power: wanted }) }, ...result };
  await printAnswer(terminal, { rows: [data], notes: [said], text: () => `${said}\n` });
}

/** A chance below 1 is never "1". */
function chanceOf(power: number): string {
  const text = numberText(power);
  return text === "1" ? ">0.9999" : text;
}

/** Arms of the same size have a number for each; others share twice that number, as treatedShare says. */
function unequal(treatedShare: number | undefined): treatedShare is number {
  return treatedShare !== undefined && treatedShare !== 0.5;
}

function peopleNeeded(perArm: number, treatedShare: number | undefined): string {
  return unequal(treatedShare)
    ? `People needed in all: ${inBothArms(perArm, treatedShare)}`
    : `People needed per arm: ${numberText(perArm)}`;
}

function peopleOf(perArm: number, treatedShare: number | undefined): string {
  return unequal(treatedShare)
    ? `${inBothArms(perArm, treatedShare)}`
    : `${howMany(perArm, "person", "people")} per arm`;
}

function inBothArms(perArm: number, treatedShare: number): string {
  const treated = Math.round(2 * perArm * treatedShare);
  return `${howMany(2 * perArm, "person", "people")}, ${numberText(treated)} treated and ${numberText(2 * perArm - treated)} in control`;
}
