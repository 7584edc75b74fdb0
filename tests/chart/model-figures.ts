import { effectPlot } from "../../src/library/chart/experiment/effect-plot.js";
import { pValueStrip } from "../../src/library/chart/experiment/p-value-strip.js";
import type { Figure } from "../../src/library/chart/figure/figure.js";
import { calibrationChart } from "../../src/library/chart/model/calibration-chart.js";
import { coefficientChart } from "../../src/library/chart/model/coefficient-chart.js";
import { decileChart } from "../../src/library/chart/model/decile-chart.js";
import { gainsChart } from "../../src/library/chart/model/gains-chart.js";
import { rocChart } from "../../src/library/chart/model/roc-chart.js";
import { universeChart } from "../../src/library/chart/model/universe-chart.js";
import { universeGrid } from "../../src/library/model/score/universe-grid.js";
import { calibrationTable } from "../../src/library/model/validate/calibration-table.js";
import { decileTable } from "../../src/library/model/validate/decile-table.js";
import { rocCurve } from "../../src/library/model/validate/roc-curve.js";
import { TAG } from "./organize-figures.js";

const actual = [0, 1, 0, 1, 1, 1, 0, 1];
const predicted = [0.2, 0.4, 0.3, 0.6, 0.7, 0.9, 0.5, 0.8];
const title = `A finding ${TAG}`;
const source = `From ${TAG}`;
const deciles = decileTable(actual, predicted, { groups: 4 });
const term = { term: TAG, estimate: 1.6, stdError: 0.1, statistic: 5, pValue: 0, confLow: 1.3, confHigh: 2 };
const list = { turnout: [0.5, 0.9, 0.9], support: [0.8, 0.5, 0.1] };
const scores = { turnout: "turnout", support: "support" };

/** The charts of models and experiments, each with a tag in the texts that it takes. */
export const modelFigures: Readonly<Record<string, Figure>> = {
  calibrationChart: calibrationChart(calibrationTable(actual, predicted, { bins: 3 }), { title, source }),
  coefficientChart: coefficientChart([term], { title, source, oddsRatios: true }),
  decileChart: decileChart(deciles, { title, source }),
  gainsChart: gainsChart(deciles, { title, source }),
  rocChart: rocChart(rocCurve(actual, predicted), { title, source }),
  universeChart: universeChart(universeGrid(list, scores), { title, source }),
  effectPlot: effectPlot([{ term: TAG, estimate: 0.08, confLow: 0.07, confHigh: 0.09 }], { source }),
  pValueStrip: pValueStrip([0.01, 0.2, 0.5], { source }),
};
