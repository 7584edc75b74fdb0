import { expect, it } from "vitest";
import { openCensus, passportOf, refreshDataset, sumMoe } from "../../src/library/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";

function census(answer: (url: URL) => unknown, asked: URL[] = []) {
  return openCensus({
    cacheDir: temporaryFolder(),
    pauseMs: 0,
    onNotice: () => {},
    wait: async () => {},
    fetch: async (address) => {
      const url = new URL(address);
      asked.push(url);
      const value = answer(url);
      if (value instanceof Response) return value;
      return value === undefined
        ? new Response("error: not found", { status: 404 })
        : new Response(JSON.stringify(value));
    },
  });
}

const table = (
  url: URL,
  cell: (name: string, place: string) => string | null,
  places = ["001", "003"],
): unknown => {
  if (!url.pathname.endsWith("acs5")) return undefined;
  const names = (url.searchParams.get("get") ?? "").split(",");
  return [
    [...names, "state", "county"],
    ...places.map((place) => [...names.map((name) => cell(name, place)), "26", place]),
  ];
};
const where = { for: "county:*", in: "state:26" };

it("asks for margins of error and reads the Bureau's codes for what is not known", async () => {
  const codes: Record<string, string> = { E001: "1200", M001: "180", E003: "-666666666", M003: "-222222222" };
  const asked: URL[] = [];
  const source = census((url) => table(url, (name, place) => codes[`${name.at(-1)}${place}`] ?? null), asked);
  const rows = await source.read("2023/acs/acs5", { get: { people: "B01003_001E" }, ...where });
  expect(rows.objects()).toEqual([
    { GEOID: "26001", people: 1200, people_moe: 180, state: "26", county: "001" },
    { GEOID: "26003", people: null, people_moe: null, state: "26", county: "003" },
  ]);
  expect(asked[0]?.searchParams.get("get")).toBe("B01003_001E,B01003_001M");
  expect(passportOf(rows).notes).toEqual([
    "people: too few people were asked to compute an estimate (1 row).",
    "people_moe: too few people were asked to compute a margin of error (1 row).",
  ]);
  expect(passportOf(rows).license).toMatch(/public domain/);
});

it("counts the margin of a controlled estimate as 0, so that sumMoe can be used", async () => {
  const source = census((url) =>
    table(url, (name, place) => (name.endsWith("M") ? (place === "001" ? "-555555555" : "150") : "900")),
  );
  const rows = await source.read("2023/acs/acs5", { get: ["B01003_001E"], ...where });
  expect(rows.array("B01003_001M")).toEqual([0, 150]);
  const column = (name: string): number[] => rows.array(name) as number[];
  expect(sumMoe(column("B01003_001E"), column("B01003_001M")).moe).toBe(150);
});

it("asks for more than fifty variables in several requests, and puts them side by side by place", async () => {
  const get = Array.from({ length: 60 }, (_, i) => `B01001_${String(i + 1).padStart(3, "0")}E`);
  const asked: URL[] = [];
  const reverse = (url: URL) =>
    url.searchParams.get("get")?.includes("_060E") ? ["003", "001"] : ["001", "003"];
  const source = census(
    (url) => table(url, (name, place) => `${Number(name.slice(7, 10))}${place}`, reverse(url)),
    asked,
  );
  const rows = await source.read("2023/acs/acs5", { get, ...where });
  const requests = asked.filter(({ pathname }) => pathname.endsWith("acs5"));
  expect(requests.map((url) => url.searchParams.get("get")?.split(",").length)).toEqual([49, 49, 22]);
  expect(rows.array("B01001_060E")).toEqual([60001, 60003]);
  expect(rows.numCols()).toBe(1 + 120 + 2);
  const different = census((url) =>
    table(url, () => "1", url.searchParams.get("get")?.includes("_060E") ? ["001"] : ["001", "003"]),
  );
  await expect(different.read("2023/acs/acs5", { get, ...where })).rejects.toThrow(
    /different places for different columns/,
  );
});

it("goes on without margins where a table has none, and gives no rows for a place without any", async () => {
  const source = census((url) =>
    url.searchParams.get("get")?.includes("M")
      ? new Response("error: unknown variable 'B98001_001M'", { status: 400 })
      : table(url, () => "7"),
  );
  const rows = await source.read("2023/acs/acs5", { get: ["B98001_001E"], ...where });
  expect(rows.columnNames()).toEqual(["GEOID", "B98001_001E", "state", "county"]);
  expect(passportOf(rows).notes).toEqual(["This table has no margins of error."]);
  const nobody = census((url) =>
    url.pathname.endsWith("acs5") ? new Response(null, { status: 204 }) : undefined,
  );
  expect((await nobody.read("2023/acs/acs5", { get: ["B01003_001E"], ...where })).numRows()).toBe(0);
});

it("says what is wrong with a question", async () => {
  const source = census(() => new Response("error: unknown variable 'B1'", { status: 400 }));
  await expect(source.read("2023/acs/acs5", { get: ["B1"], ...where })).rejects.toThrow(
    /status 400.*unknown variable 'B1'/,
  );
  await expect(source.read("acs5", { get: ["B1"], ...where })).rejects.toThrow(
    /named like "2023\/acs\/acs5"/,
  );
  await expect(source.read("2023/acs/acs5", { get: [], ...where })).rejects.toThrow(/Name the variables/);
  await expect(source.read("2023/acs/acs5", { get: ["B1"], for: "" })).rejects.toThrow(/for which places/);
});

it("lists geographies and variables", async () => {
  const source = census((url) =>
    url.pathname.endsWith("geography.json")
      ? { fips: [{ name: "county", geoLevelDisplay: "050", requires: ["state"], wildcard: ["state"] }] }
      : { variables: { B01003_001E: { label: "Estimate!!Total:", predicateType: "int" } } },
  );
  expect((await source.geographies("2023/acs/acs5")).objects()).toEqual([
    { geography: "county", level: "050", liesIn: "state", mayBeAll: "state" },
  ]);
  expect((await source.variables("2023/acs/acs5", "B01003")).objects()).toEqual([
    { variable: "B01003_001E", meaning: "Estimate › Total", type: "int" },
  ]);
});

it("compares a download with an older table, also while it is on its way", async () => {
  const cells = (votes: string) => census((url) => table(url, (name) => (name.endsWith("M") ? "1" : votes)));
  const read = (votes: string) =>
    cells(votes).read("2023/acs/acs5", { get: { people: "B01003_001E" }, ...where });
  const change = await refreshDataset(await read("10"), read("12"), { key: "GEOID" });
  expect(change).toMatchObject({ dataset: "", rowsAdded: 0, rowsLost: 0, rowsChanged: 2, same: false });
  expect(change.totals.find(({ column }) => column === "people")?.change).toBe(4);
  const shipped = await refreshDataset("sign-up-list", Promise.resolve({ person_id: ["P1"] }), {});
  expect(shipped.dataset).toBe("sign-up-list");
  expect(shipped.shipped).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(shipped.columnsLost.length).toBeGreaterThan(0);
  await expect(refreshDataset({ a: [1] }, Promise.reject(new Error("offline")))).rejects.toThrow("offline");
});
