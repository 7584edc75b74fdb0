import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";
import { kernelSpec } from "../../kernel-setup/jupyter/kernel-spec.mjs";
import { projectRoot, venvPython } from "../../kernel-setup/paths.mjs";

export const here = fileURLToPath(new URL(".", import.meta.url));

/** A Python with Jupyter: that of the course, or the one that is named. */
export const python = process.env.JUPYTER_PYTHON ?? venvPython(projectRoot);

/** Something that a kernel published, with its content. */
export interface Output {
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly ename?: string;
  readonly evalue?: string;
  readonly traceback?: readonly string[];
  readonly execution_count?: number;
  readonly execution_state?: string;
}

/** Something that a kernel published, with everything that goes along with the content. */
export interface Said {
  readonly type: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** In base 64. */
  readonly buffers: readonly string[];
}

export interface CommAnswer {
  readonly id: string;
  readonly said: readonly Said[];
}

export interface Answer {
  readonly id: string;
  readonly type: string;
  readonly reply: Readonly<Record<string, unknown>> & {
    readonly status: string;
    readonly evalue?: string;
    readonly ename?: string;
    readonly execution_count?: number;
  };
  readonly outputs: readonly Output[];
  readonly version: string;
  readonly seconds: number;
}

/**
 * A Jupyter of its own for a test: nothing is written outside its folder. Its kernel `tslab` is that of the
 * course, one that lies under another root, or the stock one.
 */
