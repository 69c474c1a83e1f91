/** The part of yauzl that is used; the package has no types of its own. */
declare module "yauzl" {
  export interface Entry {
    compressionMethod: number;
    generalPurposeBitFlag: number;
    crc32: number;
    compressedSize: number;
    uncompressedSize: number;
    relativeOffsetOfLocalHeader: number;
    lastModFileTime: number;
    lastModFileDate: number;
    fileNameRaw: Buffer;
  }
  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    entryCount: number;
    readLocalFileHeaderPromise(entry: Entry, options: { minimal: true }): Promise<{ fileDataStart: number }>;
  }
  export function fromBufferPromise(
    bytes: Buffer,
    options: { decodeStrings: false; validateEntrySizes: boolean },
  ): Promise<ZipFile>;
}
