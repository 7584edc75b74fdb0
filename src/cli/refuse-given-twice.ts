import { type Command, CommanderError, type Option } from "commander";
import { EXIT } from "./exit-code.js";
import { listValue, numbersValue, pairsValue, pairValue, textsValue } from "./option-values.js";

/** What is given again is added to what was given before. */
const ADDED: readonly unknown[] = [pairValue, pairsValue, textsValue];
const LISTS: readonly unknown[] = [listValue, numbersValue];

/**
 * Makes a command refuse an option that is given twice. The last one alone would hold, without a word: `--opt-out calls
 * --opt-out texts` would write to people who said no to calls, and `--fields zip --fields age` call a list safe.
 */
export function refuseGivenTwice(command: Command): void {
  const given = new Map<string, Option>();
  for (const option of command.options) {
    command.on(`option:${option.name()}`, () => {
      const before = given.get(option.attributeName());
      given.set(option.attributeName(), option);
      // "--force --force" says one thing only.
      const saysMore = before !== option || option.required || option.optional;
      if (before === undefined || !saysMore || ADDED.includes(option.parseArg)) return;
      throw new CommanderError(EXIT.usage, "movement-data.givenTwice", sentence(before, option));
    });
  }
}

function sentence(before: Option, option: Option): string {
  if (before !== option) return `${before.long} and ${option.long} cannot both hold. Give one of them`;
  const once = LISTS.includes(option.parseArg) ? "Give it once, with commas between: a,b" : "Give it once";
  return `Option "${option.long}" was given twice, and only the last would hold. ${once}`;
}
