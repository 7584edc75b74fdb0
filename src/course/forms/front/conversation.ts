import type { FormValue } from "../field-value.js";
import type { FormAsk, FormReply } from "../form-message.js";
import type { TypedTimes } from "../typed-times.js";
import type { Channel } from "./channel.js";

/** How long an answer may take before it is said that the form waits, in milliseconds. */
const PATIENCE = 1500;
/** After this many waits the question is asked again: it may have been lost with the kernel. */
const ASK_AGAIN = 3;

/** What a form does while it waits. */
export type WaitState = "waits" | "lost" | "back";

export interface Conversation {
  /** Asks one thing; the answer comes to `answered`. A question that is still open is given up for the newer one. */
  ask(what: FormAsk["ask"], value?: FormValue, act?: string): void;
  /** The question that waits for its answer. */
  readonly open: FormAsk | undefined;
  end(): void;
}

interface ConversationParts {
  readonly channel: Channel;
  /** Names this drawing of the form among all others. */
  readonly from: string;
  /** The version that the page has seen, when its words were typed, and in which stretch of writing. */
  readonly seen: () => {
    readonly stamp?: string | undefined;
    readonly typedAt?: string | undefined;
    readonly times?: TypedTimes | undefined;
    readonly edit?: string | undefined;
  };
  readonly answered: (reply: FormReply, ask: FormAsk) => void;
  /** Another page has changed the form. */
  readonly overheard: (reply: FormReply) => void;
  readonly waiting: (state: WaitState) => void;
}

/**
 * Asks the course and makes sure of an answer: a question is repeated until it is answered, and when the kernel was
 * restarted the course is looked for.
 */
export function createConversation(parts: ConversationParts): Conversation {
  const { channel, from, seen, answered, overheard, waiting } = parts;
  let open: FormAsk | undefined;
  let asked = 0;
  let waits = 0;
  let lost = false;

  const deaf = channel.listen((reply) => {
    if (reply.from !== from) {
      overheard(reply);
    } else if (open !== undefined && reply.re === open.id) {
      const ask = open;
      open = undefined;
      answered(reply, ask);
    }
  });

  async function look(): Promise<void> {
    if (channel.isLost()) {
      lost = true;
      waiting("lost");
      await channel.revive();
      if (!channel.isLost() && open !== undefined) channel.send(open);
    } else if (open !== undefined) {
      waits += 1;
      waiting("waits");
      if (waits % ASK_AGAIN === 0) channel.send(open);
    }
    if (lost && !channel.isLost()) {
      lost = false;
      waiting("back");
    }
  }

  const pulse = setInterval(() => void look(), PATIENCE);

  return {
    ask(what, value, act) {
      asked += 1;
      waits = 0;
      const { stamp, typedAt, times, edit } = seen();
      open = {
        ask: what,
        id: `${from}:${asked}`,
        from,
        ...(value === undefined ? {} : { value }),
        ...(act === undefined ? {} : { act }),
        ...(stamp === undefined ? {} : { stamp }),
        ...(value === undefined || typedAt === undefined ? {} : { typedAt }),
        ...(value === undefined || times === undefined ? {} : { times }),
        ...(value === undefined || edit === undefined ? {} : { edit }),
      };
      channel.send(open);
    },
    get open() {
      return open;
    },
    end() {
      clearInterval(pulse);
      deaf();
    },
  };
}
