/** What is not possible, or not decided: one sentence each, with the way out as a button where there is one. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import type { OpenQuestion, RefusedSplit, Release } from '../../../app';
import type { Plan } from '../../../domain';
import { sentence } from '../../../i18n';
import { usePane } from '../../pane';
import { useCommonStyles } from '../../parts/styles';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  kind: { fontWeight: tokens.fontWeightSemibold },
});

/** A refused split; `onRelease` lets go of what stands in the way. */
export function Refusal({ refused, onRelease }: { readonly refused: RefusedSplit; readonly onRelease: (release: Release) => void }) {
  const { lang, words } = usePane();
  const { problem, release } = refused;
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          {sentence(problem, lang)}
          {release === null ? null : ` ${words.split.releases(release.removed.length, release.bounds.length)}`}
        </MessageBarBody>
        {release === null ? null : (
          <MessageBarActions>
            <Button size="small" onClick={() => onRelease(release)}>
              {words.split.release}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}

interface QuestionListProps {
  readonly plan: Plan;
  readonly questions: readonly OpenQuestion[];
  readonly onOpen: (indicator: string) => void;
}

export function QuestionList({ plan, questions, onOpen }: QuestionListProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const nameOf = (id: string): string => plan.indicators.find((indicator) => indicator.id === id)?.name ?? id;
  if (questions.length === 0) return <p className={common.hint}>{words.split.noQuestions}</p>;
  return (
    <section className={common.section}>
      <h4 className={common.heading}>{words.split.questions(questions.length)}</h4>
      <ul className={common.list}>
        {questions.map(({ indicator, kind, problem }) => (
          <li key={indicator} className={styles.item}>
            <span>
              <span className={styles.kind}>{words.split.kinds[kind]}: </span>
              {sentence(problem, lang)}
            </span>
            <Button size="small" aria-label={words.split.openIndicator(nameOf(indicator))} onClick={() => onOpen(indicator)}>
              {words.split.open}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
