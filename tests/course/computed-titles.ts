import type { Figure } from "../../src/library/chart/figure/figure.js";

/** The columns of one trace, as far as a title speaks of them. */
export interface Drawn {
  readonly x: readonly number[];
  readonly y: readonly (string | number)[];
  readonly r: readonly number[];
  readonly text?: readonly string[];
  readonly error_x?: { readonly array: readonly number[]; readonly arrayminus: readonly number[] };
}

export const drawn = (figure: Figure, trace = 0): Drawn => figure.data[trace] as unknown as Drawn;
const near = (text: string | undefined, value: number, within: number): boolean =>
  Math.abs(Number((text ?? "").replaceAll(",", "")) - value) <= within;
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** The titles that a chart computes, each with the same numbers worked out from what is drawn, in another way. */
export const computedTitles: readonly (readonly [
  RegExp,
  (figure: Figure, found: RegExpExecArray) => boolean,
])[] = [
  [
    /^Each week must now bring ([\d,]+) /,
    (figure, [, a]) => {
      const { x, y } = drawn(figure, 2);
      const [from = 0, to = 1] = x;
      const [done, goal] = y.map(Number);
      return near(a, ((goal ?? 0) - (done ?? 0)) / (to - from), 1);
    },
  ],
  [
    /^Seat (\d+) of (\d+) leans ([DR])\+([\d.]+)$/,
    (figure, [, seat, seats, side, lean]) => {
      const { y } = drawn(figure);
      const value = Number(y[Number(seat) - 1]);
      return (
        y.length === Number(seats) && (value > 0 ? "D" : "R") === side && near(lean, Math.abs(value), 0.05)
      );
    },
  ],
  [
    /^The chance of (\d+) votes is ([\d.]+)%$/,
    (figure, [, votes, chance]) => {
      const { x, y } = drawn(figure);
      return near(chance, 100 * sum(y.map(Number).filter((_, i) => (x[i] ?? 0) >= Number(votes))), 0.2);
    },
  ],
  [
    /^Of (\d+) hubs, ([\d.]+) still work in week (\d+)$/,
    (figure, [, hubs, left, week]) => {
      const { x, y } = drawn(figure);
      return near(hubs, Number(y[0]), 1e-9) && near(left, Number(y[x.indexOf(Number(week))]), 0.06);
    },
  ],
  [
    /^After (\d+) weeks ([\d.]+)% of the hubs are still at work$/,
    (figure, [, weeks, left]) =>
      near(weeks, Number(drawn(figure).x.at(-1)), 0) &&
      near(left, 100 * Number(drawn(figure).y.at(-1)), 0.06),
  ],
  [
    /^Still at work after (\d+) weeks: (.+)$/,
    ({ data }, [, weeks, curves = ""]) => {
      const drawnCurves = data as unknown as { name: string; x: number[]; y: number[] }[];
      return drawnCurves.every(({ name, x, y }) => {
        const [, left] = new RegExp(`${name} ([\\d.]+)%`).exec(curves) ?? [];
        return near(weeks, Number(x.at(-1)), 0) && near(left, 100 * Number(y.at(-1)), 0.06);
      });
    },
  ],
  [
    /^(\d+) of (\d+) seats moved from week (\d+) to (\d+)$/,
    ({ data }, [, moved, seats, from, to]) => {
      const [{ x, z }] = data as unknown as [{ x: string[]; z: number[][] }];
      const changed = z.filter((row) => row.some((tier) => tier !== row[0]));
      return near(moved, changed.length, 0) && near(seats, z.length, 0) && x[0] === from && x.at(-1) === to;
    },
  ],
  [
    /^District (.+) is the loudest$/,
    (figure, [, district]) =>
      String(drawn(figure).y[drawn(figure).x.indexOf(Math.max(...drawn(figure).x))]) === district,
  ],
  [
    /^From .+ to .+, ([\d.]+)% are lost$/,
    (figure, [, lost]) => {
      const { x } = drawn(figure);
      return near(lost, Math.max(...x.slice(1).map((people, i) => 100 * (1 - people / (x[i] ?? 0)))), 0.06);
    },
  ],
  [
    /^The worst leak is from (.+): ([\d.]+)% are lost$/,
    (figure, [, step, lost]) => {
      const { x, y } = drawn(figure);
      return y[x.indexOf(Math.max(...x))] === step && near(lost, 100 * Math.max(...x), 0.06);
    },
  ],
  [
    /^Scores promise too (much|little): by ([\d.]+) points on average$/,
    (figure, [, way, points]) => {
      const { x, y, text = [] } = drawn(figure, 1);
      const people = text.map((says) => Number(says.replaceAll(/\D/g, "")));
      const off = sum(x.map((score, i) => (score - Number(y[i])) * (people[i] ?? 0))) / sum(people);
      return way === (off > 0 ? "much" : "little") && near(points, 100 * Math.abs(off), 0.06);
    },
  ],
  [
    /^Scores (?:mean what they say: off|are right on average, but off) by ([\d.]+) points /,
    (figure, [, points]) => {
      const { x, y, text = [] } = drawn(figure, 1);
      const people = text.map((says) => Number(says.replaceAll(/\D/g, "")));
      const off = sum(x.map((score, i) => Math.abs(score - Number(y[i])) * (people[i] ?? 0)));
      return near(points, (100 * off) / sum(people), 0.06);
    },
  ],
  [
    /^The top decile has ([\d.]+) times the average rate: ([\d.]+)% against ([\d.]+)%$/,
    (figure, [, times, top, all]) =>
      near(top, 100 * Number(drawn(figure).y[0]), 0.06) &&
      near(times, Number(top) / Number(all), 0.06) &&
      near(all, (100 * sum(drawn(figure).y.map(Number))) / drawn(figure).y.length, 0.6),
  ],
  [
    /^Of ([\d,]+) people: ([\d,]+) to turn out, ([\d,]+) to persuade, ([\d,]+) to leave alone$/,
    ({ alt }, [, all, ...parts]) => {
      const cells = [...alt.matchAll(/support: ([\d,]+), (skip|persuade|get out the vote)/g)];
      const people = (kind: string): number =>
        sum(
          cells
            .filter(([, , what]) => what === kind)
            .map(([, count = ""]) => Number(count.replaceAll(",", ""))),
        );
      const kinds = ["get out the vote", "persuade", "skip"].map(people);
      return near(all, sum(kinds), 0) && kinds.every((count, i) => near(parts[i], count, 0));
    },
  ],
  [
    /^(\d+) of (\d+) intervals? lies? beyond zero$/,
    (figure, [, beyond, all]) => {
      const { x, error_x } = drawn(figure);
      const clear = x.filter(
        (at, i) => at - (error_x?.arrayminus[i] ?? 0) > 0 || at + (error_x?.array[i] ?? 0) < 0,
      );
      return near(beyond, clear.length, 0) && near(all, x.length, 0);
    },
  ],
  [
    /^With (.+), ([\d.]+)% of the rows are the only one of their kind$/,
    (figure, [, fields, share]) => {
      const { x, y } = drawn(figure);
      // A long label stands on two lines.
      const at = y.findIndex((label) => String(label).replaceAll("<br>", " ") === fields);
      return near(share, 100 * (x[at] ?? 0), 0.06);
    },
  ],
  [
    /^Weakest: (\d+) of (\d+) categories at (\d+)%$/,
    (figure, [, weak, all, score]) => {
      const scores = drawn(figure).r.slice(1);
      const least = Math.min(...scores);
      return (
        near(score, least, 0) &&
        near(all, scores.length, 0) &&
        near(weak, scores.filter((r) => r === least).length, 0)
      );
    },
  ],
  [
    /^Chance alone goes as far as ([\d.]+) in ([\d.]+)% of /,
    (figure, [, , share]) => near(share, 100 * sum(drawn(figure, 1).y.map(Number)), 0.1),
  ],
  [
    /^([\d,]+) people in each arm give an 80% chance to find an effect of /,
    (figure, [, people]) => {
      const { x, y } = drawn(figure);
      const at = y.findIndex((chance) => Number(chance) >= 0.8);
      return (
        Number((people ?? "").replaceAll(",", "")) <= (x[at] ?? 0) &&
        Number((people ?? "").replaceAll(",", "")) >= (x[at - 1] ?? 0)
      );
    },
  ],
  [
    /^(\d+) of (\d+) p-values? (?:is|are) below 0\.05$/,
    (figure, [, small, all]) =>
      near(small, drawn(figure).x.filter((p) => p < 0.05).length, 0) && near(all, drawn(figure).x.length, 0),
  ],
  [
    /^(\d+) of (\d+) differences? (?:is|are) larger than 0\.1 standard deviations$/,
    (figure, [, large, all]) =>
      near(large, drawn(figure).x.filter((d) => Math.abs(d) > 0.1).length, 0) &&
      near(all, drawn(figure).x.length, 0),
  ],
  [
    /^The cheapest vote comes from (.+)$/,
    (figure, [, way]) => drawn(figure).y[drawn(figure).x.indexOf(Math.min(...drawn(figure).x))] === way,
  ],
  [
    /^The plan (fits|does not fit): ([\d,]+) of ([\d,]+) shifts$/,
    (figure, [, fits, needed, there]) => {
      const [a = 0, b = 0] = drawn(figure).x;
      return near(needed, a, 0) && near(there, b, 0) && a <= b === (fits === "fits");
    },
  ],
];
