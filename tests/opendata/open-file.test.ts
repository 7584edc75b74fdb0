import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import {
  OpenDataError,
  type OpenDataOptions,
  openCongress,
  openDuckDB,
  openFile,
  openOpenStates,
  passportOf,
} from "../../src/library/index.js";
import type { ReadFileOptions } from "../../src/library/opendata/file/file-table.js";
import { temporaryFolder } from "../support/temporary-folder.js";

type Body = string | Uint8Array;

function serve(files: Readonly<Record<string, Body>>, asked: string[] = []): OpenDataOptions {
  return {
    cacheDir: temporaryFolder(),
    pauseMs: 0,
    wait: async () => {},
    onNotice: () => {},
    now: () => new Date("2026-10-03T12:00:00Z"),
    fetch: async (url) => {
      asked.push(url);
      const body = files[new URL(url).pathname.split("/").at(-1) ?? ""];
      return body === undefined ? new Response("No.", { status: 404 }) : new Response(body);
    },
  };
}

async function rows(
  name: string,
  body: Body,
  options: ReadFileOptions = {},
  limits: OpenDataOptions = {},
): Promise<object[]> {
  const file = openFile(`https://example.org/${name}`, { ...serve({ [name]: body }), ...limits });
  return (await file.read(options)).objects();
}

const failure = async (result: Promise<unknown>): Promise<string> => {
  const error = await result.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) throw new Error("It did not fail.");
  return error.message;
};

it("reads CSV as readCSV does: codes stay text, thousands are numbers", async () => {
  expect(await rows("list.csv", 'fips,doors\n01001,"1,200"\n26121,\n')).toEqual([
    { fips: "01001", doors: 1200 },
    { fips: "26121", doors: null },
  ]);
});

it("says when a JSON document is one page of several", async () => {
  const pages = [
    { results: [{ id: 1 }], next: "https://example.org/?page=2", count: 1 },
    { features: [], type: "FeatureCollection", properties: { exceededTransferLimit: true } },
    { success: true, result: { total: 250, records: [{ id: 1 }] } },
    { value: [{ id: 1 }], "@odata.nextLink": "https://example.org/?skip=1" },
    { data: [{ id: 1 }], meta: { pagination: { total_count: 3 } } },
    { data: [{ id: 1 }], has_more: true },
    { entry: [{ id: 1 }], link: [{ rel: "self" }, { rel: "next" }] },
    { data: [{ id: 1 }], paging: { cursors: { after: "x" }, next: "https://example.org/?after=x" } },
  ];
  const whole = [
    { results: [{ id: 1 }], next: null, count: 1, has_more: false, links: { next: null } },
    { rows: [{ id: 1 }], total_amount: 250, page: 1, next_meeting: "2026-11-03" },
  ];
  const told = async (document: object): Promise<readonly string[]> => {
    const said: string[] = [];
    const at = "result" in document ? "result.records" : "entry" in document ? "entry" : undefined;
    await rows("a.json", JSON.stringify(document), {
      ...(at === undefined ? {} : { at }),
      onNotice: (sentence) => said.push(sentence),
    });
    return said;
  };
  for (const page of pages)
    expect(await told(page), JSON.stringify(page)).toEqual([
      expect.stringMatching(/says of itself that there are more/),
    ]);
  for (const document of whole) expect(await told(document)).toEqual([]);
});

it("reads JSON: records, a list inside, a list of lists, lines", async () => {
  const expected = [{ ward: "1", "place.zip": "01001" }];
  expect(await rows("a.json", '[{"ward":"1","place":{"zip":"01001"}}]')).toEqual(expected);
  expect(
    await rows("a.json", '{"meta":{},"data":{"rows":[{"ward":"1","place":{"zip":"01001"}}]}}', {
      at: "data.rows",
    }),
  ).toEqual(expected);
  expect(await rows("a.json", '[["ward","n"],["1",2]]')).toEqual([{ ward: "1", n: 2 }]);
  expect(await rows("a.jsonl", '{"ward":"1"}\n{"ward":"2","n":[1]}\n')).toEqual([
    { ward: "1", n: null },
    { ward: "2", n: "[1]" },
  ]);
  expect(await rows("a.json", '[{"n":1},{"n":"many"}]')).toEqual([{ n: "1" }, { n: "many" }]);
  // As numbers the first two ids would be one.
  expect(
    await rows(
      "a.json",
      '[{"id":9007199254740993,"x":"12345678901234567"},{"id":9007199254740992},{"id":7,"x":0.12345678901234567}]',
    ),
  ).toEqual([
    { id: "9007199254740993", x: "12345678901234567" },
    { id: "9007199254740992", x: null },
    { id: "7", x: "0.12345678901234566" },
  ]);
  expect(await failure(rows("a.json", '{"meta":{"n":1}}'))).toMatch(/no list of rows.*there is meta/);
});

