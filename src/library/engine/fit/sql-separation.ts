import type { ScaledTerm } from "../../model/design/scaled-terms.js";
import { numberLiteral } from "../../table/write/sql-text.js";
import type { Engine } from "../connect/engine.js";
import { rowExpression } from "./row-expression.js";
import { asDouble, scaled } from "./sql-expressions.js";
import type { SQLPasses } from "./sql-pass.js";

/**
 * True when moving along this direction never makes any row less likely: then there is no best coefficient (Albert and
 * Anderson 1984, Biometrika 71(1)).
 */
export async function separatesInTable(
  engine: Engine,
  passes: SQLPasses,
  direction: Float64Array,
): Promise<boolean> {
  const { dialect } = engine;
  const move = passes.terms
    .map(
      (term, j) =>
        `${numberLiteral(direction[j] as number, dialect)} * (${scaledValue(passes, term, j, engine)})`,
    )
    .join(" + ");
  const [row] = await engine.query(
    `SELECT ${asDouble("MIN(CASE WHEN y = 1 THEN move END)", dialect)} AS lowest_yes, ` +
      `${asDouble("MAX(CASE WHEN y = 0 THEN move END)", dialect)} AS highest_no, ` +
      `${asDouble("MAX(ABS(move))", dialect)} AS largest FROM (` +
      `SELECT ${passes.summary.outcome} AS y, ${move} AS move FROM ${passes.summary.from} WHERE ${passes.summary.usable}) AS moves`,
  );
  const largest = Number(row?.largest);
  const slack = largest * 1e-4;
  return largest > 0 && Number(row?.lowest_yes) >= -slack && Number(row?.highest_no) <= slack;
}

/** The terms that separate by themselves: no row with the outcome lies below a row without it, or none above. */
export async function separatingTerms(engine: Engine, passes: SQLPasses): Promise<readonly ScaledTerm[]> {
  const { dialect } = engine;
  const values = passes.terms.map((term, j) => `${scaledValue(passes, term, j, engine)} AS v_${j}`);
  const ranges = passes.terms.flatMap((_, j) =>
    [0, 1].flatMap((y) =>
      ["min", "max"].map(
        (end) => `${asDouble(`${end}(CASE WHEN y = ${y} THEN v_${j} END)`, dialect)} AS ${end}_${y}_${j}`,
      ),
    ),
  );
  const [row] = await engine.query(
    `SELECT ${ranges.join(", ")} FROM (SELECT ${passes.summary.outcome} AS y, ${values.join(", ")} ` +
      `FROM ${passes.summary.from} WHERE ${passes.summary.usable}) AS term_values`,
  );
  return passes.terms.filter((_, j) => {
    const [lowNo, highNo, lowYes, highYes] = [
      row?.[`min_0_${j}`],
      row?.[`max_0_${j}`],
      row?.[`min_1_${j}`],
      row?.[`max_1_${j}`],
    ].map(Number) as [number, number, number, number];
    const constant = Math.min(lowNo, lowYes) === Math.max(highNo, highYes);
    return !constant && (highNo <= lowYes || highYes <= lowNo);
  });
}

function scaledValue(passes: SQLPasses, term: ScaledTerm, j: number, engine: Engine): string {
  const source = passes.sources[j];
  if (source === undefined) return numberLiteral(1, engine.dialect);
  return scaled(rowExpression(source, passes.keys, engine.dialect), term.center, term.scale, engine.dialect);
}
