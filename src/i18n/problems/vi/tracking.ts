import type { OfActual, TablePlace, TrackingProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { amount, list, named } from './words';

const at = ({ sheet, cell }: TablePlace): string => (sheet === null ? `Ô ${cell}` : `Trang "${sheet}", ô ${cell}`);
const who = ({ indicator, unit, period }: OfActual): string => `"${indicator}"${unit === null ? '' : ` của ${unit}`} ${named(period)}`;

export const trackingSentences: SentencesFor<TrackingProblems> = {
  'tracking.noTable': ({ name }) =>
    `"${name}" không có dòng tiêu đề của bảng số liệu thực hiện; cần cột "Chỉ tiêu" và ít nhất một cột tháng, lũy kế hoặc "Thực hiện".`,
  'tracking.monthMissing': ({ name }) => `"${name}" không cho biết số liệu của tháng nào; hãy chọn tháng rồi nạp lại.`,
  'tracking.indicatorMissing': ({ name }) => `"${name}" không có cột chỉ tiêu; hãy chọn chỉ tiêu rồi nạp lại.`,
  'tracking.nothingRead': ({ name }) => `"${name}" không có số liệu nào nạp được; hãy xem các dòng bị bỏ qua và sửa tệp.`,
  'tracking.indicatorUnknown': ({ place, text, rows }) =>
    `${at(place)}: không có chỉ tiêu nào tên "${text}" trong kế hoạch (${rows} dòng bị bỏ qua); hãy chọn chỉ tiêu tương ứng.`,
  'tracking.unitUnknown': ({ place, text, rows }) =>
    `${at(place)}: không có đơn vị nào tên "${text}" trong kế hoạch (${rows} dòng bị bỏ qua); hãy chọn đơn vị tương ứng.`,
  'tracking.monthInvalid': ({ place, text }) => `${at(place)}: "${text}" không phải là tháng từ 1 đến 12; hãy sửa lại tháng.`,
  'tracking.wrongYear': ({ place, text, year }) =>
    `${at(place)}: số liệu của năm ${text}, kế hoạch là của năm ${year}; chỉ nạp được năm ${year} và năm ${year - 1}.`,
  'tracking.statusUnknown': ({ place, text }) => `${at(place)}: không hiểu tình trạng "${text}"; hãy ghi ước, sơ bộ hoặc chính thức.`,
  'tracking.dateInvalid': ({ place, text }) => `${at(place)}: "${text}" không phải là ngày; hãy ghi dạng 20/05/2026.`,
  'tracking.textForNumber': ({ place, text }) => `${at(place)}: "${text}" không phải là số nên đã bỏ qua; hãy nhập lại bằng số.`,
  'tracking.measureDiffers': ({ place, indicator, found, expected }) =>
    `${at(place)}: "${indicator}" tính bằng ${expected} nhưng tệp ghi ${found}; hãy sửa đơn vị tính rồi nạp lại.`,
  'tracking.quarterOnly': ({ place, ...of }) => `${at(place)}: ${who(of)} chỉ có số cả quý nên đã bỏ qua; hãy nạp số từng tháng.`,
  'tracking.ambiguous': ({ place, text, count, lattice, ...of }) =>
    `${at(place)}: "${text}" của ${who(of)} đọc được theo hai cách, đang hiểu là ${amount(count, lattice)}; hãy xác nhận.`,
  'tracking.rounded': ({ place, text, count, lattice, ...of }) =>
    `${at(place)}: "${text}" của ${who(of)} chi tiết hơn đơn vị làm tròn của kế hoạch, sẽ nạp ${amount(count, lattice)}; hãy xác nhận.`,
  'tracking.repeated': ({ place, first, ...of }) => `${at(place)}: ${who(of)} đã có ở ${at(first).toLowerCase()} với cùng số liệu nên chỉ nạp một lần; hãy xóa dòng thừa.`,
  'tracking.contradicts': ({ place, first, former, count, lattice, ...of }) =>
    `${at(place)}: ${who(of)} ghi ${amount(count, lattice)} nhưng ${at(first).toLowerCase()} ghi ${amount(former, lattice)}; cả hai đều bị bỏ qua, hãy sửa tệp.`,
  'tracking.aboveYear': ({ place, count, year, thousandfold, lattice, ...of }) =>
    `${at(place)}: ${who(of)} là ${amount(count, lattice)}, lớn hơn kế hoạch cả năm ${amount(year, lattice)}${thousandfold ? ', có thể nhầm đơn vị tính một nghìn lần' : ''}; hãy xác nhận hoặc sửa.`,
  'tracking.negative': ({ place, count, lattice, ...of }) => `${at(place)}: ${who(of)} là số âm ${amount(count, lattice)}; hãy xác nhận đây là số điều chỉnh giảm.`,
  'tracking.cumulativeFalls': ({ place, before, cumulative, lattice, ...of }) =>
    `${at(place)}: lũy kế đến ${who(of)} là ${amount(cumulative, lattice)}, thấp hơn lũy kế tháng trước ${amount(before, lattice)}; hãy xác nhận đây là số điều chỉnh giảm.`,
  'tracking.cumulativeDiffers': ({ place, sum, cumulative, difference, lattice, ...of }) =>
    `${at(place)}: lũy kế đến ${who(of)} ghi ${amount(cumulative, lattice)} nhưng các tháng cộng lại ${amount(sum, lattice)}, lệch ${amount(difference, lattice)}; số từng tháng được giữ, hãy xác nhận.`,
  'tracking.yearReached': ({ indicator, reached, year, excess, lattice }) =>
    `"${indicator}" đã thực hiện ${amount(reached, lattice)}, vượt chỉ tiêu cả năm ${amount(year, lattice)} là ${amount(excess, lattice)}; không còn gì để phân kỳ, hãy chọn một trong các cách dưới đây.`,
  'tracking.unitsReached': ({ indicator, units, excess, lattice }) =>
    `"${indicator}": ${list(units)} đã thực hiện vượt số giao cả năm (tổng cộng ${amount(excess, lattice)}) nên không giữ được số giao của từng đơn vị; hãy chọn một trong các cách dưới đây.`,
  'tracking.noMonthsLeft': ({ indicator }) => `"${indicator}" không còn tháng nào để phân kỳ; hãy chọn tháng sớm hơn.`,
  'tracking.monthsUnreported': ({ indicator, periods }) => `"${indicator}" chưa có số liệu thực hiện của ${list(periods)}; hãy nạp đủ số liệu hoặc chọn tháng sớm hơn.`,
  'tracking.notPhased': ({ indicator }) => `"${indicator}" chưa được phân bổ theo tháng; hãy phân bổ trước.`,
  'tracking.notAdded': ({ indicator }) => `"${indicator}" không phải là số cộng dồn theo tháng nên không phân kỳ lại theo cách này; hãy sửa lộ trình ở màn hình Phân bổ.`,
  'tracking.noLastYear': ({ indicator }) => `Chưa có số liệu từng tháng năm trước của "${indicator}"; hãy nạp số liệu năm trước hoặc chọn cách khác.`,
  'tracking.noReason': () => 'Chưa ghi lý do điều chỉnh phân kỳ; hãy ghi lý do để lưu cùng phiên bản mới.',
  'tracking.notSmooth': ({ indicator }) => `Không thể nối tiếp đều từ tháng vừa qua với phần còn lại của "${indicator}"; hãy chọn chia đều hoặc theo nhịp của kế hoạch.`,
  'tracking.unitsAssumed': ({ indicator, units }) =>
    `"${indicator}": ${list(units)} chưa báo cáo nên số các tháng đã qua được chia theo tỷ lệ kế hoạch trong phần còn lại của toàn địa bàn; hãy nạp số liệu khi có.`,
  'tracking.unitsDiffer': ({ indicator, period, total, sum, lattice }) =>
    `"${indicator}" ${named(period)}: các đơn vị báo cáo cộng lại ${amount(sum, lattice)}, toàn địa bàn ${amount(total, lattice)}; hãy đối chiếu số liệu trước khi phân kỳ lại.`,
  'tracking.noBases': ({ indicator }) => `"${indicator}" chưa có mức từng tháng của năm trước; hãy nạp mức năm trước để tính tốc độ tăng phải đạt.`,
  'tracking.allAudited': ({ indicator, period, total, sum, lattice }) =>
    `"${indicator}" ${named(period)}: mọi số liệu đã được chốt nhưng các đơn vị cộng lại ${amount(sum, lattice)}, toàn địa bàn ${amount(total, lattice)}; hãy bỏ chốt một số.`,
  'tracking.cannotReconcile': ({ indicator, period, difference, lattice }) =>
    `"${indicator}" ${named(period)}: chênh lệch ${amount(difference, lattice)} lớn hơn tất cả các số được phép điều chỉnh; hãy kiểm tra lại số liệu gốc.`,
  'tracking.sameSource': ({ source }) => `Hai nguồn cần đối chiếu đều là "${source}"; hãy chọn hai nguồn khác nhau.`,
};
