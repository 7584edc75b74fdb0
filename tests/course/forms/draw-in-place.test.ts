import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { drawInPlace } from "../../../src/course/forms/front/jupyter/draw-in-place.js";

describe("a form of a notebook", () => {
  const steps: string[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    steps.splice(0);
  });
  afterEach(() => void vi.useRealTimers());

  const draw = (): (() => void) => {
    steps.push("drawn");
    return () => void steps.push("ended");
  };

  it("is drawn at once where it stands on the page", () => {
    const end = drawInPlace({ isConnected: true }, draw);
    expect(steps).toEqual(["drawn"]);
    if (typeof end !== "function") expect.fail("It is drawn later.");
    end();
    expect(steps).toEqual(["drawn", "ended"]);
  });

  it("is drawn when the notebook has put it there, and not before", async () => {
    const place = { isConnected: false };
    const drawn = drawInPlace(place, draw);
    for (let i = 0; i < 10; i++) await Promise.resolve();
    expect(steps).toEqual([]);
    place.isConnected = true;
    await vi.advanceTimersByTimeAsync(1);
    expect(steps).toEqual(["drawn"]);
    (await drawn)();
    expect(steps).toEqual(["drawn", "ended"]);
  });

  it("is drawn all the same where nobody puts it on the page", async () => {
    void drawInPlace({ isConnected: false }, draw);
    await vi.advanceTimersByTimeAsync(1000);
    expect(steps).toEqual(["drawn"]);
  });

  it("is not drawn any more when it went away meanwhile", async () => {
    const leaving = new AbortController();
    const drawn = drawInPlace({ isConnected: false }, draw, leaving.signal);
    leaving.abort();
    await vi.advanceTimersByTimeAsync(1000);
    (await drawn)();
    expect(steps).toEqual([]);
  });
});
