import { predictionList } from "../../predict/prediction.js";

export const openDataRecall = predictionList([]);
