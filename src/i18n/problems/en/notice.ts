import type { NoticeProblems, RequestPiece, Setting } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { formatNumber } from '../../number';
import { behaviourName } from '../../terms';
import { proportionalAmount } from '../parts';
import { amount, list, named, printed } from './words';

const SETTINGS: Readonly<Record<Setting, string>> = {
  nestedTotals: 'totals of groups of cells',
  present: 'revision of published figures',
  whole: 'being part of another indicator',
  bounds: 'bounds of units',
  method: 'the method that is stable when totals rise',
  cellBounds: 'bounds of cells',
};

const PIECES: Readonly<Record<RequestPiece, string>> = {
  number: 'a number',
  text: 'text',
  truth: 'true or false',
  list: 'a list',
  record: 'a group of entries',
  choice: 'one of the known choices',
};

export const noticeSentences: SentencesFor<NoticeProblems> = {
  'notice.unknownBehaviour': ({ behaviour, known }) =>
    `There is no way to split an indicator of the kind "${behaviour}"; choose one of: ${known.map((kind) => behaviourName(kind, 'en')).join('; ')}.`,
  'notice.unknownRecipe': ({ version, known }) =>
    `The stored recipe is of version "${version}", this program works by version ${formatNumber(known, 'en')} and might give other figures; split again.`,
  'notice.requestBroken': ({ place, expected }) =>
    `The stored split cannot be read${place === '' ? '' : ` at "${place}"`}: this has to be ${PIECES[expected]}; set up the split of this indicator again.`,
  'notice.totalOffLattice': ({ value, refined, printed: count, lattice }) =>
    `The total ${printed(value)} has more decimals than the plan; ${
      refined === null ? '' : `plan with ${formatNumber(refined, 'en')} decimals or `
    }take ${amount(count, lattice)}.`,
  'notice.noWhole': ({ unit }) => `The unit "${unit}" is neither % nor ‰, so no rate can be worked out; correct the indicator's unit.`,
  'notice.notABound': ({ planned, lattice }) =>
    `A ceiling or floor says "below", "at most", "above" or "at least", but only ${amount(planned, lattice)} is given; choose the kind of bound.`,
  'notice.notTogether': ({ settings }) => `These cannot be used together: ${settings.map((setting) => SETTINGS[setting]).join(', ')}; drop one of them.`,
  'notice.periodPinCount': ({ expected, found }) =>
    `Pinned totals of the periods need ${formatNumber(expected, 'en')} entries but have ${formatNumber(found, 'en')}; leave periods that are not pinned blank.`,
  'notice.printedTaken': ({ value, printed: count, lattice }) =>
    `The plan was made for ${amount(count, lattice)}, the source says ${printed(value)}; look again if the further decimals matter.`,
  'notice.plannedAtBound': ({ kind, planned, lattice }) =>
    `The target "${kind === '>' ? 'above' : 'below'}" ${amount(planned, lattice)} is planned at exactly this figure; enter a ${kind === '>' ? 'higher' : 'lower'} one to be sure of meeting it.`,
  'notice.plannedAtLowEnd': ({ planned, high, lattice }) =>
    `The target is a range up to ${printed(high)} and is planned at its low end ${amount(planned, lattice)}; enter another figure to aim higher.`,
  'notice.zeroWeight': ({ ids }) => `${list(ids)} receive nothing because their weight is 0; correct the weight if they have to.`,
  'notice.tooSmall': ({ shares, lattice }) =>
    `Some receive nothing because their fair share is too small: ${list(
      shares.map(({ id, fair }) => `${named(id)} (${proportionalAmount(fair, lattice, 'en')})`),
    )}; pin a figure or choose a smaller unit if they have to.`,
  'notice.grdpBelowProvince': ({ indicator }) =>
    `"${indicator}" is GRDP, which is compiled for provinces only; for districts and communes plan gross output (GTSX) by sector as the proxy.`,
};
