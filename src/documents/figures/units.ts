/** Units of measure and things that are counted, and how a unit is read off the words behind a figure. */
import { Phrases, type Found } from '../text/phrases';
import type { TokenLine } from '../text/tokens';

/** What a unit measures: decides between `level`, `count` and `ratio`. */
export type UnitSense = 'percent' | 'points' | 'times' | 'amount' | 'persons' | 'things' | 'time';

const all = <Value>(value: Value, phrases: string): (readonly [string, Value])[] => phrases.split('|').map((phrase) => [phrase.trim(), value]);

const PERCENT = new Phrases<UnitSense>([
  ...all<UnitSense>('points', 'điểm % | điểm phần trăm | % điểm | điểm %'),
  ...all<UnitSense>('percent', '% | ‰ | %0 | %o | phần trăm | phần nghìn'),
  ...all<UnitSense>('times', 'lần'),
]);

/** Factors in front of a unit: nghìn tỷ đồng. */
const SCALES = new Phrases<number>([
  ['trăm', 1e2],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['vạn', 1e4],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
  ['tr', 1e6],
]);

const BASES = new Phrases<UnitSense>([
  ...all<UnitSense>(
    'amount',
    'đồng | đ | vnđ | vnd | usd | đô la | đô la mỹ | đô - la | euro | tấn | tạ | yến | kg | kilôgam | gam | lạng | ha | hecta | héc ta | m | m2 | m² | km | km2 | km² | m3 | m³ | mét khối | mét vuông | mét | lít | kwh | kw | kwp | mw | mwh | gwh | kva | mva | tấn thịt hơi | tấn hơi | ' +
      'trđ | tr . đ | trd | tỷ . đ | tỷđ | tấn cá | quả | trứng | bao | viên | chiếc | tấn sản phẩm | m2 sàn | m² sàn | sào | mẫu | tấn / ha | tr đồng | suất | vé | lồng | chuyến | bộ | tờ | thẻ | lượt xe | cặp',
  ),
  ...all<UnitSense>(
    'persons',
    'người | lao động | con | cây | con gia súc | con gia cầm | lượt lao động | đồng chí | bé trai | bé gái | lượt | lượt người | lượt khách | khách | học sinh | sinh viên | học viên | trẻ em | trẻ | cháu | hội viên | đoàn viên | đảng viên | thanh niên | đối tượng | nhân khẩu | khẩu | dân | cán bộ | thuê bao | tài khoản | công dân | bệnh nhân | ca | giáo viên | thành viên | xã viên | chiến sĩ | tân binh | vận động viên',
  ),
  ...all<UnitSense>(
    'things',
    'xã | phường | thị trấn | huyện | quận | thị xã | thành phố | tỉnh | địa phương | xã , phường | xã , phường , thị trấn | xã , thị trấn | đơn vị hành chính | đơn vị | đơn vị cấp huyện | đơn vị cấp xã | cơ quan | thôn | xóm | bản | ấp | làng | buôn | khóm | tổ dân phố | tổ | khu dân cư | khu phố | thôn , bản | thôn , xóm | thôn , làng | thôn , bản , tổ dân phố | thôn , tổ dân phố | xóm , tổ dân phố | bản , tổ dân phố | thôn , ấp | ấp , khóm | khóm , ấp | buôn , làng | thôn , buôn | phường , xã | phường , xã , thị trấn | khu | cụm | khu công nghiệp | cụm công nghiệp | ' +
      'trường | trường học | trường mầm non | trường tiểu học | lớp | phòng | phòng học | bệnh viện | trạm | trạm y tế | cơ sở | dự án | công trình | nhà máy | doanh nghiệp | dn | hợp tác xã | htx | tổ hợp tác | tht | trang trại | sản phẩm | sản phẩm ocop | mô hình | nhà | căn | căn hộ | căn nhà | ngôi nhà | nhà văn hóa | chợ | tuyến | tuyến đường | cầu | giường | giường bệnh | bác sĩ | bác sỹ | dược sĩ | dược sỹ | điều dưỡng | ' +
      'hộ | hộ gia đình | hộ dân | hộ nghèo | hộ cận nghèo | gia đình | di tích | lễ hội | giải | huy chương | đề tài | nhiệm vụ | thủ tục | thủ tục hành chính | tthc | dịch vụ công | chi bộ | tổ chức đảng | tổ chức | câu lạc bộ | clb | nhãn hiệu | chuỗi | chuỗi liên kết | vùng | điểm | bậc | bậc xếp hạng | máy | máy điện thoại | đám | lô | thửa | cuộc | vụ | giấy | giấy chứng nhận | hồ sơ | khu đô thị | đô thị | sân | hồ | đập | mã số vùng trồng | mã số | cửa hàng | siêu thị | khách sạn | nghệ nhân | văn bản | đội | tàu | phương tiện | ô tô | xe | hợp đồng | mũi | quầy',
  ),
  ...all<UnitSense>('time', 'tuổi | ngày | tháng | giờ | phút | năm tuổi | tuần | tháng tuổi | năm'),
]);

/** What may stand behind a stroke: đồng/người/năm, giường/vạn dân, tạ/ha. */
const PER = new Phrases<true>(
  all<true>(true, 'người | năm | tháng | ngày | quý | bé gái | phòng | ngày đêm | ha | vạn dân | nghìn dân | ngàn dân | dân | hộ | lao động | vụ | km2 | m2 | đơn vị | xã | con | vạn người | ha đất | ha đất trồng trọt | ha canh tác | bà mẹ | trẻ | phụ nữ | thuê bao | lượt | kwh | sào | trẻ đẻ sống | trẻ em | giường | 1 vạn dân | nhà | căn | căn nhà | mô hình | sản phẩm | thôn | xóm | bản | ấp | trường | lớp | suất | học sinh | chuyến | cây | bao | lần'),
);

