/** Words at a line's beginning that the figures behind them belong under. */
import { printed } from '../figures/units';
import { phraseSet } from '../text/phrases';
import type { TokenLine } from '../text/tokens';
import { TASKS } from './indicators';
import { nameBetween, PARTS } from './names';

const STRUCTURES = phraseSet('cơ cấu | cơ cấu kinh tế | cơ cấu gtsx | cơ cấu giá trị sản xuất | cơ cấu ngành kinh tế');
const DIRECTIONS = phraseSet('theo hướng | trong đó | gồm | là | với | như sau | tiếp tục chuyển dịch theo hướng | chuyển dịch theo hướng | chuyển dịch đúng hướng | cụ thể');
const MENTIONS = phraseSet('mục tiêu | xác định');
const SECTION_HEADS = phraseSet('chỉ tiêu | các chỉ tiêu | mục tiêu | về | nhiệm vụ | chỉ tiêu chủ yếu | phấn đấu | một số chỉ tiêu | cụ thể | kết quả | trong đó | lĩnh vực | đến năm | năm | kế hoạch năm');

/** The words in front of a colon when they name something the figures belong to. */
export function headingOf(line: TokenLine, from: number, colon: number): string | null {
  const name = nameBetween(line, from, colon, true);
  if (name.text === '' || TASKS.at(line, name.from) !== null || MENTIONS.first(line, name.from, name.to) !== null || SECTION_HEADS.at(line, name.from) !== null || PARTS.at(line, from) !== null || name.to - name.from > 16) return null;
  const structure = STRUCTURES.at(line, name.from);
  return structure && DIRECTIONS.at(line, structure.to) !== null ? printed(line, structure.from, structure.to) : name.text;
}

/** "Cơ cấu kinh tế chuyển dịch theo hướng công nghiệp …": the heading, and where the first part begins. */
export function structureIn(line: TokenLine, from: number, to: number): { readonly heading: string; readonly to: number } | null {
  const name = nameBetween(line, from, to, false);
  const head = STRUCTURES.at(line, name.from);
  if (head === null) return null;
  for (let at = head.to; at < to; at += 1) {
    const direction = DIRECTIONS.at(line, at);
    if (direction) return { heading: printed(line, head.from, head.to), to: direction.to };
  }
  return null;
}
