import { describe, expect, it } from "vitest";
import { isPlaceholder } from "../../src/library/safety/detect/placeholder.js";

describe("isPlaceholder", () => {
  it.each([
    "XX/XX/XXXX",
    "##/##/####",
    "****",
    "XXX-XX-XXXX",
    "01/01/1900",
    "1/1/1850",
    "05/17/1802",
    "1800-01-01",
    "1900-01-01T00:00:00",
    "12/31/9999",
    "9999-12-31",
    "00/00/0000",
    "0000-00-00",
    "NULL",
    "n/a",
    "--",
  ])("knows %s", (text) => expect(isPlaceholder(text)).toBe(true));

  it.each([
    "X",
    "XX",
    "XXL",
    "none",
    "Nan Lopez",
    "03/12/1980",
    "1/1/1981",
    "XX/XX/1981",
    "1234",
    "18230412",
    "Max",
    "Axxxx",
  ])("takes %s for a value", (text) => expect(isPlaceholder(text)).toBe(false));
});
