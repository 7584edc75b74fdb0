const NO_WIDTH = /[\p{Mark}\p{Cf}]/u;
const TWO_WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many letters of a plain width a text takes. @param {string} text */
export function textWidth(text) {
  let width = 0;
  for (const letter of text.normalize("NFC")) {
    width += NO_WIDTH.test(letter) ? 0 : TWO_WIDE.test(letter) ? 2 : 1;
  }
  return width;
}
