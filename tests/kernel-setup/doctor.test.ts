import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createContext } from "../../kernel-setup/context.mjs";
import { examine, examinePort, type Finding } from "../../kernel-setup/set-up/examine.mjs";
import { forgetProof } from "../../kernel-setup/steps/kernel-proof.mjs";
import { steps } from "../../kernel-setup/steps/steps.mjs";
import { type FakeCourse, fakeCourse } from "./fake-course.js";

async function round(course: FakeCourse): Promise<Finding[]> {
  return examine(
    course.context,
    steps,
    () => {},
    () => {},
  );
}

async function healthyCourse(): Promise<FakeCourse> {
  const course = fakeCourse();
  await round(course);
  course.calls();
  return course;
}

/** The findings that are not fine, as short lines. */
const faults = (findings: readonly Finding[]) =>
  findings.filter(({ state }) => state !== "fine").map(({ state, sentence }) => `${state}: ${sentence}`);

const sitePackages = (course: FakeCourse) => join(course.root, ".venv/lib/python3.11/site-packages");

describe("the doctor", () => {
  test("finds nothing in a healthy course", async () => {
    const course = await healthyCourse();
    expect(faults(await round(course))).toEqual([]);
  });

  const breakages: ReadonlyArray<readonly [string, (course: FakeCourse) => void, string]> = [
    [
      "a half-finished npm install",
      ({ root }) => rmSync(join(root, "node_modules/.package-lock.json")),
      "The install of the course packages was not finished.",
    ],
    [
      "a package that somebody deleted",
      ({ root }) => rmSync(join(root, "node_modules/tslab"), { recursive: true }),
      "The package tslab is missing, although npm once installed it.",
    ],
    [
      "a package whose main file is empty",
      ({ root }) => writeFileSync(join(root, "node_modules/tslab/main.js"), ""),
      "The package tslab is damaged.",
    ],
    [
      "a package whose description is cut off",
      ({ root }) => writeFileSync(join(root, "node_modules/tslab/package.json"), '{"ver'),
      "The package tslab is damaged.",
    ],
    [
      "an empty main file of a package that somebody installed by hand",
      ({ root }) => {
        rmSync(join(root, "node_modules/.movement-data.json"));
        writeFileSync(join(root, "node_modules/tslab/main.js"), "");
      },
      "The package tslab is damaged.",
    ],
    [
      "packages that are older than the lock file",
      ({ root }) => {
        const file = join(root, "package-lock.json");
        writeFileSync(file, readFileSync(file, "utf8").replace('"6.0.3"', '"6.0.4"'));
      },
      "The package typescript is not up to date.",
    ],
    [
      "a node_modules from another kind of computer",
      ({ root }) =>
        writeFileSync(join(root, "node_modules/.movement-data.json"), '{"platform":"amiga-m68k"}'),
      "The course packages were installed for another kind of computer.",
    ],
    [
      "a stale build",
      ({ root }) => writeFileSync(join(root, "src/library/index.ts"), "export const fresh = 1;"),
      "The course library is older than its source.",
    ],
    [
      "no build",
      ({ root }) => rmSync(join(root, "dist/library/index.js")),
      "The course library is not built yet.",
    ],
    [
      "no package of the build",
      ({ root }) => rmSync(join(root, "dist/package/index.cjs")),
      "The course library is not built yet.",
    ],
    ...["index.cjs", "index.mjs", "index.d.cts", "course.cjs", "shared.cjs", "movement-data.mjs"].map(
      (name): readonly [string, (course: FakeCourse) => void, string] => [
        `an empty ${name} of the library`,
        ({ root }) => writeFileSync(join(root, "dist/package", name), ""),
        "A file of the course library is damaged.",
      ],
    ),
    [
      "an empty file of the build",
      ({ root }) => writeFileSync(join(root, "dist/library/index.js"), ""),
      "A file of the course library is damaged.",
    ],
    [
      "a private environment whose Python is gone",
      ({ root }) => rmSync(join(root, ".venv/bin/python")),
      "The Python that the private environment was made from is gone.",
    ],
    [
      "a half-made private environment",
      (course) => rmSync(join(sitePackages(course), "pip"), { recursive: true }),
      "The private Python environment was not finished.",
    ],
    [
      "a half-installed Python package",
      (course) => {
        rmSync(join(course.root, ".venv/.setup/python-packages.json"));
        rmSync(join(sitePackages(course), "plotly-7.1.0.dist-info/RECORD"));
        rmSync(join(sitePackages(course), "plotly"), { recursive: true });
      },
      "JupyterLab is not installed yet.",
    ],
    [
      "a missing JupyterLab",
      (course) => rmSync(join(sitePackages(course), "jupyterlab"), { recursive: true }),
      "JupyterLab is missing or damaged.",
    ],
    [
      "an empty file of JupyterLab",
      (course) => writeFileSync(join(sitePackages(course), "jupyterlab/__init__.py"), ""),
      "JupyterLab is missing or damaged.",
    ],
    [
      "a missing chart renderer",
      ({ root }) => rmSync(join(root, ".venv/share/jupyter/labextensions/plotly"), { recursive: true }),
      "The chart renderer is missing or damaged.",
    ],
    [
      "another list of Python packages after an update of the course",
      ({ root }) => writeFileSync(join(root, "kernel-setup/requirements.txt"), "jupyterlab==4.7.0\n"),
      "JupyterLab is not in the version that this course asks for.",
    ],
    [
      "settings that are gone",
      ({ root }) => rmSync(join(root, ".venv/share/jupyter/lab/settings/overrides.json")),
      "JupyterLab does not have the settings of the course.",
    ],
    [
      "a kernel that is not registered",
      ({ root }) => rmSync(join(root, ".venv/share/jupyter/kernels/tslab"), { recursive: true }),
      "The TypeScript kernel is not registered yet.",
    ],
  ];

  describe("repairs", () => {
    // One course for all: each test gives it back healthy.
    let course: FakeCourse;
    beforeAll(async () => {
      course = fakeCourse(afterAll);
      await round(course);
    });

    test.each(breakages)("%s", async (_name, damage, sentence) => {
      damage(course);
      expect(faults(await round(course))[0]).toBe(`repaired: ${sentence}`);
      expect(faults(await round(course))).toEqual([]);
    });
  });

  test("says what it did, in one sentence for each fault", async () => {
    const course = await healthyCourse();
    for (const [name, damage] of breakages) if (/^(?:a stale|no) build$/.test(name)) damage(course);
    rmSync(join(course.root, ".venv/share/jupyter/kernels/tslab"), { recursive: true });
    const repaired = (await round(course)).filter(({ state }) => state === "repaired");
    expect(repaired.map(({ action }) => action)).toEqual([
      "Built it again.",
      "Registered the kernel for this folder.",
      "Took it again.",
    ]);
  });

  test("mends only what is missing of a damaged Python package", async () => {
    const course = await healthyCourse();
    rmSync(join(sitePackages(course), "plotly"), { recursive: true });
    await round(course);
    expect(course.calls()[0]).toMatch(/pip install .*--force-reinstall --no-deps plotly==7\.1\.0$/);
  });

  test("repairs a course folder that was moved, with the scripts of its environment", async () => {
    const course = await healthyCourse();
    const moved = join(dirname(course.root), "moved here");
    renameSync(course.root, moved);
    const context = createContext(moved, { env: course.context.env, log: () => {} });
    const findings = await round({ ...course, context });
    expect(faults(findings)).toEqual([
      "repaired: The course folder was moved, and the kernel still points to the old place.",
      "repaired: The snapshot from which the kernel starts is missing or old.",
    ]);
    const kernel = readFileSync(join(moved, ".venv/share/jupyter/kernels/tslab/kernel.json"), "utf8");
    expect(kernel).not.toContain(course.root);
    const script = readFileSync(join(moved, ".venv/bin/jupyter"), "utf8");
    expect(script).toBe(`#!/bin/sh\n'''exec' "${join(moved, ".venv/bin/python")}" "$0" "$@"\n' '''\n`);
  });

  test.each(["actions.arrow", "datapackage.json"])("brings an emptied %s of a dataset back", async (name) => {
    const course = await healthyCourse();
    const git = (...words: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...words], { cwd: course.root });
    git("init", "--quiet");
    git("add", "datasets");
    git("commit", "--quiet", "-m", "The datasets");
    const env = { ...course.context.env, PATH: `${course.context.env.PATH}${delimiter}${process.env.PATH}` };
    const withGit = { ...course, context: { ...course.context, env } };
    writeFileSync(join(course.root, "datasets/actions", name), "");
    expect(faults(await round(withGit))[0]).toBe("repaired: The dataset actions is damaged.");
    expect(faults(await round(withGit))).toEqual([]);
  });

  test("says what to do about a damaged dataset where there is no git", async () => {
    const course = await healthyCourse();
    rmSync(join(course.root, "datasets/actions"), { recursive: true });
    const finding = (await round(course)).find(({ step }) => step === "Datasets");
    expect(finding?.sentence).toBe("The dataset actions is damaged, and git could not bring it back.");
    expect(finding?.action).toContain("Copy the folder datasets/actions from a fresh download");
  });

  test("runs the cell again when a file was touched that notebooks import, and only then", async () => {
    const course = await healthyCourse();
    const touched = [
      join(course.root, "dist/package/index.cjs"),
      join(course.root, "datasets/actions/actions.arrow"),
    ];
    for (const file of touched) {
      utimesSync(file, new Date(), new Date(2030, 1, 1));
      await round(course);
      expect(course.calls()).toEqual([expect.stringContaining("prove_kernel.py")]);
      await round(course);
      expect(course.calls()).toEqual([]);
    }
  });

  test("installs the packages again when the kernel does not answer, and says so when that does not help", async () => {
    const course = await healthyCourse();
    course.behave({ kernelAnswers: false });
    forgetProof(course.root);
    expect(faults(await round(course))).toEqual(["to do: The TypeScript kernel did not answer."]);
    expect(course.calls()).toContain("npm ci --omit=dev");
  });

  test("prints the command that installs the missing venv part", async () => {
    const course = fakeCourse();
    course.behave({ venvParts: "10" });
    const findings = await round(course);
    const python = findings.find(({ step }) => step === "Python");
    expect(python?.sentence).toBe("Python 3.11.4 is here, but its venv part is missing.");
    expect(python?.action).toMatch(/^(?:Run: .+ — then|Install Python .+) run the command again\.$/);
  });

  test("names a Python that is too old, and repairs what does not need Python all the same", async () => {
    const course = fakeCourse();
    course.behave({ pythonVersion: "3.8.10" });
    const findings = await round(course);
    expect(findings.map(({ step, state }) => `${step}: ${state}`)).toEqual([
      "Node: fine",
      "Python: to do",
      "Course packages: repaired",
      "Course library: repaired",
      "Datasets: fine",
    ]);
    expect(findings[1]?.sentence).toBe("This is Python 3.8.10, and the course needs Python 3.10 or newer.");
  });

  test("names a missing Python", async () => {
    const course = fakeCourse();
    const context = { ...course.context, env: { ...course.context.env, PATH: "" } };
    const findings = await round({ ...course, context });
    expect(findings[1]?.sentence).toBe("Python was not found, and the course needs Python 3.10 or newer.");
  });

  test("names a PYTHON that does not run", async () => {
    const course = fakeCourse();
    const context = { ...course.context, env: { ...course.context.env, PYTHON: "/nowhere/python" } };
    const findings = await round({ ...course, context });
    expect(findings[1]?.sentence).toBe("PYTHON points to /nowhere/python, which does not run.");
    expect(findings[1]?.action).toContain("Set PYTHON");
  });

  test("names a Node that is too old", async () => {
    const course = fakeCourse();
    const context = { ...course.context, nodeVersion: "18.20.4" };
    const findings = await round({ ...course, context });
    expect(findings[0]).toMatchObject({
      state: "to do",
      sentence: "This is Node 18.20.4, and the course needs Node 20.19 or newer.",
    });
  });

  test("says which port npm start takes when the usual one is taken", async () => {
    const { root } = fakeCourse();
    const other = net.createServer();
    const port = await new Promise<number>((listening) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        listening(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    const finding = await examinePort(root, port);
    other.close();
    expect(finding.sentence).toBe(`Another program uses port ${port}.`);
    expect(finding.action).toMatch(/^npm start takes port \d+ by itself\.$/);
    expect(finding.state).toBe("noted");
  });

  test("says that the folder cannot be written, without a stack trace", async () => {
    const course = await healthyCourse();
    const folder = join(course.root, ".venv/share/jupyter/kernels/tslab");
    rmSync(folder, { recursive: true });
    // A file where a folder has to be stops everybody, the administrator too.
    writeFileSync(folder, "");
    const finding = (await round(course)).find(({ step }) => step === "TypeScript kernel");
    expect(finding?.state).toBe("to do");
    expect(finding?.action).toMatch(/\.$/);
  });

  test("keeps the learner's layout of JupyterLab when it makes the environment again", async () => {
    const course = await healthyCourse();
    const layout = join(course.root, ".venv/jupyter/workspaces/default.jupyterlab-workspace");
    mkdirSync(dirname(layout), { recursive: true });
    writeFileSync(layout, "{}");
    chmodSync(join(course.root, ".venv/bin/python"), 0o644);
    await round(course);
    expect(existsSync(layout)).toBe(true);
    expect(readdirSync(join(course.root, ".venv/bin"))).toContain("python");
  });
});
