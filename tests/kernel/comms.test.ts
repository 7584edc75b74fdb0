import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CommAnswer, here, Kernel, printedBy, type Said, temporaryJupyter } from "./jupyter.js";

const place = mkdtempSync(join(tmpdir(), "movement-data-comms-"));
const notebook = join(place, "shown.ipynb");
writeFileSync(
  notebook,
  JSON.stringify({
    cells: [
      {
        cell_type: "code",
        outputs: [
          {
            output_type: "display_data",
            data: { "application/vnd.jupyter.widget-view+json": { model_id: "md-reflect:start.why" } },
          },
        ],
      },
      { cell_type: "code", outputs: [{ output_type: "stream", text: "x" }] },
      { cell_type: "markdown" },
    ],
  }),
);
const jupyter = temporaryJupyter();
const env = { ...jupyter.env, JPY_SESSION_NAME: notebook, MOVEMENT_DATA_WORK: join(place, "my-work") };
const kernel = new Kernel(env);
beforeAll(() => kernel.start(here), 90_000);
afterAll(async () => {
  await kernel.end();
  jupyter.remove();
  rmSync(place, { recursive: true, force: true });
});

const contract = 'const { kernel: door } = (globalThis as any)[Symbol.for("movement-data.kernel")];';
/** Takes up comms of the target "echo": says everything back, and throws when it is told to. */
const echo = `${contract}
door.onOpen("echo", (id: string, opened: any) => {
  door.broadcast("comm_msg", { comm_id: id, data: { opened: opened.data, of: opened.metadata } });
  return async ({ data, metadata, buffers }: any) => {
    if (data.fail) throw new Error("this form does not like it");
    await new Promise((later) => setTimeout(later, 20));
    console.log("heard", data.n);
    door.broadcast("comm_msg", { comm_id: id, data: { n: data.n } }, { metadata: { back: metadata }, buffers });
  };
});`;

const bytes = (text: string): string => Buffer.from(text).toString("base64");
const states = ({ said }: CommAnswer): unknown[] =>
  said.filter(({ type }) => type === "status").map(({ content }) => content.execution_state);
const messages = (said: readonly Said[]): readonly Said[] => said.filter(({ type }) => type === "comm_msg");

describe("a comm that a page opens", () => {
  beforeAll(() => kernel.execute(echo, { seconds: 90 }), 100_000);

  test("reaches the library with its data and metadata, and each message has its own busy and idle", async () => {
    const opened = await kernel.comm(
      "comm_open",
      { comm_id: "e1", target_name: "echo", data: { hello: 1 } },
      { metadata: { version: "2.1.0" } },
    );
    expect(states(opened)).toEqual(["busy", "idle"]);
    expect(messages(opened.said)[0]?.content).toEqual({
      comm_id: "e1",
      data: { opened: { hello: 1 }, of: { version: "2.1.0" } },
    });
    const first = await kernel.comm("comm_msg", { comm_id: "e1", data: { n: 1 } });
    const second = await kernel.comm("comm_msg", { comm_id: "e1", data: { n: 2 } });
    for (const [answer, n] of [
      [first, 1],
      [second, 2],
    ] as const) {
      expect(states(answer)).toEqual(["busy", "idle"]);
      expect(messages(answer.said).map(({ content }) => content.data)).toEqual([{ n }]);
      // What a listener prints belongs to the message, not to the cell that ran last.
      expect(answer.said.find(({ type }) => type === "stream")?.content.text).toBe(`heard ${n}\n`);
    }
  });

  test("carries bytes and metadata both ways; the bytes are no part of the signature", async () => {
    const buffers = [bytes("first"), bytes(""), bytes("\u0000\u00ff")];
    const answer = await kernel.comm(
      "comm_msg",
      { comm_id: "e1", data: { n: 3 } },
      { metadata: { kept: true }, buffers },
    );
    expect(messages(answer.said)[0]).toMatchObject({ metadata: { back: { kept: true } }, buffers });
  });

  test("is not heard when it is signed with another key", async () => {
    const answer = await kernel.comm(
      "comm_msg",
      { comm_id: "e1", data: { n: 4 } },
      { key: "of somebody else", seconds: 1 },
    );
    expect(answer.said).toEqual([]);
  });

  test("is told when its listener fails, and goes on", async () => {
    const failed = await kernel.comm("comm_msg", { comm_id: "e1", data: { fail: true } });
    expect(failed.said.find(({ type }) => type === "error")?.content.evalue).toBe(
      "this form does not like it",
    );
    expect(states(failed)).toEqual(["busy", "idle"]);
    const next = await kernel.comm("comm_msg", { comm_id: "e1", data: { n: 5 } });
    expect(messages(next.said)).toHaveLength(1);
  });

  test("is closed when nobody knows its target, and when a message comes for a comm that nobody has", async () => {
    for (const message of [
      ["comm_open", { comm_id: "x1", target_name: "nobody", data: {} }],
      ["comm_msg", { comm_id: "x2", data: { n: 1 } }],
    ] as const) {
      const answer = await kernel.comm(message[0], message[1]);
      const closed = answer.said.find(({ type }) => type === "comm_close");
      expect(closed?.content.comm_id).toBe(message[1].comm_id);
      expect(states(answer)).toEqual(["busy", "idle"]);
    }
  });

  test("is listed while it is open", async () => {
    const listed = async (target?: string) =>
      (await kernel.ask("comm_info_request", target === undefined ? {} : { target_name: target })).reply
        .comms;
    expect(await listed("echo")).toEqual({ e1: { target_name: "echo" } });
    expect(await listed("nobody")).toEqual({});
    await kernel.comm("comm_close", { comm_id: "e1", data: {} });
    expect(await listed("echo")).toEqual({});
  });
});

