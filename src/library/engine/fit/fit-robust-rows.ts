import type { LogisticFit } from "../../model/fit/logistic-fit.js";
import type { LogisticOptions } from "../../model/fit/logistic-options.js";
import { openSandwich } from "../../model/fit/robust-covariance.js";
import { clusterNotes } from "../../model/fit/solve-design.js";
import type { Engine } from "../connect/engine.js";
import { type BlockPasses, openBlockPasses } from "./block-pass.js";
import { fitRows, type RobustErrors } from "./fit-rows.js";
import { readSQLDesign } from "./read-sql-design.js";
import type { LogisticSQLOptions } from "./sql-options.js";

/** A fit with standard errors that hold when the model is not quite right, or when rows come in clusters. */
export type RobustSQLOptions = LogisticSQLOptions &
  Pick<LogisticOptions, "weightKind" | "standardErrors" | "clusters">;

/**
 * Fits a logistic model with robust standard errors where the rows are, in flat memory: after the last step each row, or each
 * cluster, is looked at once more. For clusters the rows are sorted by them, on the disk where they are many.
 *
 * @param atOnce so many rows or so are sorted at a time.
 * @returns undefined where an engine does not hand over rows in this process.
 */
export async function fitRobustRows(
  engine: Engine,
  options: RobustSQLOptions,
  atOnce?: number,
): Promise<LogisticFit | undefined> {
  const { weights, weightKind = "frequency", clusters } = options;
  if (engine.lists === undefined || engine.dialect !== "duckdb") return undefined;
  const design = await readSQLDesign(engine, options, "rows");
  if (design.kind !== "rows") return undefined;
  const blocks = await openBlockPasses(engine.lists, design, weights !== undefined, clusters, atOnce);
  try {
    return await fitRows(
      engine,
      design,
      options,
      blocks.pass,
      clusters === undefined ? byRow(blocks, weightKind) : byCluster(blocks, weightKind),
    );
  } finally {
    blocks.remove();
  }
}

type WeightKind = "frequency" | "sampling";

function byRow(blocks: BlockPasses, weightKind: WeightKind): RobustErrors {
  return {
    kind: "HC1",
    spread(passes, coefficients, bread) {
      const sandwich = openSandwich(coefficients, bread, weightKind);
      const row = new Float64Array(coefficients.length);
      blocks.look(passes, ({ successes, trials, column }, rows) => {
        const columns = Array.from(row, (_, j) => column(j));
        for (let i = 0; i < rows; i++) {
          for (let j = 0; j < row.length; j++) row[j] = columns[j]?.[i] as number;
          sandwich.add(row, successes[i] as number, trials?.[i] ?? 1, true);
        }
      });
      return { covariance: sandwich.end(), notes: [] };
    },
  };
}

function byCluster(blocks: BlockPasses, weightKind: WeightKind): RobustErrors {
  return {
    kind: "clusters",
    spread(passes, coefficients, bread) {
      const sandwich = openSandwich(coefficients, bread, weightKind);
      const row = new Float64Array(coefficients.length);
      const score = new Float64Array(row.length);
      let clusters = 0;
      blocks.look(passes, ({ successes, trials, column }, rows, read) => {
        const columns = Array.from(row, (_, j) => column(j));
        const begins = read.at(-1) ?? [];
        for (let i = 0; i < rows; i++) {
          if (begins[i] === 1) {
            if (clusters > 0) sandwich.addCluster(score);
            score.fill(0);
            clusters++;
          }
          for (let j = 0; j < row.length; j++) row[j] = columns[j]?.[i] as number;
          const residual = sandwich.add(row, successes[i] as number, trials?.[i] ?? 1, false);
          for (let j = 0; j < row.length; j++)
            score[j] = (score[j] as number) + residual * (row[j] as number);
        }
      });
      sandwich.addCluster(score);
      return { covariance: sandwich.end(), notes: clusterNotes(clusters) };
    },
  };
}
