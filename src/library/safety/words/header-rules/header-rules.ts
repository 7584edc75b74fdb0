import { ADDRESS_HEADERS } from "./address-headers.js";
import { CONTACT_HEADERS } from "./contact-headers.js";
import { DETAIL_HEADERS } from "./detail-headers.js";
import { GUARDED_HEADERS } from "./guarded-headers.js";
import type { HeaderRule } from "./header-rule.js";
import { NAME_HEADERS } from "./name-headers.js";
import { OPINION_HEADERS } from "./opinion-headers.js";
import { REACH_HEADERS } from "./reach-headers.js";

/** In this order: the first rule that fits decides. */
export const HEADER_RULES: readonly HeaderRule[] = [
  ...CONTACT_HEADERS,
  ...GUARDED_HEADERS,
  ...OPINION_HEADERS,
  ...REACH_HEADERS,
  ...ADDRESS_HEADERS,
  ...NAME_HEADERS,
  ...DETAIL_HEADERS,
];
