/** A printed name as the words that tell indicators apart: abbreviations written out, marks of form left out. */
import { bareOf, hasLostDiacritics, keyOf } from '../text/spelling';

/** Written out before comparing; keys in lower case. */
const ABBREVIATIONS = new Map(
  Object.entries({
    ntm: 'nông thôn mới',
    bhxh: 'bảo hiểm xã hội',
    bhyt: 'bảo hiểm y tế',
    bhtn: 'bảo hiểm thất nghiệp',
    htx: 'hợp tác xã',
    tht: 'tổ hợp tác',
    dn: 'doanh nghiệp',
    dnnn: 'doanh nghiệp nhà nước',
    gtsx: 'giá trị sản xuất',
    cn: 'công nghiệp',
    ttcn: 'tiểu thủ công nghiệp',
    nsnn: 'ngân sách nhà nước',
    nsđp: 'ngân sách địa phương',
    dtts: 'dân tộc thiểu số',
    tthc: 'thủ tục hành chính',
    dvc: 'dịch vụ công',
    thpt: 'trung học phổ thông',
    thcs: 'trung học cơ sở',
    gtnt: 'giao thông nông thôn',
    xdcb: 'xây dựng cơ bản',
    tdp: 'tổ dân phố',
    kdc: 'khu dân cư',
    bvmt: 'bảo vệ môi trường',
    tncn: 'thu nhập cá nhân',
    xnk: 'xuất nhập khẩu',
    kcn: 'khu công nghiệp',
    ccn: 'cụm công nghiệp',
    qsdđ: 'quyền sử dụng đất',
    gcnqsdđ: 'giấy chứng nhận quyền sử dụng đất',
    gcn: 'giấy chứng nhận',
    pcgd: 'phổ cập giáo dục',
    attp: 'an toàn thực phẩm',
    antt: 'an ninh trật tự',
    qp: 'quốc phòng',
    xklđ: 'xuất khẩu lao động',
    lđ: 'lao động',
    gd: 'gia đình',
    ngđ: 'nghìn đồng',
    cqg: 'chuẩn quốc gia',
    gpmb: 'giải phóng mặt bằng',
    tdtt: 'thể dục thể thao',
    tsp: 'tổng sản phẩm',
    tnbq: 'thu nhập bình quân',
    bq: 'bình quân',
    sx: 'sản xuất',
    đtnn: 'đầu tư nước ngoài',
    đtpt: 'đầu tư phát triển',
  }),
);

/** Say in what form a figure comes, where and when; they tell no indicator from another. */
const FORM_WORDS =
  'tỷ lệ số tổng mức giá trị tốc độ tăng trưởng tăng giảm đạt trên địa bàn toàn tỉnh năm trong của và các cả có được ' +
  'là từ theo về cho ở tại so với trở lên xuống bình quân hàng hằng trưởng thêm mới phấn đấu chỉ tiêu kế hoạch giá hiện hành sánh thực hiện ' +
  'ngành khu vực lượng quy mô độ tỉ số đối với hiện nay còn duy trì ổn định đến tính';
/** Weight of a form word against that of an ordinary one. */
export const FORM_WEIGHT = 0.2;

/** Words of a name in order: `Tỷ lệ xã đạt chuẩn NTM` → tỷ, lệ, xã, đạt, chuẩn, nông, thôn, mới. */
export function wordsOf(name: string): readonly string[] {
  const written = (name.normalize('NFC').toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? []).map((word) => ABBREVIATIONS.get(word) ?? word);
  return written.join(' ').split(' ').filter((word) => word !== '');
}

/** How words are compared: spelt out, or bare when the name lost its diacritics. */
export interface Spelling {
  readonly key: (word: string) => string;
  readonly isForm: (key: string) => boolean;
}

function spelling(fold: (word: string) => string): Spelling {
  // i and y are exchanged freely at the end of a word: tỉ lệ, bác sỹ.
  const key = (word: string): string => fold(word).replace(/y/g, 'i');
  const forms = new Set(FORM_WORDS.split(' ').map(key));
  return { key, isForm: (word) => forms.has(word) };
}

const SPELT = spelling(keyOf);
const BARE = spelling(bareOf);

/** Which spelling a name is to be compared in. */
export function spellingOf(name: string): 'spelt' | 'bare' {
  return hasLostDiacritics(name) ? 'bare' : 'spelt';
}

export const SPELLINGS: Readonly<Record<'spelt' | 'bare', Spelling>> = { spelt: SPELT, bare: BARE };

/** What is counted or measured; names that differ in it mean different things however much else they share. */
const SUBJECTS: readonly (readonly [subject: string, pattern: RegExp])[] = [
  ['village', /(?:^| )(?:thôn(?! mới)|xóm|bản|ấp|buôn|làng|khu dân cư|khu phố|tổ dân phố)(?= |$)/u],
  ['commune', /(?:^| )(?:xã(?! hội)|phường|thị trấn)(?= |$)/u],
  ['district', /(?:^| )(?:huyện|quận)(?= |$)/u],
  ['yield', /(?:^| )năng suất(?= |$)/u],
  ['output', /(?:^| )sản lượng(?= |$)/u],
  ['surface', /(?:^| )diện tích(?= |$)/u],
];

/** Subjects a name speaks of; "nông thôn" is no village, "xã hội" and "hợp tác xã" no commune. */
export function subjectsOf(name: string): readonly string[] {
  const text = wordsOf(name).join(' ').replace(/nông thôn/gu, 'nông_thôn').replace(/hợp tác xã/gu, 'hợp_tác_xã');
  return SUBJECTS.filter(([, pattern]) => pattern.test(text)).map(([subject]) => subject);
}

/** The place a figure is of ("trên địa bàn huyện") and how it is measured ("(ha)", "(theo chuẩn mới)") are no part of the name. */
export function withoutSettings(name: string): string {
  const cut = name
    .normalize('NFC')
    .replace(/\((?:[^()]*(?:giá|chuẩn|so với|tính|đvt|đơn vị|kể cả|không kể|không bao gồm)[^()]*|\s*(?:%|ha|tấn|người|xã|hộ|con|tỷ đồng|triệu đồng|km|m2|tr)\s*)\)/giu, ' ')
    .replace(/(?<=\s)(?:(?:trên|trong) )?(?:địa bàn|toàn|của) (?:toàn )?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?=\s|$)/giu, ' ')
    .replace(/(?<=\s)trên địa bàn(?=\s|$)/giu, ' ')
    .replace(/(?<=\s)(?:theo )?giá (?:so sánh|hiện hành|thực tế)(?: năm)?(?: \d{4})?/giu, ' ')
    .trim();
  return cut === '' ? name : cut;
}
