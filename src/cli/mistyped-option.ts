import type { Command } from "commander";
import { closestName } from "../library/table/columns/closest-name.js";
import { calledCommand } from "./called-command.js";

/**
 * The first option that the called command does not know, as a sentence, or undefined. A mistyped option matters more than
 * the one that is missing because of it.
 */
export function mistypedOption(program: Command, words: readonly string[]): string | undefined {
  const command = calledCommand(program, words);
  if (command === program) return undefined;
  const known = ["--help", ...command.options.map(({ long }) => long ?? "")];
  const wrong = words
    .filter((word) => /^--[a-z]/.test(word))
    .map((word) => word.split("=")[0] ?? "")
    .find((flag) => !known.includes(flag));
  if (wrong === undefined) return undefined;
  const closest = closestName(wrong, known);
  return `Unknown option "${wrong}". ${closest === undefined ? "Add --help to see what there is." : `Did you mean ${closest}?`}`;
}