describe("while a cell runs", () => {
  test("the list of comms is given at once, a message waits for the end of the cell, and the state stays busy", async () => {
    await kernel.comm("comm_open", { comm_id: "e2", target_name: "echo", data: {} });
    const cell = await kernel.begin(
      "const until = Date.now() + 1500; while (Date.now() < until) {} console.log('cell done');",
    );
    const began = Date.now();
    const message = await kernel.comm("comm_msg", { comm_id: "e2", data: { n: 9 } }, { wait: false });
    const { reply } = await kernel.ask("comm_info_request");
    expect(reply.comms).toHaveProperty("e2");
    expect(Date.now() - began).toBeLessThan(1200);
    expect(await kernel.said(message.id, 0)).toEqual([]);
    expect(messages(await kernel.said(message.id, 20))).toHaveLength(1);
    const states = (await kernel.said(cell, 1)).filter(({ type }) => type === "status");
    expect(states.map(({ content }) => content.execution_state)).toEqual(["busy", "busy", "idle"]);
  });

  test("a message is answered although the cell before it fails", async () => {
    await kernel.begin("await new Promise((later) => setTimeout(later, 300)); throw new Error('x')");
    const answer = await kernel.comm("comm_msg", { comm_id: "e2", data: { n: 10 } });
    expect(messages(answer.said)).toHaveLength(1);
  });
});

describe("a form of the course", () => {
  const id = "md-reflect:start.why";
  const custom = (content: object): object => ({ comm_id: id, data: { method: "custom", content } });
  const replyTo = (answer: CommAnswer): unknown =>
    Object(Object(messages(answer.said)[0]?.content).data).content;

  test("that the notebook shows is listed and answered before any cell has run", async () => {
    const { reply } = await kernel.ask("comm_info_request", { target_name: "jupyter.widget" });
    expect(reply.comms).toEqual({ [id]: { target_name: "jupyter.widget" } });
    const opened = await kernel.comm("comm_open", {
      comm_id: "c1",
      target_name: "jupyter.widget.control",
      data: {},
    });
    expect(opened.said.map(({ type }) => type)).toEqual(["status", "status"]);
    const answer = await kernel.comm("comm_msg", { comm_id: "c1", data: { method: "request_states" } });
    const data = Object(messages(answer.said)[0]?.content.data);
    expect(data.method).toBe("update_states");
    expect(Object.keys(data.states)).toEqual([id]);
    expect(data.states[id]).toMatchObject({ model_module: "anywidget", model_name: "AnyModel" });
  });

  test("keeps what is written, and its state holds none of it", async () => {
    const saved = await kernel.comm(
      "comm_msg",
      custom({ ask: "save", id: "q1", from: "a", value: { text: "persimmon words" } }),
    );
    expect(replyTo(saved)).toMatchObject({ re: "q1", from: "a", value: { text: "persimmon words" } });
    const state = await kernel.comm("comm_msg", { comm_id: id, data: { method: "request_state" } });
    expect(messages(state.said)[0]?.content.data).toMatchObject({ method: "update" });
    expect(JSON.stringify(state.said)).not.toContain("persimmon");
    const read = await kernel.comm("comm_msg", custom({ ask: "read", id: "q2", from: "b" }));
    expect(replyTo(read)).toMatchObject({ value: { text: "persimmon words" } });
  });

  test("answers nothing to what is no question of a form", async () => {
    for (const content of [
      {},
      { ask: "drop", id: "1", from: "a" },
      "text",
      { ask: "save", id: 1, from: "a" },
    ]) {
      const answer = await kernel.comm("comm_msg", custom(Object(content)));
      expect(messages(answer.said)).toEqual([]);
      expect(states(answer)).toEqual(["busy", "idle"]);
    }
  });

  test("is opened by a cell once, with words for pages that draw no forms", async () => {
    const cell = `import { reflect } from "movement-data/course"; reflect("m1.number-you-repeat"); reflect("m1.number-you-repeat");`;
    const answer = await kernel.execute(cell, { seconds: 60 });
    const opens = (await kernel.said(answer.id, 1)).filter(({ type }) => type === "comm_open");
    expect(opens).toHaveLength(1);
    expect(opens[0]).toMatchObject({
      metadata: { version: "2.1.0" },
      content: { comm_id: "md-reflect:m1.number-you-repeat", target_name: "jupyter.widget" },
    });
    const shown = answer.outputs.filter(({ type }) => type === "display_data");
    expect(shown).toHaveLength(2);
    expect(shown[0]?.data).toMatchObject({
      "application/vnd.jupyter.widget-view+json": { model_id: "md-reflect:m1.number-you-repeat" },
      "text/plain": expect.stringContaining("Pick a number that your team repeats"),
      "text/html": expect.stringContaining("Pick a number that your team repeats"),
    });
    expect(printedBy(answer)).toBe("");
  });
});

describe("after a restart", () => {
  test("a page that still has its comms is heard again, whatever the notebook showed", async () => {
    await kernel.restart();
    const id = "md-reflect:m2.sixty-thousand-knocks";
    const content = { ask: "save", id: "q", from: "page", value: { text: "typed before the restart" } };
    const answer = await kernel.comm(
      "comm_msg",
      { comm_id: id, data: { method: "custom", content } },
      { seconds: 60 },
    );
    expect(Object(messages(answer.said)[0]?.content.data).content).toMatchObject({
      re: "q",
      value: { text: "typed before the restart" },
    });
  }, 120_000);
});
