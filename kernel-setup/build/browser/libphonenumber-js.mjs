import * as phones from "libphonenumber-js/min";

/** In a page the numbering plans are in the bundle of whoever reads a phone number. */
export const createRequire = () => () => phones;
