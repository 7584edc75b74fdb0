import { predictionList } from "../../predict/prediction.js";

export const electoralRecall = predictionList([]);
