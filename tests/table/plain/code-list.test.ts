import fc from "fast-check";
import { expect, it } from "vitest";
import { CodeList } from "../../../src/library/table/plain/code-list.js";

const code = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom(255, 256, 65_535, 65_536, 2 ** 31, 2 ** 32 - 1),
);

it("keeps every number, whatever came before it and however many are told", () => {
  fc.assert(
    fc.property(fc.array(code, { maxLength: 40 }), fc.integer({ min: 0, max: 5 }), (codes, room) => {
      const list = new CodeList(room);
      for (const each of codes) list.push(each);
      expect(Array.from({ length: list.length }, (_, place) => list.at(place))).toEqual(codes);
    }),
  );
});

it("grows past the room that it was given", () => {
  const list = new CodeList(1);
  for (let place = 0; place < 5000; place++) list.push(place);
  expect([list.length, list.at(0), list.at(255), list.at(256), list.at(4999)]).toEqual([
    5000, 0, 255, 256, 4999,
  ]);
});
