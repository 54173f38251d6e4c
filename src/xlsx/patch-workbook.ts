/** Changes to a workbook of somebody else's making: single cells, and a custom XML part. All else stays as it is. */
import { cellName } from './a1';
import type { PackagePatch } from './patch';
import { refused } from './refused';
import { escapeText, xmlText } from './text';
import { attribute } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The workbook's own part and the parts of its sheets by name. */
export function workbookParts(patch: PackagePatch): { readonly workbook: string; readonly sheets: ReadonlyMap<string, string> } {
  const { file } = patch;
  const workbook = file.relationships('').find(({ kind }) => kind === 'officeDocument')?.target;
  if (workbook === undefined) throw refused('file.missingPart', { name: file.name, part: 'xl/workbook.xml' });
  const targets = new Map(file.relationships(workbook).map(({ id, target }) => [id, target]));
  const sheets = new Map<string, string>();
  file.walk(workbook, {
    open: (element, attributes, parent) => {
      const part = element === 'sheet' && parent === 'sheets' ? targets.get(attribute(attributes, 'id') ?? '') : undefined;
      if (part !== undefined) sheets.set(attributes['name'] ?? '', part);
    },
  });
  return { workbook, sheets };
}

/**
 * Gives a cell that is there another value; its look stays.
 * @throws ProblemError `file.missingPart` for a sheet that is not there, `file.badReference` for a cell that is not
 */
export function setCell(patch: PackagePatch, sheet: string, row: number, column: number, value: string | number): void {
  const part = workbookParts(patch).sheets.get(sheet);
  if (part === undefined) throw refused('file.missingPart', { name: patch.file.name, part: sheet });
  const address = cellName(row, column);
  const xml = patch.text(part);
  const cell = new RegExp(`<((?:\\w+:)?)c\\b([^>]*?\\br="${address}"[^>]*?)(/>|>[\\s\\S]*?</\\1c>)`).exec(xml);
  if (cell === null) throw refused('file.badReference', { name: patch.file.name, part, reference: address });
  const [whole, prefix = '', attributes = ''] = cell;
  const kept = attributes.replace(/\s+t="[^"]*"/, '').replace(/\s*\/$/, '');
  const content =
    typeof value === 'number'
      ? `<${prefix}c${kept}><${prefix}v>${value}</${prefix}v></${prefix}c>`
      : `<${prefix}c${kept} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${xmlText(escapeText(value))}</${prefix}t></${prefix}is></${prefix}c>`;
  patch.set(part, xml.slice(0, cell.index) + content + xml.slice(cell.index + whole.length));
}

/** Puts a custom XML document in place of the one that holds `namespace`, or beside the others. */
export function setCustomXml(patch: PackagePatch, namespace: string, document: string): void {
  const { file } = patch;
  const { workbook } = workbookParts(patch);
  const own = [...file.relationships(workbook), ...file.relationships('')].find(({ kind, target }) => kind === 'customXml' && patch.has(target) && patch.text(target).includes(namespace));
  if (own !== undefined) {
    patch.set(own.target, document);
    return;
  }
  let number = 1;
  while (patch.has(`customXml/item${number}.xml`)) number += 1;
  const item = `customXml/item${number}.xml`;
  patch.set(item, document);
  patch.set(
    `customXml/itemProps${number}.xml`,
    `${DECLARATION}<ds:datastoreItem xmlns:ds="${CUSTOM_XML}" ds:itemID="{7B0C5D1A-3E52-4C6F-9A42-${String(number).padStart(12, '0')}}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  patch.set(
    `customXml/_rels/item${number}.xml.rels`,
    `${DECLARATION}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  addRelationship(patch, workbook, `${OFFICE}/customXml`, `/${item}`);
  addContentType(patch, `/customXml/itemProps${number}.xml`, PROPERTIES_TYPE);
}

/**
 * A relationship more of a part.
 * @param target relative to the part's folder, or absolute with a leading slash
 * @returns its id
 */
export function addRelationship(patch: PackagePatch, part: string, type: string, target: string): string {
  const slash = part.lastIndexOf('/') + 1;
  const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const xml = patch.has(list) ? patch.text(list) : `${DECLARATION}<Relationships xmlns="${PACKAGE}"></Relationships>`;
  let number = 1;
  while (xml.includes(`"rIdPb${number}"`)) number += 1;
  const id = `rIdPb${number}`;
  patch.set(list, inserted(xml, 'Relationships', (prefix) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"/>`));
  return id;
}

/** What a new part is. */
export function addContentType(patch: PackagePatch, part: string, type: string): void {
  const list = '[Content_Types].xml';
  patch.set(list, inserted(patch.text(list), 'Types', (prefix) => `<${prefix}Override PartName="${part}" ContentType="${type}"/>`));
}

/** What parts of a file ending are, where the package does not say so yet. */
export function addDefaultType(patch: PackagePatch, extension: string, type: string): void {
  const list = '[Content_Types].xml';
  const xml = patch.text(list);
  if (new RegExp(`Extension="${extension}"`, 'i').test(xml)) return;
  const start = /<((?:\w+:)?)Types\b[^>]*>/.exec(xml);
  if (start === null) throw refused('file.brokenXml', { name: patch.file.name, part: list });
  const at = start.index + start[0].length;
  patch.set(list, `${xml.slice(0, at)}<${start[1] ?? ''}Default Extension="${extension}" ContentType="${type}"/>${xml.slice(at)}`);
}

/** An element more at the end of a root, which may be written empty. */
function inserted(xml: string, root: string, element: (prefix: string) => string): string {
  const end = new RegExp(`</((?:\\w+:)?)${root}>\\s*$`).exec(xml);
  if (end !== null) return xml.slice(0, end.index) + element(end[1] ?? '') + xml.slice(end.index);
  return xml.replace(new RegExp(`<((?:\\w+:)?)${root}\\b([^>]*?)/>\\s*$`), (_, prefix: string, attributes: string) => `<${prefix}${root}${attributes}>${element(prefix)}</${prefix}${root}>`);
}
