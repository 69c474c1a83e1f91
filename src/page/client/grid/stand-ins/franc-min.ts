/**
 * In place of the package franc-min, by which the grid guesses the language of each text, to hyphenate it: Vietnamese
 * has no hyphens, and was guessed to be whatever looks like it.
 */

/** The code of an undetermined language. */
export const franc = () => "und";
