import fc from 'fast-check';
import { closeShares, editAmounts, editShares, nodeShares, type EditedNode, type StructureNode } from '../../../src/allocation';
import { problemOf, refused, sum, valueOf } from '../figures';

/** Thái Nguyên's 19.515 tỷ by công nghiệp, dịch vụ, nông nghiệp: 58,6/31,8/9,6. */
const place: StructureNode = {
  parts: [{ id: 'CN', amount: 11_436 }, { id: 'DV', amount: 6206 }, { id: 'NN', amount: 1873 }],
  whole: 19_515,
  decimals: 1,
  taxes: 'folded',
};
/** Hà Nội's way: taxes are in none of the parts. */
const leftOut: StructureNode = { parts: place.parts, whole: 21_600, decimals: 1, taxes: 'leftOut', taxesPart: 'Thuế' };
/** Lào Cai's way, with subsidies above taxes. */
const listed: StructureNode = {
  parts: [...place.parts, { id: 'Thuế', amount: -515 }],
  whole: 19_000,
  decimals: 1,
  taxes: 'listed',
  taxesPart: 'Thuế',
};

const sharesOf = (node: EditedNode): (number | null)[] => node.parts.map((part) => part.share);
const amountsOf = (node: EditedNode): number[] => node.parts.map((part) => part.amount);
const share = (id: string, count: number) => ({ id, share: count });
const amount = (id: string, count: number) => ({ id, amount: count });

/** Whether a share is its amount's own plain rounding: [s − ½; s + ½) units of it. */
const rounds = (figure: number, count: number, whole: number, scale: number): boolean =>
  2 * figure * scale >= (2 * count - 1) * whole && 2 * figure * scale < (2 * count + 1) * whole;

