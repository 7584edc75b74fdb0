import { describe, expect, it } from "vitest";
import type { FormReply } from "../../../src/course/forms/form-message.js";
import { hearBetweenClicks } from "../../../src/course/forms/front/hear-between-clicks.js";

/** A form on a page, its channel, and what it has heard. */
function form() {
  const ownerDocument = new EventTarget();
  const root = Object.assign(new EventTarget(), { ownerDocument });
  const hearers = new Set<(reply: FormReply) => void>();
  const heard: string[] = [];
  const { channel, end } = hearBetweenClicks(root, {
    send: (ask) => void heard.push(`asked ${ask.id}`),
    listen(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    isLost: () => false,
    revive: async () => {},
  });
  const stop = channel.listen(({ re }) => heard.push(re));
  const say = (re: string): void => {
    for (const hear of hearers) hear({ re, from: "a", value: {} });
  };
  const press = (): boolean => root.dispatchEvent(new Event("pointerdown"));
  const release = (name = "pointerup"): boolean => ownerDocument.dispatchEvent(new Event(name));
  return { channel, end, stop, say, press, release, heard };
}

/** The click of a pointer comes behind its release and before any timer. */
const later = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

describe("what a form hears of the course", () => {
  it("comes at once while nothing is pressed", () => {
    const { say, heard } = form();
    say("1");
    expect(heard).toEqual(["1"]);
  });

  it.each(["pointerup", "pointercancel"])(
    "waits while something is pressed, in its order, until %s",
    async (name) => {
      const { say, press, release, heard } = form();
      press();
      say("1");
      say("2");
      expect(heard).toEqual([]);
      release(name);
      heard.push("click");
      say("3");
      await later();
      expect(heard).toEqual(["click", "1", "2", "3"]);
      say("4");
      expect(heard).toEqual(["click", "1", "2", "3", "4"]);
    },
  );

  it("waits on when it is pressed again at once, as by a double click", async () => {
    const { say, press, release, heard } = form();
    press();
    say("1");
    release();
    press();
    await later();
    expect(heard).toEqual([]);
    release();
    await later();
    expect(heard).toEqual(["1"]);
  });

  it("goes to nobody who has stopped to listen meanwhile, and asking never waits", async () => {
    const { channel, say, press, release, stop, heard } = form();
    press();
    say("1");
    channel.send({ ask: "read", id: "a:1", from: "a" });
    stop();
    release();
    await later();
    expect(heard).toEqual(["asked a:1"]);
  });

  it("leaves the page alone when the form is gone", () => {
    const { end, press, say, heard } = form();
    end();
    press();
    say("1");
    expect(heard).toEqual(["1"]);
  });
});
