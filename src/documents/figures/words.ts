/** The words around a figure that say how it is meant. */
import type { BoundKind } from '../../domain';
import { Phrases } from '../text/phrases';

const all = <Value>(value: Value, phrases: string): (readonly [string, Value])[] => phrases.split('|').map((phrase) => [phrase.trim(), value]);

type PlainBound = Exclude<BoundKind, 'range'>;

/** In front of a figure. */
export const BOUNDS = new Phrases<PlainBound>([
  ...all<PlainBound>('>=', 'đạt và vượt | đạt hoặc vượt | tối thiểu | ít nhất | không dưới | không thấp hơn | không ít hơn | chí ít | thấp nhất | tối thiểu là | tối thiểu đạt | ≥ | >= | tối thiểu từ | ít nhất là'),
  ...all<PlainBound>('>', 'trên | hơn | cao hơn | lớn hơn | vượt | nhiều hơn | > | vượt mức | vượt trên'),
  ...all<PlainBound>('<=', 'không quá | tối đa | không vượt quá | không vượt | không cao hơn | không lớn hơn | không nhiều hơn | nhiều nhất | cao nhất | không trên | ≤ | <= | tối đa là | tối đa không quá'),
  ...all<PlainBound>('<', 'dưới | thấp hơn | nhỏ hơn | ít hơn | < | chưa đến | chưa tới'),
]);

export const APPROXIMATE = new Phrases<true>(all<true>(true, 'khoảng | gần | xấp xỉ | chừng | vào khoảng | ước khoảng | trên dưới | ~ | ≈ | khoảng chừng | ước chừng'));

/** Behind a figure. */
export const OPEN_ENDS = new Phrases<PlainBound>([
  ...all<PlainBound>('>=', 'trở lên | hoặc hơn | hoặc cao hơn | và cao hơn'),
  ...all<PlainBound>('<=', 'trở xuống | hoặc thấp hơn'),
]);

/** What happens to the quantity. `to`: the figure is the level reached. `more`: added to what there is. */
export type Change = 'rise' | 'more' | 'fall' | 'to' | 'times' | 'equal';

export const CHANGES = new Phrases<Change>([
  ...all<Change>('rise', 'tăng bình quân mỗi năm | tăng bình quân hằng năm | tăng bình quân hàng năm | tăng bình quân năm | tăng trưởng bình quân hằng năm | tăng trưởng bình quân hàng năm | tăng | tăng trưởng | tăng bình quân | tăng trưởng bình quân | tăng trưởng đạt | tăng so với | mức tăng | tốc độ tăng | tốc độ tăng bình quân | tốc độ tăng trưởng bình quân'),
  ...all<Change>('more', 'tăng thêm | thêm | có thêm | bổ sung thêm | tăng mới | phát triển thêm | nâng thêm'),
  ...all<Change>('fall', 'kéo giảm | giảm bình quân mỗi năm | giảm bình quân hằng năm | giảm bình quân hàng năm | giảm bình quân năm | mỗi năm giảm | hằng năm giảm | hàng năm giảm | giảm | giảm bình quân | giảm thêm | giảm được | mức giảm'),
  ...all<Change>('to', 'giảm còn | giảm xuống còn | giảm xuống | còn | xuống còn | xuống | hạ xuống còn | tăng lên | lên | nâng lên | tăng lên đạt | nâng tỷ lệ lên | đưa lên | lên đến | lên tới | chỉ còn | kéo giảm xuống còn | kéo giảm còn'),
  ...all<Change>('times', 'gấp | tăng gấp'),
]);

