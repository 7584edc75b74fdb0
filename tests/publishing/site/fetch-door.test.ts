import { describe, expect, it } from "vitest";
import { fetchAsNode } from "../../../publishing/site/worker/doors/fetch.js";
import { networkProblem } from "../../../src/library/opendata/network/network-problem.js";

type Answers = (address: string, options: RequestInit) => Promise<Response>;

const opaqueRedirect = (): Response =>
  Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" });
const arrived = (url: string): Response =>
  Object.defineProperty(new Response("there"), "url", { value: url });

/** A browser that answers so, and what it was asked. */
function browser(answers: Answers): { fetch: typeof fetch; asked: RequestInit[] } {
  const asked: RequestInit[] = [];
  const fetch = fetchAsNode((address, options = {}) => {
    asked.push(options);
    return answers(String(address), options);
  }, "https://course.example/kernel/worker.js");
  return { fetch, asked };
}

const manual = { redirect: "manual", headers: { "user-agent": "us", "x-app-token": "secret" } } as const;

describe("fetch in the site's worker", () => {
  it("says that a website does not let other pages read it, once it has answered without being read", async () => {
    const { fetch } = browser(async (_, { mode }) => {
      if (mode === "no-cors") return new Response(null);
      throw new TypeError("Failed to fetch");
    });
    const thrown: unknown = await fetch("https://data.example/table.json", manual).catch((error) => error);
    expect(thrown).toMatchObject({ code: "CROSS_ORIGIN" });
    const { error, again } = networkProblem(thrown, "data.example");
    expect(error.message).toContain("does not let pages of other websites read its data");
    expect([error.reason, again]).toEqual(["refused", false]);
  });

  it("leaves it at what the browser says where nobody answers", async () => {
    const { fetch } = browser(() => Promise.reject(new TypeError("Failed to fetch")));
    const thrown: unknown = await fetch("https://data.example/", manual).catch((error) => error);
    expect(thrown).toEqual(new TypeError("Failed to fetch"));
    expect(networkProblem(thrown, "data.example").error.reason).toBe("offline");
  });

  it("tells where a redirect leads, and takes no key along on the way", async () => {
    const { fetch, asked } = browser(async (_, { redirect }) =>
      redirect === "manual" ? opaqueRedirect() : arrived("https://elsewhere.example/file.csv"),
    );
    const answer = await fetch("https://data.example/file.csv", manual);
    expect([answer.status, answer.headers.get("location")]).toEqual([
      302,
      "https://elsewhere.example/file.csv",
    ]);
    expect(asked.map(({ headers }) => new Headers(headers).get("x-app-token"))).toEqual(["secret", null]);
  });

  it("asks without the name of a program, which would make a browser ask for leave first", async () => {
    const { fetch, asked } = browser(async () => new Response("[]"));
    await fetch("https://data.example/", manual);
    expect(new Headers(asked[0]?.headers).has("user-agent")).toBe(false);
  });

  it("changes nothing for the files of the site", async () => {
    const { fetch, asked } = browser(async () => new Response("mine"));
    await fetch("https://course.example/kernel/course-files.json", manual);
    expect(asked).toEqual([manual]);
  });
});
