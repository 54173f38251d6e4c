/** What a document says besides its targets: itself, who must do what by when, what a plan must hold. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { LoadedDocument } from '../../../app';
import type { DocumentHead, Duty, Requirement } from '../../../documents';
import { requirementName, type Language, type Messages } from '../../../i18n';
import { Notice } from '../../parts/notices';
import { useCommonStyles } from '../../parts/styles';
import { usePane } from '../../pane';
import { Fold } from './Fold';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  list: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, '& li': { paddingBottom: '3px' } },
  due: { fontWeight: tokens.fontWeightSemibold },
  flag: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
});

/** An ISO day, or a month where the day was left blank, as the language prints it. */
function dayOf(iso: string, lang: Language): string {
  if (lang === 'en') return iso;
  return iso.split('-').reverse().join('/');
}

function factsOf(head: DocumentHead, lang: Language, words: Messages): readonly (readonly [string, string])[] {
  const { facts } = words.load;
  const rows: readonly (readonly [string, string | null])[] = [
    [facts.kind, head.kind],
    [facts.number, head.number],
    [facts.date, head.date === null ? null : dayOf(head.date, lang)],
    [facts.issuer, head.issuer],
    [facts.title, head.title],
  ];
  return rows.filter((row): row is readonly [string, string] => row[1] !== null);
}

/** Says so where a document gave no target, with what it did give; the rest is folded. */
export function DocumentFacts({ document: { name, reading } }: { readonly document: LoadedDocument }) {
  const { lang, words } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { duties, requirements, sheetsWithoutTargets, skipped, targets, unnamedFigures } = reading;
  const facts = factsOf(reading.document, lang, words);
  const found = [
    ...facts.slice(0, 3).map(([label, text]) => `${label.toLowerCase()} ${text}`),
    ...(duties.length === 0 ? [] : [words.load.facts.duties(duties.length)]),
    ...(requirements.length === 0 ? [] : [words.load.facts.requirements(requirements.length)]),
  ];
  return (
    <div className={common.section}>
      {targets.length > 0 ? null : (
        <Notice intent="warning">
          {words.load.noTargets(name)} {found.length === 0 ? words.load.nothingElse : words.load.noTargetsFound(found.join(', '))}
        </Notice>
      )}
      {facts.length === 0 ? null : (
        <Fold title={[reading.document.kind, reading.document.number].filter((part) => part !== null).join(' ') || name}>
          <dl className={styles.facts}>
            {facts.map(([label, text]) => [<dt key={`${label} dt`}>{label}</dt>, <dd key={`${label} dd`}>{text}</dd>])}
          </dl>
        </Fold>
      )}
      {duties.length === 0 ? null : (
        <Fold title={words.load.facts.duties(duties.length)}>
          <ul className={styles.list}>
            {duties.map((duty) => (
              <DutyLine key={`${duty.position} ${duty.due}`} duty={duty} />
            ))}
          </ul>
        </Fold>
      )}
      {requirements.length === 0 ? null : (
        <Fold title={words.load.facts.requirements(requirements.length)}>
          <ul className={styles.list}>
            {requirements.map((requirement) => (
              <li key={`${requirement.code} ${requirement.position}`}>{requirementLine(requirement, lang, words)}</li>
            ))}
          </ul>
        </Fold>
      )}
      {skipped.length === 0 ? null : (
        <Fold title={words.load.skippedTitle(skipped.length)}>
          <ul className={styles.list}>
            {skipped.map((row, index) => (
              <li key={`${row.sheet ?? ''} ${row.row} ${index}`}>{words.load.skipped(row.name, row.text, row.sheet ?? null)}</li>
            ))}
          </ul>
        </Fold>
      )}
      {sheetsWithoutTargets.length === 0 ? null : <p className={common.hint}>{words.load.sheetsWithoutTargets(sheetsWithoutTargets)}</p>}
      {unnamedFigures === 0 ? null : <p className={common.hint}>{words.load.unnamedFigures(unnamedFigures)}</p>}
    </div>
  );
}

function DutyLine({ duty }: { readonly duty: Duty }) {
  const { lang, words } = usePane();
  const styles = useStyles();
  return (
    <li>
      <span className={styles.due}>{words.load.facts.due(dayOf(duty.due, lang))}</span>
      {` · ${duty.who.join(', ') || words.load.facts.nobody}: ${duty.what}`}
      {duty.flags.map((flag) => (
        <div key={flag} className={styles.flag}>
          {words.load.facts.dutyFlags[flag]}
        </div>
      ))}
    </li>
  );
}

function requirementLine({ code, count, by, due }: Requirement, lang: Language, words: Messages): string {
  return [
    requirementName(code, lang),
    ...(count === undefined ? [] : [words.load.facts.atLeast(count)]),
    ...(by === undefined ? [] : [by.join(', ')]),
    ...(due === undefined ? [] : [words.load.facts.due(dayOf(due, lang))]),
  ].join(' · ');
}
