/** What a probe finds, or undefined when it fails: that is no failure of the run, and stands in Google's log alone. */
export function orUndefined<T>(probe: () => T): T | undefined {
  try {
    return probe();
  } catch (error) {
    console.warn(String(error));
    return undefined;
  }
}