it("reads GeoJSON: properties, the geometry as text, the place of a point", async () => {
  const features = [
    {
      type: "Feature",
      id: 7,
      properties: { ward: "1" },
      geometry: { type: "Point", coordinates: [-83.05, 42.33] },
    },
    { type: "Feature", properties: { ward: "2" }, geometry: null },
  ];
  expect(await rows("a.geojson", JSON.stringify({ type: "FeatureCollection", features }))).toEqual([
    {
      id: 7,
      ward: "1",
      longitude: -83.05,
      latitude: 42.33,
      geometry: '{"type":"Point","coordinates":[-83.05,42.33]}',
    },
    { id: null, ward: "2", longitude: null, latitude: null, geometry: null },
  ]);
});

it("reads Parquet files as DuckDB writes and packs them", async () => {
  const engine = await openDuckDB();
  const parquet = async (codec: string): Promise<Uint8Array> => {
    const path = join(temporaryFolder(), `${codec}.parquet`);
    const select =
      "SELECT '0' || i AS fips, i AS n, i / 4 AS share, i = 2 AS yes, DATE '2026-10-03' AS day, CASE WHEN i > 1 THEN 9007199254740993 END AS big FROM range(1, 3) t(i)";
    await engine.query(`COPY (${select}) TO '${path}' (FORMAT parquet, COMPRESSION ${codec})`);
    return readFileSync(path);
  };
  const expected = [
    { fips: "01", n: 1, share: 0.25, yes: false, day: "2026-10-03", big: null },
    { fips: "02", n: 2, share: 0.5, yes: true, day: "2026-10-03", big: "9007199254740993" },
  ];
  for (const codec of ["snappy", "gzip", "brotli", "zstd", "lz4_raw", "uncompressed"]) {
    expect(await rows("a.parquet", await parquet(codec))).toEqual(expected);
  }
  const whole = await parquet("snappy");
  for (const length of [10, whole.length - 20, whole.length - 5]) {
    expect(await failure(rows("a.parquet", whole.subarray(0, length)))).toMatch(/damaged or not complete/);
  }
  await engine.close();
});

it("opens ZIP and GZIP archives, and lists what is in them", async () => {
  const csv = strToU8("a,b\n1,2\n");
  expect(await rows("a.zip", zipSync({ "in/a.csv": csv, "readme.pdf": csv }))).toEqual([{ a: 1, b: 2 }]);
  expect(await rows("a.csv.gz", new Uint8Array(gzipSync(csv)))).toEqual([{ a: 1, b: 2 }]);
  const two = zipSync({ "a.csv": csv, "b.csv": [strToU8("c\n3\n"), { level: 0 }] });
  expect(await rows("a.zip", two, { entry: "b.csv" })).toEqual([{ c: 3 }]);
  expect(await failure(rows("a.zip", two))).toMatch(/these tables: "a.csv", "b.csv".*\{ entry: … \}/);
  expect(await failure(rows("a.zip", two, { entry: "bb.csv" }))).toMatch(/Did you mean "b.csv"/);
  const entries = await openFile("https://example.org/a.zip", serve({ "a.zip": two })).entries();
  expect(entries.objects()).toEqual([
    { entry: "a.csv", bytes: 8 },
    { entry: "b.csv", bytes: 4 },
  ]);
});

it.each(["../out.csv", "/etc/out.csv", "a/../../out.csv", "C:\\out.csv", "..\\out.csv"])(
  "refuses an archive with a file called %s",
  async (name) => {
    expect(await failure(rows("a.zip", zipSync({ [name]: strToU8("a\n1\n") })))).toMatch(
      /leads out of its folder/,
    );
  },
);

it("bounds archives: size, entries, archives inside, lies about size, damage", async () => {
  const bomb = zipSync({ "a.csv": new Uint8Array(5_000_000) });
  expect(bomb.byteLength).toBeLessThan(20_000);
  const small = { maxBytes: 100_000 };
  expect(await failure(rows("a.zip", bomb, {}, small))).toMatch(/more than 100 KB when it is unpacked/);
  expect(await failure(rows("a.gz", new Uint8Array(gzipSync(new Uint8Array(5_000_000))), {}, small))).toMatch(
    /more than 100 KB/,
  );
  const lie = (claimed: number): Uint8Array => {
    const archive = bomb.slice();
    const central = Buffer.from(archive.buffer).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    for (const place of [22, central + 24]) new DataView(archive.buffer).setUint32(place, claimed, true);
    return archive;
  };
  expect(await failure(rows("a.zip", lie(10), {}, small))).toMatch(/more than 10 bytes/);
  expect(await failure(rows("a.zip", lie(6_000_000)))).toMatch(/damaged or not complete/);
  const many = Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`${i}.csv`, new Uint8Array(0)]));
  expect(await failure(rows("a.zip", zipSync(many)))).toMatch(/more than 5,000 files/);
  const inside = zipSync({ "b.zip": zipSync({ "a.csv": strToU8("a\n1\n") }) });
  expect(await failure(rows("a.zip", inside))).toMatch(/archive inside an archive/);
  const whole = zipSync({ "a.csv": strToU8("a\n1\n") });
  for (let length = 4; length < whole.length; length += 7) {
    expect(await failure(rows("a.zip", whole.slice(0, length)))).toMatch(/damaged|password|no table/);
  }
});

