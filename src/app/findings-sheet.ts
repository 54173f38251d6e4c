/** The list of findings as a sheet of its own, to print, send and work off. */
import { createMessages, type Language } from '../i18n';
import { indicatorOf } from '../domain';
import { STYLES, type ChangeSet } from '../workbook';
import { cellName, type GridCell, type SheetGrid } from '../xlsx';
import type { ClosingReport, PlanFinding } from './contracts';
import { findingSentence, repairSentence } from './finding-sentence';

const WIDTHS = [6, 11, 38, 80, 18, 10, 60, 40];

/** Makes (or replaces) the sheet; nothing else in the workbook changes. */
export function previewFindingsSheet({ plan, findings }: ClosingReport, lang: Language): ChangeSet {
  const { check } = createMessages(lang);
  const { sheet } = check;
  const text = (value: string, style = 'wrapped'): GridCell => ({ value: value === '' ? null : value, style });
  const rows = [
    [text(sheet.title(plan.place, plan.year), 'title')],
    [],
    sheet.headings.map((heading) => text(heading, 'header')),
    ...findings.map((finding, index): GridCell[] => {
      const { severity, indicator, place, repairs, accepted } = finding;
      const [repair] = repairs;
      return [
        { value: index + 1, style: 'centered' },
        text(check.severities[severity], 'centered'),
        text(indicator === null ? '' : (indicatorOf(plan, indicator)?.name ?? indicator)),
        text(findingSentence(finding, lang)),
        text(place?.sheet ?? ''),
        text(addressOf(place), 'centered'),
        text(repair === undefined ? '' : repairSentence(repair, plan, lang)),
        text(accepted?.reason ?? ''),
      ];
    }),
  ];
  const grid: SheetGrid = {
    name: sheet.name,
    rows,
    columnWidths: WIDTHS,
    freeze: { rows: 3, columns: 0 },
    page: { paper: 'A4', orientation: 'landscape', margins: { top: 20, bottom: 20, left: 30, right: 15 }, titleRows: [2, 2], fitToWidth: true },
  };
  return { operation: 'report', sheets: [grid], blocks: [], styles: STYLES, names: [], planXml: null, show: sheet.name, showRange: null };
}

function addressOf(place: PlanFinding['place']): string {
  return place === null ? '' : cellName(place.row, place.column);
}
