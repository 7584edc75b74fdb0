import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../../kernel-setup/paths.mjs";
import { errorOf, Kernel, printedBy, resultOf, temporaryJupyter } from "./jupyter.js";

const jupyter = temporaryJupyter();
const kernel = new Kernel(jupyter.env);

beforeAll(async () => {
  await kernel.start(join(projectRoot, "tests", "kernel", "fixtures"));
}, 60_000);

afterAll(async () => {
  await kernel.end();
  jupyter.remove();
});

test("the last value is an execute_result with its count, not printed text", async () => {
  const answer = await kernel.execute("1 + 1");
  expect(resultOf(answer)).toMatchObject({ "text/plain": "2" });
  expect(printedBy(answer)).toBe("");
  const { execution_count } = answer.outputs.find(({ type }) => type === "execute_result") ?? {};
  expect(execution_count).toBe(answer.reply.execution_count);
});

test("half a sign, with which Jupyter could not save the notebook, is shown as one that is missing", async () => {
  const answer = await kernel.execute("console.log('😀!'.slice(1) + String.raw`\\ud83d`); '😀'[0]");
  expect(printedBy(answer)).toBe("\ufffd!\\ud83d\n");
  expect(resultOf(answer)["text/plain"]).toBe("\ufffd");
});

test("a last value of undefined or null shows nothing", async () => {
  expect(resultOf(await kernel.execute("undefined"))).toEqual({});
  expect(resultOf(await kernel.execute("null"))).toEqual({});
});

test("a table is shown as HTML and as text", async () => {
  const answer = await kernel.execute(
    'import { table } from "arquero";\ntable({ name: ["<b>Ada"], age: [36] })',
  );
  expect(Object.keys(resultOf(answer))).toEqual(expect.arrayContaining(["text/html", "text/plain"]));
  expect(resultOf(answer)["text/html"]).toContain("36");
  expect(resultOf(answer)["text/html"]).not.toContain("<b>Ada");
});

test("a chart as the last value has its words folded under it, escaped, and no other value has", async () => {
  const chart =
    'import { barChart } from "movement-data";\nconst rows = { act: ["signed <b>", "came"], n: [4, 2] };';
  const answer = await kernel.execute(
    `${chart}\nbarChart(rows, { label: "act", value: "n", title: "Two of four came" })`,
  );
  const [words, ...more] = answer.outputs.filter(({ type }) => type === "display_data");
  expect(more).toEqual([]);
  expect(words?.data?.["text/plain"]).toBe(resultOf(answer)["text/plain"]);
  expect(words?.data?.["text/html"]).toMatch(
    /<details[^>]*><summary[^>]*>The chart in words<.*Two of four came/s,
  );
  expect(words?.data?.["text/html"]).not.toContain("<b>");
  expect((await kernel.execute("rows")).outputs.filter(({ type }) => type === "display_data")).toEqual([]);
});

test("a promise inside a value is printed without the kernel's account of it", async () => {
  const answer = await kernel.execute("console.log([Promise.resolve(4)], { p: new Promise(() => {}) })");
  expect(printedBy(answer)).toBe("[ Promise { 4 } ] { p: Promise { <pending> } }\n");
  expect(resultOf(await kernel.execute("[{ a: { p: Promise.resolve(4) } }]"))["text/plain"]).toContain(
    "{ p: Promise { 4 } }",
  );
});

test("a value with Jupyter.display shows itself, also when it takes its time", async () => {
  const code = '({ [Symbol.for("Jupyter.display")]: async () => ({ "text/markdown": "# Hi" }) })';
  expect(resultOf(await kernel.execute(code))["text/markdown"]).toBe("# Hi");
});

test("a promise as the last value is waited for", async () => {
  expect(resultOf(await kernel.execute("Promise.resolve(7)"))).toMatchObject({ "text/plain": "7" });
  expect(errorOf(await kernel.execute('Promise.reject(new Error("No luck."))')).evalue).toBe(
    "Line 1: No luck.",
  );
});

test("a bigint in a bundle does not break the message", async () => {
  const code = '({ [Symbol.for("Jupyter.display")]: () => ({ "application/json": { n: 5n } }) })';
  expect(resultOf(await kernel.execute(code))["application/json"]).toEqual({ n: 5 });
});

test("what a cell prints arrives as one text in order, before its last value", async () => {
  const answer = await kernel.execute('console.log("a"); console.log("b"); "c"');
  expect(printedBy(answer)).toBe("a\nb\n");
  const types = answer.outputs.map(({ type }) => type);
  expect(types.indexOf("stream")).toBeLessThan(types.indexOf("execute_result"));
});

test("a name that looks like a slip is told on stderr, and the function waits for the cell that makes it", async () => {
  await kernel.execute("const pledges = 5;");
  const told = await kernel.execute("const twice = () => pledgess * 2;");
  expect(told.outputs.filter(({ type }) => type === "stream")).toMatchObject([
    { name: "stderr", text: expect.stringMatching(/^Line 1: .*Did you mean `pledges`\?/) },
  ]);
  await kernel.execute("const pledgess = 4;");
  expect(resultOf(await kernel.execute("twice()"))).toMatchObject({ "text/plain": "8" });
});

test("states and the input are published around each cell", async () => {
  const { outputs } = await kernel.execute("let quiet = 1;");
  expect(outputs.map(({ type, execution_state }) => execution_state ?? type)).toEqual([
    "busy",
    "execute_input",
    "idle",
  ]);
});

