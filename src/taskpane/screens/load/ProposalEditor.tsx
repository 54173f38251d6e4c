/** One proposal opened: its words, why it is doubtful, its fields to correct, and how it will be planned. */
import { useState } from 'react';
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { asksBehaviour, editTarget, fieldOf, otherReadingOf, planningOf, quotationOf, type LoadedDocument, type Proposal, type TargetForm } from '../../../app';
import { BEHAVIOURS, BOUND_KINDS, type Problem } from '../../../domain';
import { TARGET_KINDS } from '../../../documents';
import { behaviourName, formatNumber, parseNumber, sentence } from '../../../i18n';
import { useCommonStyles } from '../../parts/styles';
import { usePane } from '../../pane';
import { Quoted } from './Quoted';
import { formOf } from './target-form';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, padding: '4px 0 8px' },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    '& > *, & .fui-Select, & select, & .fui-Input': { minWidth: 0, maxWidth: '100%', width: '100%' },
    '@container (min-width: 560px)': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
  },
  whole: { gridColumn: '1 / -1' },
  readings: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  reading: { display: 'flex', alignItems: 'center', columnGap: '4px', fontWeight: tokens.fontWeightSemibold },
});

interface ProposalEditorProps {
  readonly proposal: Proposal;
  readonly document: LoadedDocument;
  /** Weight columns of the units. */
  readonly columns: readonly string[];
  /** Names of lines it may belong under. */
  readonly parents: readonly string[];
  readonly onChange: (proposal: Proposal) => void;
}

