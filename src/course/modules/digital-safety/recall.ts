import { predictionList } from "../../predict/prediction.js";

export const safetyRecall = predictionList([]);
