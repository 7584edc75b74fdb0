import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { courseModules, totalMinutes } from "../../src/course/modules.js";

const guide = readFileSync("notebooks/trainer/guide.md", "utf8");
const runOrder = guide.slice(guide.indexOf("## Run order"), guide.indexOf("### Three routes"));
// One row a notebook: its name with all its minutes, its parts with theirs, where to linger.
const rows = [...runOrder.matchAll(/^\| [^|]+\((\d+)\) \| ([^|]+) \|/gm)];

/** The minutes in the headings of a notebook: of its guided parts, and of what has a name of its own. */
function headingMinutes(notebook: string): { parts: number[]; named: Record<string, number> } {
  const { cells } = JSON.parse(readFileSync(join("notebooks", notebook), "utf8")) as {
    cells: { cell_type: string; source: string[] }[];
  };
  const headings = cells
    .filter(({ cell_type }) => cell_type === "markdown")
    .flatMap(({ source }) => [...source.join("").matchAll(/^## (.+) \((\d+) min\)$/gm)])
    .map(([, name = "", minutes]) => [name, Number(minutes)] as const);
  const isPart = ([name]: readonly [string, number]) => /^(Part )?\d+ · /.test(name);
  return {
    parts: headings.filter(isPart).map(([, minutes]) => minutes),
    named: Object.fromEntries(headings.filter((heading) => !isPart(heading))),
  };
}

describe("the trainer guide", () => {
  it("has a row for each notebook of the course", () => {
    expect(rows).toHaveLength(courseModules.length);
  });

  it.each(courseModules.map((module, i) => [module.title, module, rows[i]] as const))(
    "gives %s the minutes that its headings give",
    (_, module, row) => {
      const [, total, parts = ""] = row ?? [];
      expect(Number(total)).toBe(totalMinutes(module.minutes));
      expect([...parts.matchAll(/\((\d+)\)/g)].map(([, text]) => Number(text))).toEqual(
        headingMinutes(module.notebook).parts,
      );
    },
  );

  it.each(courseModules.slice(1).map(({ title, notebook, minutes }) => [title, notebook, minutes] as const))(
    "rests on headings of %s that give the planned minutes",
    (_, notebook, minutes) => {
      const { parts, named } = headingMinutes(notebook);
      expect(named).toEqual({
        Practice: minutes.practice,
        "Thought exercise": minutes.thought,
        "Your plan": minutes.plan,
      });
      const guided = parts.reduce((sum, each) => sum + each, 0);
      // The hook and what the numbers cannot tell have a few minutes, and no heading with minutes.
      expect(guided).toBeLessThanOrEqual(minutes.video + minutes.guided);
      expect(guided).toBeGreaterThan(minutes.video + minutes.guided - 6);
    },
  );

  it("names files and commands that exist", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const [, name = ""] of guide.matchAll(/`npm run ([a-z-]+)/g))
      expect(Object.keys(scripts)).toContain(name);
    const here = readdirSync("notebooks/trainer");
    for (const [, file = ""] of guide.matchAll(/\]\(([^):]+)\)/g)) expect(here).toContain(file);
  });

  it("says for each thought exercise what the trainer brings up", () => {
    const rubric = guide.slice(guide.indexOf("## Rubric"), guide.indexOf("## Twelve errors"));
    const exercises = courseModules.filter(({ minutes }) => minutes.thought > 0);
    const [, ...lines] = [...rubric.matchAll(/^\| .+ \| .+ \|$/gm)];
    expect(lines).toHaveLength(exercises.length);
    for (const word of [
      "vanity",
      "501(c)(3)",
      "wellbeing",
      "whip sheet",
      "lobbying",
      "follow-up call",
      "weakness",
      "fees",
      "log",
    ])
      expect(rubric).toContain(word);
  });
});
