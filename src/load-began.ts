/** Stands first in the bundle, so that the time that the rest of the script takes to load can be measured. */

/** When the script began to load, in milliseconds. */
export const loadBeganMs = Date.now();
