import { describe, expect, it } from "vitest";
import { parseCSV } from "../../src/library/index.js";

describe("parseCSV", () => {
  it("reads a text by the rules of readCSV: codes stay text, an empty cell is missing", () => {
    const table = parseCSV("fips;doors;share\r\n01001;1200;24%\r\n26121;;\r\n");
    expect(table.objects()).toEqual([
      { fips: "01001", doors: 1200, share: 0.24 },
      { fips: "26121", doors: null, share: null },
    ]);
  });

  it("reads the bytes of a file in the encodings that readCSV knows", () => {
    const bytes = Uint8Array.from(Buffer.from("name,n\nJosé,1\n", "latin1"));
    expect(parseCSV(bytes, { onNotice: () => {} }).array("name")).toEqual(["José"]);
    expect(parseCSV("\uFEFFname,n\nJosé,1\n").columnNames()).toEqual(["name", "n"]);
  });

  it("says what is wrong, and calls the text a text", () => {
    expect(() => parseCSV("a,b\n1,2,3\n")).toThrow(/the text/);
    expect(() => parseCSV("")).toThrow(/the text/);
    expect(() => parseCSV("a,b\n1,2\n", { encoding: "latin1" })).toThrow("A text is decoded already");
    expect(() => Reflect.apply(parseCSV, undefined, [["a"]])).toThrow("readCSV(path) reads a file.");
  });

  it("gives the same where there is no Buffer, as in a page", () => {
    const text = 'id,name\n01,"Ana ""Nan"" Ruiz"\n02,Zoë\n';
    const whole = parseCSV(text).objects();
    const kept = globalThis.Buffer;
    try {
      Reflect.deleteProperty(globalThis, "Buffer");
      expect(parseCSV(text).objects()).toEqual(whole);
    } finally {
      globalThis.Buffer = kept;
    }
  });
});
