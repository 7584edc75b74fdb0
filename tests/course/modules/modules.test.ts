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
      ["1", 9, 19, 6, 20, 6, 60],
      ["2", 9, 22, 5, 17, 7, 60],
      ["3", 6, 13, 4, 8, 9, 40],
      ["3a", 6, 20, 3, 16, 5, 50],
      ["3b", 6, 20, 3, 16, 5, 50],
      ["4", 7, 18, 4, 16, 5, 50],
      ["digital-safety", 4, 8, 3, 12, 3, 30],
      ["5", 7, 18, 4, 17, 4, 50],
      ["6", 9, 24, 6, 21, 5, 65],
      ["tests", 8, 20, 5, 20, 7, 60],
    ]);
  });
});
