/** What one reading of a workbook has used up and found odd so far; shared by the parts of the reader. */
import type { ProblemData } from '../domain';
import type { ReadLimits } from './limits';
import { refused } from './refused';

/** Something odd in a readable workbook. */
export type FileOddity = ProblemData['file.oddContent'];

export class Reading {
  readonly findings: FileOddity[] = [];
  private cells = 0;
  private places = 0;
  private expanded = 0;

  constructor(
    readonly name: string,
    readonly limits: ReadLimits,
  ) {}

  /** @throws ProblemError `file.bomb` (cells) */
  countCell(): void {
    this.cells += 1;
    if (this.cells > this.limits.cells) throw refused('file.bomb', { name: this.name, what: 'cells' });
  }

  /** @throws ProblemError `file.bomb` (cells) */
  countPlaces(places: number): void {
    this.places += places;
    if (this.places > this.limits.places) throw refused('file.bomb', { name: this.name, what: 'cells' });
  }

  /** @throws ProblemError `file.bomb` (bytes) */
  countExpanded(characters: number): void {
    this.expanded += characters;
    if (this.expanded > this.limits.expandedFormulas) throw refused('file.bomb', { name: this.name, what: 'bytes' });
  }

  report(what: FileOddity['what'], sheet: string | null = null, address: string | null = null): void {
    const room = this.limits.findings - this.findings.length;
    if (room > 0) this.findings.push({ sheet, address, what });
    else if (room === 0) this.findings.push({ sheet: null, address: null, what: 'more' });
  }
}
