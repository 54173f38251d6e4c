/** Why a document gives no text. `name` is the file's name as the user knows it. */
export interface DocumentProblems {
  'document.unknownType': { readonly name: string };
  'document.tooLarge': { readonly name: string; readonly bytes: number; readonly limit: number };
  /** Bytes that are no text under the name of a text file. */
  'document.notText': { readonly name: string };
  /** Nothing but blanks. */
  'document.noWords': { readonly name: string };
  /** Pages are pictures: a scan that nobody has run through recognition. */
  'document.scanned': { readonly name: string; readonly pages: number };
  'document.password': { readonly name: string };
  'document.broken': { readonly name: string };
  'document.tooSlow': { readonly name: string; readonly seconds: number };
  /** The user gave up waiting. */
  'document.stopped': { readonly name: string };
  /** This part of the product was not installed with what reads the format. */
  'document.noReader': { readonly name: string };
}
