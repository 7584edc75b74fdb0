import { describe, expect, it } from "vitest";
import { closingStep, courseModules, totalMinutes } from "../../../src/course/modules/course-modules.js";

describe("the course frame", () => {
  it("plans at most three hours a week", () => {
    const week = (number: number) =>
      courseModules
        .filter((one) => one.week === number)
        .reduce((sum, one) => sum + totalMinutes(one.minutes), 0);
    expect([week(1), week(2), week(3) + closingStep.minutes]).toEqual([180, 180, 180]);
  });

  it("gives each notebook the minutes of the curriculum, by kind of work", () => {
    expect(
      courseModules.map(({ id, minutes }) => {
        const { recording, guided, thought, practice, plan } = minutes;
        return [id, recording, guided, thought, practice, plan, totalMinutes(minutes)];
      }),
    ).toEqual([
      ["0", 5, 9, 1, 3, 2, 20],
      ["1", 8, 20, 6, 20, 6, 60],
      ["2", 8, 23, 5, 17, 7, 60],
      ["3", 6, 13, 4, 8, 9, 40],
      ["3a", 6, 20, 3, 16, 5, 50],
      ["3b", 7, 19, 3, 16, 5, 50],
      ["4", 6, 19, 4, 16, 5, 50],
      ["digital-safety", 6, 6, 3, 12, 3, 30],
      ["5", 7, 18, 4, 17, 4, 50],
      ["6", 8, 25, 6, 21, 5, 65],
      ["tests", 6, 22, 5, 20, 7, 60],
    ]);
  });
});