test("object shorthand, renamed destructuring and loops over promises work with names of earlier cells", async () => {
  const text = async (code: string) => resultOf(await kernel.execute(code))["text/plain"];
  await kernel.execute(
    'import { desc } from "arquero";\nconst age = 36, person = { name: "Ada", born: 1815, died: 1852 };',
  );
  expect(await text("JSON.stringify({ age, desc: typeof desc })")).toBe('{"age":36,"desc":"function"}');
  expect(await text("const { born: year, ...others } = person;\nJSON.stringify({ year, others })")).toBe(
    '{"year":1815,"others":{"name":"Ada","died":1852}}',
  );
  await kernel.execute("let name = '';");
  expect(await text("({ name } = person);\nname")).toBe("Ada");
  expect(await text("let sum = 0;\nfor await (const x of [1, 2]) sum += x;\nsum")).toBe("3");
});

test("completion knows the names of earlier cells and the members of values", async () => {
  await kernel.execute("const precincts = [{ registered: 10 }];");
  const names = await kernel.ask("complete_request", { code: "preci", cursor_pos: 5 });
  expect(names.reply.matches).toContain("precincts");
  const members = await kernel.ask("complete_request", { code: "precincts[0].reg", cursor_pos: 16 });
  expect(members.reply).toMatchObject({ matches: ["registered"], cursor_start: 13, cursor_end: 16 });
});

test("an emoji before the cursor moves neither completion nor inspection", async () => {
  await kernel.execute("const people = ['Ada'];");
  const before = '"😀😀"; /* 👩‍👩‍👧 */ ';
  const at = [...before].length;
  const members = await kernel.ask("complete_request", {
    code: `${before}people.fil; "😀"`,
    cursor_pos: at + 10,
  });
  expect(members.reply).toMatchObject({ cursor_start: at + 7, cursor_end: at + 10 });
  expect(members.reply.matches).toEqual(expect.arrayContaining(["fill", "filter"]));
  const empty = await kernel.ask("complete_request", { code: `${before}people.`, cursor_pos: at + 7 });
  expect(empty.reply).toMatchObject({ cursor_start: at + 7, cursor_end: at + 7 });
  const code = `${before}people`;
  const answer = await kernel.ask("inspect_request", { code, cursor_pos: at + 2, detail_level: 0 });
  expect(answer.reply).toMatchObject({ found: true, data: { "text/plain": "const people: string[]" } });
});

test("inspection tells the type of a name", async () => {
  await kernel.execute("const turnout = 0.61;");
  const answer = await kernel.ask("inspect_request", { code: "turnout", cursor_pos: 3, detail_level: 0 });
  expect(answer.reply).toMatchObject({ found: true, data: { "text/plain": "const turnout: 0.61" } });
  expect((await kernel.ask("inspect_request", { code: "  ", cursor_pos: 1 })).reply.found).toBe(false);
});

test("history, comms, kernel info and completeness are answered with their own kind of reply", async () => {
  const history = await kernel.ask("history_request", { hist_access_type: "tail", n: 5 });
  expect(history).toMatchObject({ type: "history_reply", reply: { status: "ok", history: [] } });
  expect(await kernel.ask("comm_info_request")).toMatchObject({
    type: "comm_info_reply",
    reply: { comms: {} },
  });
  const info = await kernel.ask("kernel_info_request");
  expect(info).toMatchObject({
    type: "kernel_info_reply",
    version: "5.3",
    reply: { protocol_version: "5.3" },
  });
  expect((await kernel.ask("is_complete_request", { code: "f(1," })).reply.status).toBe("incomplete");
  expect((await kernel.ask("is_complete_request", { code: "f(1)" })).reply.status).toBe("complete");
});

test("a silent cell and one without history leave the count as it is", async () => {
  const before = (await kernel.execute("1")).reply.execution_count;
  const silent = await kernel.execute("2", { silent: true });
  expect(silent.outputs.map(({ type }) => type)).toEqual(["status", "status"]);
  expect(resultOf(await kernel.execute("3", { store_history: false }))["text/plain"]).toBe("3");
  expect((await kernel.execute("4")).reply.execution_count).toBe(Number(before) + 1);
});

test("user expressions are answered with values and errors", async () => {
  const { reply } = await kernel.execute("const seats = 51;", {
    user_expressions: { a: "seats + 1", b: "seats.x()" },
  });
  expect(reply.user_expressions).toMatchObject({
    a: { status: "ok", data: { "text/plain": "52" } },
    b: { status: "error", ename: "TypeScriptError" },
  });
});

test("the display function of tslab works, and updates what it has shown", async () => {
  const code =
    'import { newDisplay } from "tslab";\nconst d = newDisplay();\nd.html("<i>1</i>");\nd.html("<i>2</i>");';
  const { outputs } = await kernel.execute(code);
  const shown = outputs.filter(({ type }) => type.endsWith("display_data"));
  expect(shown.map(({ type, data }) => [type, data?.["text/html"]])).toEqual([
    ["display_data", "<i>1</i>"],
    ["update_display_data", "<i>2</i>"],
  ]);
});

test("a cell cannot end the process", async () => {
  expect(errorOf(await kernel.execute("process.exit(0);")).evalue).toContain("Kernel → Restart");
  expect(resultOf(await kernel.execute('"alive"'))["text/plain"]).toBe("alive");
});
