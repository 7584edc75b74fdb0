import { own, sentence } from "../../library/words/words.js";
import { type MyWorkSetting, refuse } from "../my-work/my-work-setting.js";
import { languageSetting, saveLanguage } from "./chosen-language.js";
import { languageCodes } from "./language-files.js";

/** `language [code]`: says which language the course speaks, or changes it for this folder. */
export function chooseLanguage([code, ...more]: readonly string[], setting: MyWorkSetting): number {
  const { store, print } = setting;
  const known = languageCodes().join(", ");
  if (more.length > 0) return refuse(sentence("Name one language, or none."), setting);
  if (code === undefined) {
    print(
      sentence('The course speaks "{language}". There are: {languages}.', {
        language: own(languageSetting(store.folder)),
        languages: own(known),
      }),
    );
    return 0;
  }
  saveLanguage(code, store.folder);
  const overruled = languageSetting(store.folder) !== code;
  print(
    overruled
      ? sentence('The choice "{language}" is kept, but the variable MOVEMENT_DATA_LANGUAGE says otherwise.', {
          language: own(code),
        })
      : sentence('The course speaks "{language}" from the next cell on.', { language: own(code) }),
  );
  return 0;
}
