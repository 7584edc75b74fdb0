import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FormAsk, FormReply } from "../../../src/course/forms/form-message.js";
import type { Channel } from "../../../src/course/forms/front/channel.js";
import { createConversation } from "../../../src/course/forms/front/conversation.js";

/** A channel of which the test decides what gets through. */
function pretendChannel() {
  const sent: FormAsk[] = [];
  let hear: (reply: FormReply) => void = () => {};
  const state = { lost: false, revived: 0 };
  const channel: Channel = {
    send: (ask) => void sent.push(ask),
    listen(one) {
      hear = one;
      return () => {
        hear = () => {};
      };
    },
    isLost: () => state.lost,
    async revive() {
      state.revived += 1;
    },
  };
  return { channel, sent, state, say: (reply: FormReply) => hear(reply) };
}

describe("a conversation of a form with the course", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function talk() {
    const made = pretendChannel();
    const log: string[] = [];
    const conversation = createConversation({
      channel: made.channel,
      from: "me",
      seen: () => ({ stamp: "v1" }),
      answered: ({ re }, { ask }) => log.push(`answered ${ask} ${re}`),
      overheard: ({ from }) => log.push(`overheard ${from}`),
      waiting: (state) => log.push(state),
    });
    const answer = (ask: FormAsk | undefined): void =>
      made.say({ re: ask?.id ?? "", from: ask?.from ?? "", value: {} });
    return { ...made, conversation, log, answer };
  }

  it("asks with the version that it has seen, and hears its own answer once", () => {
    const { conversation, sent, answer, log } = talk();
    conversation.ask("save", { text: "words" });
    expect(sent).toEqual([{ ask: "save", id: "me:1", from: "me", value: { text: "words" }, stamp: "v1" }]);
    answer(sent[0]);
    answer(sent[0]);
    expect(log).toEqual(["answered save me:1"]);
    expect(conversation.open).toBeUndefined();
  });

  it("says that it waits, and asks again until there is an answer", async () => {
    const { conversation, sent, answer, log } = talk();
    conversation.ask("save", {});
    await vi.advanceTimersByTimeAsync(4600);
    expect(log).toEqual(["waits", "waits", "waits"]);
    expect(sent.map(({ id }) => id)).toEqual(["me:1", "me:1"]);
    answer(sent[1]);
    await vi.advanceTimersByTimeAsync(9000);
    expect(sent).toHaveLength(2);
    expect(log.at(-1)).toBe("answered save me:1");
  });

  it("looks for the course when it is lost, and sends what is open when it is back", async () => {
    const { conversation, sent, state, log } = talk();
    state.lost = true;
    conversation.ask("save", {});
    await vi.advanceTimersByTimeAsync(1500);
    expect([state.revived, sent.length, log]).toEqual([1, 1, ["lost"]]);
    state.lost = false;
    await vi.advanceTimersByTimeAsync(4500);
    expect(log).toContain("back");
    expect(sent.length).toBe(2);
  });

  it("gives up an older question for a newer one, and hears what others have changed", () => {
    const { conversation, sent, answer, log, say } = talk();
    conversation.ask("save", { text: "a" });
    conversation.ask("save", { text: "ab" });
    answer(sent[0]);
    say({ re: "x", from: "another page", value: {} });
    answer(sent[1]);
    expect(log).toEqual(["overheard another page", "answered save me:2"]);
  });

  it("is silent after its end", async () => {
    const { conversation, sent, answer, log } = talk();
    conversation.ask("read");
    conversation.end();
    answer(sent[0]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect([sent.length, log]).toEqual([1, []]);
  });
});
