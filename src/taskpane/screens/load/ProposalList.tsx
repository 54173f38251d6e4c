/** The proposals, doubtful ones first; each may be accepted, opened, corrected or left out. */
import { memo, useCallback, useMemo, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { acceptSure, asideOf, asksBehaviour, doubtfulFirst, quotationOf, type Doubt, type LoadedDocument, type Proposal } from '../../../app';
import { formatBound } from '../../../i18n';
import { useCommonStyles } from '../../parts/styles';
import { usePane } from '../../pane';
import { ProposalEditor } from './ProposalEditor';
import { Quoted } from './Quoted';
import { boundOf } from './target-form';

/** So many are drawn at once; a plan of some hundred targets stays quick to scroll. */
const PAGE = 60;

type Filter = 'doubtful' | 'sure' | 'all';
const FILTERS: readonly Filter[] = ['doubtful', 'sure', 'all'];

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  list: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  item: { padding: '4px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ':last-child': { borderBottom: 'none' } },
  row: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr) auto', columnGap: '6px', alignItems: 'start' },
  check: { margin: '3px 0 0', width: '16px', height: '16px', accentColor: tokens.colorCompoundBrandBackground },
  open: {
    display: 'block',
    width: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chevron: { verticalAlign: 'text-bottom', marginRight: '2px', color: tokens.colorNeutralForeground3 },
  figure: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', maxWidth: '130px' },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  body: { paddingLeft: '26px', display: 'flex', flexDirection: 'column', rowGap: '3px' },
  doubt: { margin: 0, color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  leftOut: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});

interface ProposalListProps {
  readonly proposals: readonly Proposal[];
  readonly documents: readonly LoadedDocument[];
  readonly doubts: ReadonlyMap<string, readonly Doubt[]>;
  readonly columns: readonly string[];
  /** Key of the one that is open, or null. */
  readonly opened: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly onChange: (change: (proposals: readonly Proposal[]) => readonly Proposal[]) => void;
}

export function ProposalList({ proposals, documents, doubts, columns, opened, onOpen, onChange }: ProposalListProps) {
  const { words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>('all');
  const [pages, setPages] = useState(1);
  const isDoubtful = useCallback(({ key }: Proposal): boolean => (doubts.get(key) ?? []).length > 0, [doubts]);
  const ordered = useMemo(() => doubtfulFirst(proposals, doubts), [proposals, doubts]);
  const groups: Record<Filter, readonly Proposal[]> = {
    doubtful: ordered.filter(isDoubtful),
    sure: ordered.filter((proposal) => !isDoubtful(proposal)),
    all: ordered,
  };
  const shown = groups[filter];
  const page = shown.slice(0, pages * PAGE);
  // The one that is open is drawn wherever it stands.
  const beyond = shown.slice(pages * PAGE).find(({ key }) => key === opened);
  const byKey = useMemo(() => new Map(documents.map((document) => [document.key, document])), [documents]);
  const parents = useMemo(() => [...new Set(proposals.flatMap(({ target }) => [target.name, ...(target.parent === null ? [] : [target.parent])]))], [proposals]);
  const accepted = proposals.filter(({ decision }) => decision === 'accepted').length;
  const sureLeft = acceptSure(proposals, doubts).filter((proposal, index) => proposal !== proposals[index]).length;
  const replace = useCallback(
    (next: Proposal) => onChange((before) => before.map((proposal) => (proposal.key === next.key ? next : proposal))),
    [onChange],
  );

  const title = words.load.targetsFound(proposals.length);
  return (
    <section className={common.section}>
      <h3 className={common.heading}>{title}</h3>
      <p className={common.hint}>{words.load.accepted(accepted, proposals.length)}</p>
      <div className={common.actions}>
        {sureLeft === 0 ? null : (
          <Button size="small" appearance="primary" onClick={() => onChange((before) => acceptSure(before, doubts))}>
            {words.load.acceptSure(sureLeft)}
          </Button>
        )}
        <div role="group" aria-label={words.load.filter} className={styles.filters}>
          {FILTERS.map((each) => (
            <Button
              key={each}
              size="small"
              appearance={each === filter ? 'secondary' : 'subtle'}
              aria-pressed={each === filter}
              onClick={() => {
                setFilter(each);
                setPages(1);
              }}
            >
              {words.load.filters[each](groups[each].length)}
            </Button>
          ))}
        </div>
      </div>
      {shown.length === 0 ? <p className={common.hint}>{words.load.noneHere}</p> : null}
      <ul className={mergeClasses(common.list, shown.length > 0 && styles.list)} aria-label={title}>
        {[...page, ...(beyond === undefined ? [] : [beyond])].map((proposal) => {
          const document = byKey.get(proposal.document);
          return document === undefined ? null : (
            <ProposalRow
              key={proposal.key}
              proposal={proposal}
              document={document}
              doubts={doubts.get(proposal.key) ?? NO_DOUBTS}
              columns={columns}
              parents={proposal.key === opened ? parents : NO_PARENTS}
              isOpen={proposal.key === opened}
              onOpen={onOpen}
              onChange={replace}
            />
          );
        })}
      </ul>
      {shown.length > page.length ? (
        <div className={common.actions}>
          <Button size="small" onClick={() => setPages(pages + 1)}>
            {words.load.more(Math.min(PAGE, shown.length - page.length))}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

const NO_DOUBTS: readonly Doubt[] = [];
const NO_PARENTS: readonly string[] = [];

interface ProposalRowProps {
  readonly proposal: Proposal;
  readonly document: LoadedDocument;
  readonly doubts: readonly Doubt[];
  readonly columns: readonly string[];
  readonly parents: readonly string[];
  readonly isOpen: boolean;
  readonly onOpen: (key: string | null) => void;
  readonly onChange: (proposal: Proposal) => void;
}

const ProposalRow = memo(function ProposalRow({ proposal, document, doubts, columns, parents, isOpen, onOpen, onChange }: ProposalRowProps) {
  const { lang, words } = usePane();
  const styles = useStyles();
  const { key, target, decision } = proposal;
  const aside = asideOf(target);
  const bound = boundOf(target);
  const isAsked = !document.isTargetsFile && asksBehaviour(target);
  const meta = [
    words.load.kinds[target.kind],
    ...(target.year === null ? [] : [words.load.underYear(target.year)]),
    ...(target.parent === null ? [] : [words.load.partOf(target.parent)]),
    ...(target.area === undefined ? [] : [target.area]),
    ...(target.period === undefined ? [] : [target.period]),
    ...(target.place === undefined ? [] : [words.load.atPlace(target.place)]),
    ...(target.plan?.illustrative === true ? [words.common.illustrative] : []),
    ...(proposal.target === proposal.read ? [] : [words.load.corrected]),
    ...(decision === 'leftOut' ? [words.load.leftOut] : []),
  ];
  const quotation = doubts.length > 0 && !isOpen ? quotationOf(document.reading.text, proposal.read) : null;
  const toggle = (): void => {
    if (decision === 'accepted') onChange({ ...proposal, decision: 'open' });
    // What is to be asked about is answered first.
    else if (isAsked) onOpen(key);
    else onChange({ ...proposal, decision: 'accepted' });
  };
  return (
    <li className={styles.item} data-proposal={key}>
      <div className={styles.row}>
        <input type="checkbox" className={styles.check} aria-label={words.load.acceptOne(target.name)} checked={decision === 'accepted'} disabled={aside !== null} onChange={toggle} />
        <div>
          <button type="button" className={styles.open} aria-expanded={isOpen} aria-label={words.load.details(target.name)} onClick={() => onOpen(isOpen ? null : key)}>
            {isOpen ? <ChevronDown16Regular className={styles.chevron} aria-hidden /> : <ChevronRight16Regular className={styles.chevron} aria-hidden />}
            <span className={mergeClasses(decision === 'leftOut' && styles.leftOut)}>{target.name}</span>
          </button>
          <div className={styles.meta}>{meta.join(' · ')}</div>
        </div>
        <div className={mergeClasses(styles.figure, decision === 'leftOut' && styles.leftOut)}>
          {bound === null ? words.load.noTarget : `${target.approx === true ? `${words.load.approximately} ` : ''}${formatBound(bound, target.unit, lang)}`}
        </div>
      </div>
      <div className={styles.body}>
        {aside === null ? null : (
          <p className={styles.doubt}>
            {words.load.asides[aside]} {isOpen ? words.load.asideHint : ''}
          </p>
        )}
        {doubts.map((doubt) => (
          <p key={doubt} className={styles.doubt}>
            {words.load.doubts[doubt]}
          </p>
        ))}
        {quotation === null ? null : <Quoted quotation={quotation} />}
        {isOpen ? <ProposalEditor proposal={proposal} document={document} columns={columns} parents={parents} onChange={onChange} /> : null}
      </div>
    </li>
  );
});
