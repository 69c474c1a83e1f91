/** The result of a function, or undefined when it throws: the error goes to Google's log, and the run goes on. */
export function orUndefined<T>(probe: () => T): T | undefined {
  try {
    return probe();
  } catch (error) {
    console.warn(String(error));
    return undefined;
  }
}
