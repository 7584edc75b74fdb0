import { describe, expect, it } from "vitest";
import { describeCell } from "../../src/library/table/columns/describe-cell.js";
import {
  countGroups,
  groupName,
  groupNames,
  meantGroup,
} from "../../src/library/table/columns/group-name.js";

describe("a cell in a message", () => {
  it.each([
    ["Zebulon Quackenbush", 'the text "••••••• •••••••••••" (masked)'],
    ["1,200", 'the text "#,###" (masked)'],
    ["$720", 'the text "$###" (masked)'],
    [9_195_550_143, "the number ########## (masked)"],
    [-1.5, "the number -#.# (masked)"],
    [12n, "the number ## (masked)"],
    [true, "true or false"],
    [new Date(0), "a date"],
    [null, "nothing (null)"],
    ["", "an empty text"],
    [Number.POSITIVE_INFINITY, "a number without an end (Infinity)"],
    [[1, 2], "a list of 2"],
  ])("%s is its kind and its shape", (value, words) => expect(describeCell(value)).toBe(words));
});

describe("a group in a message", () => {
  it("has its name when several rows share it, or when the name can be nobody's", () => {
    expect(groupName("Wayne", 3)).toBe("Wayne");
    expect(groupName("Wayne", 2)).toBe("W••••");
    for (const code of ["D", "12", "block 2", "b-17", "control", "no answer"]) {
      expect(groupName(code, 1)).toBe(code);
    }
  });

  it("is masked when it reads like a person, whoever shares it", () => {
    for (const person of ["Ana Lopez", "Lopez, Ana", "ana@example.org", "12 Oak Street", "919-555-0143"]) {
      expect(groupName(person, 50)).not.toMatch(/Lopez|ana@|Oak|555/);
    }
  });

  it("is listed beside a count of those that are not named", () => {
    const rows = countGroups(["Blue", "Blue", "Blue", "Bo", null, "", "none"]);
    expect(groupNames(rows)).toBe("Blue, none and 1 other");
    expect(meantGroup("Blu", rows)).toBe(' Did you mean "Blue"?');
    expect(meantGroup("Bo", rows)).toBe("");
    expect(groupNames(countGroups(["Ana", "Bo"]))).toBe("2 that are not printed here");
  });
});
