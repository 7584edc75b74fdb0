import { type MyWorkSetting, refuse } from "../my-work/my-work-setting.js";
import { languageSetting, saveLanguage } from "./chosen-language.js";
import { languageCodes } from "./language-files.js";

/** `language [code]`: says which language the course speaks, or changes it for this folder. */
export function chooseLanguage([code, ...more]: readonly string[], setting: MyWorkSetting): number {
  const { store, print } = setting;
  const known = languageCodes().join(", ");
  if (more.length > 0) return refuse("Name one language, or none.", setting);
  if (code === undefined) {
    print(`The course speaks "${languageSetting(store.folder)}". There are: ${known}.`);
    return 0;
  }
  saveLanguage(code, store.folder);
  const overruled = languageSetting(store.folder) !== code;
  print(
    overruled
      ? `The choice "${code}" is kept, but the variable MOVEMENT_DATA_LANGUAGE says otherwise.`
      : `The course speaks "${code}" from the next cell on.`,
  );
  return 0;
}
