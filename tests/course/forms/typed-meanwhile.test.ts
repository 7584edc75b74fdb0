import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BoxText, withTyped } from "../../../src/course/forms/front/keyboard/typed-meanwhile.js";

const box = (text: string, start: number, end = start): BoxText => ({ text, start, end });

describe("what was typed while a field was away", () => {
  it("stands where it was typed, with the same letters chosen", () => {
    const typed = box("Calls in the late evening", 13, 17);
    expect(withTyped("Calls in the evening", typed, "Calls in the evening")).toEqual(typed);
  });

  it("is added at the end of another text, and nothing that was taken out is taken out there", () => {
    expect(withTyped("Calls", box("Calls back", 10), "Doors")).toEqual(box("Doors back", 10));
    expect(withTyped("Calls in May", box("Calls, twice, in May", 13), "Doors ")).toEqual(
      box("Doors , twice,", 14),
    );
    expect(withTyped("Calls", box("Ca", 2), "Doors")).toEqual(box("Doors", 5));
    expect(withTyped("", box("20", 2), "29")).toEqual(box("2920", 4));
  });

  it("is never lost, nor is a letter of what stands there", () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, word, (head, tail, typed, now) => {
        const found = withTyped(head + tail, box(head + typed + tail, 0), now).text;
        if (now === head + tail) expect(found).toBe(head + typed + tail);
        else expect(found.startsWith(now) && found.length === now.length + typed.length).toBe(true);
      }),
    );
  });
});
