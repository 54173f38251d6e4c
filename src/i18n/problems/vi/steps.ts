import type { StepFamily, StepsProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { amount, list, named } from './words';

const FAMILIES: Record<StepFamily, string> = {
  unitGroups: 'số cả năm của đơn vị theo ngành',
  groupPeriods: 'tổng tháng của ngành',
  unitPeriods: 'tổng tháng của đơn vị',
};

export const stepsSentences: SentencesFor<StepsProblems> = {
  'steps.totalsDisagree': ({ left, right, id, leftTotal, rightTotal, difference, lattice }) =>
    `Ở ${named(id)}, ${FAMILIES[left]} cộng lại ${amount(leftTotal, lattice)} nhưng ${FAMILIES[right]} cộng lại ${amount(rightTotal, lattice)}, lệch ${amount(difference, lattice)}; hãy sửa cho hai tổng bằng nhau.`,
  'steps.missed': ({ kept, missed, misses, before, after, lattice }) =>
    `Không thể giữ đúng mọi tổng cùng lúc: ${FAMILIES[kept]} giữ đúng, còn ${FAMILIES[missed]} lệch ở ${list(
      misses.map((miss) => `${miss.id} ${named(miss.period)} ${signedAmount(miss.difference, lattice)}`),
    )} (cộng lại lệch ${amount(after, lattice)}, trước khi chọn cách làm tròn là ${amount(before, lattice)}); hãy chấp nhận số lệch này hoặc sửa các tổng đó.`,
};

function signedAmount(difference: number, lattice: Parameters<typeof amount>[1]): string {
  return `${difference > 0 ? '+' : ''}${amount(difference, lattice)}`;
}
