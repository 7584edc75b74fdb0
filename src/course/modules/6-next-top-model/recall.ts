import { predictionList } from "../../predict/prediction.js";

export const nextTopModelRecall = predictionList([]);