export function ProposalEditor({ proposal, document, columns, parents, onChange }: ProposalEditorProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const { target } = proposal;
  const [form, setForm] = useState<TargetForm>(() => formOf(target, lang));
  const [refused, setRefused] = useState<Problem | null>(null);
  const [needsBehaviour, setNeedsBehaviour] = useState(false);
  const { suggestion, hints } = planningOf({ ...target, kind: form.kind, name: form.name }, columns, document);
  const asks = !document.isTargetsFile && asksBehaviour({ ...target, kind: form.kind, name: form.name, plan: {} });
  const quotation = quotationOf(document.reading.text, proposal.read);
  const other = otherReadingOf(proposal.read);

  const set = (change: Partial<TargetForm>): void => {
    setForm((before) => ({ ...before, ...change }));
    setRefused(null);
    setNeedsBehaviour(false);
  };
  const keep = (decision: Proposal['decision']): void => {
    const edited = editTarget(target, form, lang);
    if (!edited.ok) {
      setRefused(edited.problem);
      return;
    }
    if (decision === 'accepted' && asks && form.behaviour === '') {
      setNeedsBehaviour(true);
      return;
    }
    onChange({ ...proposal, target: edited.value, decision });
  };
  const restore = (): void => {
    setForm(formOf(proposal.read, lang));
    setRefused(null);
    onChange({ ...proposal, target: proposal.read, decision: 'open' });
  };
  const field = refused === null ? null : fieldOf(form, refused.code, lang);
  const message = (name: typeof field) => (refused !== null && field === name ? { validationMessage: sentence(refused, lang) } : {});
  const typed = parseNumber(form.value, lang);
  const twoWays =
    typed.ok && typed.value.otherReading !== null && form.value !== formOf(target, lang).value
      ? { validationState: 'none' as const, validationMessage: words.common.otherReading(formatNumber(typed.value.value, lang), formatNumber(typed.value.otherReading, lang)) }
      : {};
  const isEdited = proposal.target !== proposal.read;
  const list = `parents-${proposal.key}`;
  const [readValue] = [proposal.read.value];

  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        keep('accepted');
      }}
    >
      {quotation === null ? null : <Quoted quotation={quotation} />}
      {other === null || readValue === undefined ? null : (
        <div role="radiogroup" aria-label={words.load.chooseReading} className={styles.readings}>
          <span>{words.load.chooseReading}</span>
          {[readValue, other].map((value) => (
            <label key={value} className={styles.reading}>
              <input type="radio" name={`reading-${proposal.key}`} checked={typed.ok && typed.value.value === value} onChange={() => set({ value: formatNumber(value, lang) })} />
              {formatNumber(value, lang)}
            </label>
          ))}
        </div>
      )}
      <div className={styles.grid}>
        <Field label={words.load.form.name} size="small" className={styles.whole} {...message('name')}>
          <Input size="small" value={form.name} onChange={(_, { value }) => set({ name: value })} />
        </Field>
        <Field label={words.load.form.bound} size="small">
          <Select size="small" value={form.bound} onChange={(_, { value }) => set({ bound: BOUND_KINDS.find((kind) => kind === value) ?? '=' })}>
            {BOUND_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.load.bounds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={form.bound === 'range' ? words.load.form.low : words.load.form.value} size="small" {...twoWays} {...message('value')}>
          <Input size="small" inputMode="decimal" value={form.value} onChange={(_, { value }) => set({ value })} />
        </Field>
        {form.bound === 'range' ? (
          <Field label={words.load.form.high} size="small" {...message('max')}>
            <Input size="small" inputMode="decimal" value={form.max} onChange={(_, { value }) => set({ max: value })} />
          </Field>
        ) : null}
        <Field label={words.load.form.unit} size="small">
          <Input size="small" value={form.unit} onChange={(_, { value }) => set({ unit: value })} />
        </Field>
        <Field label={words.load.form.kind} size="small">
          <Select size="small" value={form.kind} onChange={(_, { value }) => set({ kind: TARGET_KINDS.find((kind) => kind === value) ?? form.kind })}>
            {TARGET_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.load.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.load.form.year} size="small" {...message('year')}>
          <Input size="small" inputMode="numeric" value={form.year} onChange={(_, { value }) => set({ year: value })} />
        </Field>
        <Field label={words.load.form.parent} size="small">
          <Input size="small" value={form.parent} list={list} onChange={(_, { value }) => set({ parent: value })} />
        </Field>
        <datalist id={list}>
          {parents.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Field label={words.load.form.status} size="small">
          <Select size="small" value={form.status} onChange={(_, { value }) => set({ status: value === 'actual' ? 'actual' : 'plan' })}>
            <option value="plan">{words.load.form.statuses.plan}</option>
            <option value="actual">{words.load.form.statuses.actual}</option>
          </Select>
        </Field>
        {target.area === undefined && form.area === '' ? null : (
          <Field label={words.load.form.area} size="small">
            <Input size="small" value={form.area} onChange={(_, { value }) => set({ area: value })} />
          </Field>
        )}
        {target.period === undefined && form.period === '' ? null : (
          <Field label={words.load.form.period} size="small">
            <Input size="small" value={form.period} onChange={(_, { value }) => set({ period: value })} />
          </Field>
        )}
        <Field
          label={words.load.form.behaviour}
          size="small"
          className={styles.whole}
          hint={reasonOf()}
          {...(needsBehaviour ? { validationMessage: words.load.needsBehaviour } : {})}
        >
          <Select size="small" value={form.behaviour} onChange={(_, { value }) => set({ behaviour: BEHAVIOURS.find((each) => each === value) ?? '' })}>
            <option value="">{asks ? words.load.form.behaviourUnset : behaviourName(suggestion.behaviour, lang)}</option>
            {BEHAVIOURS.filter((each) => asks || each !== suggestion.behaviour || form.behaviour === each).map((each) => (
              <option key={each} value={each}>
                {behaviourName(each, lang)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.load.form.decimals} size="small" {...message('decimals')}>
          <Input size="small" inputMode="numeric" value={form.decimals} placeholder={String(hints.decimals ?? '')} onChange={(_, { value }) => set({ decimals: value })} />
        </Field>
        {columns.length === 0 ? null : (
          <Field label={words.load.form.weight} size="small">
            <Select size="small" value={form.weight} onChange={(_, { value }) => set({ weight: value })}>
              <option value="">{target.plan?.weight === undefined ? (hints.weight ?? words.load.form.weightNone) : words.load.form.weightNone}</option>
              {columns.map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={words.load.form.department} size="small" className={styles.whole}>
          <Input size="small" value={form.department} placeholder={hints.department ?? ''} onChange={(_, { value }) => set({ department: value })} />
        </Field>
      </div>
      <div className={common.actions}>
        <Button size="small" appearance="primary" type="submit">
          {words.load.accept}
        </Button>
        {proposal.decision === 'leftOut' ? (
          <Button size="small" onClick={() => keep('open')}>
            {words.load.bringBack}
          </Button>
        ) : (
          <Button size="small" onClick={() => keep('leftOut')}>
            {words.load.leaveOut}
          </Button>
        )}
        {isEdited ? (
          <Button size="small" appearance="subtle" onClick={restore}>
            {words.load.restore}
          </Button>
        ) : null}
      </div>
    </form>
  );

  /** Where the suggestion comes from, and what else the name may mean. */
  function reasonOf(): string {
    const { because } = words.load;
    const { entry, reason, candidates } = suggestion;
    const said = form.behaviour !== '' || reason === 'given' ? because.given : '';
    const suggested =
      reason === 'catalogue' && entry !== null ? because.catalogue(entry.name) : reason === 'wording' ? because.wording : reason === 'form' ? because.form(words.load.kinds[form.kind]) : '';
    const maybe = asks ? [because.kind, ...(candidates.length === 0 ? [] : [words.load.maybe(candidates.map((candidate) => candidate.entry.name).join('; '))])].join(' ') : suggested;
    return said === '' ? maybe : said;
  }
}
