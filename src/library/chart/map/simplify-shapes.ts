import { boxOf, type MapShape, type Ring } from "./map-shape.js";

/**
 * Shapes with only the points that can be seen: each is moved onto a grid of so many steps along the longer side, and
 * what then repeats or lies on a straight line is left out. Neighbours share their points, so no gap opens.
 */
export function simplifyShapes(shapes: readonly MapShape[], steps: number): readonly MapShape[] {
  const [left, top, right, bottom] = boxOf(shapes);
  const scale = steps / Math.max(right - left, bottom - top, Number.MIN_VALUE);
  return shapes.map(({ id, name, rings }) => {
    const onGrid = rings.map((ring) =>
      straighten(
        ring.map(([x, y]) => [Math.round((x - left) * scale), Math.round((y - top) * scale)] as const),
      ),
    );
    const seen = onGrid.filter((ring) => ring.length >= 4);
    // A place smaller than the grid becomes one square, so that it does not vanish.
    const [x, y] = onGrid[0]?.[0] ?? [0, 0];
    return { id, name, rings: seen.length > 0 ? seen : [square(x, y)] };
  });
}

function straighten(ring: Ring): Ring {
  const kept: (readonly [number, number])[] = [];
  for (const point of ring) {
    const [last, before] = [kept.at(-1), kept.at(-2)];
    if (last !== undefined && last[0] === point[0] && last[1] === point[1]) continue;
    if (last !== undefined && before !== undefined && turn(before, last, point) === 0) kept.pop();
    kept.push(point);
  }
  return kept;
}

function turn(
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
): number {
  return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
}

function square(x: number, y: number): Ring {
  return [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ];
}
