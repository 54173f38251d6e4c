/** The buttons that write, what is still missing for them, and what came of it. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { Problem } from '../../../domain';
import { Busy, Notice, ProblemNotice, Status } from '../../parts/notices';
import { useCommonStyles } from '../../parts/styles';
import { usePane } from '../../pane';

export interface Written {
  readonly sentence: string;
  /** False after an undo. */
  readonly isWritten: boolean;
}

interface LoadFootProps {
  readonly problem: Problem | null;
  readonly isWriting: boolean;
  readonly isConfirming: boolean;
  readonly done: Written | null;
  /** What is still to be done, or null. */
  readonly missing: string | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
  /** The buttons that write. */
  readonly children: ReactNode;
}

export function LoadFoot({ problem, isWriting, isConfirming, done, missing, onConfirm, onCancel, onUndo, children }: LoadFootProps) {
  const { session, words, open } = usePane();
  const common = useCommonStyles();
  return (
    <div className={common.foot}>
      <ProblemNotice problem={problem} />
      <Status>
        {isWriting ? <Busy label={words.common.writing} /> : null}
        {isConfirming ? (
          <Notice
            intent="warning"
            actions={
              <>
                <Button size="small" appearance="primary" onClick={onConfirm}>
                  {words.load.replace}
                </Button>
                <Button size="small" onClick={onCancel} autoFocus>
                  {words.common.cancel}
                </Button>
              </>
            }
          >
            {words.load.replaces}
          </Notice>
        ) : null}
        {done === null ? null : (
          <Notice
            intent="success"
            actions={
              done.isWritten ? (
                <>
                  {session.undoable() === 'load' ? (
                    <Button size="small" icon={<ArrowUndo16Regular />} onClick={onUndo} disabledFocusable={isWriting}>
                      {words.common.undo}
                    </Button>
                  ) : null}
                  <Button size="small" appearance="primary" onClick={() => open('split')}>
                    {words.load.next}
                  </Button>
                </>
              ) : undefined
            }
          >
            {done.sentence}
          </Notice>
        )}
      </Status>
      <div className={common.actions}>
        {children}
        {missing === null ? null : <p className={common.hint}>{missing}</p>}
      </div>
    </div>
  );
}
