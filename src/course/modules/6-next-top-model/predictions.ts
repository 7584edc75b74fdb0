import { predictionList } from "../../predict/prediction.js";

export const nextTopModelPredictions = predictionList([]);
