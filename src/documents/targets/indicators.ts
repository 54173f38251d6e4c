/** Words that names of targets begin with, and words that begin a task told in front of one. */
import { phraseSet } from '../text/phrases';

/** What is measured: behind a comma in a long sentence a new name begins with one of these. */
export const INDICATORS = phraseSet(
  'tỷ lệ | tỉ lệ | tỷ trọng | tỉ trọng | tỷ suất | tỷ số | số | số lượng | tổng | tổng số | tổng sản phẩm | tổng thu | tổng vốn | tốc độ | mức | mức giảm | mức tăng | độ che phủ | thu | thu ngân sách | chi | chi ngân sách | thu nhập | giá trị | gtsx | grdp | gdp | kim ngạch | sản lượng | diện tích | năng suất | doanh thu | doanh số | dư nợ | vốn | vốn đầu tư | tổng mức | đàn | tổng đàn | mật độ | ' +
    'dân số | quy mô | cơ cấu | chỉ số | tuổi thọ | tăng trưởng | chiều dài | khối lượng | công suất | nguồn vốn | nhập khẩu | xuất khẩu | lượt | lượng | bình quân | kinh tế số | khu vực | tổn thất | mức sinh | huy động | giải ngân | lương thực | giảm nghèo | giảm tỷ lệ | giảm hộ nghèo | kết quả giải ngân | tỷ lệ giải ngân | nợ | dự toán | lượng khách | tổng lượng | tổng vốn đăng ký',
);

/** Verbs too short to name a target by themselves: the name goes on behind the figure. */
export const VERBS = phraseSet(
  'kiên cố hóa | nhựa hóa | rải nhựa | nạo vét | tu bổ | tu sửa | sửa chữa nâng cấp | cải tạo nâng cấp | nhân rộng | xóa bỏ | di dời | tái định cư | khởi nghiệp | số hóa | tiêm phòng | thu hút mới | thu hút thêm | cấp mới | đào tạo mới | tạo mới | tiết kiệm | giải ngân | hoàn thành | thực hiện | xây dựng | tổ chức | trồng | trồng mới | giải quyết | tạo | thu hút | cấp | hỗ trợ | đào tạo | công nhận | thành lập | có | xây mới | khởi công | triển khai | đầu tư | sửa chữa | cải tạo | thành lập mới | phát triển | kết nạp | tuyển | xử lý | thu gom | xóa | công nhận mới | phát triển mới | cứng hóa | bê tông hóa | duy trì | sắp xếp | tiếp tục | có ít nhất | tập trung | thu | đưa | cung cấp | tiếp nhận | ' +
    'khám | tiêm | phủ sóng | hoàn thiện | nâng cấp | xuất khẩu | đón | phục vụ | chuyển đổi | sản xuất | lắp đặt | tổng số | thu hút được | đón được | đón tiếp | tăng | cho | công bố | ban hành | kiểm tra | thanh tra | làm mới | mở mới | mở rộng | vận động | bố trí | đạt | bảo vệ | khoanh nuôi | chăm sóc | giao | giảm | tỷ lệ | tỉ lệ | huy động | đầu tư xây dựng | tuyển và giao đủ | giao đủ | tuyển chọn | gọi | thu gom và xử lý | thả | trồng và chăm sóc | khôi phục | xóa | hỗ trợ xây dựng | xuất bán | cai nghiện | phát hành',
);

/** How sentences begin that tell what to do before they come to a figure. */
export const TASKS = phraseSet(
  'chú trọng | đẩy mạnh | đẩy nhanh | tăng cường | tập trung | thực hiện tốt | thực hiện hiệu quả | thực hiện có hiệu quả | thực hiện nghiêm | chỉ đạo | quan tâm | làm tốt | triển khai hiệu quả | triển khai thực hiện | triển khai có hiệu quả | nâng cao | phối hợp | tiếp tục | khuyến khích | chủ động | quyết liệt | hội nghị | nghị quyết | đại hội | huy động các | khai thác | quản lý | rà soát | theo đó | xây dựng kế hoạch | thường xuyên | tháo gỡ | bảo đảm an sinh | cùng với | tạo điều kiện | tỉnh | huyện',
);

/** Said of papers and meetings, never of a target: mỗi đơn vị cử 02 đại biểu. */
export const ERRANDS = phraseSet('đề xuất | cử | gửi | báo cáo | lựa chọn | đăng ký | đề nghị | kiến nghị | nộp | mời | tham dự');

/** Verbs that tell of work more often than of a target: with things only inside a list. */
export const WEAK_VERBS = phraseSet('có | tổ chức | thực hiện | triển khai | ban hành | kiểm tra | thanh tra | tiếp tục | tập trung | cho | đưa | thu | tăng | đạt | tỷ lệ | bố trí | duy trì | công bố | giao');
