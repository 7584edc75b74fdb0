import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkerPage, type Said, type WorkerPage } from "./worker-page.js";

let worker: WorkerPage;
beforeAll(async () => {
  worker = await openWorkerPage();
});
afterAll(async () => {
  await worker?.close();
});

/** The bundle of what a cell showed first. */
const shown = (said: readonly Said[]): Readonly<Record<string, unknown>> =>
  Object(said.find(({ content }) => content.data !== undefined)?.content.data);
const printed = (said: readonly Said[]): string =>
  said.flatMap(({ type, content }) => (type === "stream" ? [String(content.text)] : [])).join("");
const failure = (said: readonly Said[]): unknown => said.find(({ type }) => type === "error")?.content.evalue;

describe("a cell in the worker", () => {
  it("shows its last value, and what it prints", async () => {
    const said = await worker.run('console.log("printed", { doors: 3 });\n6 * 7');
    expect(printed(said)).toBe("printed { doors: 3 }\n");
    expect(shown(said)["text/plain"]).toBe("42");
  });

  it("draws a chart of a dataset as the bundle that a notebook draws", async () => {
    await worker.run(
      'import { barChart, countBy, loadDataset } from "movement-data";\nconst knocks = countBy(loadDataset("canvass-log"), "result");',
    );
    const bundle = shown(
      await worker.run(
        'barChart(knocks, { label: "result", value: "count", title: "Knocks", source: "Log" });',
      ),
    );
    expect(bundle["application/vnd.plotly.v1+json"]).toMatchObject({ data: [{ type: "bar" }] });
    expect(bundle["text/plain"]).toMatch(/^Knocks/);
  });

  it("explains an error with its line, and goes on", async () => {
    expect(failure(await worker.run('\ncountBy(loadDataset("canvass-log"), "resul");'))).toMatch(
      /^Line 2: .*Did you mean "result"\?/,
    );
    expect(failure(await worker.run("const doors = 12o;"))).toMatch(/^Line 1: /);
    expect(failure(await worker.run("knoks.numRows()"))).toContain("`knocks`");
    expect(shown(await worker.run("knocks.numRows()"))["text/plain"]).toBe("4");
  });

  it("tells whatever a cell throws, and answers slips, as on a laptop", async () => {
    const round = "const round: { trip?: unknown } = {}; round.trip = round; throw round;";
    expect(failure(await worker.run(round))).toContain("<ref *1> { trip: [Circular *1] }");
    expect(failure(await worker.run("[1, 2].filter((n) => n = 1)"))).toContain("to compare, write `===`");
    expect(shown(await worker.run("export default class { static s = 2 }; 7"))["text/plain"]).toBe("7");
    const proxy = await worker.run("new Proxy({}, { get() { throw 1 } })");
    expect(shown(proxy)["text/plain"]).toBe("a value that cannot be shown");
  });

  it("keeps one memory for all cells: a function sees what a later cell assigns", async () => {
    await worker.run("let share = 1;\nconst twice = () => share * 2;");
    await worker.run("share = 21;");
    expect(shown(await worker.run("twice()"))["text/plain"]).toBe("42");
  });

  it("lets a function name what a later cell makes, and knows what a cell gave to the world", async () => {
    expect(printed(await worker.run("const report = () => pledges * 2;\nconst hosts = () => hostss;"))).toBe(
      "Line 2: there is nothing called `hostss`. Did you mean `hosts`? If not, run the cell that makes `hostss` first.\n",
    );
    expect(failure(await worker.run("report()"))).toContain("there is nothing called `pledges` yet");
    await worker.run("const pledges = 5; globalThis.goal = 4;");
    expect(shown(await worker.run("report() + goal"))["text/plain"]).toBe("14");
    // A page has a name called `name`: it is none of the notebook's.
    await worker.run("const who = () => name;");
    expect(failure(await worker.run("who()"))).toContain("there is nothing called `name` yet");
    await worker.run('const name = "Ana";');
    expect(shown(await worker.run("who()"))["text/plain"]).toBe("Ana");
    const made = await worker.run(
      "class Team { lead = makeLead(); size(): Size { return sizeOf(this) } } function* all() { yield* each() }\nlet set = () => { level = 3 };",
    );
    expect(failure(made)).toBeUndefined();
    await worker.run(
      "type Size = number; let level = 1; function makeLead() { return 'Bo' } const sizeOf = (team: Team) => team.lead.length; const each = () => [1, 2];",
    );
    const all = await worker.run("set(); [new Team().lead, new Team().size(), ...all(), level].join()");
    expect(shown(all)["text/plain"]).toBe("Bo,2,1,2,3");
  });

  it("uses no name that a failed cell has not made, and none of before", async () => {
    await worker.run("const made = 1;");
    await worker.run("const early = 5; throw new Error('on purpose'); const late = 6;");
    expect(shown(await worker.run("early"))["text/plain"]).toBe("5");
    expect(failure(await worker.run("late + 1"))).toContain("stopped with an error");
    await worker.run('const made = "text";');
    expect(failure(await worker.run("const n: number = made;"))).toMatch(/^Line 1: /);
  });

  it("waits where a cell waits, and gives an error that nobody waited for to its cell", async () => {
    expect(
      shown(
        await worker.run(
          "const later = await new Promise<number>((go) => setTimeout(() => go(7), 20));\nlater",
        ),
      )["text/plain"],
    ).toBe("7");
    expect(failure(await worker.run('Promise.reject(new Error("left behind"));\n1'))).toContain(
      "left behind",
    );
  });

  it.each([
    ["at once", "while (true) {}"],
    ["after an await", "await 1;\nfor (;;) {}"],
    ["in a function of an earlier cell", "spin();"],
    ["in a wait without end", "await new Promise(() => {});"],
    [
      "of functions that call themselves",
      "const again = async (n: number): Promise<number> => (await null, again(n + 1));\nawait again(0);",
    ],
  ])("stops an endless loop %s, and keeps its names", async (_, code) => {
    await worker.run("const before = 3;\nfunction spin() { while (true) {} }");
    setTimeout(() => void worker.page.evaluate("stop()"), 500);
    expect(failure(await worker.run(code))).toBe("You stopped this cell.");
    expect(shown(await worker.run("before"))["text/plain"]).toBe("3");
    // What stopped this cell stops no later one.
    const longer =
      'const end = performance.now() + 600;\nwhile (performance.now() < end) {}\nbefore + " and whole"';
    expect(shown(await worker.run(longer))["text/plain"]).toBe("3 and whole");
  });

  it("runs whole when stop was pressed before it", async () => {
    await worker.run("1 + 1");
    await worker.page.evaluate("stop()");
    const longer = "const until = performance.now() + 600;\nwhile (performance.now() < until) {}\n'whole'";
    expect(shown(await worker.run(longer))["text/plain"]).toBe("whole");
  });

  it("fetches Danfo, plans of phone numbers and outlines of maps when a cell asks for them", async () => {
    const text = async (code: string): Promise<unknown> => shown(await worker.run(code))["text/plain"];
    await worker.run('import { normalizePhone, stateMap, toDanfo } from "movement-data";');
    expect(await text("toDanfo({ n: [1, 2, 3] }).shape.join()")).toBe("3,1");
    expect(await text('normalizePhone("(313) 555-0142")')).toBe("+13135550142");
    const map = await text(
      'stateMap({ state: ["MI"], share: [0.5] }, { state: "state", value: "share", format: "share", title: "A map" })',
    );
    expect(map).toMatch(/^A map/);
  });

  it("writes the plan in every format", async () => {
    const code = `import { exportPlan, greatLakesPlan } from "movement-data";
const sizes = await Promise.all((["docx", "xlsx", "html", "markdown", "json"] as const).map(async (format) => (await exportPlan(greatLakesPlan, format)).length > 500));
sizes.join()`;
    expect(shown(await worker.run(code))["text/plain"]).toBe("true,true,true,true,true");
  });

  it("asks no other host for anything", () => {
    expect(worker.outside).toEqual([]);
  });
});

describe("work in the worker", () => {
  it("is kept in the browser, and is there again after a restart", async () => {
    await worker.run(
      'import { reflect } from "movement-data/course";\nreflect("start.why", "To know which doors we knock on next week, and who decides.");',
    );
    await worker.restart();
    const read = `import { readFileSync } from "node:fs";\nreadFileSync("../my-work/my-work.json", "utf8").includes("which doors we knock on")`;
    expect(shown(await worker.run(read))["text/plain"]).toBe("true");
  });

  it("speaks with a form on the page", async () => {
    await worker.run('import { reflect } from "movement-data/course";');
    const said = await worker.run('reflect("start.why");');
    const opened = said.find(({ type }) => type === "comm_open");
    expect(opened?.content.comm_id).toBe("md-reflect:start.why");
    const ask = { ask: "read", id: "1", from: "page" };
    const answer = await worker.comm("comm_msg", {
      comm_id: "md-reflect:start.why",
      data: { method: "custom", content: ask },
    });
    expect(JSON.stringify(answer)).toContain("which doors we knock on");
  });
});
