import { readdirSync, readFileSync, rmSync } from "node:fs";
import net from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createContext } from "../../kernel-setup/context.mjs";
import { isSnapshotFresh } from "../../kernel-setup/kernel/snapshot/snapshot-stamp.mjs";
import { jupyterSettings } from "../../kernel-setup/steps/jupyter-settings.mjs";
import { type CourseCopy, copyCourse, filesOf, processesOf, startCommand } from "./course-copy.js";
import { testOtherUsers } from "./other-users.js";

// These run the real JupyterLab and the real kernel, without a browser.
const limit = 120_000;
let course: CourseCopy;
let filesBefore: string[];

beforeAll(() => {
  course = copyCourse();
  filesBefore = filesOf(course.root);
}, limit);

afterAll(() => {
  rmSync(dirname(course.root), { recursive: true, force: true, maxRetries: 5 });
});

async function untilNoProcessIsLeft(): Promise<string[]> {
  for (let i = 0; i < 150 && processesOf(course.root).length > 0; i++) await wait(100);
  return processesOf(course.root);
}

/** A port on which something else listens. */
async function takenPort(): Promise<number> {
  const server = net.createServer();
  onTestFinished(() => void server.close());
  return new Promise((listening) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      listening(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

describe.sequential("a course in a moved folder", () => {
  test("the doctor repairs the stale kernel, and the real kernel runs a cell", {
    timeout: limit,
  }, async () => {
    const doctor = startCommand(course, process.execPath, ["kernel-setup/doctor.mjs", "--json"]);
    expect(await doctor.exitCode).toBe(0);
    const { well, findings } = JSON.parse(doctor.text());
    const repaired = findings.filter((finding: { state: string }) => finding.state === "repaired");
    expect(repaired.map((finding: { sentence: string }) => finding.sentence)).toContain(
      "The course folder was moved, and the kernel still points to the old place.",
    );
    expect(findings.at(-2)).toMatchObject({ step: "Kernel runs a cell", state: "fine" });
    expect(well).toBe(true);
    expect(isSnapshotFresh(course.root)).toBe(true);
    expect(readFileSync(join(course.root, ".venv/bin/jupyter"), "utf8")).toContain(course.root);
  });

  test("an unknown option gets one sentence", { timeout: limit }, async () => {
    const start = startCommand(course, process.execPath, ["kernel-setup/start.mjs", "--prot", "1"]);
    expect(await start.exitCode).toBe(1);
    expect(start.text()).toContain("The option --prot is not known.\n");
    expect(start.text()).not.toMatch(/\bat .*:\d+:\d+/);
  });

  test("two set-ups at once both end well, and the second says that it waits", {
    timeout: limit,
  }, async () => {
    const both = [0, 1].map(() =>
      startCommand(course, process.execPath, ["kernel-setup/start.mjs", "--check"]),
    );
    expect(await Promise.all(both.map(({ exitCode }) => exitCode))).toEqual([0, 0]);
    const texts = both.map(({ text }) => text());
    expect(texts.filter((text) => text.includes("Another set-up of this folder is running")).length).toBe(1);
    expect(texts.every((text) => text.includes("Everything is ready."))).toBe(true);
  });

  test("npm start takes the next port, answers to the token only, and SIGTERM leaves nothing behind", {
    timeout: limit,
  }, async () => {
    const taken = await takenPort();
    const start = startCommand(course, "npm", ["start", "--", "--no-browser", "--port", String(taken)], {
      COURSE_TOKEN: "open-sesame",
    });
    onTestFinished(() => void start.process.kill("SIGKILL"));
    const [, address = ""] = await start.until(
      /(http:\/\/127\.0\.0\.1:\d+)\/lab\/tree\/notebooks\/\S+token=open-sesame/,
    );
    expect(start.text()).toMatch(new RegExp(`Port ${taken} is taken, so JupyterLab uses port \\d+\\.`));
    const ask = (place: string, token: string, method = "GET") =>
      fetch(`${address}/api/${place}`, { method, headers: { authorization: `token ${token}` } });
    expect((await ask("status", "guess")).status).toBe(403);
    const specs = (await (await ask("kernelspecs", "open-sesame")).json()) as { kernelspecs: object };
    expect(Object.keys(specs.kernelspecs)).toEqual(["tslab"]);
    expect((await ask("kernels", "open-sesame", "POST")).status).toBe(201);
    // JupyterLab and its kernel: both have to go.
    expect(processesOf(course.root).length).toBeGreaterThanOrEqual(2);
    start.process.kill("SIGTERM");
    await start.exitCode;
    expect(await untilNoProcessIsLeft()).toEqual([]);
  });

  test.each([
    ["the set-up", process.execPath, ["kernel-setup/start.mjs"]],
    ["npm", "npm", ["start", "--"]],
  ])(
    "%s that is killed outright takes JupyterLab and its kernels with it",
    { timeout: limit },
    async (...row) => {
      const [, command, words] = row;
      const start = startCommand(course, command, [...words, "--no-browser"], {
        COURSE_TOKEN: "open-sesame",
      });
      const [, address = ""] = await start.until(/(http:\/\/127\.0\.0\.1:\d+)\/lab/);
      await fetch(`${address}/api/kernels`, {
        method: "POST",
        headers: { authorization: "token open-sesame" },
      });
      expect(processesOf(course.root).length).toBeGreaterThanOrEqual(2);
      start.process.kill("SIGKILL");
      expect(await untilNoProcessIsLeft()).toEqual([]);
    },
  );

  test("JupyterLab leaves the settings of the course as they are", async () => {
    const check = await jupyterSettings.check(createContext(course.root));
    expect(check).toMatchObject({ fine: true });
  });

  test("nothing was written beside the ignored folders, and nothing into the home folder", () => {
    expect(filesOf(course.root)).toEqual(filesBefore);
    expect(readdirSync(course.home)).toEqual(["of npm"]);
    expect(readdirSync(join(course.home, "of npm"))).toEqual([".npm"]);
  });
});

// After the tests above, which look at what was written.
describe.sequential("the course that is open", () => testOtherUsers(() => course));