it("says what is wrong with a file that is none, and keeps nothing", async () => {
  const options = serve({
    "a.csv": "<!doctype html><title>Sign in</title>",
    "b.csv": "a,b\n1\n",
    "c.json": "{",
  });
  const read = (name: string) => failure(openFile(`https://example.org/${name}`, options).read());
  expect(await read("a.csv")).toMatch(/web page instead of the file a\.csv/);
  expect(await read("b.csv")).toMatch(/Line 2 of b\.csv has 1 cell/);
  expect(await read("c.json")).toMatch(/c\.json is not complete JSON/);
  expect(await read("d.csv")).toMatch(/nothing at https:\/\/example\.org\/d\.csv \(status 404\)/);
});

it("keeps a key in the address out of the passport, the cache and the errors", async () => {
  const options = serve({ "a.csv": "a\n1\n" });
  const table = await openFile("https://example.org/a.csv?token=s3cret-value&year=2024#top", options).read();
  expect(passportOf(table).address).toBe("https://example.org/a.csv?year=2024");
  const states = await openOpenStates(options).read("a.csv?apikey=s3cret-value");
  expect(JSON.stringify(passportOf(states))).not.toContain("s3cret-value");
  expect(passportOf(states).title).toBe("a.csv");
  const error = await failure(openFile("https://example.org/b.csv?api_key=s3cret-value", options).read());
  expect(error).not.toContain("s3cret-value");
});

it.each([
  ["file:///etc/passwd", /Only addresses that begin with https/],
  ["ftp://example.org/a.csv", /Only addresses/],
  ["javascript:alert(1)", /Only addresses/],
  ["https://user:pass@example.org/a.csv", /user name or a password/],
  ["data.csv", /Expected a web address/],
])("refuses the address %s without asking anybody", async (address, sentence) => {
  const asked: string[] = [];
  const message = await failure((async () => openFile(address, serve({}, asked)).read())());
  expect(message).toMatch(sentence);
  expect(message).not.toContain("pass@");
  expect(asked).toEqual([]);
});

it("reads the files of Congress and of Open States", async () => {
  const congress = openCongress(
    serve({
      "legislators-current.csv":
        "last_name,type,state,district,party,bioguide_id\nRoe,rep,MI,1,Independent,R000001\nPoe,sen,MI,,Independent,P000001\n",
      "committees-current.json":
        '[{"type":"house","name":"Agriculture","thomas_id":"HSAG","subcommittees":[{"name":"Forestry","thomas_id":"15"}]}]',
      "committee-membership-current.json":
        '{"HSAG15":[{"name":"Jo Roe","party":"minority","rank":1,"title":"Chair","bioguide":"R000001"}]}',
    }),
  );
  const members = await congress.legislators();
  expect(members.array("district")).toEqual(["1", null]);
  expect(passportOf(members)).toMatchObject({ license: "CC0-1.0 (public domain)", rowCount: 2 });
  expect((await congress.committees()).array("committee")).toEqual(["HSAG", "HSAG15"]);
  expect((await congress.committeeSeats()).objects()).toEqual([
    { committee: "HSAG15", bioguide: "R000001", name: "Jo Roe", party: "minority", rank: 1, title: "Chair" },
  ]);
  const asked: string[] = [];
  const states = openOpenStates(
    serve(
      {
        "mi.csv": "name,current_district\nJo Roe,7\n",
        "bills.zip": zipSync({ "MI_bills.csv": strToU8("id\n1\n") }),
      },
      asked,
    ),
  );
  expect((await states.legislators("MI")).array("current_district")).toEqual(["7"]);
  expect((await states.read("csv/latest/bills.zip")).numRows()).toBe(1);
  expect(asked).toEqual([
    "https://data.openstates.org/people/current/mi.csv",
    "https://data.openstates.org/csv/latest/bills.zip",
  ]);
  expect(await failure(states.legislators("Michigan"))).toMatch(/two letters/);
  expect(await failure(states.read("https://elsewhere.org/a.csv"))).toMatch(/openFile/);
  expect(new OpenDataError("No.", "offline")).not.toHaveProperty("status");
});