describe('editing shares', () => {
  test('công nghiệp to 60,0: the others give way in proportion, every amount prints as its share', () => {
    const node = valueOf(editShares(place, [share('CN', 600)]));
    // 400 over 318 and 96: 307,25 and 92,75.
    expect(sharesOf(node)).toEqual([600, 307, 93]);
    expect(sum(amountsOf(node))).toBe(19_515);
    node.parts.forEach((part) => expect(rounds(part.amount, part.share!, 19_515, 1000)).toBe(true));
    // 59,95 % is the least that prints as 60,0, 9,35 % as 9,4 no longer: 11.699,2 and 1.824,7.
    expect(node.parts[0]).toEqual({ id: 'CN', amount: 11_700, share: 600, change: 264 });
    expect(node.parts.map((part) => part.change).reduce((total, change) => total + change, 0)).toBe(0);
  });

  test('by share instead of by the least move: amounts are the whole × the shares', () => {
    const node = valueOf(editShares(place, [share('CN', 600)], { amounts: 'byShare' }));
    // 11.709, 5.991,105 and 1.814,895.
    expect(amountsOf(node)).toEqual([11_709, 5991, 1815]);
  });

  test('a pinned share stays, the last part takes up all of the difference', () => {
    const node = valueOf(editShares(place, [share('CN', 600)], { pinned: ['DV'] }));
    expect(sharesOf(node)).toEqual([600, 318, 82]);
    expect(node.parts[1]).toEqual({ id: 'DV', amount: 6206, share: 318, change: 0 });
  });

  test('shares that stay leave the amounts alone', () => {
    const node = valueOf(editShares(place, [share('CN', 586)]));
    expect(node.parts.map((part) => part.change)).toEqual([0, 0, 0]);
    expect(valueOf(editShares(place, [])).parts.map((part) => part.change)).toEqual([0, 0, 0]);
  });

  test('parts that were nothing take up the difference equally, and it is said', () => {
    const node = valueOf(editShares({ ...place, parts: [amount('CN', 1000), amount('DV', 0), amount('NN', 0)], whole: 1000 }, [share('CN', 800)]));
    expect(sharesOf(node)).toEqual([800, 100, 100]);
    expect(node.warnings).toEqual([{ code: 'structures.changedEqually', data: { ids: ['DV', 'NN'] } }]);
  });

  test('taxes left out take up the difference; the parts’ other shares stay', () => {
    // 11.436, 6.206, 1.873 and 2.085 of 21.600: 52,94, 28,73, 8,67 and 9,65 %.
    expect(valueOf(nodeShares(leftOut))).toEqual([529, 287, 87]);
    const node = valueOf(editShares(leftOut, [share('DV', 300)]));
    expect(sharesOf(node)).toEqual([529, 300, 87]);
    expect(node.parts[0]!.change).toBe(0);
    expect(node.leftOut).toBe(21_600 - sum(amountsOf(node)));
    expect(node.leftOut! * 1000).toBeGreaterThanOrEqual(83.5 * 21_600);
    expect(node.leftOut! * 1000).toBeLessThan(84.5 * 21_600);
  });

  test('a negative part (listed taxes) keeps its share and may be given one', () => {
    // 11.436, 6.206, 1.873 and −515 of 19.000 close to 60,2, 32,7, 9,8 and −2,7 %.
    const node = valueOf(editShares(listed, [share('CN', 610)]));
    // 417 over 327 and 98: 320,8 and 96,2.
    expect(sharesOf(node)).toEqual([610, 321, 96, -27]);
    expect(node.parts[3]!.change).toBe(0);
    const less = valueOf(editShares(listed, [share('Thuế', -40)]));
    expect(less.parts[3]!.share).toBe(-40);
    expect(less.parts[3]!.amount).toBe(-751);
    expect(sum(amountsOf(less))).toBe(19_000);
  });

  test('in a whole of three parts of one each 34/33/33 stand for themselves, and 33/34/33 is told from them', () => {
    const thirds: StructureNode = { parts: [amount('a', 1), amount('b', 1), amount('c', 1)], whole: 3, decimals: 0, taxes: 'folded' };
    expect(valueOf(nodeShares(thirds))).toEqual([34, 33, 33]);
    expect(amountsOf(valueOf(editShares(thirds, [share('a', 34)])))).toEqual([1, 1, 1]);
    expect(problemOf(editShares(thirds, [share('a', 50), share('b', 25), share('c', 25)]))).toEqual(
      refused('structures.sharesNotPrinted', { total: 3, shares: [50, 25, 25], decimals: 0 }),
    );
  });

  test.each<[string, StructureNode, Parameters<typeof editShares>[1], readonly string[], ReturnType<typeof problemOf>]>([
    ['all pinned, 0,4 short', place, [share('CN', 582)], ['DV', 'NN'], refused('structures.sharesNotClosed', { sum: 996, whole: 1000, gap: 4, decimals: 1 })],
    ['more than 100 without the others', place, [share('CN', 700)], ['DV'], refused('structures.sharesNotClosed', { sum: 1018, whole: 1000, gap: 18, decimals: 1 })],
    ['all edited and not closed', place, [share('CN', 600), share('DV', 300), share('NN', 99)], [], refused('structures.sharesNotClosed', { sum: 999, whole: 1000, gap: 1, decimals: 1 })],
    ['a negative share', place, [share('DV', -1)], [], refused('structures.negativeShare', { id: 'DV', share: -1, decimals: 1 })],
    ['half a tenth', place, [share('DV', 0.5)], [], refused('allocation.notANumber', { what: 'total', id: 'DV' })],
    ['one part twice', place, [share('DV', 1), share('DV', 2)], [], refused('allocation.duplicateRecipient', { id: 'DV' })],
    ['a part that is not there', place, [share('Du lịch', 1)], [], refused('allocation.unknownPart', { id: 'Du lịch' })],
    ['a pin that is not there', place, [], ['Du lịch'], refused('allocation.unknownPart', { id: 'Du lịch' })],
    ['the taxes that are left out', leftOut, [share('Thuế', 1)], [], refused('allocation.unknownPart', { id: 'Thuế' })],
    ['a whole of nothing', { ...place, parts: [amount('CN', 0)], whole: 0 }, [share('CN', 1000)], [], refused('structures.noWhole', { whole: 0 })],
    ['a whole below nothing', { ...listed, parts: [amount('CN', 1), amount('Thuế', -3)], whole: -2 }, [], [], refused('structures.noWhole', { whole: -2 })],
    ['parts that are not the whole', { ...place, whole: 19_000 }, [], [], refused('structures.partsDiffer', { parts: 19_515, whole: 19_000, difference: 515 })],
    ['a negative part', { ...place, parts: [amount('CN', 2), amount('DV', -1)], whole: 1 }, [], [], refused('structures.negativeAmount', { id: 'DV', amount: -1 })],
    ['half a part', { ...place, parts: [amount('CN', 0.5)], whole: 1 }, [], [], refused('allocation.notANumber', { what: 'total', id: 'CN' })],
    ['half a whole', { ...place, whole: 0.5 }, [], [], refused('allocation.notANumber', { what: 'total', id: null })],
    ['a part beyond 2^53', { ...place, parts: [amount('CN', 2 ** 53)], whole: 2 ** 53 }, [], [], refused('allocation.totalTooLarge', { total: 2 ** 53 })],
    ['a whole beyond 2^53', { ...leftOut, whole: 2 ** 53 }, [], [], refused('allocation.totalTooLarge', { total: 2 ** 53 })],
    ['no parts', { ...place, parts: [], whole: 0 }, [], [], refused('allocation.noRecipients', {})],
    ['a part twice in the node', { ...place, parts: [amount('CN', 1), amount('CN', 1)], whole: 2 }, [], [], refused('allocation.duplicateRecipient', { id: 'CN' })],
    ['taxes left out under the name of a part', { ...leftOut, taxesPart: 'DV' }, [], [], refused('allocation.duplicateRecipient', { id: 'DV' })],
    ['taxes listed that are no part', { ...listed, taxesPart: 'Phí' }, [], [], refused('allocation.unknownPart', { id: 'Phí' })],
    ['minus one decimal', { ...place, decimals: -1 }, [], [], refused('allocation.decimalsInvalid', { decimals: '-1' })],
  ])('refused: %s', (_, node, edits, pinned, expected) => {
    expect(problemOf(editShares(node, edits, { pinned }))).toEqual(expected);
  });
});

