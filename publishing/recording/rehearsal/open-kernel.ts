import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { FormValue } from "../../../src/course/forms/field-value.js";
import type { FormReply } from "../../../src/course/forms/form-message.js";
import type { Output } from "../../course/notebook.js";

/** A kernel of the course, fresh and with an empty `my-work`. */
export interface Kernel {
  /** Runs a cell and gives what it shows. */
  run(code: string): Promise<readonly Output[]>;
  /** Does in a form what a button does, and gives what the form says. */
  ask(
    form: string,
    ask: "submit" | "save" | "next cell ran",
    value?: FormValue,
  ): Promise<FormReply | undefined>;
  end(): Promise<void>;
}

const answer = z.object({
  id: z.number(),
  published: z.array(z.object({ type: z.string(), content: z.record(z.string(), z.unknown()) })),
});
type Published = z.infer<typeof answer>["published"];

/** Opens a kernel for a notebook that lies in a folder of the project. */
export function openKernel(root: string, folder: string): Kernel {
  const work = mkdtempSync(join(tmpdir(), "movement-data-recording-"));
  const worker = new Worker(join(root, "publishing", "recording", "rehearsal", "kernel-worker.mjs"), {
    workerData: { folder },
    env: { ...process.env, MOVEMENT_DATA_WORK: work },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  let asked = 0;

  function send(kind: "request" | "comm", content: object): Promise<Published> {
    asked += 1;
    const id = asked;
    return new Promise((resolve, reject) => {
      const hear = (message: unknown): void => {
        const read = answer.parse(message);
        if (read.id !== id) return;
        worker.off("message", hear);
        worker.off("error", reject);
        resolve(read.published);
      };
      worker.on("message", hear);
      worker.on("error", reject);
      worker.postMessage({ id, kind, content });
    });
  }

  return {
    run: async (code) => outputsOf(await send("request", { code, store_history: true })),
    async ask(form, ask, value) {
      const content = {
        ask,
        id: `ask-${asked}`,
        from: "recording",
        ...(value === undefined ? {} : { value }),
      };
      const published = await send("comm", { comm_id: form, data: { method: "custom", content } });
      return published.map((message) => replyOf(message, form)).find((reply) => reply !== undefined);
    },
    async end() {
      await worker.terminate();
      rmSync(work, { recursive: true, force: true });
    },
  };
}

const comm = z.object({
  comm_id: z.string(),
  data: z.object({
    method: z.literal("custom"),
    content: z.custom<FormReply>((reply) => typeof reply === "object"),
  }),
});

function replyOf({ type, content }: Published[number], form: string): FormReply | undefined {
  const read = type === "comm_msg" ? comm.safeParse(content) : undefined;
  return read?.success === true && read.data.comm_id === form ? read.data.data.content : undefined;
}

const shown = z.object({
  data: z.record(z.string(), z.unknown()).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  name: z.string().optional(),
  text: z.string().optional(),
  evalue: z.string().optional(),
});

function outputsOf(published: Published): readonly Output[] {
  const kinds = new Set(["execute_result", "display_data", "stream", "error"]);
  return published
    .filter(({ type }) => kinds.has(type))
    .map(({ type, content }) => ({ output_type: type, ...shown.parse(content) }));
}
