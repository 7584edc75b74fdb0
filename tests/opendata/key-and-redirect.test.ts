import { expect, it } from "vitest";
import { openSocrata } from "../../src/library/opendata/socrata/open-socrata.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const KEY = "the-secret-key-of-a-learner";

/** A portal that sends whoever asks to another place; what was asked of which address, with which headers. */
function portalThatSendsTo(place: string) {
  const asked: { readonly url: string; readonly said: string }[] = [];
  return {
    asked,
    fetch: async (url: string, { headers }: { readonly headers: Readonly<Record<string, string>> }) => {
      asked.push({ url, said: JSON.stringify([url, headers]) });
      const isFirst = asked.length === 1;
      return new Response(isFirst ? null : "[]", {
        status: isFirst ? 302 : 200,
        headers: isFirst ? { location: place } : { "content-type": "application/json" },
      });
    },
  };
}

it.each([
  ["http://data.example.org/other.json", []],
  ["https://data.example.org:8443/other.json", []],
  ["https://evil.example/other.json", []],
  ["https://data.example.org.evil.example/other.json", []],
  ["https://data.example.org@evil.example/other.json", []],
  ["//evil.example/other.json", []],
  ["http://data.example.org/other.json", ["http://data.example.org"]],
  ["https://mirror.example/other.json", ["https://mirror.example"]],
])("goes to no other host and over no open line: %s, with %j allowed", async (place, allow) => {
  const { fetch, asked } = portalThatSendsTo(place);
  const portal = openSocrata("https://data.example.org", {
    appToken: KEY,
    allow,
    fetch,
    cacheDir: temporaryFolder(),
    retries: 0,
    onProgress: () => {},
  });
  const refused = await portal.read("abcd-1234").catch((error: Error) => error.message);
  expect(asked[0]?.said).toContain(KEY);
  const elsewhere = asked.filter(({ url }) => !url.startsWith("https://data.example.org/"));
  for (const { said } of elsewhere) expect(said).not.toContain(KEY);
  if (allow.length === 0) {
    expect(asked.length).toBe(1);
    expect(refused).toMatch(/redirect/i);
    expect(refused).not.toContain(KEY);
  } else {
    expect(elsewhere.length).toBe(1);
  }
});

it("goes on to another place of the same host", async () => {
  const { fetch, asked } = portalThatSendsTo("https://data.example.org/resource/other.json");
  const portal = openSocrata("https://data.example.org", {
    appToken: KEY,
    fetch,
    cacheDir: temporaryFolder(),
    retries: 0,
    onProgress: () => {},
  });
  await portal.read("abcd-1234").catch(() => {});
  expect(asked.slice(0, 2).every(({ said }) => said.includes(KEY))).toBe(true);
});
