import { predictionList } from "../../predict/prediction.js";

export const introRecall = predictionList([]);
