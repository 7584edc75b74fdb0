import { beforeEach, describe, expect, it } from "vitest";
import { rowKey } from "../../../../src/course/forms/field-value.js";
import { allFields } from "../../../../src/course/plan/form/fields/all-fields.js";
import { findPlanSection, planSections } from "../../../../src/course/plan/plan-sections.js";
import { planDraft } from "../../../../src/course/plan/read-sections.js";
import { writeSection } from "../../../../src/course/plan/write-section.js";
import { checkPlan } from "../../../../src/library/organize/plan/check-plan.js";
import { greatLakesPlan } from "../../../../src/library/organize/plan/great-lakes-plan.js";
import { knownFields } from "../../../../src/library/organize/plan/known-fields.js";
import { planParts } from "../../../../src/library/organize/plan/plan-schema.js";
import { sectionsOf } from "../stored-plan.js";
import { type PlanInForms, planInForms } from "./plan-in-a-form.js";

let forms: PlanInForms;
beforeEach(() => {
  forms = planInForms();
});
const kept = (section: string): unknown => forms.store.read().work.plan[section];

const goal = {
  metric: "calls to the committee",
  kind: "outcome",
  unit: "count",
  baseline: "12,345",
  target: "$20,000",
  deadline: "9/30/2027",
  owner: "field lead",
  source: "call log",
};

