// What the rehearsal runs, and what it says of it.

/**
 * @typedef {{ readonly id: string, readonly seconds: number, readonly problem: string | null }} RehearsedCell
 * @typedef {{ readonly id: string, readonly problem: string }} FailedCell
 *
 * @typedef {object} Rehearsal
 * @property {number} before how many cells ran before the demonstration
 * @property {number} ready seconds until it could begin
 * @property {readonly FailedCell[]} earlier the cells before it that fail
 * @property {readonly RehearsedCell[]} cells those of the demonstration
 *
 * @typedef {object} Rehearsed
 * @property {string} title
 * @property {string} notebook the file in `notebooks/`
 * @property {readonly string[]} beats how the ids of its cells begin; none for every cell
 * @property {number} minutes
 */

/**
 * The notebook that the trainer shares during the whole call.
 * @type {Rehearsed}
 */
export const DEBRIEF = { title: "The debrief", notebook: "trainer/debrief.ipynb", beats: [], minutes: 90 };

/**
 * @param {readonly Rehearsed[]} demos
 * @returns {readonly Rehearsed[]}
 */
export function rehearsed(demos) {
  return [DEBRIEF, ...demos];
}

/**
 * How many cells fail. A cell that fails before the demonstration counts: on the call, people see it fail.
 * @param {Rehearsal} rehearsal
 */
export function failures({ earlier, cells }) {
  return earlier.length + cells.filter(({ problem }) => problem !== null).length;
}

/**
 * @param {Rehearsed} demo
 * @param {Rehearsal} rehearsal
 * @returns {readonly string[]}
 */
export function rehearsalLines({ title, notebook, beats, minutes }, rehearsal) {
  const { before, ready, earlier, cells } = rehearsal;
  const total = cells.reduce((sum, { seconds }) => sum + seconds, 0);
  const parts = beats.length === 0 ? "every cell" : beats.join(" and ");
  return [
    ` ${failures(rehearsal) === 0 ? "✓" : "✗"} ${title} (${notebook}, ${parts})`,
    `   ready after ${ready.toFixed(1)} s (${before === 1 ? "1 cell" : `${before} cells`}); ` +
      `${cells.length === 1 ? "1 cell takes" : `${cells.length} cells take`} ${total.toFixed(1)} s; planned: ${minutes} minutes`,
    ...earlier.map(({ id, problem }) => `      before  ${id}: ${problem}`),
    ...cells.map(
      ({ id, seconds, problem }) =>
        `     ${seconds.toFixed(1).padStart(5)} s  ${id}${problem === null ? "" : `: ${problem}`}`,
    ),
  ];
}
