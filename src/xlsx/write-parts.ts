/** What is put into a workbook's parts after hucre has made them: results of formulas, custom XML, who made it. */
import { strFromU8, strToU8 } from 'fflate';
import { cellName } from './a1';
import type { CellValue, SheetGrid, WorkbookGrid } from './grid';
import { escapeText, xmlText } from './text';

/** Part name → bytes, in archive order. */
export type Parts = Record<string, Uint8Array>;

const APPLICATION = 'phan-bo-chi-tieu';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const FORMULA_CELL = /<c r="([A-Z]+\d+)"((?: s="\d+")?)><f>([^<]*)<\/f><\/c>/g;

/** The parts as they go into the archive. */
export function amendParts(parts: Parts, grid: WorkbookGrid): Parts {
  const amended: Parts = { ...parts };
  const amend = (part: string, change: (xml: string) => string): void => {
    const bytes = amended[part];
    if (bytes === undefined) throw new Error(`hucre wrote no ${part}`);
    amended[part] = strToU8(change(strFromU8(bytes)));
  };
  grid.sheets.forEach((sheet, index) => amend(`xl/worksheets/sheet${index + 1}.xml`, (xml) => withResults(xml, sheet)));
  // The schema wants the size of a font before its colour.
  amend('xl/styles.xml', (xml) => xml.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1'));
  amend('docProps/app.xml', (xml) => xml.replace(/(<Application>)[^<]*/, `$1${APPLICATION}`));
  // The moment of writing would make two files of the same plan differ.
  amend('docProps/core.xml', (xml) => xml.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, ''));

  const documents = grid.customXml ?? [];
  documents.forEach((document, index) => addCustomXml(amended, document, index + 1));
  amend('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${documents.map((_, index) => customXmlRelationship(index + 1)).join('')}</Relationships>`),
  );
  amend('[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `${documents.map((_, index) => customXmlOverride(index + 1)).join('')}</Types>`),
  );
  return amended;
}

/** Results stand beside their formulas for readers that do not calculate; hucre knows no errors among them. */
function withResults(xml: string, sheet: SheetGrid): string {
  const results = new Map<string, CellValue>();
  sheet.rows.forEach((row, rowIndex) =>
    row.forEach((cell, columnIndex) => {
      if (cell?.formula !== undefined && cell.value !== null) results.set(cellName(rowIndex, columnIndex), cell.value);
    }),
  );
  if (results.size === 0) return xml;
  let placed = 0;
  const amended = xml.replace(FORMULA_CELL, (written, address: string, style: string, formula: string) => {
    const result = results.get(address);
    if (result === undefined || result === null) return written;
    placed += 1;
    const { type, text } = resultXml(result);
    return `<c r="${address}"${style}${type}><f>${formula}</f><v>${text}</v></c>`;
  });
  if (placed !== results.size) throw new Error(`${results.size - placed} results found no formula in ${sheet.name}`);
  return amended;
}

function resultXml(result: Exclude<CellValue, null>): { readonly type: string; readonly text: string } {
  if (typeof result === 'number') return { type: '', text: String(result) };
  if (typeof result === 'boolean') return { type: ' t="b"', text: result ? '1' : '0' };
  if (typeof result === 'string') return { type: ' t="str"', text: xmlText(escapeText(result)) };
  return { type: ' t="e"', text: xmlText(result.error) };
}

function addCustomXml(parts: Parts, document: string, number: number): void {
  parts[`customXml/item${number}.xml`] = strToU8(document);
  parts[`customXml/itemProps${number}.xml`] = strToU8(
    `${DECLARATION}<ds:datastoreItem xmlns:ds="${CUSTOM_XML}" ds:itemID="${itemId(number)}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  parts[`customXml/_rels/item${number}.xml.rels`] = strToU8(
    `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
}

function customXmlRelationship(number: number): string {
  return `<Relationship Id="rIdCustomXml${number}" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item${number}.xml"/>`;
}

function customXmlOverride(number: number): string {
  return `<Override PartName="/customXml/itemProps${number}.xml" ContentType="${PROPERTIES_TYPE}"/>`;
}

/** Item ids need only differ within one workbook; a random one would make equal plans differ. */
function itemId(number: number): string {
  return `{7B0C5D1A-3E52-4C6F-9A41-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}