describe("the forms of the plan", () => {
  it("ask for every field of every section", () => {
    expect(allFields.map(({ section }) => section).sort()).toEqual(
      planSections.map(({ section }) => section).sort(),
    );
    for (const { section, shape, fields, list } of allFields) {
      const schema = Object.hasOwn(planParts, section)
        ? planParts[section as keyof typeof planParts]
        : undefined;
      const own = fields.map(({ column: { name } }) => name);
      const columns = list?.columns.map(({ column: { name } }) => name) ?? [];
      if (schema !== undefined && shape === "list")
        expect(columns.sort()).toEqual([...knownFields(schema, [0])].sort());
      if (schema !== undefined && shape === "record") {
        const known = [...knownFields(schema, [])].sort();
        expect([...own, ...(list === undefined ? [] : [list.name])].sort()).toEqual(known);
      }
      expect(own.length + columns.length, section).toBeGreaterThan(0);
    }
  });

  it("keep every field at once, and put a row into the plan when it is complete", () => {
    const page = forms.page("goals");
    page.row({ metric: "calls" }, "a");
    expect(kept("goals")).toBeUndefined();
    expect(page.notes()).toMatchObject([{ field: "goals", row: "a", kind: "open" }]);
    expect(page.notes()[0]?.says).toContain("Where does the number stand today?");
    page.row(goal, "a");
    expect(kept("goals")).toEqual([
      {
        id: "G1",
        metric: "calls to the committee",
        kind: "outcome",
        unit: "count",
        baseline: 12345,
        target: 20000,
        deadline: "2027-09-30",
        owner: "field lead",
        source: "call log",
      },
    ]);
    expect(page.rows()[0]).toMatchObject({ id: "G1", baseline: "12,345", target: "$20,000" });
    page.row({ ...goal, owner: "" }, "a");
    expect(kept("goals")).toBeUndefined();
    expect(forms.page("goals").rows()[0]).toMatchObject({ metric: "calls to the committee", owner: "" });
  });

  it("read numbers, shares and days as people type them, and ask which day is meant", () => {
    const page = forms.page("capacity");
    page.fill({
      volunteers: "1,200",
      shiftsEachPerWeek: "0.5",
      weeks: "8 weeks",
      flake: "24%",
      staffHoursWeek: "20",
    });
    expect(kept("capacity")).toEqual({
      volunteers: 1200,
      shiftsEachPerWeek: 0.5,
      weeks: 8,
      flake: 0.24,
      staffHoursWeek: 20,
    });
    page.fill({ flake: "1 in 5" });
    expect(kept("capacity")).toMatchObject({ flake: 0.2 });
    page.fill({ volunteers: "20%" });
    expect(kept("capacity")).toBeUndefined();
    expect(page.notes()).toMatchObject([{ field: "volunteers", kind: "mend" }]);
    expect(forms.page("capacity").reply.value.volunteers).toBe("20%");
    const start = forms.page("start");
    start.fill({ start: "9/1/2026" });
    expect(kept("start")).toBeUndefined();
    expect(start.notes()[0]?.says).toBe(
      'Is "9/1/2026" the day 2026-09-01 or 2026-01-09? Write the one you mean like that.',
    );
    start.press("It is 2026-09-01");
    expect(kept("start")).toBe("2026-09-01");
    expect(start.notes()).toEqual([]);
    page.fill({ volunteers: "1.200" });
    expect(page.notes()[0]?.says).toBe('"1.200" can be 1200 or 1.2: which one?');
    page.press("It is 1200");
    expect(kept("capacity")).toMatchObject({ volunteers: 1200 });
  });

  it("follow a goal to its new name, also where a tactic is not complete yet", () => {
    const goals = forms.page("goals");
    goals.row({ ...goal, id: "G1" }, "a");
    const tactics = forms.page("tactics");
    tactics.row({ name: "phone bank", goalId: "G1" }, "t");
    goals.row({ ...goal, metric: "letters", id: "G2", parent: "G1" }, "b");
    for (const id of ["", "Nor", "North"]) goals.row({ ...goal, id }, "a");
    expect(kept("goals")).toMatchObject([{ id: "North" }, { id: "G2", parent: "North" }]);
    expect(forms.page("tactics").rows()[0]).toMatchObject({ goalId: "North" });
  });

  it("delete a row and take it back", () => {
    const page = forms.page("powerMap");
    page.row({ role: "Speaker", influence: "5", support: "-1", access: "40%" }, "s");
    page.row({ role: "Union", influence: "3", support: "2", access: "1" }, "u");
    page.remove("s");
    expect(kept("powerMap")).toEqual([{ role: "Union", influence: 3, support: 2, access: 1 }]);
    page.row({ role: "Speaker", influence: "5", support: "-1", access: "40%" }, "s");
    expect(kept("powerMap")).toHaveLength(2);
    page.remove("s");
    page.remove("u");
    expect(kept("powerMap")).toBeUndefined();
  });

  it("hold a row with the name of another out of the plan, and offer to delete or rename it", () => {
    const page = forms.page("assumptions");
    const flake = {
      key: "flake",
      value: "35%",
      low: "25%",
      high: "50%",
      unit: "rate",
      source: "log",
      kind: "own-data",
    };
    page.row(flake, "a");
    page.row({ ...flake, value: "30%" }, "b");
    expect(kept("assumptions")).toHaveLength(1);
    page.press("Call this one flake 2");
    expect(kept("assumptions")).toMatchObject([{ key: "flake" }, { key: "flake 2", value: 0.3 }]);
    page.row({ ...flake, key: "flake" }, "b");
    page.press("Delete this one");
    expect(kept("assumptions")).toMatchObject([{ key: "flake", value: 0.35 }]);
    expect(page.rows()).toHaveLength(1);
  });

  it("show what a typed cell wrote, keep how people typed what it left, and drop what it took out", () => {
    const page = forms.page("powerMap");
    page.row({ role: "Speaker", influence: "5", support: "-1", access: "40%" }, "s");
    page.row({ role: "Union", influence: "3", support: "2", access: "1" }, "u");
    page.row({ role: "half a row" }, "draft");
    const write = (value: unknown): void => {
      forms.store.update((work) => ({ ...work, plan: writeSection(work.plan, "powerMap", value).sections }));
    };
    const [speaker, union] = kept("powerMap") as readonly Readonly<Record<string, unknown>>[];
    write([speaker, { ...union, access: 0.5 }, { role: "Press", influence: 2, support: 0, access: 1 }]);
    page.read();
    expect(page.rows().map(({ role, access }) => [role, access])).toEqual([
      ["Speaker", "40%"],
      ["Union", "0.5"],
      ["half a row", ""],
      ["Press", "1"],
    ]);
    write([{ ...union, access: 0.5 }]);
    page.read();
    expect(page.rows().map(({ role }) => role)).toEqual(["Union", "half a row"]);
  });

  it("carry a new value of an assumption into what is typed elsewhere", () => {
    const { rateFrom: _rateFrom, ...sections } = { ...sectionsOf(greatLakesPlan), rateFrom: undefined };
    forms.store.update((work) => ({ ...work, plan: sections }));
    const page = forms.page("assumptions");
    const flake = page.rows().find(({ key }) => /flake/.test(key ?? ""));
    page.row({ ...flake, value: "60%", high: "70%" }, flake?.[rowKey]);
    expect(page.reply.said).toContain("sign-ups needed");
    expect(forms.page("capacity").reply.value.flake).toBe("0.6");
  });

  it("open the plan of the course without a change, section by section", () => {
    const sections = sectionsOf(greatLakesPlan);
    forms.store.update((work) => ({ ...work, plan: sections }));
    for (const { section } of planSections) {
      const page = forms.page(section);
      page.fill({});
      expect(kept(section), section).toEqual(sections[section]);
      expect(
        page.notes().filter(({ kind }) => kind !== "think"),
        section,
      ).toEqual([]);
    }
    expect(forms.store.read().work.plan).toEqual(sections);
  });
});

