import type { DocumentProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

export const documentSamples: SamplesOf<DocumentProblems> = {
  'document.unknownType': [{ name: 'a.rar' }],
  'document.tooLarge': [{ name: 'a.pdf', bytes: 120_000_000, limit: 64_000_000 }],
  'document.notText': [{ name: 'a.txt' }],
  'document.noWords': [{ name: 'a.txt' }],
  'document.scanned': [{ name: 'a.pdf', pages: 12 }],
  'document.password': [{ name: 'a.pdf' }],
  'document.broken': [{ name: 'a.docx' }],
  'document.tooSlow': [{ name: 'a.pdf', seconds: 60 }],
  'document.stopped': [{ name: 'a.pdf' }],
  'document.noReader': [{ name: 'a.pdf' }],
};
