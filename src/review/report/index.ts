/** The reviewer's workbook: who has sent what, the units together with live sums, what is wrong, a sheet for each unit. */
import type { Appraisal } from '../../domain';
import { STYLES } from '../../workbook';
import type { WorkbookGrid } from '../../xlsx';
import type { ReviewBasis } from '../basis';
import type { Review } from '../review';
import { appraisalSheet } from './appraisal';
import { consolidatedSheets } from './consolidated';
import { causesSheet, filesSheet, findingsSheet, overviewSheet } from './lists';

export interface ReportOptions {
  /** ISO dates: of the review, and by when corrected plans are due. */
  readonly on: string;
  readonly due: string | null;
  readonly reviewer: string;
  readonly appraisals?: readonly Appraisal[];
}

export function reviewReport(review: Review, weights: ReviewBasis['weights'], { on, due, reviewer, appraisals = [] }: ReportOptions): WorkbookGrid {
  const byUnit = new Map(appraisals.map((appraisal) => [appraisal.unit, appraisal]));
  return {
    sheets: [
      overviewSheet(review, byUnit, on),
      ...consolidatedSheets(review, weights),
      causesSheet(review),
      findingsSheet(review),
      filesSheet(review),
      ...review.units.filter(({ standing }) => standing !== 'missing').map((unit) => appraisalSheet(unit, review, { on, due, reviewer, appraisal: byUnit.get(unit.code) })),
    ],
    styles: STYLES,
    properties: { title: `Thẩm định kế hoạch ${review.place} năm ${review.year}`, creator: 'Phân bổ chỉ tiêu' },
  };
}
