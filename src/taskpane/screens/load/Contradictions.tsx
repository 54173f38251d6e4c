/** Targets that cannot all be true: by how much at least, and the slip of the pen that would explain it. */
import { useEffect, useMemo, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { LoadedDocument, Proposal } from '../../../app';
import type { Problem } from '../../../domain';
import type { ConsistencyFinding } from '../../../documents';
import { formatNumber, sentence } from '../../../i18n';
import { useCommonStyles } from '../../parts/styles';
import { usePane } from '../../pane';

const useStyles = makeStyles({
  list: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  item: { padding: '4px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ':last-child': { borderBottom: 'none' } },
  text: { margin: 0 },
  kind: { fontWeight: tokens.fontWeightSemibold },
});

interface ContradictionsProps {
  readonly documents: readonly LoadedDocument[];
  readonly proposals: readonly Proposal[];
  readonly onOpen: (key: string) => void;
  readonly onChange: (proposal: Proposal) => void;
}

/** The likeliest slip of a finding, or null where none would explain it. */
function repairOf({ data }: Problem): { readonly name: string; readonly from: string; readonly to: string } | null {
  if (!('repairs' in data)) return null;
  const [first] = data.repairs;
  return first !== undefined && typeof first === 'object' && 'from' in first && 'to' in first ? { name: first.name, from: first.from, to: first.to } : null;
}

export function Contradictions({ documents, proposals, onOpen, onChange }: ContradictionsProps) {
  const { lang, words, useCases } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  // Findings name targets by their place among all of them.
  const { files, inOrder } = useMemo(() => {
    const used = proposals.filter(({ decision }) => decision !== 'leftOut');
    const ofEach = documents.map((document) => ({ document, own: used.filter((proposal) => proposal.document === document.key) }));
    return {
      files: ofEach.map(({ document, own }) => ({ document: document.reading.document.number ?? document.name, targets: own.map(({ target }) => target) })),
      inOrder: ofEach.flatMap(({ own }) => own),
    };
  }, [documents, proposals]);
  const [found, setFound] = useState<{ readonly of: readonly Proposal[]; readonly findings: readonly ConsistencyFinding[] }>({ of: [], findings: [] });
  useEffect(() => {
    let isOld = false;
    void useCases.checkTargets(files).then((findings) => {
      if (!isOld) setFound({ of: inOrder, findings });
    });
    return () => {
      isOld = true;
    };
  }, [useCases, files, inOrder]);

  if (found.findings.length === 0) return null;
  const title = words.load.contradictions(found.findings.length);
  return (
    <section className={common.section}>
      <h3 className={common.heading}>{title}</h3>
      <ul className={`${common.list} ${styles.list}`} aria-label={title}>
        {found.findings.map(({ problem, isCertain, targets }, index) => {
          const concerned = targets.flatMap((at) => found.of[at] ?? []);
          const repair = repairOf(problem);
          const slipped = repair === null ? undefined : concerned.find(({ target }) => target.name === repair.name && String(target.value) === repair.from);
          return (
            <li key={index} className={styles.item}>
              <p className={styles.text}>
                <span className={styles.kind}>{isCertain ? words.load.certain : words.load.ask}:</span> {sentence(problem, lang)}
              </p>
              <div className={common.actions}>
                {repair === null || slipped === undefined ? null : (
                  <Button size="small" onClick={() => onChange({ ...slipped, target: { ...slipped.target, value: Number(repair.to) } })}>
                    {words.load.repair(repair.name, formatNumber(Number(repair.from), lang), formatNumber(Number(repair.to), lang))}
                  </Button>
                )}
                {concerned.map(({ key, target }) => (
                  <Button key={key} size="small" appearance="subtle" onClick={() => onOpen(key)}>
                    {words.load.look(target.name)}
                  </Button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
