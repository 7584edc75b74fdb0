import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Dealer } from "zeromq";
import { decodeMessage, encodeMessage } from "../../kernel-setup/kernel/channels/wire.mjs";
import { kernelScript, projectRoot } from "../../kernel-setup/paths.mjs";
import { Kernel, resultOf, temporaryJupyter } from "./jupyter.js";

const jupyter = temporaryJupyter();
const folder = join(projectRoot, "tests", "kernel", "fixtures");
const kernels: Kernel[] = [];

function newKernel(): Kernel {
  const kernel = new Kernel(jupyter.env);
  kernels.push(kernel);
  return kernel;
}

afterAll(async () => {
  for (const kernel of kernels) {
    await kernel.end();
  }
  jupyter.remove();
});

test("restart forgets the names and counts from 1, and shutdown ends the process; no file is left", async () => {
  const before = readdirSync(folder);
  const kernel = newKernel();
  await kernel.start(folder);
  await kernel.execute("const old = 1;");
  await kernel.restart();
  const answer = await kernel.execute("old");
  expect(answer.reply.evalue).toContain("there is nothing called `old`");
  expect(answer.reply.execution_count).toBe(1);
  const [first, second] = await kernel.runAll(["let afresh = 1;", "afresh + 1"]);
  expect([first?.reply.status, second && resultOf(second)["text/plain"]]).toEqual(["ok", "2"]);
  const { seconds, alive } = await kernel.shutDown("shell");
  expect(alive).toBe(false);
  expect(seconds).toBeLessThan(2);
  expect(readdirSync(folder)).toEqual(before);
}, 60_000);

test("shutdown ends the process quickly while a cell is busy", async () => {
  const kernel = newKernel();
  await kernel.start(folder);
  await kernel.execute("1");
  const { seconds, alive } = await kernel.shutDown("control", "while (true) {}");
  expect(alive).toBe(false);
  expect(seconds).toBeLessThan(2);
}, 60_000);

test("a kernel ends by itself when Jupyter is gone", async () => {
  const { place, file } = await writeConnection();
  // A parent that starts the kernel as Jupyter does, says its number and dies without a word.
  const script = `
    const { spawn } = require("node:child_process");
    const env = { ...process.env, JPY_PARENT_PID: String(process.pid) };
    const kernel = spawn(process.execPath, ${JSON.stringify([kernelScript(projectRoot), `--config-path=${file}`])},
      { env, stdio: "ignore", detached: true });
    console.log(kernel.pid);
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 3000);`;
  const parent = spawn(process.execPath, ["-e", script], { cwd: folder });
  const pid = await new Promise<number>((resolve) =>
    parent.stdout.once("data", (text) => resolve(Number(text))),
  );
  expect(isAlive(pid)).toBe(true);
  await new Promise((resolve) => parent.once("exit", resolve));
  const end = performance.now() + 8000;
  while (isAlive(pid) && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(isAlive(pid)).toBe(false);
  rmSync(place, { recursive: true });
}, 60_000);

test("a page that connects anew under its old name is heard before its old connection is gone", async () => {
  const { place, file, address } = await writeConnection();
  const kernel = spawn(process.execPath, [kernelScript(projectRoot), `--config-path=${file}`], {
    cwd: folder,
  });
  const pages = [new Dealer({ routingId: "page" }), new Dealer({ routingId: "page" })];
  for (const [i, page] of pages.entries()) {
    page.receiveTimeout = 20_000;
    page.connect(address);
    const header = {
      msg_id: `${i}`,
      msg_type: "kernel_info_request",
      session: "s",
      username: "u",
      date: "",
      version: "5.3",
    };
    await page.send(encodeMessage({ identities: [], header, parent: {}, content: "{}" }, key));
    const answer = decodeMessage(await page.receive(), key);
    expect(answer?.header.msg_type).toBe("kernel_info_reply");
  }
  for (const page of pages) page.close();
  kernel.kill("SIGKILL");
  rmSync(place, { recursive: true });
}, 60_000);

const key = "k";

/** A connection file as Jupyter writes it, in a folder of its own, and the address of its shell socket. */
async function writeConnection(): Promise<{ place: string; file: string; address: string }> {
  const place = mkdtempSync(join(tmpdir(), "movement-data-kernel-"));
  const [shell_port, iopub_port, control_port, stdin_port, hb_port] = await freePorts(5);
  const connection = { transport: "tcp", ip: "127.0.0.1", key, signature_scheme: "hmac-sha256" };
  const file = join(place, "connection.json");
  writeFileSync(
    file,
    JSON.stringify({ ...connection, shell_port, iopub_port, control_port, stdin_port, hb_port }),
  );
  return { place, file, address: `tcp://127.0.0.1:${shell_port}` };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return server;
    }),
  );
  return servers.map((server) => {
    const address = server.address();
    server.close();
    return typeof address === "object" && address !== null ? address.port : 0;
  });
}
