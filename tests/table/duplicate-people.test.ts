import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";
import { mergePeople } from "../../src/library/table/duplicates/duplicate-merge.js";
import { findDuplicatePeople } from "../../src/library/table/duplicates/duplicate-people.js";
import { nameSimilarity } from "../../src/library/table/duplicates/duplicate-similarity.js";

const list = {
  name: ["Ana Lopez", "ana lopez", "Ana Lopes", "Bo Chen", "Cy Chen", "Cy Chen", "Dee Park"],
  email: ["ana@example.org", " ANA@example.org", "aan@example.org", null, null, null, "ana@example.org"],
  phone: [null, null, null, "313-555-0142", "(313) 555-0142", "3135550142", null],
};
const options = { name: "name", email: "email", phone: "phone" } as const;

describe("findDuplicatePeople", () => {
  it("groups exact matches and says why", () => {
    const report = findDuplicatePeople(list, options);
    expect(report.groups).toEqual([
      { rows: [0, 1], why: "same e-mail" },
      { rows: [4, 5], why: "same phone and same name" },
    ]);
    expect([report.rows, report.people, report.duplicates]).toEqual([7, 5, 2]);
  });

  it("leaves a near match to a person and keeps a family on one phone apart", () => {
    const { near } = findDuplicatePeople(list, options);
    expect(near).toContainEqual({
      first: 0,
      second: 2,
      match: "near",
      why: "a similar name, and e-mails one typing mistake apart",
    });
    expect(near.find((pair) => pair.second === 6)?.why).toContain("shared mailbox");
    expect(near.some(({ first, second }) => first === 3 || second === 3)).toBe(false);
  });

  it("leaves father and son to a person, on one phone or with one e-mail", () => {
    const family = {
      first: ["Al", "Al", "Al"],
      last: ["Reed", "Reed", "Reed"],
      suffix: ["Sr.", "JR", "Junior"],
      email: Array(3).fill("reeds@example.org"),
      phone: Array(3).fill("3135550142"),
    };
    for (const by of ["email", "phone"]) {
      const report = findDuplicatePeople(family, { [by]: by, name: ["first", "last", "suffix"] });
      expect(report.near.map(({ first, second }) => [first, second])).toContainEqual([0, 1]);
      expect(report.groups.some(({ rows }) => rows.includes(0))).toBe(false);
    }
    const { groups } = findDuplicatePeople(family, { email: "email", name: ["first", "last", "suffix"] });
    expect(groups).toEqual([{ rows: [1, 2], why: "same e-mail" }]);
    // The suffix counts where nobody named its column, too.
    expect(findDuplicatePeople(family, { phone: "phone", name: ["first", "last"] }).groups).toEqual([
      { rows: [1, 2], why: "same phone and same name" },
    ]);
  });

  it("needs the same place for a similar name alone", () => {
    const people = { name: ["Jon Smith", "John Smith", "John Smith"], zip: ["48201", "48201", "48104"] };
    const { near, people: count } = findDuplicatePeople(people, { name: "name", place: "zip" });
    expect(near).toEqual([{ first: 0, second: 1, match: "near", why: "a similar name in the same place" }]);
    expect(count).toBe(3);
  });

  it("finds the 24 addresses typed otherwise in the sign-up list joined with itself", () => {
    const signUps = loadDataset("sign-up-list");
    const twice = [...signUps.array("email"), ...signUps.array("emailAsTyped")];
    expect(findDuplicatePeople({ email: twice }, { email: "email" }).people).toBe(200);
    expect(new Set(twice).size).toBe(224);
  });

  it("counts people as a plain count of distinct addresses does", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a@x.org", "A@x.org ", "b@x.org", "c@x.org", null)), (email) => {
        const clean = email.flatMap((text) => (text === null ? [] : [text.trim().toLowerCase()]));
        const missing = email.length - clean.length;
        expect(findDuplicatePeople({ email }, { email: "email" }).people).toBe(new Set(clean).size + missing);
      }),
    );
  });

  it("asks for a column when none is named", () => {
    expect(() => findDuplicatePeople(list, {})).toThrow("The columns are: name, email, phone.");
  });
});

describe("mergePeople", () => {
  it("merges only the named groups, fills gaps and reports what was lost", () => {
    const { rows, notes } = mergePeople({ name: ["Ana", "Anna", "Bo"], zip: [null, "48201", null] }, [
      { rows: [0, 1], why: "same e-mail" },
    ]);
    expect(rows.objects()).toEqual([
      { name: "Ana", zip: "48201" },
      { name: "Bo", zip: null },
    ]);
    expect(notes).toEqual([
      { kept: 0, removed: 1, column: "name", what: "dropped", why: "same e-mail" },
      { kept: 0, removed: 1, column: "zip", what: "filled", why: "same e-mail" },
    ]);
  });

  it("merges nothing without a group, and leaves the list that it was given as it was", () => {
    const given = { name: ["Ana", null] };
    expect(mergePeople(given, []).rows.numRows()).toBe(2);
    mergePeople(given, [{ rows: [1, 0], why: "" }]);
    expect(given.name).toEqual(["Ana", null]);
  });

  it("refuses rows that are not there or stand in two groups", () => {
    expect(() => mergePeople({ a: [1] }, [{ rows: [0, 7], why: "" }])).toThrow("the rows 0 to 0");
    expect(() =>
      mergePeople({ a: [1, 2] }, [
        { rows: [0, 1], why: "" },
        { rows: [1], why: "" },
      ]),
    ).toThrow("two groups");
  });
});

describe("nameSimilarity", () => {
  it("gives Winkler's published values", () => {
    expect(nameSimilarity("MARTHA", "MARHTA")).toBeCloseTo(0.961, 3);
    expect(nameSimilarity("DIXON", "DICKSONX")).toBeCloseTo(0.813, 3);
    expect(nameSimilarity("JELLYFISH", "SMELLYFISH")).toBeCloseTo(0.896, 3);
  });

  it("is never under 0 or over 1, and 1 for a name and its copy in capitals", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(nameSimilarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(nameSimilarity(a, b)).toBeLessThanOrEqual(1);
        expect(nameSimilarity(`x${a}`, `X${a}`)).toBe(1);
      }),
    );
  });
});
