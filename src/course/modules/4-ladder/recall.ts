import { predictionList } from "../../predict/prediction.js";

export const ladderRecall = predictionList([]);
