import type { EventProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { amount, list, named, printed } from './words';

export const eventSentences: SentencesFor<EventProblems> = {
  'events.notACount': ({ figure }) => `Số lượng phải giao là ${printed(figure)}; hãy nhập một số nguyên từ 0 trở lên.`,
  'events.tooFewCandidates': ({ count, available, missing, excluded }) =>
    `Cần chọn ${amount(count)} nơi nhưng chỉ có ${amount(available)} nơi đủ điều kiện, thiếu ${amount(missing)}; hãy bổ sung danh sách${excluded.length === 0 ? '' : ` hoặc xem lại các nơi đã loại (${list(excluded)})`}.`,
  'events.tooManyChances': ({ chances, limit }) =>
    `Các nơi trong danh sách có thể được chọn tổng cộng ${amount(chances)} lượt, nhiều hơn mức ${amount(limit)} lượt nêu tên được; hãy giảm số lần của mỗi nơi hoặc giao chỉ tiêu này theo loại số cộng dồn.`,
  'events.tooManyPins': ({ count, pinned, excess, ids }) =>
    `Đã chỉ định ${amount(pinned)} lượt (${list(ids)}) trong khi chỉ tiêu là ${amount(count)}, thừa ${amount(excess)}; hãy bỏ bớt chỉ định.`,
  'events.periodsDiffer': ({ count, periods, difference }) =>
    `Số giao theo tháng cộng lại ${amount(periods)}, khác chỉ tiêu ${amount(count)}, lệch ${amount(difference)}; hãy sửa số của các tháng.`,
  'events.periodTooFull': ({ period, count, pinned }) =>
    `Đã chỉ định ${amount(pinned)} nơi vào ${named(period)} trong khi tháng này chỉ có ${amount(count)}; hãy chuyển bớt sang tháng khác.`,
  'events.notReady': ({ period, count, available, missing }) =>
    `Đến hết ${named(period)} phải có ${amount(count)} nơi nhưng chỉ ${amount(available)} nơi kịp đạt, thiếu ${amount(missing)}; hãy lùi thời gian hoặc bổ sung danh sách.`,
  'events.pinTooEarly': ({ id, period, earliest }) =>
    `"${id}" được chỉ định vào ${named(period)} nhưng sớm nhất là ${named(earliest)} mới đạt; hãy lùi thời gian chỉ định.`,
  'events.pinExcluded': ({ id }) => `"${id}" vừa được chỉ định vừa bị loại khỏi danh sách; hãy bỏ một trong hai.`,
  'events.requiredTooLate': ({ id, earliest }) =>
    `"${id}" phải có trong danh sách nhưng sớm nhất là ${named(earliest)} mới đạt, các tháng đã định không còn chỗ; hãy giao số lượng cho tháng muộn hơn.`,
  'events.repeated': ({ id, times, most }) =>
    `"${id}" được chọn ${amount(times)} lần, nhiều nhất chỉ được ${amount(most)}; hãy bỏ bớt.`,
  'events.countDiffers': ({ count, assigned, difference }) =>
    `Danh sách có ${amount(assigned)} lượt, khác chỉ tiêu ${amount(count)}, lệch ${amount(difference)}; hãy thêm hoặc bớt cho đủ.`,
  'events.belowBase': ({ level, base }) =>
    `Chỉ tiêu lũy kế ${amount(level)} thấp hơn số đã đạt ${amount(base)}; hãy kiểm tra lại chỉ tiêu hoặc số đã đạt.`,
  'events.beyondWhole': ({ reached, of, excess }) =>
    `Cả năm sẽ đạt ${amount(reached)} trong khi tổng số chỉ có ${amount(of)}, vượt ${amount(excess)}; hãy giảm chỉ tiêu hoặc sửa tổng số.`,
  'events.periodsMoved': ({ moves }) =>
    `Không giữ được nhịp đều theo tháng vì chưa đủ nơi kịp đạt, đã lùi ${list(moves.map(({ from, to }) => `${named(from)} → ${named(to)}`))}; hãy xem lại thời gian hoặc danh sách.`,
};