describe('editing amounts', () => {
  test('the whole takes the difference up and the shares close again', () => {
    const node = valueOf(editAmounts(place, [amount('NN', 2000)], { absorb: 'whole' }));
    expect(node.whole).toBe(19_642);
    expect(amountsOf(node)).toEqual([11_436, 6206, 2000]);
    // 58,22, 31,60 and 10,18 %.
    expect(sharesOf(node)).toEqual([582, 316, 102]);
    expect(node.parts.map((part) => part.change)).toEqual([0, 0, 127]);
  });

  test('the others make up for it in proportion, pinned ones excepted', () => {
    const node = valueOf(editAmounts(place, [amount('NN', 2000)], { absorb: 'others' }));
    // 17.515 over 11.436 and 6.206: 11.353,7 and 6.161,3.
    expect(amountsOf(node)).toEqual([11_354, 6161, 2000]);
    expect(node.whole).toBe(19_515);
    expect(amountsOf(valueOf(editAmounts(place, [amount('NN', 2000)], { absorb: 'others', pinned: ['CN'] })))).toEqual([11_436, 6079, 2000]);
  });

  test('taxes left out stay as they are either way', () => {
    const others = valueOf(editAmounts(leftOut, [amount('NN', 2000)], { absorb: 'others' }));
    expect([others.whole, others.leftOut, sum(amountsOf(others))]).toEqual([21_600, 2085, 19_515]);
    const whole = valueOf(editAmounts(leftOut, [amount('NN', 2000)], { absorb: 'whole' }));
    expect([whole.whole, whole.leftOut, sum(amountsOf(whole))]).toEqual([21_727, 2085, 19_642]);
  });

  test('a negative part stays while the others make up', () => {
    const node = valueOf(editAmounts(listed, [amount('NN', 2000)], { absorb: 'others' }));
    expect([node.parts[3]!.amount, sum(amountsOf(node))]).toEqual([-515, 19_000]);
    expect(valueOf(editAmounts(listed, [amount('Thuế', -600)], { absorb: 'whole' })).whole).toBe(18_915);
  });

  test('a whole edited down to nothing has no shares', () => {
    const node = valueOf(editAmounts({ ...place, parts: [amount('CN', 5)], whole: 5 }, [amount('CN', 0)], { absorb: 'whole' }));
    expect(node.parts).toEqual([{ id: 'CN', amount: 0, share: null, change: -5 }]);
  });

  test('others that were nothing make up equally, and it is said', () => {
    const node = valueOf(editAmounts({ ...place, parts: [amount('CN', 10), amount('DV', 0), amount('NN', 0)], whole: 10 }, [amount('CN', 4)], { absorb: 'others' }));
    expect(amountsOf(node)).toEqual([4, 3, 3]);
    expect(node.warnings).toEqual([{ code: 'structures.changedEqually', data: { ids: ['DV', 'NN'] } }]);
  });

  test.each<[string, Parameters<typeof editAmounts>[1], Parameters<typeof editAmounts>[2], ReturnType<typeof problemOf>]>([
    ['more than the whole', [amount('CN', 20_000)], { absorb: 'others' }, refused('allocation.pinsExceedTotal', { total: 19_515, pinned: 20_000, excess: 485, release: ['CN'] })],
    ['everything held', [amount('CN', 11_000)], { absorb: 'others', pinned: ['DV', 'NN'] }, refused('allocation.allPinned', { total: 19_515, pinned: 19_079, difference: 436 })],
    ['a negative amount', [amount('CN', -1)], { absorb: 'whole' }, refused('structures.negativeAmount', { id: 'CN', amount: -1 })],
    ['an amount that is none', [amount('CN', NaN)], { absorb: 'whole' }, refused('allocation.notANumber', { what: 'total', id: 'CN' })],
    ['beyond 2^53', [amount('CN', 2 ** 53 - 1)], { absorb: 'whole' }, refused('allocation.totalTooLarge', { total: 2 ** 53 + 8078 })],
    ['a part that is not there', [amount('Du lịch', 1)], { absorb: 'whole' }, refused('allocation.unknownPart', { id: 'Du lịch' })],
  ])('refused: %s', (_, edits, options, expected) => {
    expect(problemOf(editAmounts(place, edits, options))).toEqual(expected);
  });
});

