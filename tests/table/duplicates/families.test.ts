import { describe, expect, it } from "vitest";
import {
  type FindDuplicatePeopleOptions,
  findDuplicatePeople,
} from "../../../src/library/table/duplicates/duplicate-people.js";

const PHONE = "(313) 555-0142";
const MAIL = "smiths@example.org";

/** What two rows with one phone, or with one e-mail, are said to be. */
function verdict(
  first: Readonly<Record<string, unknown>>,
  second: Readonly<Record<string, unknown>>,
  options: FindDuplicatePeopleOptions,
): { readonly match: string; readonly why: string } {
  const contact = { phone: [PHONE, PHONE], email: [MAIL, MAIL] };
  const columns = Object.keys(first).map((name): [string, unknown[]] => [name, [first[name], second[name]]]);
  const { groups, near } = findDuplicatePeople({ ...contact, ...Object.fromEntries(columns) }, options);
  const [group, pair] = [groups[0], near[0]];
  if (group !== undefined) return { match: "exact", why: group.why };
  return { match: pair?.match ?? "two people", why: pair?.why ?? "" };
}

const BY = [{ phone: "phone" }, { email: "email" }, { phone: "phone", email: "email" }] as const;
const named = (first: string, second: string, by: Partial<FindDuplicatePeopleOptions> = BY[0]) =>
  verdict({ name: first }, { name: second }, { ...by, name: "name" });

describe("father and son with one phone or one e-mail", () => {
  it.each([
    ["John Smith Jr", "John Smith Sr"],
    ["John Smith, Jr.", "John Smith, Sr."],
    ["JOHN SMITH III", "John Smith Jr"],
    ["Smith, John, Sr.", "Smith, John, Jr."],
    ["Smith, John, Sr.", "John Smith Jr"],
    ["SMITH JR, JOHN", "SMITH SR, JOHN"],
    ["Smith, Jr., John", "John Smith III"],
    ["John Smith II", "John Smith IV"],
    ["John Smith Junior", "John Smith Senior"],
    ["John Smith 2nd", "John Smith 3rd"],
    ["Smith, John V", "Smith, John, V"],
  ])("leaves %s and %s to a person", (first, second) => {
    for (const by of BY) expect(named(first, second, by).match).toBe("near");
  });

  it("says why: two generations, or only one that is named", () => {
    expect(named("John Smith Jr", "Smith, John, Sr.")).toEqual({
      match: "near",
      why: "same phone and same name, but names of two generations, as Jr and Sr",
    });
    for (const by of BY)
      expect(named("JOHN SMITH", "John Smith III", by).why).toMatch(
        /only one of them has Jr, Sr or the like/,
      );
  });

  it.each([
    ["John Smith Jr", "SMITH, JOHN, Junior"],
    ["John Smith II", "Smith II, John"],
    ["John Smith, MD", "Smith, John"],
    ["Sr Maria Lopez", "Sr. María López"],
    ["Junior Lopez", "LOPEZ, JUNIOR X"],
  ])("reads %s and %s in every way of writing", (first, second) => {
    const { match } = named(first, second);
    expect(match).toBe(second === "LOPEZ, JUNIOR X" ? "near" : "exact");
  });

  it.each(["suffix", "Name Suffix", "name_suffix_lbl", "NAMESUFFIX", "Voters_NameSuffix", "CDE_NAME_SUFFIX"])(
    "looks at the column %s without being told",
    (suffix) => {
      const given = { first: "John", last: "Smith" };
      const options = { phone: "phone", name: ["first", "last"] };
      expect(verdict({ ...given, [suffix]: "SR" }, { ...given, [suffix]: "JR" }, options)).toEqual({
        match: "near",
        why: "same phone and same name, but names of two generations, as Jr and Sr",
      });
      expect(verdict({ ...given, [suffix]: "3" }, { ...given, [suffix]: "III" }, options).match).toBe(
        "exact",
      );
      expect(verdict({ ...given, [suffix]: "" }, { ...given, [suffix]: "MD" }, options).match).toBe("exact");
    },
  );

  it.each(["Residence_street_suffix", "HOUSE_SUFFIX", "Precinct Suffix", "DIRECTION_SUFFIX"])(
    "takes %s for no name",
    (suffix) => {
      const given = { name: "John Smith" };
      const options = { phone: "phone", name: "name" };
      expect(verdict({ ...given, [suffix]: "II" }, { ...given, [suffix]: "IV" }, options).match).toBe(
        "exact",
      );
    },
  );

  it("knows them by birth years and middle names too, and a placeholder for neither", () => {
    const options = { phone: "phone", name: "name" };
    const judge = (column: string, first: unknown, second: unknown) =>
      verdict({ name: "Al Reed", [column]: first }, { name: "Al Reed", [column]: second }, options);
    for (const column of ["dob", "Birth Date", "YEAR_OF_BIRTH", "born"]) {
      expect(judge(column, "3/4/1950", "1981-03-04").why).toMatch(/born in different years/);
      expect(judge(column, "1/1/1900", "3/4/1950").match).toBe("exact");
      expect(judge(column, "3/4/1950", "1950-03-04").match).toBe("exact");
      expect(judge(column, null, 1950).match).toBe("exact");
    }
    expect(judge("born", new Date(Date.UTC(1950, 0, 1)), "19810304").match).toBe("near");
    expect(judge("middle_name", "Alan", "Brian").why).toMatch(/other middle names/);
    expect(judge("middle_name", "A.", "Alan").match).toBe("exact");
  });

  it("is not joined through a third row", () => {
    const people = { name: ["Al Reed Sr", "Al Reed Jr", "", "Al Reed Sr"], email: Array(4).fill(MAIL) };
    const { groups, near, people: count } = findDuplicatePeople(people, { email: "email", name: "name" });
    expect(groups).toEqual([{ rows: [0, 3], why: "same e-mail" }]);
    expect(count).toBe(3);
    expect(near.find(({ second }) => second === 2)?.why).toMatch(
      /rows that are two people: look whose it is/,
    );
    const years = { ...people, name: Array(4).fill("Al Reed"), dob: ["1950", "1981", "", "1950"] };
    expect(findDuplicatePeople(years, { email: "email", name: "name" }).groups[0]?.rows).toEqual([0, 3]);
    const couple = { name: ["Ana Lopez", null, "Bo Chen"], email: Array(3).fill(MAIL) };
    expect(findDuplicatePeople(couple, { email: "email", name: "name" }).groups).toEqual([]);
  });
});

