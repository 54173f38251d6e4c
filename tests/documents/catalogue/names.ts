/**
 * Names as resolutions of provinces, districts and communes print them, with the indicator meant;
 * `-` for what the catalogue does not hold, where any answer but a question would be wrong.
 */
const TEXT = `
GRDP: Tốc độ tăng tổng sản phẩm trên địa bàn tỉnh (GRDP) | Tốc độ tăng trưởng GRDP | Tăng trưởng tổng sản phẩm (GRDP) theo giá so sánh 2010 | Quy mô GRDP theo giá hiện hành | Tổng sản phẩm trong tỉnh (GRDP)
GRDP_DAU_NGUOI: GRDP bình quân đầu người (giá hiện hành) | Tổng sản phẩm bình quân đầu người/năm | GRDP bình quân/người/năm
THU_NHAP: Thu nhập bình quân đầu người/năm | Thu nhập bình quân đầu người toàn xã | Thu nhập bình quân người/năm | Thu nhập bình quân đầu người khu vực nông thôn
NANG_SUAT_LD: Tốc độ tăng năng suất lao động xã hội | Năng suất lao động xã hội bình quân | Tăng năng suất lao động
TFP: Đóng góp của TFP vào tăng trưởng kinh tế
GTSX: Tổng giá trị sản xuất trên địa bàn huyện | Giá trị sản xuất các ngành kinh tế chủ yếu | Tổng giá trị sản xuất (giá so sánh 2010)
GTSX_CN: Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp trên địa bàn | GTSX công nghiệp - TTCN | Giá trị sản xuất công nghiệp địa phương (giá so sánh) | Giá trị SX ngành công nghiệp | Giá trị sản xuất tiểu thủ công nghiệp
GTSX_CNXD: Giá trị sản xuất công nghiệp và xây dựng | Công nghiệp - xây dựng | Ngành công nghiệp - xây dựng | Khu vực công nghiệp và xây dựng
GTSX_XD: Giá trị sản xuất ngành xây dựng (giá so sánh) | Xây dựng
GTSX_NLTS: Giá trị sản xuất nông - lâm - thủy sản | Nông, lâm nghiệp và thuỷ sản | Giá trị sản xuất ngành nông, lâm nghiệp và thủy sản theo giá so sánh 2010 | Khu vực nông, lâm nghiệp và thủy sản
GTSX_NN: Giá trị sản xuất ngành nông nghiệp (giá so sánh) | Giá trị sản xuất nông nghiệp
GTSX_CHAN_NUOI: Tỷ trọng giá trị ngành chăn nuôi trong nông nghiệp | Giá trị sản xuất ngành chăn nuôi
GTSX_LN: Giá trị sản xuất ngành lâm nghiệp
GTSX_DV: Giá trị sản xuất thương mại, dịch vụ | Ngành thương mại - dịch vụ | Khu vực dịch vụ | Dịch vụ
IIP: Chỉ số sản xuất công nghiệp (IIP) | Chỉ số phát triển sản xuất công nghiệp (IIP) tăng
CPI: Chỉ số giá tiêu dùng bình quân
XUAT_KHAU: Kim ngạch xuất khẩu | Tổng kim ngạch xuất khẩu hàng hóa trên địa bàn | Tổng giá trị xuất khẩu | Giá trị hàng xuất khẩu
XUAT_KHAU_DP: Giá trị xuất khẩu địa phương | Kim ngạch xuất khẩu địa phương
NHAP_KHAU: Kim ngạch nhập khẩu hàng hóa | Giá trị nhập khẩu
XNK: Tổng kim ngạch xuất nhập khẩu | Kim ngạch XNK
BAN_LE: Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | Tổng mức bán lẻ hàng hoá, doanh thu dịch vụ tiêu dùng | Tổng mức lưu chuyển hàng hóa bán lẻ và doanh thu dịch vụ | Doanh thu bán lẻ hàng hóa và dịch vụ
HO_DIEN: Tỷ lệ hộ dân được sử dụng điện lưới quốc gia | Số hộ được dùng điện | Tỷ lệ hộ gia đình sử dụng điện
DIEN_THUONG_PHAM: Sản lượng điện thương phẩm | Điện thương phẩm bình quân
DN_MOI: Số doanh nghiệp thành lập mới | Phát triển mới doanh nghiệp trên địa bàn | Doanh nghiệp đăng ký thành lập mới trong năm | Thành lập mới DN
DN: Tổng số doanh nghiệp đang hoạt động trên địa bàn
HTX_MOI: Thành lập mới hợp tác xã | Số HTX thành lập mới | Phát triển mới HTX, THT
HTX: Tỷ lệ hợp tác xã hoạt động hiệu quả | Tổng số HTX đang hoạt động | Hợp tác xã hoạt động khá, tốt
VON_DTXH: Tổng vốn đầu tư toàn xã hội trên địa bàn | Huy động vốn đầu tư phát triển toàn xã hội | Tổng vốn đầu tư thực hiện toàn xã hội | Vốn đầu tư phát triển trên địa bàn
GIAI_NGAN: Tỷ lệ giải ngân vốn đầu tư công | Giải ngân vốn đầu tư công năm 2024 | Tỷ lệ giải ngân kế hoạch vốn đầu tư công được giao
FDI: Thu hút vốn FDI | Vốn đầu tư trực tiếp nước ngoài (FDI) | Thu hút đầu tư trực tiếp nước ngoài
KCN_LAP_DAY: Tỷ lệ lấp đầy các cụm công nghiệp | Tỷ lệ lấp đầy KCN
KCN: Thành lập mới cụm công nghiệp
KHACH_DL: Tổng lượt khách du lịch | Số lượt khách du lịch đến địa bàn | Thu hút khách tham quan, du lịch | Lượt khách du lịch đến tỉnh | Khách du lịch quốc tế
DOANH_THU_DL: Tổng thu từ khách du lịch | Doanh thu từ du lịch | Tổng doanh thu du lịch
TIN_DUNG: Tổng dư nợ cho vay | Tốc độ tăng trưởng tín dụng | Dư nợ tín dụng
HUY_DONG_VON: Tổng nguồn vốn huy động của các tổ chức tín dụng
NO_XAU: Tỷ lệ nợ xấu
KINH_TE_SO: Tỷ trọng kinh tế số trong GRDP | Giá trị tăng thêm của kinh tế số chiếm trong GRDP
THANH_TOAN_SO: Tỷ lệ dân số từ 15 tuổi trở lên có tài khoản thanh toán | Tỷ lệ thanh toán không dùng tiền mặt
PCI: Chỉ số năng lực cạnh tranh cấp tỉnh | Chỉ số PCI
THU_NSNN: Thu ngân sách nhà nước trên địa bàn huyện | Tổng thu ngân sách nhà nước | Tổng thu NSNN trên địa bàn | Thu cân đối ngân sách | Thu ngân sách nhà nước trong cân đối | Thu ngân sách trên địa bàn xã | Tổng thu cân đối NSNN
THU_NOI_DIA: Thu nội địa | Thu ngân sách nội địa | Tổng thu nội địa (không bao gồm tiền sử dụng đất)
THU_XNK: Thu từ hoạt động xuất nhập khẩu | Thu xuất nhập khẩu | Thu thuế XNK
THU_DAT: Thu tiền sử dụng đất | Tiền sử dụng đất | Thu từ đấu giá quyền sử dụng đất | Thu tiền cấp QSDĐ
THU_THUE_DAT: Thu tiền thuê đất, mặt nước
THUE_NQD: Thuế CTN ngoài quốc doanh | Thu ngoài quốc doanh | Thuế công thương nghiệp - dịch vụ ngoài quốc doanh
THU_DNNN: Thu từ DNNN Trung ương | Thu từ doanh nghiệp nhà nước do địa phương quản lý
THU_FDI: Thu từ doanh nghiệp có vốn ĐTNN | Thu từ doanh nghiệp FDI
THUE_TNCN: Thuế thu nhập cá nhân | Thuế TNCN
THUE_BVMT: Thuế bảo vệ môi trường
LE_PHI_TRUOC_BA: Lệ phí trước bạ
PHI_LE_PHI: Thu phí và lệ phí | Các khoản phí, lệ phí
THUE_DAT_PNN: Thuế sử dụng đất phi nông nghiệp
THU_XO_SO: Thu xổ số kiến thiết
THU_KHAC: Thu khác ngân sách | Thu khác
CHI_NSDP: Tổng chi ngân sách địa phương | Tổng chi ngân sách huyện | Chi cân đối ngân sách địa phương
CHI_DTPT: Chi đầu tư phát triển | Chi ĐTPT
CHI_TX: Chi thường xuyên | Tiết kiệm chi thường xuyên
SL_LUONG_THUC: Tổng sản lượng lương thực có hạt | Sản lượng lương thực cây có hạt | Sản lượng lương thực có hạt cả năm | Tổng sản lượng lương thực
LUONG_THUC_DAU_NGUOI: Bình quân lương thực đầu người/năm
SL_LUA: Sản lượng thóc | Sản lượng lúa cả năm
SL_NGO: Sản lượng ngô
SL_CHE: Sản lượng chè búp tươi | Sản lượng chè
SL_CAY_AN_QUA: Sản lượng cây ăn quả các loại
NS_LUA: Năng suất lúa bình quân cả năm | Năng suất lúa
NS_CAY: Năng suất chè búp tươi | Năng suất ngô bình quân
DT_GIEO_TRONG: Tổng diện tích gieo trồng cây hàng năm | Diện tích gieo trồng cây lương thực có hạt
DT_LUA: Diện tích lúa cả năm | Diện tích gieo cấy lúa
DT_CAY_MAU: Diện tích rau các loại | Diện tích cây ngô | Diện tích cây vụ đông
DT_CHE_MOI: Diện tích chè trồng mới, trồng lại | Trồng mới và trồng thay thế chè | Trồng mới, trồng lại chè
DT_CHE: Tổng diện tích chè hiện có
DT_CAY_LAU_NAM: Diện tích cây ăn quả | Tổng diện tích cây lâu năm
DT_AN_TOAN: Diện tích chè đạt tiêu chuẩn VietGAP, hữu cơ | Diện tích cây trồng được cấp mã số vùng trồng
GT_HA: Giá trị sản phẩm/ha đất trồng trọt | Giá trị sản phẩm thu được trên 1 ha đất trồng trọt | Giá trị sản xuất/1ha đất canh tác | Giá trị sản phẩm trồng trọt bình quân trên 01 ha đất nông nghiệp
DAN_TRAU_BO: Tổng đàn trâu, bò | Đàn trâu | Tổng đàn bò | Tổng đàn đại gia súc
DAN_LON: Tổng đàn lợn | Đàn lợn | Số lượng đàn lợn
DAN_GIA_CAM: Tổng đàn gia cầm | Đàn gia cầm
SL_THIT: Sản lượng thịt hơi các loại | Tổng sản lượng thịt hơi xuất chuồng | Sản lượng thịt lợn hơi xuất chuồng | Sản lượng thịt gia súc, gia cầm hơi
SL_THUY_SAN: Sản lượng thủy sản | Tổng sản lượng thủy sản nuôi trồng và khai thác | Sản lượng nuôi trồng thuỷ sản
DT_THUY_SAN: Diện tích nuôi trồng thủy sản
TIEM_PHONG: Tỷ lệ tiêm phòng đàn gia súc, gia cầm
CHE_PHU_RUNG: Tỷ lệ che phủ rừng | Ổn định tỷ lệ che phủ rừng | Độ che phủ rừng | Tỷ lệ độ che phủ của rừng | Nâng độ che phủ rừng lên | Duy trì tỷ lệ che phủ rừng | Ty le che phu rung
TRONG_RUNG: Trồng rừng | Diện tích trồng rừng tập trung | Trồng mới rừng tập trung | Diện tích rừng trồng mới | Trồng rừng sản xuất | Diện tích trồng rừng mới
CAY_PHAN_TAN: Trồng cây phân tán | Trồng cây xanh phân tán
BAO_VE_RUNG: Khoanh nuôi tái sinh rừng | Diện tích rừng được khoán bảo vệ
XA_NTM: Số xã đạt chuẩn nông thôn mới | Số xã đạt chuẩn NTM tăng thêm | Tỷ lệ xã đạt chuẩn nông thôn mới | Xã đạt chuẩn nông thôn mới | Lũy kế số xã đạt chuẩn NTM | So xa dat chuan nong thon moi
XA_NTM_NC: Số xã đạt chuẩn nông thôn mới nâng cao | Xã đạt chuẩn NTM nâng cao | Xã nông thôn mới nâng cao
XA_NTM_KM: Số xã đạt chuẩn nông thôn mới kiểu mẫu | Xã NTM kiểu mẫu
THON_NTM: Số xóm đạt chuẩn nông thôn mới kiểu mẫu | Khu dân cư NTM kiểu mẫu | Thôn đạt chuẩn NTM | Số thôn nông thôn mới kiểu mẫu
HUYEN_NTM: Huyện đạt chuẩn nông thôn mới | Số đơn vị cấp huyện hoàn thành nhiệm vụ xây dựng NTM
TIEU_CHI_NTM: Bình quân tiêu chí NTM/xã | Số tiêu chí nông thôn mới bình quân đạt được/xã
OCOP: Số sản phẩm OCOP đạt 3 sao trở lên | Sản phẩm OCOP được công nhận mới | Số sản phẩm OCOP | Sản phẩm đạt OCOP từ 3 sao trở lên
NUOC_SACH: Tỷ lệ dân số nông thôn được sử dụng nước sinh hoạt hợp vệ sinh | Tỷ lệ hộ dân được sử dụng nước sạch | Tỷ lệ dân cư nông thôn sử dụng nước hợp vệ sinh | Tỷ lệ hộ sử dụng nước sạch theo quy chuẩn | Tỷ lệ dân số đô thị được cung cấp nước sạch | Tỷ lệ hộ gia đình được dùng nước sạch đạt quy chuẩn quốc gia
RAC_THAI: Tỷ lệ thu gom rác thải sinh hoạt | Tỷ lệ chất thải rắn sinh hoạt đô thị được thu gom, xử lý | Tỷ lệ rác thải sinh hoạt được thu gom, xử lý | Tỷ lệ thu gom, xử lý chất thải rắn ở đô thị
CHAT_THAI_NGUY_HAI: Tỷ lệ chất thải y tế được xử lý | Tỷ lệ chất thải nguy hại được thu gom, xử lý
O_NHIEM: Tỷ lệ cơ sở gây ô nhiễm môi trường nghiêm trọng được xử lý
NUOC_THAI: Tỷ lệ khu công nghiệp đang hoạt động có hệ thống xử lý nước thải tập trung
GCN_DAT: Cấp giấy chứng nhận quyền sử dụng đất | Cấp GCN QSDĐ lần đầu
DAN_SO: Dân số trung bình | Quy mô dân số
TANG_DAN_SO: Tỷ lệ tăng dân số tự nhiên | Tỷ lệ tăng tự nhiên dân số | Tốc độ tăng dân số tự nhiên | Tỷ lệ phát triển dân số tự nhiên
MUC_SINH: Mức giảm tỷ suất sinh thô | Mức giảm sinh | Giảm tỷ lệ sinh
SINH_CON_3: Tỷ lệ sinh con thứ 3 trở lên | Giảm tỷ lệ sinh con thứ ba trở lên
TSGT_SINH: Tỷ số giới tính khi sinh
TUOI_THO: Tuổi thọ trung bình
DO_THI_HOA: Tỷ lệ đô thị hóa | Tỷ lệ đô thị hoá
VIEC_LAM: Số lao động được tạo việc làm tăng thêm | Giải quyết việc làm mới | Tạo việc làm mới cho người lao động | Số lao động được giải quyết việc làm trong năm | Giải quyết việc làm cho lao động | Tạo việc làm mới
XKLD: Xuất khẩu lao động | Số lao động đi làm việc ở nước ngoài theo hợp đồng | Đưa lao động đi làm việc có thời hạn ở nước ngoài
LD_DAO_TAO: Tỷ lệ lao động qua đào tạo | Tỉ lệ lao động qua đào tạo | Tỷ lệ lao động đã qua đào tạo nghề | Lao động qua đào tạo
LD_BANG_CAP: Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ | Lao động có bằng cấp, chứng chỉ | Tỷ lệ lao động qua đào tạo có văn bằng chứng chỉ
DAO_TAO_NGHE: Đào tạo nghề cho lao động nông thôn | Tuyển sinh đào tạo nghề | Số lao động nông thôn được đào tạo nghề
THAT_NGHIEP: Tỷ lệ thất nghiệp ở thành thị | Tỷ lệ thất nghiệp khu vực thành thị | Tỷ lệ lao động thất nghiệp
CO_CAU_LD: Tỷ trọng lao động nông nghiệp trong tổng lao động xã hội
HO_NGHEO: Tỷ lệ hộ nghèo | Giảm tỷ lệ hộ nghèo (theo chuẩn mới) | Tỷ lệ hộ nghèo đa chiều | Số hộ nghèo giảm trong năm | Giảm tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều | Mức giảm tỷ lệ hộ nghèo | Tỷ lệ hộ nghèo cuối năm | Ty le ho ngheo
HO_CAN_NGHEO: Tỷ lệ hộ cận nghèo | Giảm tỷ lệ hộ cận nghèo
NHA_TAM: Xóa nhà tạm, nhà dột nát cho hộ nghèo | Số nhà tạm, nhà dột nát được xóa
NHA_O_XH: Số căn hộ nhà ở xã hội hoàn thành
DT_NHA_O: Diện tích nhà ở bình quân đầu người
BHXH: Tỷ lệ người lao động tham gia bảo hiểm xã hội | Tỷ lệ lao động tham gia BHXH | Tỷ lệ lực lượng lao động trong độ tuổi tham gia bảo hiểm xã hội | Số người tham gia BHXH
BHXH_TN: Số người tham gia BHXH tự nguyện | Phát triển mới người tham gia bảo hiểm xã hội tự nguyện | Tỷ lệ lao động tham gia BHXH tự nguyện
BHTN: Tỷ lệ lao động tham gia bảo hiểm thất nghiệp | Số người tham gia BHTN
BHYT: Tỷ lệ dân số tham gia bảo hiểm y tế | Tỷ lệ người dân tham gia BHYT | Tỷ lệ bao phủ bảo hiểm y tế | Tỷ lệ tham gia bảo hiểm y tế toàn dân | Ty le dan so tham gia BHYT
BAC_SI: Số bác sĩ/vạn dân | Số bác sỹ trên 1 vạn dân | Số bác sĩ trên 10.000 dân
GIUONG_BENH: Số giường bệnh/vạn dân | Số giường bệnh trên 1 vạn dân (không tính trạm y tế) | Số giường bệnh trên 10.000 dân
XA_YTE: Tỷ lệ số xã đạt tiêu chí quốc gia về y tế | Số xã đạt tiêu chí quốc gia về y tế xã | Tỷ lệ xã, phường, thị trấn đạt Bộ tiêu chí quốc gia về y tế | Xã đạt chuẩn quốc gia về y tế
TRAM_BAC_SI: Tỷ lệ trạm y tế xã có bác sĩ | Tỷ lệ trạm y tế có bác sỹ làm việc
SUY_DINH_DUONG: Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng | Tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi (thể nhẹ cân) | Giảm tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi
TIEM_CHUNG: Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ các loại vắc xin | Tỷ lệ tiêm chủng đầy đủ
TU_VONG_TE: Tỷ suất tử vong trẻ em dưới 5 tuổi
SUC_KHOE: Tỷ lệ dân số được quản lý sức khỏe bằng hồ sơ sức khỏe điện tử | Tỷ lệ người dân có hồ sơ sức khỏe điện tử
TRUONG_CHUAN: Tỷ lệ trường đạt chuẩn quốc gia | Số trường đạt chuẩn quốc gia | Tỷ lệ trường học các cấp đạt chuẩn quốc gia | Công nhận mới trường chuẩn quốc gia | Tỷ lệ trường mầm non đạt chuẩn quốc gia | Trường học đạt chuẩn quốc gia tăng thêm
HUY_DONG_TRE: Tỷ lệ huy động trẻ 5 tuổi ra lớp | Huy động trẻ trong độ tuổi nhà trẻ | Tỷ lệ huy động trẻ em mẫu giáo đến lớp
TOT_NGHIEP: Tỷ lệ học sinh tốt nghiệp THPT | Tỷ lệ tốt nghiệp trung học phổ thông | Tỷ lệ học sinh tốt nghiệp THCS vào học THPT
HOC_SINH: Tổng số học sinh đầu năm học
PHO_CAP: Duy trì đạt chuẩn phổ cập giáo dục | Xã đạt chuẩn phổ cập giáo dục
HS_NOI_TRU: Tỷ lệ học sinh dân tộc thiểu số được học tại các trường dân tộc nội trú
PHONG_HOC: Tỷ lệ phòng học kiên cố
GD_VAN_HOA: Tỷ lệ gia đình văn hóa | Tỷ lệ hộ gia đình đạt danh hiệu gia đình văn hóa | Gia đình văn hoá | Tỷ lệ hộ đạt chuẩn gia đình văn hóa
THON_VAN_HOA: Tỷ lệ xóm, làng, tổ dân phố văn hóa | Tỷ lệ khu dân cư văn hóa | Tỷ lệ thôn, bản, tổ dân phố văn hoá | Xóm, tổ dân phố đạt danh hiệu văn hóa | Tỷ lệ làng, khu phố văn hóa
CQ_VAN_HOA: Tỷ lệ cơ quan, đơn vị đạt chuẩn văn hóa | Cơ quan, đơn vị văn hóa
NHA_VAN_HOA: Tỷ lệ xóm có nhà văn hóa | Tỷ lệ thôn, tổ dân phố có nhà văn hóa đạt chuẩn
THE_THAO: Tỷ lệ người dân tập luyện thể dục, thể thao thường xuyên | Tỷ lệ dân số tham gia luyện tập TDTT thường xuyên
DI_TICH: Số di tích được xếp hạng
PAR_INDEX: Chỉ số cải cách hành chính (PAR INDEX)
SIPAS: Mức độ hài lòng của người dân đối với sự phục vụ của cơ quan hành chính | Tỷ lệ hài lòng của người dân, doanh nghiệp
TTHC_DUNG_HAN: Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn | Tỷ lệ giải quyết thủ tục hành chính đúng và trước hạn
DVC_TT: Tỷ lệ hồ sơ dịch vụ công trực tuyến toàn trình | Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến | Tỷ lệ DVC trực tuyến
CHUYEN_DOI_SO: Chỉ số chuyển đổi số (DTI)
INTERNET: Tỷ lệ hộ gia đình có Internet cáp quang băng rộng | Tỷ lệ người dân sử dụng Internet | Tỷ lệ dân số được phủ sóng 5G
DINH_DANH: Tỷ lệ người dân kích hoạt tài khoản định danh điện tử mức 2
DUONG_GT: Tỷ lệ đường giao thông nông thôn được cứng hóa | Bê tông hóa đường giao thông nông thôn | Cứng hóa đường GTNT
TUYEN_QUAN: Hoàn thành chỉ tiêu giao quân | Tuyển quân | Chỉ tiêu tuyển chọn và gọi công dân nhập ngũ
DAN_QUAN: Tỷ lệ dân quân tự vệ so với dân số | Xây dựng lực lượng dân quân
QP_AN: Xã đạt vững mạnh toàn diện về quốc phòng, an ninh
AN_NINH: Xã đạt tiêu chuẩn an toàn về an ninh trật tự | Khu dân cư đạt chuẩn an toàn về ANTT
TOI_PHAM: Tỷ lệ điều tra, khám phá án hình sự | Tỷ lệ điều tra khám phá các loại tội phạm
TNGT: Giảm số vụ tai nạn giao thông | Kiềm chế, giảm tai nạn giao thông
KHIEU_NAI: Tỷ lệ giải quyết đơn thư khiếu nại, tố cáo | Giải quyết khiếu nại tố cáo thuộc thẩm quyền
HOA_GIAI: Tỷ lệ hòa giải thành ở cơ sở
TIEP_CAN_PL: Xã đạt chuẩn tiếp cận pháp luật
KET_NAP_DANG: Kết nạp đảng viên mới | Số đảng viên mới kết nạp | Kết nạp đảng viên
TO_CHUC_DANG: Tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên | Đảng viên hoàn thành tốt nhiệm vụ
TINH_GIAN: Tỷ lệ tinh giản biên chế
-: Số lượng tàu cá được lắp thiết bị giám sát hành trình | Số chuyến bay quốc tế mở mới | Tỷ lệ ngầm hóa đường dây cáp viễn thông | Sản lượng xi măng | Số lượt tra cứu của thư viện tỉnh | Tỷ lệ ghế trống trên xe buýt | Số trận địa pháo được sửa chữa | Diện tích sân khấu ngoài trời | Tỷ lệ hộ nuôi chim yến có giấy phép | Số bài hát mới sáng tác | Bảo tồn nguồn gen cây thuốc | Số thiết bị bay không người lái đăng ký | Nước khoáng đóng chai | Sản lượng than sạch | Gạch không nung | Số cặp vợ chồng trẻ dự lớp kỹ năng | Chiều dài đê biển được tu sửa | Tỷ lệ mộ liệt sĩ được xác định danh tính | Quần áo may sẵn | Số chuyến tàu chở hàng | Số vụ cháy nổ | Số giờ nắng | Tỷ lệ xe máy điện | Khối lượng bưu phẩm
`;

export interface PrintedName {
  readonly name: string;
  /** Id of the entry meant, null for what the catalogue does not hold. */
  readonly meant: string | null;
}

export const PRINTED_NAMES: readonly PrintedName[] = TEXT.trim()
  .split('\n')
  .flatMap((line) => {
    const cut = line.indexOf(':');
    const meant = line.slice(0, cut);
    return line
      .slice(cut + 1)
      .split(' | ')
      .map((name) => ({ name: name.trim(), meant: meant === '-' ? null : meant }));
  });