export function temporaryJupyter({ stock = false, root = projectRoot } = {}): {
  readonly env: NodeJS.ProcessEnv;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), "movement-data-jupyter-"));
  const place = join(folder, "data", "kernels", "tslab");
  mkdirSync(place, { recursive: true });
  const spec = stock ? stockSpec() : kernelSpec(root, process.execPath);
  writeFileSync(join(place, "kernel.json"), JSON.stringify(spec));
  const env = {
    ...process.env,
    JUPYTER_PATH: join(folder, "data"),
    JUPYTER_DATA_DIR: join(folder, "own"),
    JUPYTER_RUNTIME_DIR: join(folder, "runtime"),
    IPYTHONDIR: join(folder, "ipython"),
    PYTHONDONTWRITEBYTECODE: "1",
  };
  return { env, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function stockSpec() {
  const script = createRequire(import.meta.url).resolve("tslab/bin/tslab");
  const argv = [process.execPath, script, "kernel", "--config-path={connection_file}"];
  return { argv, display_name: "Stock tslab", language: "typescript" };
}

/** One real kernel, asked through jupyter_client. */
export class Kernel {
  readonly #process: ChildProcess;
  readonly #lines: Interface;
  readonly #waiting: { resolve(line: string): void; reject(reason: Error): void }[] = [];

  constructor(env: NodeJS.ProcessEnv, name = "tslab") {
    this.#process = spawn(python, [join(here, "jupyter-driver.py"), name], {
      env,
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#lines = createInterface({ input: required(this.#process.stdout) });
    this.#lines.on("line", (line) => this.#waiting.shift()?.resolve(line));
    const fail = () => {
      for (const { reject } of this.#waiting.splice(0)) {
        reject(new Error("The driver has ended."));
      }
    };
    this.#process.on("exit", fail);
    this.#process.on("error", fail);
  }

  async #ask(operation: string, values: object): Promise<unknown> {
    const line = await new Promise<string>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      required(this.#process.stdin).write(`${JSON.stringify({ do: operation, with: values })}\n`);
    });
    const { result, problem } = JSON.parse(line);
    if (problem !== undefined) {
      throw new Error(`${operation}: ${problem}`);
    }
    return result;
  }

  async start(cwd: string): Promise<{ seconds: number }> {
    return (await this.#ask("start", { cwd })) as { seconds: number };
  }

  async execute(code: string, rest: object = {}): Promise<Answer> {
    return (await this.#ask("execute", { code, ...rest })) as Answer;
  }

  /** Sends all cells at once, as "run all" does. */
  async runAll(codes: readonly string[], rest: object = {}): Promise<readonly Answer[]> {
    return (await this.#ask("run_all", { codes, ...rest })) as readonly Answer[];
  }

  /** Stops the cell that many seconds after it was sent; the seconds of the answer count from there. */
  async stop(code: string, after = 0.4): Promise<Answer> {
    return (await this.#ask("stop", { code, after })) as Answer;
  }

  /**
   * Starts the kernel, sends the cells at once and stops that many seconds after they were sent, or stops `before`
   * and sends them that many seconds later.
   */
  async stopEarly(
    cwd: string,
    codes: readonly string[],
    after: number,
    { before = false } = {},
  ): Promise<readonly Answer[]> {
    return (await this.#ask("stop_early", { cwd, codes, after, before })) as readonly Answer[];
  }

  /** What the cell published in its first seconds; it is stopped then. */
  async stream(code: string, seconds: number): Promise<Answer & { early: readonly Output[] }> {
    return (await this.#ask("stream", { code, seconds })) as Answer & { early: readonly Output[] };
  }

  /** What has been published for a cell after that many more seconds. */
  async later(id: string, seconds: number): Promise<readonly Output[]> {
    return (await this.#ask("later", { id, seconds })) as readonly Output[];
  }

  async ask(kind: string, content: object = {}, channel = "shell"): Promise<Answer> {
    return (await this.#ask("ask", { kind, content, channel })) as Answer;
  }

  /** Sends one message of a comm; what was said about it until the kernel was done with it. */
  async comm(kind: string, content: object, along: object = {}): Promise<CommAnswer> {
    return (await this.#ask("comm", { kind, content, ...along })) as CommAnswer;
  }

  /** What has been said about a message when it is done, or after that many seconds. */
  async said(id: string, seconds: number): Promise<readonly Said[]> {
    return (await this.#ask("said", { id, seconds })) as readonly Said[];
  }

  /** Sends a cell and comes back as soon as it runs. */
  async begin(code: string): Promise<string> {
    return (await this.#ask("send_only", { code })) as string;
  }

  async restart(): Promise<void> {
    await this.#ask("restart", {});
  }

  async processId(): Promise<number> {
    return (await this.#ask("process_id", {})) as number;
  }

  async shutDown(
    channel: "shell" | "control",
    busyCode?: string,
  ): Promise<{ seconds: number; alive: boolean }> {
    const values = { channel, busy_code: busyCode ?? null };
    return (await this.#ask("shut_down", values)) as { seconds: number; alive: boolean };
  }

  /** Ends the driver, which ends its kernel. */
  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    if (this.#process.exitCode === null) {
      required(this.#process.stdin).end();
      await ended;
    }
  }
}

/** Runs a program to its end. */
export function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ status: number | null; out: string }> {
  const child = spawn(command, args, { env, cwd: projectRoot });
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    out += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out }));
  });
}

/** The one error of an answer, as it was published. */
export function errorOf({ outputs }: { outputs: readonly Output[] }): Output {
  const errors = outputs.filter(({ type }) => type === "error");
  if (errors.length !== 1 || errors[0] === undefined) {
    throw new Error(`One error was expected, but there are ${errors.length}: ${JSON.stringify(outputs)}`);
  }
  return errors[0];
}

/** What the last value of a cell was shown as. */
export function resultOf({ outputs }: Answer): Readonly<Record<string, unknown>> {
  return outputs.find(({ type }) => type === "execute_result")?.data ?? {};
}

export function printedBy({ outputs }: Answer): string {
  return outputs
    .filter(({ type, name }) => type === "stream" && name === "stdout")
    .map(({ text }) => text)
    .join("");
}

function required<T>(value: T | null): T {
  if (value === null) {
    throw new Error("The driver has no such stream.");
  }
  return value;
}
