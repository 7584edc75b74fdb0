const MOST_EXAMPLES = 3;

/** In how many rows the texts of one sort stand, and the first three of them. */
export class Tally {
  rows = 0;
  private readonly texts = new Set<string>();

  add(text: string, rows: number): void {
    this.rows += rows;
    if (this.texts.size < MOST_EXAMPLES) this.texts.add(text);
  }

  get examples(): readonly string[] {
    return [...this.texts];
  }
}
