import atlas from "us-atlas/counties-albers-10m.json" with { type: "json" };

/** In a page the outlines are in the bundle of whoever draws a map. */
export const createRequire = () => () => atlas;
