import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { goLive, type OpenDataOptions, openSocrata, passportOf } from "../../src/library/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { PAGE, type PortalServer, ROWS, startPortal } from "./portal-server.js";

const servers: PortalServer[] = [];
const day = (text: string) => () => new Date(`${text}T12:00:00Z`);

async function start(): Promise<PortalServer> {
  const server = await startPortal();
  servers.push(server);
  return server;
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

function reader(url: string, cacheDir: string) {
  const notices: string[] = [];
  const read = (options: OpenDataOptions = {}) =>
    openSocrata(url, {
      cacheDir,
      pageRows: PAGE,
      pauseMs: 0,
      wait: async () => {},
      onProgress: () => {},
      onNotice: (sentence) => notices.push(sentence),
      ...options,
    }).read("abcd-1234");
  return { notices, read };
}

describe("what was downloaded", () => {
  it("has a passport: address without key, moment, license, fingerprint, rows and columns", async () => {
    const server = await start();
    const table = await reader(server.url, temporaryFolder()).read({
      now: day("2026-10-03"),
      appToken: "s3cret-key",
    });
    const passport = passportOf(table);
    expect(passport).toMatchObject({
      title: "Votes by ward",
      portal: "Socrata",
      retrieved: "2026-10-03T12:00:00.000Z",
      updated: "2023-11-14T22:13:20.000Z",
      license: "Public Domain",
      licenseAddress: "https://example.org/terms",
      producer: "City Clerk",
      rowCount: ROWS,
      fields: [
        { name: "ward", type: "text", description: "Ward" },
        { name: "votes", type: "number", description: "All votes cast" },
      ],
    });
    expect(passport.address).toContain("/resource/abcd-1234.json");
    expect(passport.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(() => passportOf(table.slice(0, 2))).toThrow(/no passport/);
  });

  it("is used for a day without asking again, and says how old it is", async () => {
    const server = await start();
    const { read, notices } = reader(server.url, temporaryFolder());
    await read({ now: day("2026-10-03") });
    const asked = server.requests.length;
    const again = await read({ now: () => new Date("2026-10-03T15:00:00Z") });
    expect(server.requests.length).toBe(asked);
    expect(again.numRows()).toBe(ROWS);
    expect(notices).toEqual(["Asked before: this is the copy of 2026-10-03, 3 hours old."]);
    await read({ now: day("2026-10-05") });
    expect(server.requests.length).toBe(2 * asked);
  });

  it("works without a network afterwards, whatever its age, and says so", async () => {
    const server = await start();
    const { read, notices } = reader(server.url, temporaryFolder());
    const fresh = await read({ now: day("2026-10-03") });
    await server.close();
    servers.length = 0;
    const kept = await read({ now: day("2026-11-20") });
    expect(kept.objects()).toEqual(fresh.objects());
    expect(passportOf(kept)).toEqual(passportOf(fresh));
    expect(notices.at(-1)).toMatch(/does not answer now, so this is the copy of 2026-10-03, 48 days old\.$/);
  });

  it("is still used when an earlier release kept it, which spelled the license otherwise", async () => {
    const server = await start();
    const cacheDir = temporaryFolder();
    const { read } = reader(server.url, cacheDir);
    const fresh = await read({ now: day("2026-10-03") });
    const [name = ""] = readdirSync(cacheDir).filter((file) => file.endsWith(".json"));
    const { license, licenseAddress, ...kept } = JSON.parse(readFileSync(join(cacheDir, name), "utf8"));
    const earlier = { ...kept, licence: license, licenceAddress: licenseAddress };
    writeFileSync(join(cacheDir, name), JSON.stringify(earlier));
    const asked = server.requests.length;
    expect(passportOf(await read({ now: day("2026-10-03") }))).toEqual(passportOf(fresh));
    expect(server.requests.length).toBe(asked);
  });

  it("is loaded anew when a byte of it changed, and never used when it cannot be", async () => {
    const server = await start();
    const cacheDir = temporaryFolder();
    const { read } = reader(server.url, cacheDir);
    const { sha256 } = passportOf(await read({ now: day("2026-10-03") }));
    const spoil = (): void => writeFileSync(join(cacheDir, "content", sha256), "{}");
    spoil();
    expect((await read({ now: day("2026-10-03") })).numRows()).toBe(ROWS);
    spoil();
    await server.close();
    servers.length = 0;
    await expect(read({ now: day("2026-10-03") })).rejects.toThrow(/cannot be reached.*kept copy is damaged/);
  });

  it("keeps one copy for each question, and one content for the same rows", async () => {
    const server = await start();
    const cacheDir = temporaryFolder();
    const { read } = reader(server.url, cacheDir);
    const portal = openSocrata(server.url, { cacheDir, pauseMs: 0, onProgress: () => {} });
    await read();
    await portal.read("abcd-1234", { where: "votes > 0" });
    await portal.read("abcd-1234", { limit: 3 });
    expect(readdirSync(cacheDir).filter((name) => name.endsWith(".json"))).toHaveLength(3);
    expect(readdirSync(join(cacheDir, "content"))).toHaveLength(2);
  });

  it("is given back also where it cannot be kept", async () => {
    const server = await start();
    const file = join(temporaryFolder(), "not-a-folder");
    writeFileSync(file, "");
    const { read, notices } = reader(server.url, file);
    expect((await read()).numRows()).toBe(ROWS);
    expect(notices).toEqual([expect.stringMatching(/could not be kept for later \(E(NOTDIR|EXIST)\)/)]);
  });

  it("tells how far it is, and stops when it is asked to", async () => {
    const server = await start();
    const told: string[] = [];
    const signal = { aborted: false };
    const { read } = reader(server.url, temporaryFolder());
    await read({ onProgress: ({ rows, totalRows }) => told.push(`${rows} of ${totalRows}`) });
    expect(told).toEqual(expect.arrayContaining(["10 of 23", "20 of 23", "23 of 23"]));
    const stopped = read({
      maxAgeHours: 0,
      signal,
      onProgress: ({ rows }) => {
        signal.aborted = rows >= 10;
      },
    });
    await expect(stopped).rejects.toMatchObject({ reason: "stopped" });
  });
});

describe("goLive", () => {
  const said: string[] = [];
  const log = console.log;
  afterEach(() => {
    console.log = log;
  });

  it("gives the table with its source, or one sentence and the table in its place", async () => {
    console.log = (text: unknown) => said.push(String(text));
    const server = await start();
    const { read } = reader(server.url, temporaryFolder());
    const shipped = { ward: ["1", "2"] };
    expect((await goLive(read({ now: day("2026-10-03") }), { rows: 2, instead: shipped })).numRows()).toBe(
      ROWS,
    );
    expect(said.at(-1)).toMatch(
      /^Votes by ward: 23 rows from 127.0.0.1:\d+, taken on 2026-10-03. License: Public Domain.$/,
    );
    const nobody = openSocrata("http://127.0.0.1:9", { cacheDir: temporaryFolder() }).read("abcd-1234");
    expect((await goLive(nobody, { instead: shipped })).numRows()).toBe(2);
    expect(said.at(-1)).toBe(
      "No live data this time: 127.0.0.1:9 cannot be reached. Is this computer online, and is the address right? Everything else in the course works without a network. The course's own table takes its place.",
    );
    expect(
      (
        await goLive(
          Promise.reject(new (await import("../../src/library/index.js")).OpenDataError("No.", "offline")),
        )
      ).numRows(),
    ).toBe(0);
    await expect(goLive(Promise.reject(new RangeError("misspelled")))).rejects.toThrow("misspelled");
  });
});
