import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recognizeLayout } from "../../src/library/import/recognize-layout.js";
import type { Layout } from "../../src/library/layouts/describe/layout.js";
import { allLayouts, describeLayout } from "../../src/library/layouts/known-layouts.js";
import { findLayout } from "../../src/library/layouts/recognize/find-layout.js";
import { makerOf } from "../../src/library/layouts/recognize/name-weights.js";
import { seeFile } from "../../src/library/layouts/recognize/seen-file.js";
import { type InventedOptions, inventedFile } from "../fixtures/layouts/invented-file.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const find = (text: string, layouts: readonly Layout[] = allLayouts()) =>
  findLayout(
    seeFile(() => [Buffer.from(text)], "a file"),
    layouts,
  );
const ROWS = 30;
const found = (name: string, options: InventedOptions = {}) =>
  find(inventedFile(describeLayout(name), { rows: ROWS, ...options }).text);
const put = (text: string): string => {
  const path = join(temporaryFolder(), "list.txt");
  writeFileSync(path, text);
  return path;
};

/** Too few columns to say anything, or one name and columns that somebody made up. */
const TOO_LITTLE = ["hustle-exports", "thrutext-exports", "van-bulk-scores"];

describe("a file of each layout", () => {
  it.each(allLayouts().map(({ name, confidence }) => [name, confidence] as const))(
    "%s (%s) is known for what it is",
    (name, confidence) => {
      const match = found(name);
      if (TOO_LITTLE.includes(name)) expect(match).toBeUndefined();
      else {
        expect(match?.layout.name).toBe(name);
        expect(match?.certainty === "guess").toBe(confidence === "low" || name === "google-form-responses");
      }
    },
  );

  it.each(allLayouts().map(({ name }) => name))(
    "%s left out of the list is taken for nobody else's",
    (name) => {
      const layout = describeLayout(name);
      const match = find(
        inventedFile(layout, { rows: ROWS }).text,
        allLayouts().filter((other) => other !== layout),
      );
      // A layout of other years, of the same maker, is what is closest; anything else may only be a guess.
      if (match !== undefined && makerOf(match.layout) !== makerOf(layout))
        expect(match.certainty).toBe("guess");
    },
  );
});

describe("a layout with a header", () => {
  type Table = { header: string[]; rows: string[][] };
  const inAll = (table: Table, change: (row: string[], at: number) => unknown): void => {
    [table.header, ...table.rows].forEach((row, at) => {
      change(row, at);
    });
  };
  const changed: readonly [string, (table: Table) => void][] = [
    [
      "in small letters",
      (t) => {
        t.header = t.header.map((name) => name.toLowerCase());
      },
    ],
    [
      "with lines between the words",
      (t) => {
        t.header = t.header.map((name) => name.replace(/ /g, "_"));
      },
    ],
    ["in another order", (t) => inAll(t, (row) => row.reverse())],
    ["without three columns", (t) => inAll(t, (row) => row.splice(5, 3))],
    [
      "with two new columns",
      (t) => inAll(t, (row, at) => row.push(...(at === 0 ? ["Ferry District", "Moon Code"] : ["7", "x"]))),
    ],
    [
      "with a mark before the first name",
      (t) => {
        t.header[0] = `\uFEFF${t.header[0]}`;
      },
    ],
    ["with a comma too many in each row", (t) => inAll(t, (row, at) => at > 0 && row.push(""))],
  ];
  it.each(changed)("is known %s", (_how, change) => {
    for (const name of [
      "nc-ncvoter",
      "ga-voter-list",
      "oh-swvf",
      "actblue-contributions",
      "co-voter-list",
      "mi-history",
    ])
      expect(found(name, { change })?.layout.name, name).toBe(name);
  });

  it("is no surer by its first six columns when there is one that it does not know", () => {
    for (const added of [[], ["Status"]]) {
      const change = (row: string[], at: number) =>
        row.splice(6, row.length, ...(at === 0 ? added : added.map(() => "x")));
      const six = found("actblue-contributions", { change: (table) => inAll(table, change) });
      expect([six?.layout.name, six?.certainty]).toEqual(["actblue-contributions", "guess"]);
    }
  });

  it("says what is new, missing and renamed", () => {
    const { text } = inventedFile(describeLayout("ga-voter-list"), {
      change: ({ header, rows }) => {
        header[header.indexOf("Voter Registration Number")] = "Voter Registration #";
        header[header.indexOf("Date of Last Contact")] = "Last Contact Date";
        const at = header.indexOf("Combo");
        for (const row of [...rows, header]) row.splice(at, 1);
        header.push("Ferry District");
        for (const row of rows) row.push("7");
      },
    });
    const match = recognizeLayout(put(text));
    expect(match.layout).toBe("ga-voter-list");
    expect(match.added).toEqual(["Ferry District"]);
    expect(match.missing).toEqual(["Combo"]);
    expect(match.renamed).toEqual([{ from: "Date of Last Contact", to: "Last Contact Date" }]);
    expect(match.says).toMatch(/Georgia voter list .* Columns: 1 new, 1 missing \("Combo"\), 1 renamed\.$/);
  });

  it("names the missing columns and asks whether a new one is one of them", () => {
    const { text } = inventedFile(describeLayout("ga-voter-list"), {
      change: ({ header, rows }) => {
        header[header.indexOf("Birth Year")] = "Year of Birth";
        for (const row of [header, ...rows]) row.splice(header.length - 6, 6);
      },
    });
    const { says } = recognizeLayout(put(text));
    expect(says).toContain('7 missing ("Birth Year", ');
    expect(says).toContain(" and 3 more)");
    expect(says).toContain('"Year of Birth" is new: is it "Birth Year"?');
  });

  it("counts columns of elections as known, however many there are", () => {
    const { text } = inventedFile(describeLayout("oh-swvf"), {
      change: ({ header, rows }) => {
        header.push("PRIMARY-05/02/2023", "GENERAL-11/07/2023", "GENERAL-11/05/2024");
        for (const row of rows) row.push("", "X", "X");
      },
    });
    const match = recognizeLayout(put(text));
    expect([match.certainty, match.added, match.explained]).toEqual(["sure", [], match.columns]);
  });

  it("that comes without its header in some years is known by its cells", () => {
    const match = found("ga-voter-list-legacy", { header: false });
    expect([match?.layout.name, match?.by]).toEqual(["ga-voter-list-legacy", "cells"]);
  });
});

