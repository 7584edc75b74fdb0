/** Where the four panels of the dashboard stand, in shares of the page. */
export const LEFT: [number, number] = [0.21, 0.48];
export const RIGHT: [number, number] = [0.55, 1];
export const TOP: [number, number] = [0.6, 0.93];
export const BOTTOM: [number, number] = [0, 0.4];
