/**
 * A part of the set-up: how to see that it is fine, and how to make it so. `start`, `test` and `doctor`
 * share them.
 *
 * @typedef {{ fine: true, note: string } | { fine: false, problem: string, action: string }} Check
 *   `note` is a short name of what is fine, `problem` one sentence. `action` is one sentence too: what the
 *   repair has done when there is one, otherwise what the person does.
 *
 * @typedef {object} Step
 * @property {string} name short; other steps name it in `needs`
 * @property {string} doing what the person reads while it is looked at and repaired
 * @property {readonly string[]} [needs] the steps without which this one says nothing
 * @property {(context: import("../context.mjs").Context) => Promise<Check>} check repairs nothing
 * @property {(context: import("../context.mjs").Context) => Promise<void>} [repair] throws a SetupProblem
 */

export {};
