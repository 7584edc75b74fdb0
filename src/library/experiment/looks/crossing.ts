import { normalCDF, normalDensity } from "../../math/normal-distribution.js";

/** Beyond this many standard errors nothing is left that a double could tell from nothing. */
const FAR = 8.5;

/** Steps of the grid in one standard deviation of what a look adds. */
const STEPS = 16;

/** The running sum of a test among those that have not stopped: a density on a grid. */
interface Running {
  readonly information: number;
  readonly points: Float64Array;
  /** Density times the grid's weights. */
  readonly mass: Float64Array;
}

/**
 * How likely a running test leaves ±limit at each look for the first time, asked look by look.
 *
 * Method: recursive numerical integration over the looks (Armitage, McPherson and Rowe 1969; Jennison and Turnbull 2000,
 * "Group Sequential Methods", chapter 19), with Simpson's rule.
 */
export class Crossing {
  private running: Running | undefined;
  private readonly drift: number;
  private readonly sides: 1 | 2;

  /**
   * @param sides 2 stops above and below, 1 above only.
   * @param drift the expected z score at full information; 0 when nothing happens.
   */
  constructor(sides: 1 | 2, drift = 0) {
    this.sides = sides;
    this.drift = drift;
  }

  /** The chance to cross the limit above, and the one below, at this look and at none before. */
  chances(information: number, limit: number): { readonly above: number; readonly below: number } {
    const edge = limit * Math.sqrt(information);
    if (this.running === undefined) {
      const center = this.drift * information;
      const spread = Math.sqrt(information);
      return {
        above: normalCDF((center - edge) / spread),
        below: this.sides === 1 ? 0 : normalCDF((-edge - center) / spread),
      };
    }
    const { points, mass } = this.running;
    const more = information - this.running.information;
    const [step, spread] = [this.drift * more, Math.sqrt(more)];
    let [above, below] = [0, 0];
    for (let i = 0; i < points.length; i++) {
      const x = points[i] as number;
      above += (mass[i] as number) * normalCDF((x + step - edge) / spread);
      below += (mass[i] as number) * normalCDF((-edge - x - step) / spread);
    }
    return { above, below: this.sides === 1 ? 0 : below };
  }

  /** Goes on to the next look with those that stayed inside the limit; `next` is the information there. */
  goOn(information: number, limit: number, next: number): void {
    const more = information - (this.running?.information ?? 0);
    const root = Math.sqrt(information);
    const center = this.drift * information;
    const lowest = center - FAR * root;
    const low = this.sides === 1 ? lowest : Math.max(-limit * root, lowest);
    const high = Math.min(limit * root, center + FAR * root);
    const fine = Math.sqrt(Math.min(more, next - information)) / STEPS;
    const cells = 2 * Math.max(60, Math.ceil((high - low) / fine / 2));
    const width = (high - low) / cells;
    const points = Float64Array.from({ length: cells + 1 }, (_, i) => low + width * i);
    const spread = Math.sqrt(more);
    const before = this.running;
    const density = (y: number): number => {
      if (before === undefined) return normalDensity((y - center) / spread) / spread;
      let sum = 0;
      for (let i = 0; i < before.points.length; i++) {
        const z = (y - (before.points[i] as number) - this.drift * more) / spread;
        if (z > -FAR && z < FAR) sum += (before.mass[i] as number) * normalDensity(z);
      }
      return sum / spread;
    };
    const mass = points.map((y, i) => {
      const simpson = i === 0 || i === cells ? 1 : i % 2 === 1 ? 4 : 2;
      return (density(y) * simpson * width) / 3;
    });
    this.running = { information, points, mass };
  }
}
