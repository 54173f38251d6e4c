/** One finding: its sentence, the cells, the repair that is offered, and letting it stand with a reason. */
import { useState } from 'react';
import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { findingSentence, lineName, repairSentence, type PlanFinding } from '../../app';
import type { Repair } from '../../checks';
import type { Plan } from '../../domain';
import { usePane } from '../pane';
import { useCommonStyles } from './styles';

const useStyles = makeStyles({
  sentence: { margin: '0 0 4px', overflowWrap: 'anywhere' },
  severity: { fontWeight: tokens.fontWeightSemibold },
});

export interface FindingActions {
  /** Shows the cells of a finding. */
  readonly onGo: (finding: PlanFinding) => void;
  /** Changes the repair's cells. */
  readonly onRepair: (repair: Repair, what: string) => void;
  /** Puts back the sheet's own formulas. */
  readonly onRestore: (finding: PlanFinding) => void;
  /** Lets a finding stand; null takes that back. */
  readonly onAccept: (stamp: string, reason: string | null) => void;
}

interface FindingTextProps {
  readonly finding: PlanFinding;
  readonly plan: Plan;
  /** Class that colours the severity. */
  readonly tone: string | undefined;
  readonly actions?: FindingActions;
}

export function FindingText({ finding, plan, tone, actions }: FindingTextProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const { accepted, repairs, severity, indicator, place } = finding;
  const [repair] = accepted === null ? repairs : [];
  const text = findingSentence(finding, lang);
  const what = repair === undefined ? '' : repairSentence(repair, plan, lang);
  const name = plan.indicators.find(({ id }) => id === indicator)?.name ?? '';
  return (
    <div>
      <p className={styles.sentence}>
        <span className={mergeClasses(styles.severity, tone)}>{accepted === null ? words.check.severities[severity] : words.check.acceptedShort}: </span>
        {text}
      </p>
      {accepted === null ? null : <p className={common.hint}>{words.check.accepted(accepted.reason)}</p>}
      {repair === undefined ? null : (
        <p className={common.hint}>{words.check.repair.offer(what)}</p>
      )}
      {repair === undefined || repairs.length < 2 ? null : <OtherRepairs repairs={repairs.slice(1)} more={repair.more} plan={plan} {...(actions && { actions })} />}
      {actions === undefined ? null : (
        <div className={common.actions}>
          {place === null ? null : (
            <Button size="small" aria-label={words.check.goToOf(name, lineName(finding, lang))} onClick={() => actions.onGo(finding)}>
              {words.check.goTo}
            </Button>
          )}
          {repair === undefined ? null : (
            <Button size="small" aria-label={words.check.repair.applyOf(what)} onClick={() => actions.onRepair(repair, what)}>
              {words.check.repair.apply}
            </Button>
          )}
          {finding.restore.length === 0 || accepted !== null ? null : (
            <Button size="small" aria-label={words.check.restore.applyOf(text)} onClick={() => actions.onRestore(finding)}>
              {words.check.restore.apply}
            </Button>
          )}
          {finding.stamp === null ? null : <Acceptance stamp={finding.stamp} text={text} isAccepted={accepted !== null} onAccept={actions.onAccept} />}
        </div>
      )}
    </div>
  );
}

interface OtherRepairsProps {
  readonly repairs: readonly Repair[];
  readonly more: boolean;
  readonly plan: Plan;
  readonly actions?: FindingActions;
}

/** The other ways that change as few cells, folded: which of them is right only people can say. */
function OtherRepairs({ repairs, more, plan, actions }: OtherRepairsProps) {
  const { lang, words } = usePane();
  const common = useCommonStyles();
  return (
    <details>
      <summary className={common.hint}>{words.check.repair.others(repairs.length, more)}</summary>
      <ul className={common.list}>
        {repairs.map((repair) => {
          const what = repairSentence(repair, plan, lang);
          return (
            <li key={what} className={common.actions}>
              <span className={common.hint}>{what}</span>
              {actions === undefined ? null : (
                <Button size="small" aria-label={words.check.repair.applyOf(what)} onClick={() => actions.onRepair(repair, what)}>
                  {words.check.repair.apply}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

interface AcceptanceProps {
  readonly stamp: string;
  readonly text: string;
  readonly isAccepted: boolean;
  readonly onAccept: FindingActions['onAccept'];
}

/** A finding stands with a reason only: the button first asks for it. */
function Acceptance({ stamp, text, isAccepted, onAccept }: AcceptanceProps) {
  const { words } = usePane();
  const [reason, setReason] = useState<string | null>(null);
  const { accept } = words.check;
  if (isAccepted) {
    return (
      <Button size="small" onClick={() => onAccept(stamp, null)}>
        {accept.takeBack}
      </Button>
    );
  }
  if (reason === null) {
    return (
      <Button size="small" aria-label={accept.openOf(text)} onClick={() => setReason('')}>
        {accept.open}
      </Button>
    );
  }
  return (
    <>
      <Field label={accept.reason}>
        <Input size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button size="small" disabledFocusable={reason.trim() === ''} onClick={() => (reason.trim() === '' ? undefined : onAccept(stamp, reason.trim()))}>
        {accept.confirm}
      </Button>
    </>
  );
}
