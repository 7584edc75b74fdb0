import { predictionList } from "../../predict/prediction.js";

export const startHerePredictions = predictionList([]);