describe("a layout without a header", () => {
  it.each([
    "fl-voter-extract",
    "fl-voter-history",
    "ny-foil",
    "ny-foil-2016",
    "pa-fve",
    "ct-voter-extract",
    "nj-alphavoter",
  ])("%s is known by its width and its cells, and no cell is repeated", (name) => {
    const { text, rows } = inventedFile(describeLayout(name));
    const match = recognizeLayout(put(text));
    expect([match.layout, match.by]).toEqual([name, "cells"]);
    expect(["sure", "likely"]).toContain(match.certainty);
    const said = JSON.stringify({ ...match, missing: [], others: [] });
    for (const cell of rows.flat()) if (cell.length > 5) expect(said).not.toContain(cell);
  });

  it("is not known when the cells in its places are others", () => {
    const { text } = inventedFile(describeLayout("fl-voter-extract"), {
      change: ({ rows }) => {
        for (const row of rows) row.reverse();
      },
    });
    expect(find(text)).toBeUndefined();
  });

  it.each(["tx-fixed-width", "mi-qvf-fixed", "ga-history-legacy"])(
    "%s is known by the places in its lines",
    (name) => {
      const match = recognizeLayout(put(inventedFile(describeLayout(name), { rows: ROWS }).text));
      expect([match.layout, match.by]).toEqual([name, "fixed width"]);
    },
  );

  it("is known when an analyst has put the names above it", () => {
    expect(found("fl-voter-extract", { header: true })?.by).toBe("header");
  });
});

describe("a file that nobody has described", () => {
  const lists: readonly [string, string][] = [
    ["a list of volunteers", "name,email,phone,city\nOona,oona@example.org,2025550101,Mapleford\n"],
    ["results of an election", "county,precinct,candidate,votes\nWake,01-07,Wren,120\nWake,01-08,Wren,98\n"],
    [
      "a voter file of another state",
      "Voter Number,Surname,Forename,Street Nr,Town,Zip,Enrolled,Date Enrolled\n12,A,B,1,C,02134,D,01/02/2003\n",
    ],
    ["a plain text", "Dear all,\nwe meet at six.\n"],
    ["lines of one length", "abc\ndef\n"],
  ];
  it.each(lists)("is taken for none: %s", (_what, text) => {
    const match = recognizeLayout(put(text));
    expect([match.layout, match.guess]).toEqual([null, null]);
    expect(match.says).toContain("Nobody has described this file");
  });
});

it("names a layout of low confidence as a guess, and how to ask for it", () => {
  const match = recognizeLayout(put(inventedFile(describeLayout("mobilize-signups")).text));
  expect([match.layout, match.guess, match.certainty]).toEqual([null, "mobilize-signups", "guess"]);
  expect(match.says).toContain('ask for it with the layout "mobilize-signups"');
});

describe("names of columns that many offices use", () => {
  const history = (method: string) =>
    `VoterId,ElectionDate,VotingMethod\n12,11/05/2024,${method}\n13,11/05/2024,${method}\n`;
  it("make a layout only where the codes below them are its own", () => {
    expect(recognizeLayout(put(history("IP"))).layout).toBe("ok-vh");
    const other = recognizeLayout(put(history("MAIL")));
    expect([other.layout, other.guess, other.certainty]).toEqual([null, "ok-vh", "guess"]);
  });

  it("make none where a short file lacks columns of it", () => {
    const text =
      "VoterId,ElectionDate,ElectionDescription,VotingMethod\n12,11/05/2024,GENERAL ELECTION,Mail Ballot\n";
    expect(recognizeLayout(put(text)).layout).toBeNull();
  });
});
