/**
 * Comments put into somebody else's workbook. A comment is three things: its text in the sheet's comments
 * part, a hidden note shape in its VML drawing, and the sheet's reference to that drawing (ISO 29500-1,
 * 18.7; ISO 29500-4, 19.4). Comments that are there stay; one more on the same cell is added below.
 */
import { cellName } from './a1';
import type { PackagePatch } from './patch';
import { addContentType, addDefaultType, addRelationship, workbookParts } from './patch-workbook';
import { refused } from './refused';
import { escapeText, xmlText } from './text';

export interface SheetComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** What may follow the reference to the drawing in a worksheet (18.3.1.99). */
const FOLLOWING = new Set(['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst']);
const TAG = /<(\/?)([\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

/**
 * @param author who is shown as their writer
 * @throws ProblemError `file.missingPart` for a sheet that is not there, `file.brokenXml` for one without an end
 */
export function addComments(patch: PackagePatch, sheet: string, author: string, comments: readonly SheetComment[]): void {
  if (comments.length === 0) return;
  const part = workbookParts(patch).sheets.get(sheet);
  if (part === undefined) throw refused('file.missingPart', { name: patch.file.name, part: sheet });
  const related = (kind: string): string | undefined => patch.file.relationships(part).find((relationship) => relationship.kind === kind && patch.has(relationship.target))?.target;
  const [list, drawing] = [related('comments') ?? newComments(patch, part), related('vmlDrawing') ?? newDrawing(patch, part)];
  const fresh = writeTexts(patch, list, author, comments);
  writeShapes(patch, drawing, fresh);
}

/** A part name nobody has yet, e.g. `xl/comments3.xml`. */
function freeName(patch: PackagePatch, name: (number: number) => string): string {
  let number = 1;
  while (patch.has(name(number))) number += 1;
  return name(number);
}

function newComments(patch: PackagePatch, sheetPart: string): string {
  const part = freeName(patch, (number) => `xl/comments${number}.xml`);
  patch.set(part, `${DECLARATION}<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`);
  addRelationship(patch, sheetPart, `${OFFICE}/comments`, `/${part}`);
  addContentType(patch, `/${part}`, COMMENTS_TYPE);
  return part;
}

function newDrawing(patch: PackagePatch, sheetPart: string): string {
  const part = freeName(patch, (number) => `xl/drawings/vmlDrawing${number}.vml`);
  patch.set(
    part,
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>',
  );
  addDefaultType(patch, 'vml', VML_TYPE);
  const id = addRelationship(patch, sheetPart, `${OFFICE}/vmlDrawing`, `/${part}`);
  const xml = patch.text(sheetPart);
  const { at, prefix } = placeOfDrawing(xml, patch.file.name, sheetPart);
  patch.set(sheetPart, `${xml.slice(0, at)}<${prefix}legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>${xml.slice(at)}`);
  return part;
}

/** Where the worksheet takes its reference to the drawing: before what must follow it, or at its end. */
function placeOfDrawing(xml: string, name: string, part: string): { readonly at: number; readonly prefix: string } {
  let depth = 0;
  for (const tag of xml.matchAll(TAG)) {
    const [, closing, prefix = '', local = '', , empty] = tag;
    const isRootEnd = closing === '/' && depth === 1;
    if (isRootEnd || (closing === '' && depth === 1 && FOLLOWING.has(local))) return { at: tag.index, prefix };
    if (closing === '/') depth -= 1;
    else if (empty === '') depth += 1;
  }
  throw refused('file.brokenXml', { name, part });
}

/** @returns the comments on cells that had none, which need a shape */
function writeTexts(patch: PackagePatch, part: string, author: string, comments: readonly SheetComment[]): SheetComment[] {
  let xml = patch.text(part);
  const prefix = /<([\w.-]+:)?comments\b/.exec(xml)?.[1] ?? '';
  const authors = [...xml.matchAll(new RegExp(`<${prefix}author>`, 'g'))].length;
  xml = xml.replace(new RegExp(`<${prefix}authors\\s*/>`), `<${prefix}authors></${prefix}authors>`).replace(new RegExp(`<${prefix}commentList\\s*/>`), `<${prefix}commentList></${prefix}commentList>`);
  xml = xml.replace(`</${prefix}authors>`, () => `<${prefix}author>${xmlText(escapeText(author))}</${prefix}author></${prefix}authors>`);
  const fresh: SheetComment[] = [];
  const added: string[] = [];
  for (const comment of comments) {
    const address = cellName(comment.row, comment.column);
    const text = xmlText(escapeText(comment.text));
    const there = new RegExp(`<${prefix}comment\\b[^>]*\\bref="${address}"[\\s\\S]*?</${prefix}text>`).exec(xml);
    if (there) {
      const end = there.index + there[0].length - `</${prefix}text>`.length;
      xml = `${xml.slice(0, end)}<${prefix}r><${prefix}t xml:space="preserve">\n${xmlText(escapeText(author))}: ${text}</${prefix}t></${prefix}r>${xml.slice(end)}`;
    } else {
      fresh.push(comment);
      added.push(`<${prefix}comment ref="${address}" authorId="${authors}"><${prefix}text><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}text></${prefix}comment>`);
    }
  }
  patch.set(part, xml.replace(`</${prefix}commentList>`, () => `${added.join('')}</${prefix}commentList>`));
  return fresh;
}

/** Wide enough for a sentence, as high as its text takes; beside the cell. */
function writeShapes(patch: PackagePatch, part: string, comments: readonly SheetComment[]): void {
  const xml = patch.text(part);
  const end = xml.lastIndexOf('</xml>');
  if (end < 0) throw refused('file.brokenXml', { name: patch.file.name, part });
  let number = Math.max(1024, ...[...xml.matchAll(/_x0000_s(\d+)/g)].map((id) => Number(id[1])));
  const shapes = comments.map(({ row, column, text }) => {
    number += 1;
    const lines = Math.min(20, 2 + Math.ceil(text.length / 40));
    return (
      `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;width:240pt;height:${lines * 14}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 4}, 15, ${row + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  patch.set(part, xml.slice(0, end) + shapes.join('') + xml.slice(end));
}
