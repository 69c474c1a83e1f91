/** A dialog's page with the data that its script draws. */

/** Where a page of `src/dialogs` expects its data. */
const PLACE = /(<script type="application\/json" id="data">)null(<\/script>)/;

/** Puts data into a page as JSON; what staff typed cannot end the element that it stands in. */
export function fillPage(page: string, data: unknown): string {
  const json = JSON.stringify(data).replace(/</g, "\\u003c");
  return page.replace(PLACE, (_, before: string, after: string) => `${before}${json}${after}`);
}
