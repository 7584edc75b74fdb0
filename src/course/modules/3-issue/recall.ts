import { predictionList } from "../../predict/prediction.js";

export const issueRecall = predictionList([]);
