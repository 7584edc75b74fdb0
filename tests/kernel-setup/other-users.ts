import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CourseCopy, commandLines, processesOf, type Running, startCommand } from "./course-copy.js";

// The real JupyterLab with one kernel, looked at by somebody else on the same computer, and by a page of another site.
const limit = 120_000;
const token = "open-sesame-2027";
let course: CourseCopy;
let start: Running;
let address: URL;
let kernelId: string;
let connectionFile: string;

const ask = (place: string, options: RequestInit = {}) => fetch(new URL(place, address), options);

/** The tests of what others see, in a course that is set up: to copy and set up one takes longer than all of them. */
export function testOtherUsers(copied: () => CourseCopy): void {
  beforeAll(async () => {
    course = copied();
    // The folder of the test is private by itself; a home folder often is not.
    chmodSync(dirname(course.root), 0o755);
    mkdirSync(join(course.root, "notebooks", ".ipynb_checkpoints"), { recursive: true });
    const file = join(course.home, "word.txt");
    writeFileSync(file, `${token}\n`, { mode: 0o600 });
    start = startCommand(course, process.execPath, [
      "kernel-setup/start.mjs",
      "--no-browser",
      "--token-file",
      file,
    ]);
    const [, origin = ""] = await start.until(/(http:\/\/127\.0\.0\.1:\d+)\/lab/);
    address = new URL(origin);
    const made = await ask("api/kernels", { method: "POST", headers: { authorization: `token ${token}` } });
    kernelId = ((await made.json()) as { id: string }).id;
    for (let i = 0; i < 100 && !kernelLine(); i++) await wait(100);
    connectionFile = /--config-path=(.*\.json)/.exec(kernelLine())?.[1] ?? "";
    for (let i = 0; i < 100 && !existsSync(socketFile()); i++) await wait(100);
  }, limit);

  afterAll(async () => {
    start.process.kill("SIGTERM");
    await start.exitCode;
  });

  describe.skipIf(process.platform === "win32")("another user of the computer", () => {
    test("reads the token on no command line, also when the course is opened a second time", async () => {
      const browser = join(course.home, "browser.sh");
      const opened = join(course.home, "opened.txt");
      writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" >> '${opened}'\n`, { mode: 0o755 });
      const again = startCommand(course, process.execPath, ["kernel-setup/start.mjs"], { BROWSER: browser });
      expect(await again.exitCode).toBe(0);
      expect(again.text()).toContain("The course is open already");
      const words = readFileSync(opened, "utf8").trim();
      expect(words).toMatch(/^file:\/\/.*-open\.html$/);
      const page = fileURLToPath(words);
      expect(readFileSync(page, "utf8")).toContain(`token=${token}`);
      expect(isPrivate(page) && isPrivate(dirname(page))).toBe(true);
      expect(commandLines().filter((line) => line.includes(token))).toEqual([]);
    });

    test("cannot reach the kernel over the network: its sockets are files in a private folder", () => {
      const { transport } = JSON.parse(readFileSync(connectionFile, "utf8")) as { transport: string };
      expect(transport).toBe("ipc");
      expect(isPrivate(connectionFile) && isPrivate(dirname(socketFile()))).toBe(true);
    });

    test.runIf(existsSync("/proc/net/tcp"))("finds no port on which the kernel listens", () => {
      expect(listeningPorts(processOf(kernelId))).toEqual([]);
      // The same look finds the one port of JupyterLab.
      expect(listeningPorts(processOf("serve.py"))).toEqual([Number(address.port)]);
    });

    test("finds the notebooks, the checkpoints and the plan of a learner closed", () => {
      expect(isPrivate(join(course.root, "notebooks"))).toBe(true);
      expect(isPrivate(join(course.root, ".venv", "jupyter"))).toBe(true);
    });

    test("reads no file that JupyterLab or a cell writes from now on", async () => {
      const headers = { authorization: `token ${token}` };
      const body = JSON.stringify({ type: "file", format: "text", content: "a list" });
      expect((await ask("api/contents/list.txt", { method: "PUT", headers, body })).status).toBe(201);
      expect(isPrivate(join(course.root, "list.txt"))).toBe(true);
      // Cells write with what their kernel was given.
      for (const one of existsSync("/proc/self") ? [kernelId, "serve.py"] : []) {
        expect(readFileSync(`/proc/${processOf(one)}/status`, "utf8")).toMatch(/^Umask:\s*0077$/m);
      }
    });

    test.runIf(process.getuid?.() === 0)(
      "can neither connect nor read (needs an administrator to try it)",
      () => {
        const look = `
      const fs = require("node:fs"), net = require("node:net");
      const [readable, socket, ...files] = process.argv.slice(1);
      console.log(fs.readFileSync(readable, "utf8").length > 0);
      for (const file of files) try { fs.readdirSync(file); console.log("open"); } catch (e) { console.log(e.code); }
      net.connect(socket, () => console.log("connected")).on("error", (e) => console.log(e.code));`;
        const closed = [
          join(course.root, "notebooks"),
          join(course.root, ".venv", "jupyter"),
          dirname(connectionFile),
        ];
        const words = ["-e", look, join(course.root, "package.json"), socketFile(), ...closed];
        const nobody = spawnSync(process.execPath, words, {
          uid: 65_534,
          gid: 65_534,
          encoding: "utf8",
          cwd: "/",
        });
        expect(nobody.stderr).toBe("");
        expect(nobody.stdout.trim().split("\n")).toEqual(["true", "EACCES", "EACCES", "EACCES", "EACCES"]);
        // Its owner can.
        const owner = spawnSync(
          process.execPath,
          [
            "-e",
            `require("node:net").connect(process.argv[1], function () { console.log("connected"); this.destroy(); })`,
            socketFile(),
          ],
          { encoding: "utf8" },
        );
        expect(owner.stdout.trim()).toBe("connected");
      },
    );
  });

  describe("a page of another site in the learner's browser", () => {
    let cookies: string;
    let xsrf: string;
    beforeAll(async () => {
      const page = await ask(`lab?token=${token}`, { redirect: "manual" });
      const set = page.headers.getSetCookie();
      cookies = set.map((cookie) => cookie.split(";")[0]).join("; ");
      xsrf = /_xsrf=([^;]*)/.exec(cookies)?.[1] ?? "";
    });

    test("starts no kernel with the learner's cookie alone", async () => {
      const post = (headers: Record<string, string>) => ask("api/kernels", { method: "POST", headers });
      expect((await post({ cookie: cookies })).status).toBe(403);
      expect((await post({ cookie: cookies, "x-xsrftoken": "guess" })).status).toBe(403);
      // The page of JupyterLab itself does.
      const own = await post({ cookie: cookies, "x-xsrftoken": xsrf });
      expect(own.status).toBe(201);
      const { id } = (await own.json()) as { id: string };
      await ask(`api/kernels/${id}`, { method: "DELETE", headers: { authorization: `token ${token}` } });
    });

    test("opens no connection to a kernel with the learner's cookie", async () => {
      const foreign = await upgrade({ cookie: cookies, origin: "http://evil.example" });
      expect(foreign).toBe(403);
      expect(await upgrade({ cookie: cookies, origin: "null" })).toBe(403);
      expect(await upgrade({ origin: address.origin })).toBe(403);
      expect(await upgrade({ cookie: cookies, origin: address.origin })).toBe(101);
    });

    test("reads nothing through a name that leads to this computer", async () => {
      const status = await new Promise((answered) => {
        request(
          new URL("api/contents", address),
          { headers: { cookie: cookies, host: "evil.example" } },
          (reply) => {
            reply.resume();
            answered(reply.statusCode);
          },
        ).end();
      });
      expect(status).toBe(403);
    });
  });
}

