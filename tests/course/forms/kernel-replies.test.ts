import { describe, expect, it } from "vitest";
import type { FormReply } from "../../../src/course/forms/form-message.js";
import { createKernelReplies, type Kernel } from "../../../src/course/forms/front/jupyter/kernel-replies.js";

type Slot = Parameters<NonNullable<Kernel["anyMessage"]>["connect"]>[0];

/** A connection that says what it is told to. */
function connection() {
  const slots = new Set<Slot>();
  const kernel: Kernel = {
    anyMessage: { connect: (slot) => slots.add(slot), disconnect: (slot) => slots.delete(slot) },
  };
  const say = (
    type: string,
    content: Parameters<Slot>[1]["msg"]["content"],
    direction: "send" | "recv" = "recv",
  ): void => {
    for (const slot of slots) slot(kernel, { msg: { header: { msg_type: type }, content }, direction });
  };
  return { kernel, say, slots };
}

const reply: FormReply = { re: "a:1", from: "a", value: {} };
const custom = (comm_id: string, content: unknown = reply) => ({
  comm_id,
  data: { method: "custom", content },
});

describe("what a kernel answers to a form", () => {
  it("is heard from the kernel, whichever model of the page has the comm", () => {
    const heard: FormReply[] = [];
    const { kernel, say } = connection();
    createKernelReplies("md-check:m3.senate", (one) => heard.push(one)).follow(kernel);
    say("comm_msg", custom("md-check:m3.senate"));
    expect(heard).toEqual([reply]);
  });

  it("is nothing of another form, of the widget itself, of no form, or that the page says", () => {
    const heard: FormReply[] = [];
    const { kernel, say } = connection();
    createKernelReplies("mine", (one) => heard.push(one)).follow(kernel);
    say("comm_msg", custom("other"));
    say("comm_close", custom("mine"));
    say("comm_msg", { comm_id: "mine", data: { method: "update", state: {} } });
    for (const content of [null, "text", {}, { re: "a:1" }]) say("comm_msg", custom("mine", content));
    say("status", {});
    say("comm_msg", custom("mine"), "send");
    expect(heard).toEqual([]);
  });

  it("comes from the kernel that the notebook has now, once, and from none when the form goes away", () => {
    const heard: FormReply[] = [];
    const [first, second] = [connection(), connection()];
    const replies = createKernelReplies("mine", (one) => heard.push(one));
    for (const kernel of [null, first.kernel, first.kernel, {}, second.kernel]) replies.follow(kernel);
    first.say("comm_msg", custom("mine"));
    expect(heard).toEqual([]);
    second.say("comm_msg", custom("mine"));
    expect(heard).toEqual([reply]);
    replies.follow(undefined);
    expect([first.slots.size, second.slots.size]).toEqual([0, 0]);
  });
});
