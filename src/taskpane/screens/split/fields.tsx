/** Fields that the forms of all behaviours are made of. */
import { Field, Select } from '@fluentui/react-components';
import type { Basis } from '../../../app';
import { allocationOf, lastYearColumn, recipientsOf, weightColumns, type Indicator, type Plan } from '../../../domain';
import { usePane } from '../../pane';
import { basisKey, basisOfKey } from '../split-form';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly names: Readonly<Record<Value, string>>;
  /** All names in their order when absent. */
  readonly order?: readonly Value[];
  readonly onChange: (value: Value) => void;
}

/** One of a few ways, by name. */
export function Choice<Value extends string>({ label, value, names, order, onChange }: ChoiceProps<Value>) {
  const values = order ?? (Object.keys(names) as Value[]);
  return (
    <Field label={label} size="small">
      <Select size="small" value={value} onChange={(_, data) => onChange(values.find((known) => known === data.value) ?? value)}>
        {values.map((known) => (
          <option key={known} value={known}>
            {names[known]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface ColumnSelectProps {
  readonly plan: Plan;
  readonly label: string;
  /** Empty where none is chosen. */
  readonly column: string;
  readonly onChange: (column: string) => void;
}

/** A weight column of the units. */
export function ColumnSelect({ plan, label, column, onChange }: ColumnSelectProps) {
  const { words } = usePane();
  return (
    <Field label={label} size="small">
      <Select size="small" value={column} onChange={(_, data) => onChange(data.value)}>
        {column === '' ? <option value="">{words.split.noColumn}</option> : null}
        {[...new Set([...weightColumns(plan.units), ...(column === '' ? [] : [column])])].map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  );
}

interface BasisSelectProps {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly basis: Basis;
  /** Whether weights can be typed beside it. */
  readonly canType?: boolean;
  readonly onChange: (basis: Basis) => void;
}

/** What the parts are in proportion to; last year, present figures and other indicators only where there are any. */
export function BasisSelect({ plan, indicator, basis, canType = false, onChange }: BasisSelectProps) {
  const { words } = usePane();
  const columns = weightColumns(plan.units);
  const knowsLast = recipientsOf(plan.units).some(({ weights }) => (weights[lastYearColumn(indicator.id)] ?? null) !== null);
  const growths = knowsLast ? plan.indicators.filter(({ id, behaviour }) => behaviour === 'growth' && allocationOf(plan, id) !== undefined) : [];
  const others = plan.indicators.filter(({ id }) => id !== indicator.id && allocationOf(plan, id) !== undefined);
  return (
    <Field label={words.split.basis} size="small">
      <Select size="small" value={basisKey(basis)} onChange={(_, data) => onChange(basisOfKey(data.value))}>
        <option value="suggested">{indicator.weight === null ? words.split.basisSuggested : words.split.basisSuggestedColumn(indicator.weight)}</option>
        <option value="equal">{words.split.basisEqual}</option>
        {knowsLast ? <option value="lastYear">{words.split.basisLastYear}</option> : null}
        {allocationOf(plan, indicator.id) === undefined ? null : <option value="present">{words.split.basisPresent}</option>}
        {canType ? <option value="manual">{words.split.basisTyped}</option> : null}
        {columns.length === 0 ? null : (
          <optgroup label={words.split.basisWeights}>
            {columns.map((column) => (
              <option key={column} value={`weight:${column}`}>
                {column}
              </option>
            ))}
          </optgroup>
        )}
        {growths.length === 0 ? null : (
          <optgroup label={words.split.basisGrowths}>
            {growths.map(({ id, name }) => (
              <option key={id} value={`growth:${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        {knowsLast && columns.length > 0 ? (
          <optgroup label={words.split.basisGaps}>
            {columns.map((column) => (
              <option key={column} value={`gapToCap:${column}`}>
                {words.split.gapTo(column)}
              </option>
            ))}
          </optgroup>
        ) : null}
        {others.length === 0 ? null : (
          <optgroup label={words.split.basisReferences}>
            {others.map(({ id, name }) => (
              <option key={id} value={`reference:${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </Select>
    </Field>
  );
}
