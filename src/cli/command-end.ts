/** How a command ends that did its work and printed its answer, but not with 0. Nothing more is said. */
export class CommandEnd extends Error {
  override readonly name = "CommandEnd";

  constructor(readonly exitCode: number) {
    super(`The command ends with ${exitCode}.`);
  }
}
