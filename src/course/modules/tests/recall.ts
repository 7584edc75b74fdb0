import { predictionList } from "../../predict/prediction.js";

export const testsRecall = predictionList([]);