describe("others of one household", () => {
  it("leaves like names with one e-mail to a person: Maria and Mario, Jon and Jan", () => {
    for (const [a, b] of [
      ["Maria Lopez", "Mario Lopez"],
      ["Jon Reed", "Jan Reed"],
      ["Daniel Reed", "Danielle Reed"],
    ] as const) {
      expect(named(a, b, BY[1]).match).toBe("near");
      expect(named(a, b, BY[0]).match).not.toBe("exact");
    }
  });

  it("keeps accents, hyphens, apostrophes and capitals for one name", () => {
    for (const [a, b] of [
      ["José Núñez", "JOSE NUNEZ"],
      ["Mary-Jane O'Brien", "MARY JANE OBRIEN"],
      ["Lopez,  Ana", "Ana Lopez"],
    ] as const)
      for (const by of BY) expect(named(a, b, by).match).toBe("exact");
  });

  it.each([
    ["Smith John", "John Smith", "another order"],
    ["J Smith", "John Smith", "initial"],
    ["Bob Smith", "Robert Smith", "short form"],
    ["Pepe Lopez", "José Lopez", "short form"],
    ["Ana Lopez", "Ana Lopez-Garcia", "part of the other"],
    ["Ana Lopez", "Ana Reed", "marriage"],
  ])("brings %s and %s with one phone before a person", (a, b, why) => {
    expect(named(a, b)).toEqual({ match: "near", why: expect.stringContaining(why) });
  });

  it("keeps a family on one phone apart", () => {
    for (const [a, b] of [
      ["John Smith", "Mary Smith"],
      ["Ada Reed", "Bo Reed"],
    ] as const)
      expect(named(a, b).match).toBe("two people");
  });
});

describe("contacts that prove nothing", () => {
  it.each(["000-000-0000", "999-999-9999", "1234567890", "(313) 000-0000"])(
    "matches no two rows by %s",
    (phone) => {
      const list = { name: ["Al Reed", "Al Reed"], phone: [phone, phone] };
      expect(findDuplicatePeople(list, { phone: "phone", name: "name" })).toMatchObject({
        groups: [],
        near: [],
      });
    },
  );

  it("needs a look where more than five names share an e-mail or a phone", () => {
    const name = ["Al Reed", "Al Reed", "Bo Day", "Cy Fox", "Di Gray", "Ed Hall", "Flo Ito"];
    for (const by of ["phone", "email"] as const) {
      const list = { name, email: name.map(() => MAIL), phone: name.map(() => PHONE) };
      const { groups, near } = findDuplicatePeople(list, { [by]: by, name: "name" });
      expect(groups).toEqual([]);
      expect(near.find(({ first, second }) => first === 0 && second === 1)?.why).toMatch(/6 names share/);
    }
  });

  it("takes an e-mail of 30,000 rows, with names and without", () => {
    const email = Array.from({ length: 30_000 }, () => "office@example.org");
    expect(findDuplicatePeople({ email }, { email: "email" }).people).toBe(1);
    const name = email.map((_, i) => `Person${i % 10_000} Name${i % 10_000}`);
    const { groups, near } = findDuplicatePeople({ email, name }, { email: "email", name: "name" });
    expect(groups).toEqual([]);
    expect(near.length).toBeLessThan(150_000);
    expect(new Set(near.flatMap(({ first, second }) => [first, second])).size).toBe(30_000);
  });
});
