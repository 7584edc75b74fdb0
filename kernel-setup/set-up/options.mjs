// The words after `npm start --`, and after the other commands. A wrong word gets one sentence.
import { SetupProblem } from "./setup-problem.mjs";

/**
 * @typedef {Readonly<Record<string, { value?: string, help: string }>>} Options
 *   by name without the dashes; `value` is how the value is called in the help
 */

/**
 * @param {readonly string[]} words
 * @param {Options} options
 * @returns {Record<string, string | true>}
 */
export function parseOptions(words, options) {
  /** @type {Record<string, string | true>} */
  const given = {};
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const [, name = "", , inline] = /^--([^=]+)(=(.*))?$/s.exec(word) ?? [];
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) {
      const known = Object.keys(options).map((key) => `--${key}`);
      throw new SetupProblem(`The option ${word} is not known.`, `Use one of ${known.join(", ")}.`);
    }
    if (option.value === undefined) {
      if (inline !== undefined) throw new SetupProblem(`--${name} takes no value.`, `Write --${name} alone.`);
      given[name] = true;
      continue;
    }
    const value = inline ?? words[++i];
    if (value === undefined || value === "" || (inline === undefined && value.startsWith("--"))) {
      throw new SetupProblem(`--${name} needs a value.`, `Write --${name} ${option.value}.`);
    }
    given[name] = value;
  }
  return given;
}

/**
 * @param {string | true | undefined} value
 * @param {number} otherwise
 * @returns {number}
 */
export function parsePort(value, otherwise) {
  if (value === undefined) return otherwise;
  const port = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new SetupProblem(`${value} is not a port.`, "Give a number from 1024 to 65535, such as --port 8890.");
}

/**
 * @param {string} usage
 * @param {Options} options
 * @returns {string}
 */
export function helpText(usage, options) {
  const lines = Object.entries(options).map(([name, { value, help }]) => {
    return `  ${`--${name}${value ? ` ${value}` : ""}`.padEnd(22)}${help}`;
  });
  return [usage, "", ...lines].join("\n");
}
