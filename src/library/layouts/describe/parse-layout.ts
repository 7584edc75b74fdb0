import { freezeDeep } from "../../table/columns/freeze-deep.js";
import type { Layout } from "./layout.js";
import { LAYOUT_SHAPE } from "./layout-shape.js";

/**
 * The description of a file, checked against its schema.
 *
 * @param value the parsed JSON.
 * @param file what the description is called in the sentence of an error.
 * @throws one sentence with the first places that are wrong.
 */
export function parseLayout(value: unknown, file: string): Layout {
  const wrong = LAYOUT_SHAPE(value, "it");
  const found = wrong.length > 0 ? wrong : isLayout(value) ? disagreements(value) : [];
  if (found.length > 0 || !isLayout(value))
    throw new TypeError(`${file} is no description of a layout: ${found.slice(0, 3).join("; ")}.`);
  return freezeDeep(value);
}

/** The schema has looked at every field. */
function isLayout(value: unknown): value is Layout {
  return LAYOUT_SHAPE(value, "it").length === 0;
}

/** Parts that must agree with each other. */
function disagreements({ columns, codes = {}, repeats = [], file, person }: Layout): readonly string[] {
  const names = new Set(columns.map(({ name }) => name));
  const used = [...columns, ...repeats].flatMap((each) => (each.codes === undefined ? [] : [each.codes]));
  return [
    ...used.filter((list) => codes[list] === undefined).map((list) => `there are no codes "${list}"`),
    ...Object.keys(codes)
      .filter((list) => !used.includes(list))
      .map((list) => `no column has the codes "${list}"`),
    ...(person !== undefined && !names.has(person) ? [`there is no column "${person}"`] : []),
    ...(file.delimiters.length === 0 && file.lines === undefined ? ["nothing says where its cells end"] : []),
    ...(file.lines ?? []).flatMap(({ cells, length }) =>
      cells.flatMap(([name, from, to]) => [
        ...(names.has(name) ? [] : [`there is no column "${name}"`]),
        ...(from < to && to <= length ? [] : [`"${name}" has no place in a line of ${length}`]),
      ]),
    ),
  ];
}
