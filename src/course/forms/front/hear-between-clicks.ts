import type { Channel } from "./channel.js";

/** What of an element is needed to know that something in it is pressed. */
type Pressed = Pick<EventTarget, "addEventListener" | "removeEventListener"> & {
  readonly ownerDocument: Pick<EventTarget, "addEventListener" | "removeEventListener">;
};

const RELEASES = ["pointerup", "pointercancel"];
const CAPTURE = { capture: true };

/**
 * Holds answers back while something in the form is pressed: what an answer draws may move a button from under the pointer, and
 * the click would be lost.
 */
export function hearBetweenClicks(root: Pressed, channel: Channel): { channel: Channel; end(): void } {
  let pressed = false;
  let held: (() => void)[] = [];
  function press(): void {
    pressed = true;
  }
  function release(): void {
    if (!pressed) return;
    pressed = false;
    // The click comes behind its release.
    setTimeout(() => {
      if (pressed) return;
      const ready = held;
      held = [];
      for (const hear of ready) hear();
    });
  }
  root.addEventListener("pointerdown", press, CAPTURE);
  for (const name of RELEASES) root.ownerDocument.addEventListener(name, release, CAPTURE);
  return {
    channel: {
      send: (ask) => channel.send(ask),
      isLost: () => channel.isLost(),
      revive: () => channel.revive(),
      listen(hear) {
        let deaf = false;
        const stop = channel.listen((reply) => {
          if (pressed || held.length > 0) held.push(() => deaf || hear(reply));
          else hear(reply);
        });
        return () => {
          deaf = true;
          stop();
        };
      },
    },
    end() {
      root.removeEventListener("pointerdown", press, CAPTURE);
      for (const name of RELEASES) root.ownerDocument.removeEventListener(name, release, CAPTURE);
    },
  };
}
