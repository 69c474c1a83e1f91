const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The form in which two spellings of the same Vietnamese text are equal: case, spaces, composed or decomposed
 * letters and where the tone mark sits (hoà, hòa) make no difference; every letter and tone does.
 */
export function matchKey(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .split(/[\s\u00a0\u200b]+/)
    .filter(Boolean)
    .map((word) => word.replace(TONES, "") + (word.match(TONES) ?? []).join(""))
    .join(" ");
}
