import type { Command } from "commander";

/**
 * A sentence of the library that names an option as people who write code do, `clusterSize` or `icc: 0.02`, with the option
 * as it is typed for this command: `--cluster-size`, `--icc 0.02`. A small word such as `icc` alone reads the same in both,
 * and what stands in quotation marks is a name in the data.
 */
export function withTypedOptions(sentence: string, command: Command): string {
  return command.options.reduce((said, option) => {
    const { long } = option;
    const name = option.attributeName();
    if (!long || option.negate) return said;
    const advised = said.replace(
      new RegExp(`\\b(for example|with|add) ${name}: (-?\\d+(?:\\.\\d+)?)`, "g"),
      `$1 ${long} $2`,
    );
    return /[A-Z]/.test(name)
      ? advised.replace(new RegExp(`(^|[ (])${name}(?![\\w":]|\\.\\w)`, "g"), `$1${long}`)
      : advised;
  }, sentence);
}