describe("two windows with the same plan", () => {
  const speaker = { role: "Speaker", influence: "5", support: "-1", access: "0.4" };

  it("write side by side, row by row and field by field", () => {
    const first = forms.page("powerMap");
    first.row(speaker, "s");
    const second = forms.page("powerMap");
    first.row({ ...speaker, role: "Chair" }, "c");
    second.row({ ...speaker, role: "Union" }, "u");
    first.row({ ...speaker, access: "0.6" }, "s");
    second.remove("u");
    second.row({ ...speaker, role: "Union" }, "u");
    first.read();
    expect(first.rows().map(({ role, access }) => [role, access])).toEqual([
      ["Speaker", "0.6"],
      ["Chair", "0.4"],
      ["Union", "0.4"],
    ]);
    expect(first.notes()).toEqual([]);
    const [here, there] = [forms.page("electoral"), forms.page("electoral")];
    here.fill({ expectedTurnout: "1,000" });
    there.fill({ winNumber: "501" });
    here.fill({ voteGoal: "520" });
    expect(kept("electoral")).toEqual({ expectedTurnout: 1000, winNumber: 501, voteGoal: 520 });
    expect(here.notes()).toEqual([]);
  });

  it("keep the newer words of a clash, and the older as an earlier version with a way back", () => {
    const first = forms.page("powerMap");
    first.row(speaker, "s");
    const second = forms.page("powerMap");
    first.row({ ...speaker, role: "Speaker of the House" }, "s");
    second.row({ ...speaker, role: "The Speaker" }, "s");
    expect(kept("powerMap")).toMatchObject([{ role: "The Speaker" }]);
    expect(second.notes()).toMatchObject([{ row: "s", kind: "earlier" }]);
    expect(second.notes()[0]?.says).toContain("Speaker of the House");
    second.press("Take this version back");
    expect(kept("powerMap")).toMatchObject([{ role: "Speaker of the House" }]);
    expect(second.notes()[0]?.says).toContain("The Speaker");
    second.press("Forget this version");
    expect(second.notes()).toEqual([]);
    const [here, there] = [forms.page("problem"), forms.page("problem")];
    here.fill({ problem: "Too few neighbors vote at all." });
    there.fill({ problem: "The rent is too high for families." });
    expect(kept("problem")).toBe("The rent is too high for families.");
    expect(there.notes()[0]?.says).toContain("Too few neighbors vote at all.");
  });

  it("lose nothing when one deletes what the other has changed", () => {
    const first = forms.page("powerMap");
    first.row(speaker, "s");
    const second = forms.page("powerMap");
    first.row({ ...speaker, role: "Speaker of the House" }, "s");
    second.remove("s");
    expect(kept("powerMap")).toBeUndefined();
    second.press("Take this version back");
    expect(kept("powerMap")).toMatchObject([{ role: "Speaker of the House" }]);
    first.remove("s");
    second.row({ ...speaker, role: "Speaker again" }, "s");
    expect(kept("powerMap")).toMatchObject([{ role: "Speaker again" }]);
  });

  it("take a row that one window wrote on for one stretch of writing", () => {
    const page = forms.page("powerMap");
    for (const role of ["S", "Sp", "Speaker"]) page.row({ ...speaker, role }, "s");
    page.row({ ...speaker, role: "Chair" }, "s");
    expect(page.notes()).toEqual([]);
  });
});

