/** What happened, in one sentence, seen and announced. */
import type { ReactNode } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { Problem } from '../../domain';
import { sentence } from '../../i18n';
import { usePane, useTask } from '../pane';
import { useCommonStyles } from './styles';

interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A sentence with its icon; long ones wrap. Announced by the live region it stands in. */
export function Notice({ intent, children, actions }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {actions === undefined ? null : <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}

/** The sentence of a problem; nothing when there is none. Where a write was broken off, the ways to put it right. */
export function ProblemNotice({ problem, onRetry }: { readonly problem: Problem | null; readonly onRetry?: () => void }) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const isUnfinished = problem !== null && UNFINISHED.includes(problem.code);
  return (
    <div role="alert" className={common.live}>
      {problem === null ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{sentence(problem, lang)}</MessageBarBody>
          {isUnfinished ? (
            <Recovery />
          ) : onRetry === undefined ? null : (
            <MessageBarActions>
              <Button size="small" onClick={onRetry}>
                {words.common.tryAgain}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}

const UNFINISHED: readonly Problem['code'][] = ['host.unfinished', 'host.journalUnreadable'];

function Recovery() {
  const { session, words } = usePane();
  const recovering = useTask();
  const recover = (how: 'restore' | 'keep'): void => void recovering.run(() => session.recover(how));
  return (
    <>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={() => recover('restore')} disabledFocusable={recovering.running}>
          {words.common.restore}
        </Button>
        <Button size="small" onClick={() => recover('keep')} disabledFocusable={recovering.running}>
          {words.common.keep}
        </Button>
      </MessageBarActions>
      {recovering.problem === null ? null : <RecoveryProblem problem={recovering.problem} />}
    </>
  );
}

function RecoveryProblem({ problem }: { readonly problem: Problem }) {
  const { lang } = usePane();
  return <MessageBarBody>{sentence(problem, lang)}</MessageBarBody>;
}

/** A place where outcomes appear and are read out. */
export function Status({ children }: { readonly children: ReactNode }) {
  const common = useCommonStyles();
  return (
    <div role="status" className={common.live}>
      {children}
    </div>
  );
}

export function Busy({ label }: { readonly label: string }) {
  return <Spinner size="tiny" label={label} style={{ justifyContent: 'flex-start' }} />;
}

/** The workbook holds no plan: say so and lead to where one is loaded. */
export function NoPlan() {
  const { open, words } = usePane();
  const common = useCommonStyles();
  return (
    <div className={common.section}>
      <p style={{ margin: 0 }}>{words.common.noPlan}</p>
      <div className={common.actions}>
        <Button onClick={() => open('load')}>{words.common.toLoad}</Button>
      </div>
    </div>
  );
}
