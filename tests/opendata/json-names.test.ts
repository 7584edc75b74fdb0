import { describe, expect, it } from "vitest";
import { fileTable } from "../../src/library/opendata/file/file-table.js";

async function read(name: string, text: string): Promise<{ names: string[]; notices: string[] }> {
  const notices: string[] = [];
  const onNotice = (said: string): void => {
    notices.push(said);
  };
  const table = await fileTable(new TextEncoder().encode(text), name, { onNotice }, 1e6);
  return { names: table.columnNames(), notices };
}

describe("names in JSON", () => {
  it.each([
    ["a.json", '[{"Email":"a","n":1},{"email":"b","n":2}]'],
    ["a.jsonl", '{"Email":"a","n":1}\n{"email":"b","n":2}\n'],
  ])("that differ only in capitals are told: %s", async (name, text) => {
    const { names, notices } = await read(name, text);
    expect(names).toEqual(["Email", "n", "email"]);
    expect(notices).toEqual([expect.stringContaining('the columns "Email" and "email", which differ only')]);
  });

  it.each([
    ["a.json", '[{"email":"a","email":"b"}]', /two values of one name/],
    ["a.jsonl", '{"n":1}\n{"email":"a","email":"b"}\n', /two values of one name/],
    ["a.json", '[{"n":1},{"a.b":1,"a":{"b":2}}]', /Record 2 has two values for one column/],
    ["a.json", '[{"n":1},{"a":{"b":2,"c":{"d":1}},"a.c":{"d":4}}]', /Record 2 has two values for one column/],
  ])("that stand twice lose no value in silence: %s %s", async (name, text, says) => {
    await expect(read(name, text)).rejects.toThrow(says);
  });
});