/** All ways to write a total as so many parts ≥ 0. */
function* compositions(total: number, parts: number): Generator<number[]> {
  if (parts === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) for (const rest of compositions(total - first, parts - 1)) yield [first, ...rest];
}

/** By how much the parts' shares of the amounts differ most from those printed, against each other; in counts of a share × the whole. */
function spreadOf(figures: readonly number[], target: readonly number[], whole: number): number {
  const differences = figures.map((figure, index) => figure * 100 - target[index]! * whole);
  return Math.max(...differences) - Math.min(...differences);
}

test('no amounts that round to the shares are nearer, all of them tried; where none round, the nearest that close', () => {
  let rounding = 0;
  let closing = 0;
  const parts = (most: number, count: number) => fc.array(fc.nat(most), { minLength: count, maxLength: count });
  const anyNode = fc.oneof(
    fc.record({ amounts: parts(9, 3), weights: parts(9, 3) }),
    fc.record({ amounts: parts(150, 2), weights: parts(9, 2) }),
  );
  fc.assert(
    fc.property(anyNode, ({ amounts, weights }) => {
      const whole = sum(amounts);
      fc.pre(whole > 0 && sum(weights) > 0);
      // Shares that some amounts do print as.
      const target = closeShares(closeShares(weights, whole).map((figure) => figure!), 100).map((count) => count!);
      const node: StructureNode = { parts: amounts.map((figure, index) => amount(`p${index}`, figure)), whole, decimals: 0, taxes: 'folded' };
      const all = [...compositions(whole, amounts.length)];
      const moves = (figures: readonly number[]): number => sum(figures.map((figure, index) => Math.abs(figure - amounts[index]!)));
      const plain = all.filter((figures) => figures.every((figure, index) => rounds(figure, target[index]!, whole, 100)));
      const closed = all.filter((figures) => closeShares(figures, 100).every((count, index) => count === target[index]));
      // Those that close without a tie of remainders deciding.
      const clear = closed.filter((figures) => spreadOf(figures, target, whole) < whole);
      const edited = editShares(node, target.map((count, index) => share(`p${index}`, count)));
      if (edited.ok) expect(sharesOf(edited.value)).toEqual(target);
      if (closed.some((figures) => moves(figures) === 0)) {
        expect(moves(amountsOf(valueOf(edited)))).toBe(0);
      } else if (plain.length > 0) {
        rounding += 1;
        expect(moves(amountsOf(valueOf(edited)))).toBe(Math.min(...plain.map(moves)));
      } else if (clear.length > 0) {
        closing += 1;
        const found = moves(amountsOf(valueOf(edited)));
        expect(found).toBeLessThanOrEqual(Math.min(...clear.map(moves)));
        expect(found).toBeGreaterThanOrEqual(Math.min(...closed.map(moves)));
      }
    }),
    { numRuns: 300 },
  );
  expect(rounding).toBeGreaterThan(50);
  expect(closing).toBeGreaterThan(5);
});
