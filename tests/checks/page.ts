/** docs/checks.md as the registry gives it. */
import { FAMILIES, RULES, type RuleFamily, type Severity } from '../../src/checks';
import { ruleWords, type Language } from '../../src/i18n';

const FAMILY: Record<Language, Record<RuleFamily, string>> = {
  vi: { sums: 'Tổng', structures: 'Cơ cấu và phần "trong đó"', rates: 'Tỷ lệ, tốc độ tăng, số thời điểm', figures: 'Con số', plausibility: 'Tính hợp lý', completeness: 'Tính đầy đủ' },
  en: { sums: 'Sums', structures: 'Structures and parts', rates: 'Rates, growth, levels', figures: 'Figures', plausibility: 'Plausibility', completeness: 'Completeness' },
};
const SEVERITY: Record<Language, Record<Severity, string>> = { vi: { error: 'lỗi', warning: 'cảnh báo', note: 'lưu ý' }, en: { error: 'error', warning: 'warning', note: 'note' } };
const HEAD: Record<Language, string> = { vi: '| Quy tắc | Nội dung | Mức | Đẳng thức hay hàm dùng chung | Căn cứ |', en: '| Rule | What it says | Severity | Identity or shared function | Source |' };

const INTRODUCTION: Record<Language, readonly string[]> = {
  vi: [
    '# Các quy tắc kiểm tra',
    '',
    `Kế hoạch được kiểm tra bằng ${RULES.length} quy tắc. Mọi số phải cộng khớp đều là số nguyên lần đơn vị làm tròn của chỉ tiêu, nên "khớp" là bằng nhau tuyệt đối, không có sai số cho phép; với số đã làm tròn (tỷ lệ, tỷ trọng, tốc độ tăng) chỉ báo lỗi khi không thể có giá trị thật nào in ra như vậy mà thỏa mãn đẳng thức.`,
    '',
    'Cách sửa được đề xuất là cách đổi ít ô nhất, rồi đổi ít nhất, sao cho mọi tổng liên quan đều khớp, các ô đã ghim giữ nguyên (theo Fellegi và Holt, 1976). Cách giải thích đơn giản được xếp trước: thiếu cả một dòng, nhầm đơn vị tính cả dòng, đảo hoặc thừa chữ số, sai dấu, sai một nghìn lần.',
  ],
  en: [
    '# The rules of the check',
    '',
    `A plan is checked by ${RULES.length} rules. Whatever must add up is a whole count of its indicator's rounding unit, so that "adds up" is equality, without tolerance; of rounded figures (rates, shares, growth) an error is reported only where no true values exist that print like these and satisfy the identity.`,
    '',
    'The repair that is offered changes the fewest cells, then changes them least, so that all sums concerned hold with pinned cells as they are (after Fellegi and Holt, 1976). Plain explanations come first: a line that is missing, a line in another unit, digits swapped or doubled, a lost sign, a factor of a thousand.',
  ],
};

function sectionOf(family: RuleFamily, lang: Language): string[] {
  const rules = RULES.filter((rule) => rule.family === family);
  const rows = rules.map(({ id, severity, identity }) => {
    const { name, statement, source } = ruleWords(id, lang);
    return `| ${name} (\`${id}\`) | ${statement} | ${SEVERITY[lang][severity]} | ${identity} | ${source} |`;
  });
  return rules.length === 0 ? [] : [`## ${FAMILY[lang][family]}`, '', HEAD[lang], '|---|---|---|---|---|', ...rows, ''];
}

/** The whole page, Vietnamese before English, ending in a line break. */
export function rulesPage(): string {
  const inLanguage = (lang: Language): string[] => [...INTRODUCTION[lang], '', ...FAMILIES.flatMap((family) => sectionOf(family, lang))];
  return [...inLanguage('vi'), ...inLanguage('en')].join('\n');
}
