/** The words of letters: who acts, what they are told to do, by when. */
import { Phrases } from '../text/phrases';

const words = (text: string): Phrases<true> => new Phrases<true>(text.split('|').map((phrase): [string, true] => [phrase.trim(), true]));

/** What stands in front of those who are to act. */
export const ORDERS = words(
  'giao | giao cho | yêu cầu | đề nghị | chỉ đạo | phân công | ủy quyền | giao trách nhiệm cho | giao nhiệm vụ cho | yêu cầu các đồng chí | đôn đốc | trách nhiệm của',
);

/** Bodies and persons that can be told to do something: how their names begin. */
export const BODIES = words(
  'ubnd | ủy ban nhân dân | hđnd | hội đồng nhân dân | thường trực hđnd | thường trực hội đồng nhân dân | sở | các sở | cục | cục thuế | cục thống kê | chi cục | ban | các ban | ban quản lý | văn phòng | văn phòng ubnd | phòng | các phòng | công an | công an tỉnh | bộ chỉ huy quân sự | kho bạc | kho bạc nhà nước | ngân hàng nhà nước | thanh tra | chủ tịch | các chủ tịch | phó chủ tịch | các phó chủ tịch | chủ tịch ubnd | thủ trưởng | giám đốc | trưởng phòng | trưởng ban | thủ trưởng các sở | các cơ quan | các đơn vị | cơ quan | đơn vị | các địa phương | các ngành | các huyện | các xã | các phường | huyện ủy | thành ủy | tỉnh ủy | đảng ủy | ban tổ chức | ban tuyên giáo | ủy ban mặt trận tổ quốc | mttq | các chủ đầu tư | chủ đầu tư | bảo hiểm xã hội | trung tâm | các doanh nghiệp | công ty | đài phát thanh | báo | viện | hội | liên đoàn lao động | đoàn thanh niên | hội nông dân | tổ công tác | ban chỉ đạo | văn phòng điều phối | các thành viên | các đồng chí | đồng chí | chi nhánh | trạm | các trường | bưu điện | điện lực | hạt kiểm lâm',
);

/** Verbs that end the name of those who are to act. */
export const DEEDS = words(
  'chủ trì | phối hợp | chủ trì , phối hợp | tham mưu | căn cứ | chỉ đạo | hướng dẫn | rà soát | báo cáo | khẩn trương | kiểm tra | tổng hợp | xây dựng | triển khai | tổ chức | thực hiện | tập trung | tiếp tục | có văn bản | có báo cáo | có trách nhiệm | ban hành | cử | xem xét | nghiên cứu | đề xuất | chủ động | hoàn thành | hoàn thiện | gửi | trình ubnd | trình hđnd | trình cấp | cần | phải | theo | làm việc | giám sát | theo dõi | đôn đốc | thẩm định | đẩy mạnh | tăng cường | lập kế hoạch | lập báo cáo | phê duyệt | quyết định | giao nhiệm vụ | giao chỉ tiêu | phân giao | phân bổ | đánh giá | bố trí | cung cấp | thông báo | công khai | xác định | đăng ký | tính toán | cập nhật | tiếp thu | bám sát | nêu | quán triệt | tham gia | hỗ trợ | cùng | đề nghị | đối chiếu | phân công | chuẩn bị | sớm | nghiêm túc | trả lời | giải quyết | xử lý | thành lập | đề ra | cho ý kiến | tuyên truyền | phân khai | chịu trách nhiệm | làm | là | để | bàn giao | thanh toán | quyết toán | giải ngân | nộp | kê khai | đảm bảo | bảo đảm | dự kiến | sau khi | trên cơ sở | trước | xong',
);

export type DueForm = 'before' | 'until' | 'within' | 'at';

/** What stands in front of a day or month by which something is to be done. */
export const DUES = new Phrases<DueForm>([
  ...phrasesFor('before', 'trước ngày | trước | trước 17 giờ ngày | xong trước | xong trước ngày | hoàn thành trước | hoàn thành trước ngày | trước hết ngày | trước tháng'),
  ...phrasesFor('until', 'chậm nhất | chậm nhất là | chậm nhất ngày | chậm nhất là ngày | chậm nhất đến | chậm nhất đến ngày | muộn nhất | muộn nhất là | muộn nhất ngày | muộn nhất là ngày | đến hết ngày | hết ngày | đến hết | từ nay đến hết ngày | từ nay đến ngày | từ nay đến hết | thời hạn | thời hạn đến | thời hạn hoàn thành | hạn cuối | thời hạn đến ngày | thời gian hoàn thành | thời hạn chậm nhất | chậm nhất trong | chậm nhất trong tháng'),
  ...phrasesFor('within', 'trong tháng | xong trong tháng | hoàn thành trong tháng | trong ngày | trong quý'),
  ...phrasesFor('at', 'vào ngày'),
]);

function phrasesFor(form: DueForm, text: string): (readonly [string, DueForm])[] {
  return text.split('|').map((phrase) => [phrase.trim(), form]);
}

/** Said of what is to be done by a day; without any of it a day is only mentioned. */
export const DELIVERIES = words('xong | hoàn thành | hoàn thiện | báo cáo | gửi | trình | nộp | ban hành | đề xuất | triển khai | thực hiện | giải quyết | trả lời | tham mưu | đăng ký | tổng hợp | cung cấp | có văn bản | phê duyệt | thông báo | rà soát | xây dựng | bàn giao | giải ngân | phân bổ | giao | quyết toán | thẩm định | tổ chức | lập | thành lập | thu | kiểm tra | hướng dẫn | chỉ đạo | tiến độ | nhập | cập nhật');