/** Words between a name and its figure that say nothing of the figure. */
export const LINKS = new Phrases<true>(
  all<true>(
    true,
    ': | $ | tương đương | tương đương với | tương ứng | khống chế | khống chế ở mức | kiểm soát ở mức | ước tính | ước tính đạt | ước tính khoảng | tính đạt | đạt tới | tới | đạt đến | với mức | ở mức độ | trong khoảng | đạt | là | ước đạt | ước | đạt mức | ở mức | duy trì ở mức | đạt tỷ lệ | với | được | có | chiếm | chiếm tỷ trọng | chiếm tỷ lệ | đạt được | phấn đấu đạt | phấn đấu | giữ ở mức | giữ mức | bằng | đạt bình quân | bình quân | bình quân đạt | đạt từ | từ | vào | dự kiến | dự kiến đạt | , | - | – | = | ở | thực hiện | đạt chỉ tiêu | mức | đến | tỷ lệ đạt | đảm bảo | bảo đảm | tổng số | hoàn thành | giao | thực hiện đạt | đạt tổng số | số lượng | đạt giá trị | trị giá | kế hoạch | kế hoạch giao | chỉ tiêu giao',
  ),
);

/** Words that end like a link and are none. */
export const NOT_LINKS = new Phrases<true>(all<true>(true, 'và tương đương | hoặc tương đương | thu nhập bình quân | kinh phí thực hiện | nguồn vốn thực hiện | vốn thực hiện | nguồn lực thực hiện | hiện có | định mức | mặt bằng | đồng bằng | công bằng | văn bằng | cân bằng'));

/** Said of what stays as it is. */
export const HOLDS = new Phrases<true>(all<true>(true, 'ổn định | duy trì | giữ vững | giữ ổn định | duy trì ổn định | duy trì và giữ vững | tiếp tục duy trì | giữ nguyên | duy trì mức | tiếp tục giữ vững'));

/** Goal verbs: what stands in front of them is not the name. */
export const GOALS = new Phrases<true>(
  all<true>(true, 'phấn đấu | phấn đấu đạt | phấn đấu đến | phấn đấu có | phấn đấu hoàn thành | đặt mục tiêu | mục tiêu | quyết tâm | đảm bảo | bảo đảm | nhằm | để | đề ra | dự kiến | góp phần | nâng cao chất lượng | nâng | đưa | trong đó | trong đó có | cụ thể | gồm | bao gồm | như sau'),
);

/** Said of what has happened. */
export const ACTUALS = new Phrases<true>(
  all<true>(true, 'ước đến | lũy kế đến | ước đạt | ước thực hiện | đã đạt | đã thực hiện | trong năm đã | đã thành lập | đã có | đã hoàn thành | đã công nhận | đã giải ngân | đã giải quyết | kết quả đạt | đã hoàn thành | ước cả năm | thực hiện năm | ước tính | , hiện đạt | , hiện có | đến nay | hiện nay | đã có | lũy kế đạt | đạt được | kế hoạch đề ra'),
);

export const AVERAGES = new Phrases<true>(all<true>(true, 'bình quân | bình quân hàng năm | bình quân mỗi năm | bình quân hằng năm | trung bình | hàng năm | hằng năm | mỗi năm | bình quân giai đoạn'));

/** What a change is measured against follows. */
export const AGAINST = new Phrases<true>(all<true>(true, 'so với | so cùng kỳ | so năm | so với cùng kỳ | so với kế hoạch | so với dự toán'));

const MONTHS = Array.from({ length: 11 }, (_, index) => index + 1).flatMap((count) => [String(count), String(count).padStart(2, '0')].flatMap((months) => [`${months} tháng`, `${months} tháng đầu năm`, `${months} tháng cuối năm`]));

/** Parts of the year. */
export const PERIODS = new Phrases<true>([
  ...all<true>(
    true,
    'quý i | quý ii | quý iii | quý iv | quý 1 | quý 2 | quý 3 | quý 4 | vụ xuân | vụ mùa | vụ đông | vụ đông xuân | vụ hè thu | vụ chiêm xuân | vụ thu đông | vụ chiêm | vụ hè | nửa đầu năm | nửa cuối năm | quý cuối năm',
  ),
  ...MONTHS.map((phrase) => [phrase, true] as const),
]);
