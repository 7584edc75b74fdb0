import type { Layout, LayoutColumn } from "../../layouts/describe/layout.js";
import type { Feature, Recipe } from "./recipe.js";

/** How many general elections a first recipe looks back on. */
const LOOK_BACK = 3;

/**
 * A recipe to start from for a file of a known layout, which runs as it is on the files that `import` makes of it: ages, the
 * words for its codes, and the votes of the last general elections where the state hands out rows of votes.
 *
 * @param layout a list of people, or a vote history of which a list of the same state is known.
 * @param layouts all that are known. @param listOf the day that the list is of, such as "2026-09-01".
 * @throws one sentence where nothing can be made of such a file.
 */
export function starterRecipe(layout: Layout, layouts: readonly Layout[], listOf: string): Recipe {
  const list = layout.is === "vote history" ? sibling(layout, layouts, "voter file") : layout;
  const votes =
    layout.is === "vote history"
      ? layout
      : layout.is === "voter file"
        ? sibling(layout, layouts, "vote history")
        : undefined;
  if (list?.person === undefined)
    throw new RangeError(
      layout.is === "vote history"
        ? `A recipe needs a list of people, and none of ${layout.place ?? "the same place"} is known. Write "people" yourself.`
        : `No column of ${layout.name} says who a person is, so there is no recipe for it.`,
    );
  const born = list.columns.find(
    ({ kind, holds }) => kind === "birth date" && (holds === "date" || holds === "year"),
  );
  const registered = list.columns.find(
    ({ name, holds, says = "" }) => holds === "date" && /regis|regdate|date-reg/i.test(`${name} ${says}`),
  );
  const day = votes?.columns.find(({ holds, kind }) => holds === "date" && kind === "vote history");
  const history =
    votes?.person === undefined || day === undefined
      ? []
      : ([
          // Only days of general elections are listed below, so each vote of such a day is one.
          { form: "rows", table: "votes", id: votes.person, date: day.name, kind: { always: "general" } },
        ] as const);
  const features: Feature[] = [
    ...(born === undefined ? [] : [{ name: "age", age: true } as const]),
    ...list.columns.flatMap((column) => recodeOf(column, list)),
    ...(history.length === 0 ? [] : [{ name: "generals", votedLast: LOOK_BACK, kind: "general" } as const]),
  ];
  if (features.length === 0)
    throw new RangeError(
      `${list.name} has neither days of birth nor codes that are known, so a recipe would make nothing of it.`,
    );
  return {
    recipe: 1,
    files: { voters: "voters.parquet", ...(history.length === 0 ? {} : { votes: "votes.parquet" }) },
    people: {
      table: "voters",
      id: list.person,
      listOf,
      ...(born === undefined
        ? {}
        : { born: born.holds === "year" ? { column: born.name, format: "YYYY" as const } : born.name }),
      ...(registered === undefined ? {} : { registered: registered.name }),
    },
    elections: history.length === 0 ? [] : generalElections(listOf),
    history,
    features,
  };
}

/** The other file of the same state, as it is handed out now. */
function sibling(layout: Layout, layouts: readonly Layout[], is: Layout["is"]): Layout | undefined {
  return layouts.find(
    (one) =>
      one.is === is &&
      one.place !== undefined &&
      one.place === layout.place &&
      one.older !== true &&
      one.confidence !== "low",
  );
}

/** The words for the codes of a column: a blank and a code that nobody has described are told apart. */
function recodeOf(column: LayoutColumn, layout: Layout): readonly Feature[] {
  const codes = column.codes === undefined ? undefined : layout.codes?.[column.codes];
  if (codes === undefined || !/party|affil|status|enrol/i.test(column.name)) return [];
  const values = Object.fromEntries(
    Object.entries(codes).flatMap(([code, word]) => (code.trim() === "" ? [] : [[code.trim(), word]])),
  );
  return [{ name: `${column.name}_word`, recode: column.name, values, others: "other", missing: "unknown" }];
}

/** The last general elections before a day: the Tuesday after the first Monday of November, in even years. */
function generalElections(before: string): Recipe["elections"] {
  const days: string[] = [];
  for (let year = Number(before.slice(0, 4)); days.length < LOOK_BACK; year--) {
    if (year % 2 !== 0) continue;
    const first = new Date(Date.UTC(year, 10, 1)).getUTCDay();
    const date = `${year}-11-${String(((8 - first) % 7) + 2).padStart(2, "0")}`;
    if (date < before) days.unshift(date);
  }
  return days.map((date) => ({ date, kind: "general" }));
}
