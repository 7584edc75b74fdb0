import { predictionList } from "../../predict/prediction.js";

export const startHereRecall = predictionList([]);
