import ts from "typescript";
import { describe, expect, it } from "vitest";
import { courseModules } from "../../../src/course/modules/course-modules.js";
import { cellsOf, type PageCell } from "./page-run.js";

/** Options of charts that show a result, which the data must give. Inputs of a plan, such as a range, may be typed. */
const RESULTS =
  /^(?:central|effect|cost|estimate|observed|mean|median|share|rate|total|point|interval|reference|mark)$/;

/** The results that a page types into its charts, with the cell. */
function typedResults(cells: readonly PageCell[]): readonly string[] {
  return cells.flatMap(({ kind, source }, at) =>
    kind === "code" ? resultsIn(source).map((text) => `cell ${at} types ${text} into a chart`) : [],
  );
}

function resultsIn(source: string): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node, inChart: boolean): void => {
    const isChart = ts.isCallExpression(node) && /(?:Chart|Map)$/.test(node.expression.getText());
    const inside = inChart || isChart;
    if (
      inside &&
      ts.isPropertyAssignment(node) &&
      RESULTS.test(node.name.getText()) &&
      isTyped(node.initializer)
    ) {
      found.push(node.getText());
    }
    node.forEachChild((child) => look(child, inside));
  };
  look(ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022, true), false);
  return found;
}

/** A number, with its sign, or a list of them. */
function isTyped(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 && node.elements.every(isTyped);
  return ts.isNumericLiteral(ts.isPrefixUnaryExpression(node) ? node.operand : node);
}

describe("no chart shows a typed result", () => {
  it.each(courseModules.map(({ notebook }) => notebook))("in %s", (file) => {
    expect(typedResults(cellsOf(file))).toEqual([]);
  });

  it("and the rule sees one, at any depth, and no input or computed number", () => {
    expect(resultsIn("rangeChart(rows, { central: 770, title: `x` })")).toEqual(["central: 770"]);
    expect(resultsIn("costChart([{ effect: -0.0098 }, { interval: [1, 2] }])")).toEqual([
      "effect: -0.0098",
      "interval: [1, 2]",
    ]);
    expect(
      resultsIn("rangeChart(rows, { central: plan.central, low: 5 }); const x = { central: 770 };"),
    ).toEqual([]);
  });
});
