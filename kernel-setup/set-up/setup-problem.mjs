/** What went wrong in one sentence, and the one thing to do about it. Never shown with a stack trace. */
export class SetupProblem extends Error {
  /**
   * @param {string} problem one sentence
   * @param {string} action one thing that the person does
   */
  constructor(problem, action) {
    super(problem);
    this.name = "SetupProblem";
    this.problem = problem;
    this.action = action;
  }
}
