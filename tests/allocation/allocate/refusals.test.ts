/** Every refusal through the entry point: with its figures as data, and as a sentence in the planner's unit in both languages. */
import { allocate, type AllocationRequest, type FlowIndicator, type StockIndicator } from '../../../src/allocation';
import { BEHAVIOURS, TWELVE_STEPS, type Problem, type ProblemCode, type ProblemData } from '../../../src/domain';
import { sentence } from '../../../src/i18n';
import { BILLIONS, REVENUE } from './requests';

const two = [{ id: 'Phú Lương', weight: 3 }, { id: 'Đại Từ', weight: 1 }];
const flow = (change: Partial<FlowIndicator>): AllocationRequest => ({ ...REVENUE, recipients: two, ...change });

function refusalOf(request: AllocationRequest): Problem {
  const result = allocate(request);
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value.tables)}`);
  return result.problem;
}

/** The problem's data without the unit that every refusal carries along. */
function figuresOf({ data }: Problem): object {
  const { lattice, ...figures } = data as { readonly lattice?: unknown };
  expect(lattice).toBeDefined();
  return figures;
}

function refuses<Code extends ProblemCode>(
  request: AllocationRequest,
  code: Code,
  data: ProblemData[Code],
  vi: string,
  en: readonly string[] = [],
): void {
  const problem = refusalOf(request);
  expect(problem.code).toBe(code);
  expect(figuresOf(problem)).toEqual(data);
  expect(sentence(problem, 'vi')).toBe(vi);
  const english = sentence(problem, 'en');
  for (const piece of en) expect(english).toContain(piece);
  for (const text of [sentence(problem, 'vi'), english]) {
    expect(text).not.toMatch(/allocation\.|notice\.|nested\.|undefined|NaN|Infinity|null|\bM\d+\b/);
    expect(text).toMatch(/[^.]\.$/);
  }
}

describe('figures that are none', () => {
  test.each([NaN, Infinity, -Infinity])('a total of %d', (value) => {
    refuses(
      flow({ target: { kind: '=', value } }),
      'allocation.notANumber',
      { what: 'total', id: null },
      'Tổng số không phải là số hợp lệ; hãy nhập lại bằng chữ số.',
      ['The total is not a valid number'],
    );
  });

  test('an end of a range', () => {
    expect(refusalOf(flow({ target: { kind: 'range', min: 1, max: NaN } })).code).toBe('allocation.notANumber');
  });

  test.each([NaN, Infinity])('a weight of %d', (weight) => {
    refuses(
      flow({ recipients: [...two, { id: 'Võ Nhai', weight }] }),
      'allocation.notANumber',
      { what: 'weight', id: 'Võ Nhai' },
      'Trọng số của "Võ Nhai" không phải là số hợp lệ; hãy nhập lại bằng chữ số.',
      ['The weight of "Võ Nhai"'],
    );
  });

  test('a pin of a cell that is not whole', () => {
    refuses(
      flow({ cellPins: [{ row: 'Phú Lương', column: 'M2', value: 0.5 }] }),
      'allocation.notANumber',
      { what: 'pin', id: 'Phú Lương', column: 'M2' },
      'Số cố định của "Phú Lương" (tháng 2) không phải là số hợp lệ; hãy nhập lại bằng chữ số.',
      ['"Phú Lương" (month 2)'],
    );
  });

  test('a lattice with half a decimal', () => {
    refuses(
      flow({ indicator: { ...REVENUE.indicator, lattice: { unit: 'tỷ đồng', decimals: 0.5 } } }),
      'allocation.decimalsInvalid',
      { decimals: '0.5' },
      'Số chữ số thập phân là 0,5; hãy nhập một số nguyên từ 0 đến 9.',
      ['The number of decimals is 0.5'],
    );
  });
});

describe('weights', () => {
  test('a negative one', () => {
    refuses(
      flow({ recipients: [...two, { id: 'Võ Nhai', weight: -1.5 }] }),
      'allocation.negativeWeight',
      { id: 'Võ Nhai', weight: -1.5 },
      'Trọng số của "Võ Nhai" là -1,5, trọng số không được âm; hãy sửa trong danh sách đơn vị.',
      ['"Võ Nhai" is -1.5'],
    );
  });

  test('a missing one is never taken for zero or one', () => {
    refuses(
      flow({ recipients: [...two, { id: 'Võ Nhai', weight: null }, { id: 'Định Hóa', weight: null }] }),
      'allocation.missingWeight',
      { ids: ['Võ Nhai', 'Định Hóa'] },
      'Chưa có trọng số cho Võ Nhai, Định Hóa; hãy điền trọng số (0 nếu không giao) hoặc chọn căn cứ phân bổ khác.',
      ['no weight for Võ Nhai, Định Hóa'],
    );
  });

  test('a blank among last year’s figures where they have to decide', () => {
    const recipients = [{ id: 'a', weight: 0, last: 5 }, { id: 'b', weight: 0 }];
    expect(figuresOf(refusalOf(flow({ recipients })))).toEqual({ ids: ['b'] });
  });
});

describe('recipients', () => {
  test('none', () => {
    refuses(flow({ recipients: [] }), 'allocation.noRecipients', {}, 'Chưa có đơn vị nào để nhận phân bổ; hãy nạp danh sách đơn vị.', ['no unit']);
  });

  test('one twice', () => {
    refuses(
      flow({ recipients: [...two, { id: 'Phú Lương', weight: 1 }] }),
      'allocation.duplicateRecipient',
      { id: 'Phú Lương' },
      'Đơn vị "Phú Lương" xuất hiện hai lần; hãy bỏ bớt một dòng.',
      ['"Phú Lương" appears twice'],
    );
  });
});

describe('pins and bounds', () => {
  test('lower above upper bound of a unit', () => {
    refuses(
      flow({ recipients: [{ id: 'Phú Lương', weight: 3, min: 2000, max: 1500 }, { id: 'Đại Từ', weight: 1 }] }),
      'allocation.boundsCrossed',
      { id: 'Phú Lương', min: 2000, max: 1500 },
      'Giới hạn của "Phú Lương" mâu thuẫn: mức thấp nhất 2.000 tỷ đồng lớn hơn mức cao nhất 1.500 tỷ đồng; hãy sửa một trong hai.',
      ['2,000 tỷ đồng', '1,500 tỷ đồng'],
    );
  });

  test('lower above upper bound of a cell', () => {
    refuses(
      flow({ cellBounds: [{ row: 'Phú Lương', column: 'M3', min: 20, max: 10 }] }),
      'allocation.boundsCrossed',
      { id: 'Phú Lương', column: 'M3', min: 20, max: 10 },
      'Giới hạn của "Phú Lương" (tháng 3) mâu thuẫn: mức thấp nhất 20 tỷ đồng lớn hơn mức cao nhất 10 tỷ đồng; hãy sửa một trong hai.',
      ['(month 3)'],
    );
  });

  test('a pin outside its bounds', () => {
    refuses(
      flow({ recipients: [{ id: 'Phú Lương', weight: 3, pin: 5, min: 10, max: 20 }, { id: 'Đại Từ', weight: 1 }] }),
      'allocation.pinOutsideBounds',
      { id: 'Phú Lương', pin: 5, min: 10, max: 20 },
      'Số cố định 5 tỷ đồng của "Phú Lương" nằm ngoài giới hạn từ 10 tỷ đồng đến 20 tỷ đồng; hãy sửa số cố định hoặc giới hạn.',
      ['5 tỷ đồng'],
    );
  });

  test('pins above the total: by how much, and the smallest set to release', () => {
    const recipients = [
      { id: 'Phú Lương', weight: 3, pin: 12_000 },
      { id: 'Đại Từ', weight: 1, pin: 8000 },
      { id: 'Võ Nhai', weight: 1, pin: 100 },
      { id: 'Định Hóa', weight: 1 },
    ];
    refuses(
      flow({ recipients }),
      'allocation.pinsExceedTotal',
      { total: 19_515, pinned: 20_100, excess: 585, release: ['Phú Lương'] },
      'Các số cố định cộng lại 20.100 tỷ đồng, vượt tổng số 19.515 tỷ đồng là 585 tỷ đồng; hãy bỏ cố định ở Phú Lương.',
      ['20,100 tỷ đồng', '585 tỷ đồng more', '19,515 tỷ đồng'],
    );
  });

  test('pins above a month', () => {
    refuses(
      flow({ target: { kind: '=', value: 120 }, profile: { kind: 'equal' }, cellPins: [{ row: 'Đại Từ', column: 'M4', value: 12 }] }),
      'allocation.pinsExceedTotal',
      { total: 10, pinned: 12, excess: 2, release: ['Đại Từ'], line: { kind: 'column', id: 'M4' }, pins: [{ row: 'Đại Từ', column: 'M4' }], fewest: 1 },
      'Các số cố định ở tháng 4 cộng lại 12 tỷ đồng, vượt tổng số 10 tỷ đồng là 2 tỷ đồng; hãy bỏ cố định ở Đại Từ (tháng 4).',
      ['of month 4'],
    );
  });

  test('everything pinned and not equal', () => {
    refuses(
      flow({ recipients: [{ id: 'Phú Lương', weight: 3, pin: 12_000 }, { id: 'Đại Từ', weight: 1, pin: 7500 }] }),
      'allocation.allPinned',
      { total: 19_515, pinned: 19_500, difference: 15 },
      'Mọi đơn vị đều đã cố định, cộng lại 19.500 tỷ đồng, lệch 15 tỷ đồng so với tổng số 19.515 tỷ đồng; hãy bỏ cố định ít nhất một nơi.',
      ['19,500 tỷ đồng', '15 tỷ đồng off'],
    );
  });

  test('upper bounds that leave no room', () => {
    refuses(
      flow({ target: { kind: '=', value: 100 }, recipients: [{ id: 'Phú Lương', weight: 3, max: 60 }, { id: 'Đại Từ', weight: 1, max: 30 }] }),
      'allocation.boundsTooTight',
      { total: 100, reachable: 90, gap: 10, ids: ['Phú Lương', 'Đại Từ'] },
      'Với giới hạn đã đặt chỉ phân bổ được 90 tỷ đồng, còn thiếu 10 tỷ đồng so với tổng số 100 tỷ đồng; hãy nới giới hạn của Phú Lương, Đại Từ.',
      ['90 tỷ đồng', '10 tỷ đồng short'],
    );
  });

  test('a pin beside the table', () => {
    refuses(
      flow({ cellPins: [{ row: 'Phổ Yên', column: 'M1', value: 1 }] }),
      'allocation.unknownCell',
      { row: 'Phổ Yên', column: 'M1' },
      'Số cố định hoặc giới hạn đặt ở "Phổ Yên" (tháng 1), nhưng bảng không có ô này; hãy bỏ số cố định đó hoặc nạp lại đơn vị.',
      ['"Phổ Yên" (month 1)'],
    );
  });
});

describe('totals that cannot stand together', () => {
  test('months that are all given and differ from the year', () => {
    refuses(
      flow({ target: { kind: '=', value: 125 }, periodPins: TWELVE_STEPS.map(() => 10) }),
      'allocation.marginsDisagree',
      { rows: 125, columns: 120, difference: 5 },
      'Tổng theo đơn vị (125 tỷ đồng) khác tổng theo tháng (120 tỷ đồng), lệch 5 tỷ đồng; hãy sửa cho hai tổng bằng nhau.',
      ['125 tỷ đồng', '120 tỷ đồng'],
    );
  });

  test('pinned months that are not one per period', () => {
    refuses(
      flow({ periodPins: [1, 2, 3] }),
      'notice.periodPinCount',
      { expected: 12, found: 3 },
      'Tổng cố định theo kỳ cần 12 ô nhưng có 3 ô; hãy nhập đủ, để trống kỳ không cố định.',
      ['need 12 entries but have 3'],
    );
  });

  test('a pinned month that is no number', () => {
    expect(refusalOf(flow({ periodPins: TWELVE_STEPS.map((_, month) => (month === 4 ? NaN : 10)) }))).toMatchObject({
      code: 'allocation.notANumber',
      data: { what: 'pin', id: 'M5' },
    });
  });

  test('margins that disagree: districts against the total', () => {
    const problem = refusalOf(
      flow({
        target: { kind: '=', value: 100 },
        nestedTotals: [{ id: 'Phía bắc', rows: ['Phú Lương'], total: 60 }, { id: 'Phía nam', rows: ['Đại Từ'], total: 45 }],
      }),
    );
    expect(problem.code).toBe('nested.totalsDisagree');
    expect(figuresOf(problem)).toMatchObject({ difference: -5 });
    expect(sentence(problem, 'vi')).toContain('105 tỷ đồng');
    expect(sentence(problem, 'en')).toContain('100 tỷ đồng');
  });

  test('a row without an open cell that must receive something', () => {
    refuses(
      flow({
        target: { kind: '=', value: 120 },
        recipients: [...two, { id: 'Võ Nhai', weight: 0, pin: 4 }],
        cellBounds: TWELVE_STEPS.map((column) => ({ row: 'Võ Nhai', column, max: 0 })),
      }),
      'allocation.allPinned',
      { total: 4, pinned: 0, difference: 4, line: { kind: 'row', id: 'Võ Nhai' }, pins: [{ row: 'Võ Nhai', column: 'M1' }], fewest: 1 },
      'Mọi ô ở Võ Nhai đều đã cố định, cộng lại 0 tỷ đồng, lệch 4 tỷ đồng so với tổng số 4 tỷ đồng; hãy bỏ cố định ở Võ Nhai (tháng 1).',
      ['Every cell of Võ Nhai'],
    );
  });

  test('months below zero beside a total above it', () => {
    refuses(
      flow({ periodPins: [-10, ...Array<null>(11).fill(null)] }),
      'allocation.mixedSignTotals',
      { lines: [{ kind: 'column', id: 'M1' }] },
      'Có tổng âm và tổng dương trong cùng một bảng (tháng 1); hãy phân bổ riêng phần tăng và phần giảm.',
      ['(month 1)'],
    );
  });

  test('a pattern of mixed signs: product taxes that were negative in one unit only', () => {
    const request: AllocationRequest = {
      behaviour: 'share',
      indicator: { id: 'CO_CAU', name: 'Cơ cấu kinh tế', lattice: { unit: '%', decimals: 1 } },
      amounts: BILLIONS,
      structure: {
        whole: { units: ['Phú Lương', 'Đại Từ'], periods: ['Y'], cells: [[1000], [3000]] },
        parts: [{ id: 'Công nghiệp', share: 600 }, { id: 'Dịch vụ', share: 380 }, { id: 'Thuế sản phẩm', share: 20 }],
        lastYear: [[500, 300, 30], [1500, 900, -5]],
        taxes: 'listed',
        taxesPart: 'Thuế sản phẩm',
      },
    };
    const problem = refusalOf(request);
    expect(problem.code).toBe('allocation.mixedSigns');
    expect(figuresOf(problem)).toEqual({ cells: [{ row: 'Đại Từ', column: 'Thuế sản phẩm' }] });
    expect(sentence(problem, 'vi')).toBe('Bảng có cả số âm và số dương (Đại Từ (Thuế sản phẩm)); hãy phân bổ riêng phần tăng và phần giảm.');
    expect(sentence(problem, 'en')).toContain('Đại Từ (Thuế sản phẩm)');
  });
});

describe('sizes', () => {
  test('a total above 2^53 units', () => {
    const problem = refusalOf(flow({ target: { kind: '=', value: 2 ** 53 } }));
    expect(problem).toEqual({ code: 'quantity.tooLarge', data: { value: '9007199254740992', lattice: BILLIONS } });
    expect(sentence(problem, 'vi')).toContain('9.007.199.254.740.992');
    expect(sentence(problem, 'en')).toContain('9,007,199,254,740,992');
  });

  test('the largest total there is', () => {
    const result = allocate(flow({ target: { kind: '=', value: Number.MAX_SAFE_INTEGER }, profile: { kind: 'equal' } }));
    expect(result.ok && result.value.tables[0]!.total).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('a total off the lattice that rounds beyond 2^53', () => {
    expect(refusalOf(flow({ indicator: { ...REVENUE.indicator, lattice: { unit: 'đồng', decimals: 9 } }, target: { kind: '=', value: 1e8 } })).code).toBe('quantity.tooLarge');
  });
});

describe('kinds', () => {
  test.each(['index', '', 'Flow', 'toString'])('an unknown behaviour "%s"', (behaviour) => {
    const request = { ...REVENUE, behaviour } as unknown as AllocationRequest;
    const problem = refusalOf(request);
    expect(problem.code).toBe('notice.unknownBehaviour');
    expect(problem.data).toEqual({ behaviour, known: BEHAVIOURS });
    expect(sentence(problem, 'vi')).toContain(`loại "${behaviour}"; hãy chọn một trong các loại: Số cộng dồn; `);
    expect(sentence(problem, 'en')).toContain('choose one of: Sum; ');
  });

  test('a request out of a file without any behaviour, even without an indicator', () => {
    expect(refusalOf({} as AllocationRequest).code).toBe('notice.unknownBehaviour');
  });

  test('a rate in a unit that is none', () => {
    refuses(
      {
        behaviour: 'rate',
        indicator: { id: 'X', name: 'X', lattice: { unit: 'người', decimals: 0 } },
        target: { kind: '=', value: 74 },
        recipients: [{ id: 'a', denominator: 10 }],
        way: 'same',
      },
      'notice.noWhole',
      { unit: 'người' },
      'Đơn vị tính "người" không phải là % hoặc ‰ nên không tính được tỷ lệ; hãy sửa đơn vị tính của chỉ tiêu.',
      ['"người" is neither'],
    );
  });

  test('a ceiling without its side', () => {
    refuses(
      {
        behaviour: 'ceiling',
        indicator: { id: 'TN', name: 'Tỷ lệ thất nghiệp', lattice: { unit: '%', decimals: 1 } },
        target: { kind: '=', value: 3 },
        recipients: [{ id: 'a' }],
      },
      'notice.notABound',
      { planned: 30 },
      'Mức trần hoặc sàn cần ghi rõ "dưới", "không quá", "trên" hay "từ … trở lên", nhưng ở đây chỉ có 3,0 %; hãy chọn loại giới hạn.',
      ['only 3.0 % is given'],
    );
  });

  test('settings that cannot go together', () => {
    refuses(
      flow({ nestedTotals: [], method: 'webster', recipients: [{ id: 'a', weight: 1, max: 5 }] }),
      'notice.notTogether',
      { settings: ['nestedTotals', 'bounds', 'method'] },
      'Không dùng được cùng lúc: tổng của nhóm ô, giới hạn của đơn vị, cách chia ổn định khi tổng tăng; hãy bỏ bớt một lựa chọn.',
      ['These cannot be used together'],
    );
  });

  test.each([
    ['rate', { denominator: 0 }, 'rates.zeroDenominator'],
    ['rate', { denominator: null }, 'allocation.missingWeight'],
    ['growth', { base: null }, 'growth.missingBase'],
    ['growth', { base: -1 }, 'growth.negativeBase'],
    ['reduction', { denominator: 10, present: null }, 'rates.missingLast'],
  ])('%s of %o', (behaviour, fields, code) => {
    const request = {
      behaviour,
      indicator: { id: 'X', name: 'X', lattice: { unit: '%', decimals: 1 } },
      target: { kind: '=', value: 7.5 },
      recipients: [{ id: 'Phú Lương', ...fields }, { id: 'Đại Từ', denominator: 100, base: 100, present: 10 }],
      levels: BILLIONS,
      way: behaviour === 'growth' ? undefined : 'same',
    } as unknown as AllocationRequest;
    const problem = refusalOf(request);
    expect(problem.code).toBe(code);
    expect(JSON.stringify(problem.data)).toContain('Phú Lương');
    expect(sentence(problem, 'vi')).toContain('Phú Lương');
  });

  test.each([
    [{ deliveries: [{ recipient: 'Phổ Yên', due: 'M6' }] }, 'allocation.unknownCell', { row: 'Phổ Yên', column: 'M6' }],
    [{ deliveries: [{ recipient: 'Phú Lương', due: 'M13' }] }, 'allocation.unknownCell', { row: 'Phú Lương', column: 'M13' }],
    [{ deliveries: [] }, 'allocation.noRecipients', {}],
    [{ recipients: ['Phú Lương', 'Phú Lương'] }, 'allocation.duplicateRecipient', { id: 'Phú Lương' }],
  ])('a milestone with %o', (change, code, data) => {
    const milestone: AllocationRequest = {
      behaviour: 'milestone',
      indicator: { id: 'NTM', name: 'Đạt chuẩn nông thôn mới', lattice: { unit: 'đơn vị', decimals: 0 } },
      recipients: ['Phú Lương', 'Đại Từ'],
      deliveries: [{ recipient: 'Phú Lương', due: 'M6' }],
    };
    const problem = refusalOf({ ...milestone, ...change });
    expect(problem.code).toBe(code);
    expect(figuresOf(problem)).toEqual(data);
  });

  test('one and a half communes', () => {
    const problem = refusalOf({
      behaviour: 'event',
      indicator: { id: 'XA_NTM', name: 'Số xã đạt chuẩn nông thôn mới', lattice: { unit: 'xã', decimals: 1 } },
      target: { kind: '=', value: 1.5 },
      candidates: [{ id: 'Phú Lương', readiness: 1 }],
    });
    expect(problem.code).toBe('notice.totalOffLattice');
    expect(figuresOf(problem)).toMatchObject({ value: '1.5', printed: 2 });
  });

  test.each<[string, StockIndicator['recipients'], string]>([
    ['a missing level', [{ id: 'Phú Lương', last: null, weight: 1 }], 'stocks.noStart'],
    ['half a person', [{ id: 'Phú Lương', last: 0.5, weight: 1 }], 'allocation.notANumber'],
    ['a level below zero', [{ id: 'Phú Lương', last: -4, weight: 1 }], 'allocation.negativeLevel'],
  ])('a stock with %s', (_, recipients, code) => {
    const problem = refusalOf({
      behaviour: 'stock',
      indicator: { id: 'BHXH', name: 'Số người tham gia BHXH', lattice: { unit: 'người', decimals: 0 } },
      target: { kind: '=', value: 100 },
      recipients,
      by: 'level',
      profile: { kind: 'equal' },
    });
    expect(problem.code).toBe(code);
    expect(sentence(problem, 'vi')).toContain('Phú Lương');
  });
});
