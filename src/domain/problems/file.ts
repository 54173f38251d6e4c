/** Why a file cannot be read or written. `name` is the file's name as the user knows it. */
export interface FileProblems {
  'file.empty': { readonly name: string };
  'file.tooLarge': { readonly name: string; readonly bytes: number; readonly limit: number };
  'file.unknownType': { readonly name: string };
  'file.notText': { readonly name: string };
  'file.encryptedOrOldFormat': { readonly name: string };
  'file.brokenZip': { readonly name: string };
  /** The archive promises or holds more than any honest workbook: entries, bytes or cells. */
  'file.bomb': { readonly name: string; readonly what: 'entries' | 'bytes' | 'cells' | 'depth' };
  'file.unsafeEntry': { readonly name: string; readonly entry: string };
  'file.brokenXml': { readonly name: string; readonly part: string };
  'file.missingPart': { readonly name: string; readonly part: string };
  'file.brokenJson': { readonly name: string };
}
