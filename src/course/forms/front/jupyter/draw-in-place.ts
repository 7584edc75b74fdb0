/** So often it is looked for the form's place, with what is to be done in between: long after a notebook has put it there. */
const TRIES = 20;

interface Place {
  readonly isConnected: boolean;
}

/**
 * Draws a form when its element stands on the page. A widget manager draws first and puts it there then, when the script
 * of the model is loaded already, as after a reload or on a slow computer: a form that is drawn before has no cell below
 * it to hide or to wait for, and nowhere to hold the keyboard.
 *
 * @param signal tells that the form goes away.
 * @returns how to end it.
 */
export function drawInPlace(
  root: Place,
  draw: () => () => void,
  signal?: Pick<AbortSignal, "aborted">,
): (() => void) | Promise<() => void> {
  return root.isConnected ? draw() : drawLater(root, draw, signal);
}

async function drawLater(
  root: Place,
  draw: () => () => void,
  signal: Pick<AbortSignal, "aborted"> | undefined,
): Promise<() => void> {
  for (let i = 0; i < TRIES && !root.isConnected; i++) await new Promise((later) => setTimeout(later));
  return signal?.aborted === true ? () => {} : draw();
}
