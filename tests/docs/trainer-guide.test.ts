import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { steps } from "../../kernel-setup/steps/steps.mjs";
import { readNotebook } from "../../publishing/course/notebook.js";
import { liveDemos } from "../../src/course/debrief/live-demos.js";
import { courseModules, totalMinutes } from "../../src/course/modules/course-modules.js";
import { exercises } from "../../src/course/modules/index.js";
import { notebookHeadings } from "../course/notebook-headings.js";
import { tableRows } from "./table-rows.js";

const root = resolve(import.meta.dirname, "../..");
const guide = readFileSync(join(root, "notebooks/trainer/guide.md"), "utf8");

function section(title: string): string {
  const [, rest = ""] = guide.split(`\n## ${title}\n`);
  return rest.split("\n## ")[0] ?? "";
}

const rows = (title: string): ReturnType<typeof tableRows> => tableRows(section(title));

const minutesIn = (text: string) =>
  [...text.matchAll(/\((\d+)(?: min)?\)/g)].map(([, number]) => Number(number));

/** A guided part; those of Start here have a number alone. The last three of that page take no minutes. */
const isPart = (heading: string): boolean => /^(?:Part )?[AB]?\d+ · .+ min\)$/.test(heading);

describe("the trainer guide", () => {
  it.each(courseModules.map((module, i) => [module.title, module, i] as const))(
    "has the minutes of %s, part by part",
    (_title, module, i) => {
      const [name = "", parts = ""] = rows("Run order, minutes and pauses")[i] ?? [];
      expect(minutesIn(name)).toEqual([totalMinutes(module.minutes)]);
      const planned = notebookHeadings(module.notebook).filter(isPart).flatMap(minutesIn);
      expect(minutesIn(parts)).toEqual(planned);
    },
  );

  it.each(courseModules.map((module, i) => [module.title, module, i] as const))(
    "has practice, thought and plan of %s, and lingers on parts that are there and marked",
    (_title, { minutes, notebook }, i) => {
      const [, parts = "", rest = "", linger = ""] = rows("Run order, minutes and pauses")[i] ?? [];
      expect(rest).toBe(`${minutes.practice} · ${minutes.thought} · ${minutes.plan}`);
      const names = parts.split(" · ");
      const headings = notebookHeadings(notebook).filter(isPart);
      // A short name is made of words of its heading, or is the longer name for the same part.
      expect(names).toHaveLength(headings.length);
      const numbers = [...(/^parts? ([\d, and]+)/.exec(linger)?.[1] ?? "").matchAll(/\d+/g)].map(Number);
      for (const number of numbers) expect(names[number - 1], linger).toMatch(/^\*\*/);
      const bold = names.filter((name) => name.startsWith("**"));
      if (numbers.length > 0) expect(bold).toHaveLength(numbers.length);
    },
  );

  it("answers what people say in every module", () => {
    const replies = rows("What people say, and what to answer");
    const known = courseModules.map(
      ({ id }) => ({ "digital-safety": "Safety", tests: "Tests" })[id as string] ?? id,
    );
    expect([...new Set(replies.map(([module = ""]) => module))]).toEqual(known);
    for (const [, said = "", answer = ""] of replies) {
      expect(said).toMatch(/^".+"$/);
      expect(answer).toMatch(/^".+"$/);
    }
  });

  it("tells of VS Code what the set-up prints and the first notebook shows", () => {
    const seen = new Map(rows("VS Code, step by step").map(([step = "", , sees = ""]) => [step, sees]));
    const number =
      ["eight", "nine", "ten", "eleven", "twelve"][steps.length - 8] ??
      expect.fail(`The set-up has ${steps.length} steps now: add the word for it to this list.`);
    expect(seen.get("1"), `step 1 in notebooks/trainer/guide.md, "VS Code, step by step"`).toBe(
      `${number} lines with ✓`,
    );
    const { recommendations } = JSON.parse(readFileSync(join(root, ".vscode/extensions.json"), "utf8")) as {
      recommendations: string[];
    };
    const { length } = /\((.+)\)/.exec(seen.get("2") ?? "")?.[1]?.split(", ") ?? [];
    expect(length).toBe(recommendations.length);
    const start = readNotebook(join(root, "notebooks/0-start-here.ipynb"));
    const code = start.cells
      .filter((cell) => cell.cell_type === "code")
      .map(({ source }) => source)
      .join("\n");
    expect(code).toContain('"turf"');
    expect(exercises.find(({ module }) => module === "0")?.proof.accepted).toContain(720);
  });

  it("has the four demonstrations that the rehearsal runs", () => {
    const named = rows("The four live demonstrations").map(([name = ""]) => name.toLowerCase());
    expect(named).toHaveLength(liveDemos.length);
    for (const { title } of liveDemos)
      expect(named.some((name) => name.includes(title.toLowerCase()))).toBe(true);
  });

  it("has twelve errors, and each message that it quotes is one that the course says", () => {
    const errors = rows("Twelve errors, and what to say").map(([seen = ""]) => seen);
    expect(errors).toHaveLength(12);
    const spoken = ["src", "kernel-setup"].map((folder) => sourceText(join(root, folder))).join("\n");
    for (const [, quoted = ""] of errors.join("\n").matchAll(/"([^"\n]+)"/g)) {
      for (const words of quoted.split(/…|, /).map((part) => part.trim())) expect(spoken).toContain(words);
    }
  });

  it("names buttons and findings that the course has", () => {
    const errors = section("Twelve errors, and what to say");
    const overrides = readFileSync(join(root, "kernel-setup/jupyter/overrides.json"), "utf8");
    for (const [, button = ""] of errors.matchAll(/\*\*([^*]+)\*\*/g))
      expect(overrides).toContain(`"${button}"`);
    const rules = readdirSync(join(root, "src/library/organize/plan/rules")).join(" ");
    const codes = [...guide.matchAll(/\b([EW]\d+)\b/g)].map(([, code = ""]) => code.toLowerCase());
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(rules).toContain(`${code}-`);
    expect(section("Reset and rehearse")).toContain("npm run my-work -- reset");
    const help = readFileSync(join(root, "src/course/my-work/my-work-command.ts"), "utf8");
    for (const [, command = ""] of guide.matchAll(/npm run my-work -- (\w+)/g))
      expect(help).toMatch(new RegExp(`my-work -- ${command}\\b`));
  });

  it("has every part that a trainer needs", () => {
    for (const title of [
      "Roles on the call",
      "Consent script, read aloud",
      "What people say, and what to answer",
      "Rubric for the thought exercises",
      "Reset and rehearse",
      "Accessibility check, five minutes",
      "VS Code, step by step",
    ]) {
      expect(section(title).trim().length, title).toBeGreaterThan(200);
    }
    expect(guide).toContain("answer key");
  });

  it.each(courseModules.slice(1).map((module) => [module.title, module] as const))(
    "rests on headings of %s that give the planned minutes",
    (_title, { notebook, minutes }) => {
      const headings = notebookHeadings(notebook).filter((heading) => minutesIn(heading).length > 0);
      expect(headings.filter((heading) => !isPart(heading))).toEqual([
        `Practice (${minutes.practice} min)`,
        `Thought exercise (${minutes.thought} min)`,
        `Your plan (${minutes.plan} min)`,
      ]);
      const guided = headings.filter(isPart).flatMap(minutesIn);
      const sum = guided.reduce((total, each) => total + each, 0);
      // The hook and what the numbers cannot tell have a few minutes, and no heading with minutes.
      expect(sum).toBeLessThanOrEqual(minutes.recording + minutes.guided);
      expect(sum).toBeGreaterThan(minutes.recording + minutes.guided - 6);
    },
  );

  it("names files and commands that exist", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const [, name = ""] of guide.matchAll(/`npm run ([a-z-]+)/g))
      expect(Object.keys(scripts)).toContain(name);
    for (const [, file = ""] of guide.matchAll(/\]\(([^):]+)\)/g))
      expect(existsSync(join(root, "notebooks/trainer", file)), file).toBe(true);
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

function sourceText(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}
