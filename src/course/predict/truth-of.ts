import type { Prediction, Truth } from "./prediction.js";

const found = new WeakMap<Prediction, Truth>();

/** The truth of a prediction, computed once a session: the data of the course do not change. Undefined where there is none. */
export function truthOf(prediction: Prediction): Truth | undefined {
  const known = found.get(prediction);
  const truth = known ?? prediction.truth?.();
  if (truth !== undefined) found.set(prediction, truth);
  return truth;
}
