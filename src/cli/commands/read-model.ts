import { resolve } from "node:path";
import { columnsOf } from "../../library/model/design/predictor-coding.js";
import type { LogisticFit } from "../../library/model/fit/logistic-fit.js";
import { loadFit } from "../../library/model/fit/save-fit.js";
import { readBytes } from "../../library/table/read/read-bytes.js";
import { orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { ReadOptions } from "../read/read-options.js";
import type { Terminal } from "../terminal.js";

/**
 * The model in a file that `fit --out` wrote.
 *
 * @throws when there is none, or it was changed.
 */
export function readModel(terminal: Terminal, name: string): Promise<LogisticFit> {
  const path = resolve(terminal.folder, name);
  return orProblem(EXIT.input, () => {
    const text = new TextDecoder().decode(readBytes(path));
    try {
      return loadFit(text);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      throw new Error(`${name}: ${inWordsOfShell(said)}`, { cause: error });
    }
  });
}

function inWordsOfShell(said: string): string {
  return said
    .replace("saveFit wrote", "fit --out wrote")
    .replace("fitLogistic or loadFit gives it", "fit --out writes it")
    .replace("Make it again.", "Fit it again.");
}

/** A table for a model is read with the types that the model knows, whatever this file looks like. */
export function typesOf(fit: LogisticFit, options: ReadOptions): ReadOptions {
  const types = Object.fromEntries(columnsOf(fit.predictors).map(({ column, kind }) => [column, kind]));
  return { ...options, types };
}
