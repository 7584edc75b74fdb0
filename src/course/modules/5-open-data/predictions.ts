import { predictionList } from "../../predict/prediction.js";

export const openDataPredictions = predictionList([]);
