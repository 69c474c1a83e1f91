/** The first section of the script, so that the time that the rest of it takes to load can be told. */

/** When the script began to load, in milliseconds. */
export const loadBeganMs = Date.now();
