import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { rate } from "../../../library/table/summary/rate.js";

/** The share of the knocks of the canvass log, at an hour or later, that became a conversation; in percent. */
export function talksFrom(hour: number): number {
  const knocks: readonly { hour?: unknown; result?: unknown }[] = loadDataset("canvass-log").objects();
  const kept = knocks.filter((knock) => Number(knock.hour) >= hour);
  return 100 * rate(kept.filter(({ result }) => result === "canvassed").length, kept.length);
}
