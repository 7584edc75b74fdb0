import { describe, expect, it } from "vitest";
import { closingStep, courseModules, totalMinutes } from "../../../src/course/modules/course-modules.js";

describe("the course frame", () => {
  it("plans nine hours in three equal weeks", () => {
    const week = (number: number) =>
      courseModules
        .filter((one) => one.week === number)
        .reduce((sum, one) => sum + totalMinutes(one.minutes), 0);
    expect([week(1), week(2), week(3) + closingStep.minutes]).toEqual([180, 180, 180]);
  });

  it("gives each notebook the minutes of the curriculum", () => {
    expect(courseModules.map(({ id, minutes }) => [id, totalMinutes(minutes)])).toEqual([
      ["0", 15],
      ["1", 73],
      ["2", 92],
      ["3", 83],
      ["4", 59],
      ["digital-safety", 38],
      ["5", 52],
      ["6", 67],
      ["tests", 56],
    ]);
  });

  it("splits them by kind of work as the curriculum does", () => {
    const sum = (kind: keyof (typeof courseModules)[number]["minutes"]) =>
      courseModules.reduce((all, { minutes }) => all + minutes[kind], 0);
    expect([sum("video"), sum("guided"), sum("thought"), sum("practice"), sum("plan")]).toEqual([
      71,
      173,
      87,
      154,
      55 - closingStep.minutes,
    ]);
  });
});
