import { describe, expect, it } from "vitest";
import { ALL_DATASETS } from "../../datasets/build/all-datasets.js";
import { buildPlan } from "../../datasets/build/build-plan.js";

const names = (words: readonly string[]) =>
  buildPlan(words, ALL_DATASETS).recipes.map(({ description }) => description.name);

describe("npm run datasets", () => {
  it("builds all sets from a raw folder, or those that are named", () => {
    expect(names(["raw"])).toHaveLength(ALL_DATASETS.length);
    expect(names(["raw", "--only", "ces-2020", "--only", "canvass-log"])).toEqual([
      "canvass-log",
      "ces-2020",
    ]);
  });

  it("needs no raw folder for a synthetic set", () => {
    expect(buildPlan(["--only", "canvass-log"], ALL_DATASETS).rawFolder).toBeUndefined();
    expect(names(["--only=canvass-log"])).toEqual(["canvass-log"]);
  });

  it.each([
    [[], /raw files are needed for \d+ datasets.*Name their folder/],
    [["--only", "ces-2020"], /raw files are needed for ces-2020/],
    [["--only", "ces2020"], /There is no dataset "ces2020"\. Did you mean "ces-2020"\?/],
    [["--only", "weather"], /There is no dataset "weather"\. There are: access-log/],
    [["raw", "more"], /Name one raw folder/],
    [["--all"], /Name one raw folder/],
    [["--only"], /Name one raw folder/],
  ])("says in one sentence what is wrong with %j", (words, sentence) => {
    expect(() => buildPlan(words, ALL_DATASETS)).toThrow(sentence);
  });
});
