import type { FormReply } from "../../../src/course/forms/form-message.js";
import type { FormView } from "../../../src/course/forms/form-view.js";
import type { Around, Channel } from "../../../src/course/forms/front/channel.js";
import { browserStores } from "../../../src/course/forms/front/draft/browser-stores.js";
import { watchPage } from "../../../src/course/forms/front/draft/draft-place.js";
import { drawForm } from "../../../src/course/forms/front/draw-form.js";
import type { Content, Kernel } from "./kernel.js";

/** The forms of a page: what the course opened, and where each is drawn. */
export interface PageForms {
  /** The names of those that are drawn. */
  shown(): readonly string[];
  hear(type: string, content: Content): void;
  draw(id: string, into: HTMLElement, around: Around): void;
}

/** @param kernel gives the kernel, which is made after the forms: it asks at its start which are shown. */
export function createPageForms(kernel: () => Kernel): PageForms {
  const views = new Map<string, FormView>();
  const hearers = new Map<string, Set<(reply: FormReply) => void>>();
  watchPage(window, browserStores);
  const drawn = new Map<HTMLElement, { readonly id: string; readonly end: () => void }>();

  function channelOf(id: string): Channel {
    const hears = hearers.get(id) ?? new Set();
    hearers.set(id, hears);
    return {
      send: (ask) => kernel().comm({ comm_id: id, data: { method: "custom", content: ask } }),
      listen(hear) {
        hears.add(hear);
        return () => hears.delete(hear);
      },
      // A kernel that starts anew is told which forms the page shows, and answers for them.
      isLost: () => false,
      revive: async () => {},
    };
  }

  /** A cell that runs again puts its form into a new place. */
  function endThoseThatAreGone(): void {
    for (const [place, { end }] of drawn) {
      if (place.isConnected) continue;
      end();
      drawn.delete(place);
    }
  }

  return {
    shown: () => [...drawn.values()].map(({ id }) => id),
    hear(type, { comm_id, data }) {
      const id = String(comm_id);
      const { state, content, method } = Object(data);
      if (type === "comm_open" && state?.form !== undefined) views.set(id, state.form);
      if (type === "comm_msg" && method === "custom") for (const hear of hearers.get(id) ?? []) hear(content);
    },
    draw(id, into, around) {
      endThoseThatAreGone();
      const view = views.get(id);
      if (view === undefined) return;
      drawn.set(into, { id, end: drawForm(into, view, channelOf(id), around) });
    },
  };
}