describe("a finding in a form", () => {
  it("stands beside the field that it speaks of, and is gone after its button", () => {
    const rows = sectionsOf(greatLakesPlan);
    const goals = rows.goals as readonly Readonly<Record<string, unknown>>[];
    forms.store.update((work) => ({
      ...work,
      plan: { ...rows, goals: goals.map((one, i) => (i === 1 ? { ...one, deadline: "2028-01-01" } : one)) },
    }));
    const page = forms.page("goals");
    const [note] = page.notes().filter(({ kind }) => kind === "mend");
    expect(note).toMatchObject({ field: "goals", row: page.rows()[1]?.[rowKey], column: "deadline" });
    page.press(/^Move the deadline to/);
    expect(page.notes().filter(({ kind }) => kind === "mend")).toEqual([]);
    expect(
      checkPlan(planDraft(forms.store.read().work.plan).plan).filter(({ level }) => level === "error"),
    ).toEqual([]);
    expect(page.rows()[1]?.deadline).toBe(greatLakesPlan.end);
  });

  it("knows every section that a rule can speak of", () => {
    for (const { section } of allFields) expect(findPlanSection(section), section).toBeDefined();
  });
});

describe("a text that is too long for the plan", () => {
  it("is kept whole in the form, out of the plan, and said", () => {
    const page = forms.page("problem");
    const long = "too long for a plan ".repeat(1500);
    page.fill({ problem: long });
    expect(page.read().value.problem).toBe(long);
    expect(kept("problem")).toBeUndefined();
    expect(page.notes()).toMatchObject([{ field: "problem", kind: "mend" }]);
  });
});

describe("a list that is longer than a plan may be", () => {
  const person = (role: string) => ({ role, influence: 5, support: 0, access: 0.4 });
  const texts = (role: string) => ({ role, influence: "5", support: "0", access: "40%" });

  it("keeps every row in the form, says which are out of the plan, and takes one in when there is room", () => {
    const powerMap = Array.from({ length: 999 }, (_, i) => person(`person ${i + 1}`));
    forms.store.update((work) => ({ ...work, plan: { ...work.plan, powerMap } }));
    const page = forms.page("powerMap");
    page.row(texts("person 1000"), "a");
    expect(kept("powerMap")).toHaveLength(1000);
    expect(page.notes()).toEqual([]);
    page.row(texts("person 1001"), "b");
    page.row({ role: "person 1002" }, "c");
    expect(page.rows()).toHaveLength(1002);
    expect(kept("powerMap")).toHaveLength(1000);
    const overfull = { field: "powerMap", row: "b", kind: "mend" };
    expect(page.notes()).toMatchObject([overfull, { row: "c", kind: "open" }]);
    expect(page.notes()[0]?.says).toContain("up to 1,000 rows");
    page.remove("a");
    expect(kept("powerMap")).toContainEqual(person("person 1001"));
    expect(page.notes()).toMatchObject([{ row: "c", kind: "open" }]);
    // What was deleted comes back too, after the others that are in the plan.
    page.row(texts("person 1000"), "a");
    expect(page.rows().map(({ role }) => role)).toContain("person 1000");
    expect(kept("powerMap")).toHaveLength(1000);
  });
});
