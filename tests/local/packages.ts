/** Packages as tests look at them. */
import { Package } from "../../src/local/xlsx/package.ts";

/** Parts that every addition of a tab extends. */
const EXTENDED =
  /^(xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|calcChain\.xml)|\[Content_Types\]\.xml|docProps\/(custom|app)\.xml|_rels\/\.rels)$/i;

export function open(bytes: Uint8Array): Promise<Package> {
  return Package.open(Buffer.from(bytes));
}

/** Parts of a package that another no longer has, or has otherwise; those that additions extend aside. */
export async function differences(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [old, now] = [await open(before), await open(after)];
  return old.paths
    .filter((path) => !path.endsWith("/") && !EXTENDED.test(path))
    .filter((path) => !now.has(path) || !old.bytes(path).equals(now.bytes(path)));
}
