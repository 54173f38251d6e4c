/** The state budget: revenue by source, expenditure. Land revenue is lumpy and always has its own line. */
import { entriesOf } from '../entry';

export const BUDGET = entriesOf('budget', [
  ['THU_NSNN', 'Thu ngân sách nhà nước trên địa bàn', 'state budget revenue', 'flow', null, 0, 'up', ['lastYear'], 'finance', 'tổng thu ngân sách nhà nước | thu ngân sách | tổng thu ngân sách trên địa bàn | thu cân đối ngân sách nhà nước | thu ngân sách nhà nước | tổng thu NSNN | thu cân đối ngân sách trên địa bàn | thu ngân sách trong cân đối | thu NSNN trong cân đối'],
  ['THU_NOI_DIA', 'Thu nội địa', 'domestic revenue', 'flow', null, 0, 'up', ['lastYear'], 'tax', 'thu ngân sách nội địa | tổng thu nội địa | thu nội địa (không kể tiền sử dụng đất, xổ số kiến thiết) | thu cân đối nội địa'],
  ['THU_XNK', 'Thu từ hoạt động xuất, nhập khẩu', 'customs revenue', 'flow', null, 0, 'up', ['lastYear'], 'customs', 'thu xuất nhập khẩu | thu thuế xuất, nhập khẩu | thu từ hải quan | thu hoạt động xuất nhập khẩu | thu ngân sách từ xuất nhập khẩu'],
  ['THU_DAT', 'Thu tiền sử dụng đất', 'land-use fees', 'flow', null, 0, 'up', ['lastYear'], 'finance', 'tiền sử dụng đất | thu từ đấu giá quyền sử dụng đất | thu từ đất | đấu giá quyền sử dụng đất | thu cấp quyền sử dụng đất'],
  ['THU_THUE_DAT', 'Tiền thuê đất, thuê mặt nước', 'land rent', 'flow', null, 0, 'up', ['lastYear'], 'tax', 'thu tiền thuê đất | tiền cho thuê đất, thuê mặt nước'],
  ['THUE_NQD', 'Thuế công thương nghiệp ngoài quốc doanh', 'taxes of private enterprises', 'flow', null, 0, 'up', ['lastYear'], 'tax', 'thuế ngoài quốc doanh | thu từ khu vực công thương nghiệp ngoài quốc doanh | thu ngoài quốc doanh | thu từ khu vực kinh tế ngoài quốc doanh | thuế CTN ngoài quốc doanh'],
  ['THU_DNNN', 'Thu từ doanh nghiệp nhà nước', 'revenue from state enterprises', 'flow', null, 0, 'up', ['lastYear'], 'tax', 'thu từ khu vực doanh nghiệp nhà nước | thu từ DNNN trung ương | thu từ DNNN địa phương | thu từ doanh nghiệp nhà nước trung ương quản lý | thu từ doanh nghiệp nhà nước địa phương quản lý'],
  ['THU_FDI', 'Thu từ doanh nghiệp có vốn đầu tư nước ngoài', 'revenue from foreign-invested enterprises', 'flow', null, 0, 'up', ['lastYear'], 'tax', 'thu từ khu vực doanh nghiệp có vốn đầu tư nước ngoài | thu từ khu vực FDI | thu từ doanh nghiệp FDI | thu từ khu vực đầu tư nước ngoài'],
  ['THUE_TNCN', 'Thuế thu nhập cá nhân', 'personal income tax', 'flow', null, 0, 'up', ['lastYear'], 'tax', 'thuế TNCN | thu thuế thu nhập cá nhân'],
  ['THUE_BVMT', 'Thuế bảo vệ môi trường', 'environmental protection tax', 'flow', null, 0, 'up', ['lastYear'], 'tax', 'thuế BVMT | thu thuế bảo vệ môi trường | phí bảo vệ môi trường'],
  ['LE_PHI_TRUOC_BA', 'Lệ phí trước bạ', 'registration fees', 'flow', null, 0, 'up', ['lastYear', 'population'], 'tax', 'thu lệ phí trước bạ'],
  ['PHI_LE_PHI', 'Thu phí, lệ phí', 'fees and charges', 'flow', null, 0, 'up', ['lastYear'], 'tax', 'phí, lệ phí | các loại phí, lệ phí | phí và lệ phí'],
  ['THUE_DAT_PNN', 'Thuế sử dụng đất phi nông nghiệp', 'non-farm land tax', 'flow', null, 0, 'up', ['lastYear', 'households'], 'tax', 'thuế đất phi nông nghiệp | thu thuế sử dụng đất phi nông nghiệp'],
  ['THU_XO_SO', 'Thu xổ số kiến thiết', 'lottery revenue', 'flow', null, 0, 'up', ['lastYear'], 'finance', 'xổ số kiến thiết | thu từ xổ số'],
  ['THU_KHAC', 'Thu khác ngân sách', 'other revenue', 'flow', null, 0, 'up', ['lastYear'], 'tax', 'thu khác | các khoản thu khác | thu khác ngân sách xã | thu quỹ đất công ích và hoa lợi công sản | thu tại xã'],
  ['CHI_NSDP', 'Chi ngân sách địa phương', 'local budget expenditure', 'flow', null, 0, 'neutral', ['lastYear', 'population'], 'finance', 'tổng chi ngân sách | tổng chi ngân sách địa phương | chi ngân sách | chi ngân sách nhà nước | chi cân đối ngân sách | tổng chi cân đối ngân sách địa phương'],
  ['CHI_DTPT', 'Chi đầu tư phát triển', 'development expenditure', 'flow', 'rate', 0, 'up', ['lastYear'], 'finance', 'chi đầu tư xây dựng cơ bản | tỷ lệ chi đầu tư phát triển | chi đầu tư'],
  ['CHI_TX', 'Chi thường xuyên', 'recurrent expenditure', 'flow', 'rate', 0, 'neutral', ['lastYear', 'population'], 'finance', 'tổng chi thường xuyên | tiết kiệm chi thường xuyên | tỷ lệ chi thường xuyên'],
  ['BO_SUNG_NS', 'Thu bổ sung từ ngân sách cấp trên', 'transfers from the higher budget', 'flow', null, 0, 'neutral', ['lastYear'], 'finance', 'bổ sung cân đối | bổ sung có mục tiêu | bổ sung cân đối từ ngân sách cấp trên | thu trợ cấp ngân sách cấp trên'],
  ['NO_THUE', 'Nợ thuế', 'tax arrears', 'stock', 'ceiling', 0, 'down', ['lastYear'], 'tax', 'tỷ lệ nợ thuế | tổng nợ thuế | nợ đọng thuế | tỷ lệ nợ thuế trên tổng thu ngân sách'],
]);