export interface ReadUnit {
  /** As printed, blanks single; empty where none is printed. */
  readonly text: string;
  /** The unit without scale words and strokes. */
  readonly base: string;
  readonly sense: UnitSense;
  readonly scale: number;
  /** Behind the last token. */
  readonly to: number;
  /** "/người", "/vạn dân" as printed behind the first stroke, or null. */
  readonly per: string | null;
  readonly isMoney: boolean;
}

const MONEY = new Phrases<true>(all<true>(true, 'đồng | đ | vnđ | vnd | usd | đô la | đô la mỹ | euro | trđ | tr . đ | trd | tỷ . đ | tỷđ'));

/** The unit that begins at a token, or null. */
export function unitAt(line: TokenLine, from: number): ReadUnit | null {
  const percent = PERCENT.at(line, from);
  if (percent) {
    const per = perAt(line, percent.to);
    return { text: printed(line, from, per.to), base: printed(line, from, percent.to), sense: percent.value, scale: 1, ...per, isMoney: false };
  }
  let scale = 1;
  let at = from;
  for (let word = SCALES.at(line, at); word !== null && at - from < 3; word = SCALES.at(line, at)) {
    // "tỷ lệ" and "tr.đ" are words of their own.
    if (isRatioWord(line, at) || BASES.at(line, at) !== null) break;
    scale *= word.value;
    at = word.to;
  }
  const base = BASES.at(line, at) ?? basisOfRate(line, at);
  if (base === null) {
    const rate = at === from ? manyAt(line, at) : null;
    if (rate !== null) return { text: printed(line, from, rate.to), base: '', sense: 'persons', scale: 1, ...rate, isMoney: false };
    return at === from ? null : { text: printed(line, from, at), base: '', sense: 'amount', scale, ...perAt(line, at), isMoney: scale >= 1e6 };
  }
  const per = perAt(line, base.to);
  return { text: printed(line, from, per.to), base: printed(line, at, base.to), sense: base.value, scale, ...per, isMoney: MONEY.at(line, at) !== null };
}

/** Counted only by the unit: 17,5 tiêu chí/xã; by themselves they are no target. */
const ONLY_PER = new Phrases<UnitSense>(all<UnitSense>('things', 'tiêu chí'));

/** "Bình quân mỗi xã đạt 17,5 tiêu chí" */
const SAID_PER = new Phrases<true>(all<true>(true, 'bình quân mỗi xã | mỗi xã | bình quân / xã | bình quân các xã | bình quân toàn huyện | bình quân một xã'));

function basisOfRate(line: TokenLine, at: number): Found<UnitSense> | null {
  const found = ONLY_PER.at(line, at);
  return found !== null && (perAt(line, found.to).per !== null || SAID_PER.first(line, 0, at) !== null) ? found : null;
}

/** "45/100.000 trẻ đẻ sống": nothing but what it is counted by. */
function manyAt(line: TokenLine, at: number): { readonly per: string | null; readonly to: number } | null {
  // "612,5/1.000 ha" is a part of a whole: only people are counted by the thousand.
  const isMany = line.tokens[at]?.text === '/' && /^1[.,]?0{2,}|^1[.,]?0{1,2}[.,]0{3}$/.test(line.tokens[at + 1]?.text ?? '') && PEOPLE.at(line, at + 2) !== null;
  const per = isMany ? perAt(line, at) : null;
  return per?.per == null ? null : per;
}

const PEOPLE = new Phrases<true>(all<true>(true, 'dân | người | trẻ | trẻ đẻ sống | trẻ em | bà mẹ | phụ nữ | bé gái | lao động | thuê bao | trẻ sinh sống'));

/** The scale word that begins at a token: 434 *triệu*. */
export function scaleAt(line: TokenLine, from: number): { readonly scale: number; readonly to: number } | null {
  let scale = 1;
  let at = from;
  for (let word = SCALES.at(line, at); word !== null && !isRatioWord(line, at); word = SCALES.at(line, at)) {
    scale *= word.value;
    at = word.to;
  }
  return at === from ? null : { scale, to: at };
}

/** "tỷ lệ", "tỷ trọng", "tỷ suất", "triệu chứng": a scale word that begins a word of two syllables. */
const NOT_SCALES = new Phrases<true>(all<true>(true, 'tỷ lệ | tỉ lệ | tỷ trọng | tỉ trọng | tỷ suất | tỷ số | tỉ số'));

function isRatioWord(line: TokenLine, at: number): boolean {
  return NOT_SCALES.at(line, at) !== null;
}

function perAt(line: TokenLine, from: number): { readonly per: string | null; readonly to: number } {
  let to = from;
  for (;;) {
    const sign = line.tokens[to];
    const isStroke = sign?.text === '/';
    const isOn = sign?.key === 'trên' || (line.isBare && sign?.key === 'tren');
    if (!isStroke && !isOn) break;
    const number = line.tokens[to + 1]?.kind === 'number' ? 1 : 0;
    const scaled = scaleAt(line, to + 1 + number)?.to ?? to + 1 + number;
    const word = PER.at(line, to + 1 + number) ?? PER.at(line, scaled);
    if (word === null || (isOn && number === 0 && scaled === to + 1)) break;
    to = word.to;
  }
  return { per: to === from ? null : printed(line, from + 1, to), to };
}

/** What stands in the text between two tokens, blanks single. */
export function printed(line: TokenLine, from: number, to: number): string {
  const [first, last] = [line.tokens[from], line.tokens[to - 1]];
  return first && last && to > from ? line.text.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
}
