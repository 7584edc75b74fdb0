import type { HeaderRule } from "./header-rule.js";
import { list } from "./header-words-list.js";

/** Who may be contacted, and what came of it: before phones and e-mails, which the same names hold. */
export const CONTACT_HEADERS: readonly HeaderRule[] = [
  {
    kind: "contact record",
    about: "when and why somebody is not contacted",
    any: list("opt out date, opt in date, opt out reason"),
  },
  {
    kind: "contact record",
    about: "who may be contacted, and how",
    any: list(
      "opt in, opt out, subscribe, do not, donot, unsubscribed, unsubscribe, subscribed, subscription, suppression, " +
        "consent, may text, may call, may contact, can text, can contact, ok text, okay text, should contact, " +
        "unreachable, =unlisted, best time, email status, phone status, sms status, contact preference, receive email, receive text, receive mail, confirm time, preferred communication, preferred method, contact method, no email, no call, no mail, no text, no bulk, mailable",
    ),
    not: list("date, care, ip, source, meet, campaign"),
  },
  {
    kind: "contact record",
    about: "what came of a contact",
    any: list(
      "canvass result, contact result, knock result, visit result, door result, attempt result, text result,  call result, =result, =result id, =disposition, " +
        "canvass disposition, not home, =refused, call outcome, contact outcome, canvass outcome, knock outcome, door outcome, text outcome, visit outcome, call status, contact status, knock status",
    ),
    not: list("message, email"),
  },
];
