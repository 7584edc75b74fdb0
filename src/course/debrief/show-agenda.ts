import { systemClock } from "../../library/kernel/clock.js";
import { checkOptions } from "../../library/table/columns/check-options.js";
import { counted, courseText, own, sentence, type Words } from "../../library/words/words.js";
import type { Card } from "../cards/card.js";
import { minutesText } from "../cards/minutes-text.js";
import { unknownNameCard } from "../cards/unknown-name-card.js";
import { showCard } from "../my-work/session.js";
import { type AgendaPartId, agendaParts } from "./agenda.js";

/** The minutes of a day. */
const DAY = 24 * 60;

/** How many minutes the call has; from earlier or later a part has nothing to say. */
const LENGTH = Math.max(...agendaParts.map(({ to }) => to));

/**
 * Shows a part of the debrief: what happens, what to ask, until when, and how many minutes are left by the clock.
 *
 * @param part the part, for example "guesses".
 * @param options `startsAt`: when the call began, as "18:00". Default: only the minutes of the plan are shown.
 * @example
 * agenda("guesses", { startsAt: "18:00" });
 */
export function agenda(part: AgendaPartId, options: { readonly startsAt?: string } = {}): void {
  checkOptions("agenda", options, { startsAt: "text" });
  const names = agendaParts.map(({ id }) => id);
  const place = names.indexOf(part);
  showCard(
    place < 0
      ? unknownNameCard(sentence("part of the debrief"), part, names)
      : partCard(place, options.startsAt),
  );
}

function partCard(place: number, startsAt: string | undefined): Card {
  const [part, following] = [agendaParts[place], agendaParts[place + 1]];
  if (part === undefined) throw new RangeError(`The debrief has no part ${place}.`);
  const start = startsAt === undefined ? undefined : minutesOfDay(startsAt);
  const time = (minute: number): Words =>
    start === undefined ? sentence("minute {number}", { number: minute }) : own(clockText(start + minute));
  const after = following === undefined ? sentence("the end") : courseText(following.title);
  return {
    tone: "note",
    title: sentence("{title} · {number} of {count} · {from} to {to}", {
      title: courseText(part.title),
      number: place + 1,
      count: agendaParts.length,
      from: time(part.from),
      to: time(part.to),
    }),
    paragraphs: [
      courseText(part.what),
      ...(start === undefined ? [] : [clockSentence(start + part.from, start + part.to)]),
    ],
    list: part.asks.map(courseText),
    next: sentence("At {time}: {title}.", { time: time(part.to), title: after }),
  };
}

/** Where the call is: before, in or after a part. Minutes are counted from the midnight before the call. */
function clockSentence(from: number, to: number): Words {
  const now = systemClock.now();
  const minute = now.getHours() * 60 + now.getMinutes();
  const begins = nearestTurn(from - minute);
  const left = nearestTurn(to - minute);
  if (begins > LENGTH || left < -LENGTH) return sentence("The call is not on now.");
  if (begins > 0) return sentence("It begins in {time}.", { time: minutesText(begins) });
  if (left < 0) return sentence("This part should have ended {time} ago.", { time: minutesText(-left) });
  return counted(
    left,
    sentence("1 minute is left for it."),
    sentence("{count} minutes are left for it.", { count: left }),
  );
}

/** Minutes from now by the clock, half a day at most: a call that goes on after midnight is not yesterday's. */
function nearestTurn(minutes: number): number {
  const turned = (minutes + DAY / 2) % DAY;
  return (turned < 0 ? turned + DAY : turned) - DAY / 2;
}

function minutesOfDay(text: string): number {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) {
    throw new RangeError(`startsAt is a time of day such as "18:00", but was given "${String(text)}".`);
  }
  return Number(hours) * 60 + Number(minutes);
}

function clockText(minute: number): string {
  const day = minute % DAY;
  return `${Math.floor(day / 60)}:${String(day % 60).padStart(2, "0")}`;
}