const kernelLine = () => processesOf(course.root).find((line) => line.includes("main.mjs")) ?? "";

/** Where the kernel publishes what cells print. */
function socketFile(): string {
  const { ip, iopub_port } = JSON.parse(readFileSync(connectionFile, "utf8")) as {
    ip: string;
    iopub_port: number;
  };
  return `${ip}-${iopub_port}`;
}

const isPrivate = (path: string) => (statSync(path).mode & 0o077) === 0;

/** The status with which JupyterLab answers to a WebSocket of the kernel. */
function upgrade(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((answered, failed) => {
    const asked = request(new URL(`api/kernels/${kernelId}/channels`, address), {
      headers: {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
        ...headers,
      },
    });
    asked.on("upgrade", (reply, socket) => {
      socket.destroy();
      answered(reply.statusCode);
    });
    asked.on("response", (reply) => {
      reply.resume();
      answered(reply.statusCode);
    });
    asked.on("error", failed);
    asked.end();
  });
}

/** The process of this course whose command line holds the words. */
function processOf(words: string): number {
  const found = readdirSync("/proc").find((name) => {
    if (!/^\d+$/.test(name)) return false;
    const line = commandLine(name);
    return line.includes(course.root) && line.includes(words) && !line.includes("vitest");
  });
  return Number(found);
}

function commandLine(processId: string): string {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, "utf8");
  } catch {
    // It ended while we looked.
    return "";
  }
}

/** The ports on which a process listens, as Linux lists them. */
function listeningPorts(processId: number): number[] {
  const own = new Set(
    readdirSync(`/proc/${processId}/fd`).flatMap((name) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${processId}/fd/${name}`))?.[1] ?? [];
      } catch {
        return [];
      }
    }),
  );
  return ["tcp", "tcp6"]
    .flatMap((name) => readFileSync(`/proc/${processId}/net/${name}`, "utf8").split("\n").slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode = ""]) => state === "0A" && own.has(inode))
    .map(([, local = ""]) => Number.parseInt(local.split(":")[1] ?? "", 16));
}
