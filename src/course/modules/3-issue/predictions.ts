import { predictionList } from "../../predict/prediction.js";

export const issuePredictions = predictionList([]);
