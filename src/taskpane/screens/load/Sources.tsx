/** Where documents come in: chosen, dropped or pasted; what is being read, and what could not be. */
import { useState } from 'react';
import { Button, Field, makeStyles, ProgressBar, Textarea, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { LoadedDocument } from '../../../app';
import { FilePicker, contentOf } from '../../parts/FilePicker';
import { ProblemNotice, Status } from '../../parts/notices';
import { useCommonStyles } from '../../parts/styles';
import { usePane } from '../../pane';
import { Fold } from './Fold';
import type { Documents, Handed } from './use-documents';

const DOCUMENTS = '.docx,.pdf,.txt,.md,.xlsx,.csv,.json';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  name: { overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface SourcesProps {
  readonly documents: Documents;
  /** Called before anything is read. */
  readonly onHand: (files: readonly Handed[]) => void;
}

function handedOf(file: File, as: Handed['as']): Handed {
  return { name: file.name, bytes: file.size, content: () => contentOf(file), as };
}

export function Sources({ documents, onHand }: SourcesProps) {
  const { words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const [pasted, setPasted] = useState('');
  const { loaded, progress } = documents;
  const { units } = loaded;

  const readPasted = (): void => {
    const bytes = new TextEncoder().encode(pasted);
    const name = `${words.load.pastedName}.txt`;
    onHand([{ name, bytes: bytes.length, content: () => Promise.resolve({ name, bytes }), as: 'any' }]);
  };

  return (
    <div className={common.section}>
      <FilePicker
        label={words.load.targetsFile}
        hint={words.load.targetsHint}
        accept={DOCUMENTS}
        multiple
        chosen={null}
        onFiles={(files) => onHand(files.map((file) => handedOf(file, 'any')))}
      />
      {loaded.refused.map(({ name, problem }) => (
        <ProblemNotice key={name} problem={problem} />
      ))}
      <FilePicker
        label={words.load.unitsFile}
        hint={words.load.unitsHint}
        accept=".xlsx,.csv"
        chosen={units?.name ?? null}
        onFiles={(files) => onHand(files.map((file) => handedOf(file, 'units')))}
      />
      <ProblemNotice problem={units?.result.ok === false ? units.result.problem : null} />
      <Fold title={words.load.paste}>
        <Field label={words.load.pasteLabel} size="small" hint={words.load.pasteHint}>
          <Textarea size="small" rows={5} resize="vertical" value={pasted} onChange={(_, data) => setPasted(data.value)} />
        </Field>
        <div className={common.actions}>
          <Button size="small" onClick={readPasted} disabledFocusable={pasted.trim() === ''}>
            {words.load.readPasted}
          </Button>
        </div>
      </Fold>
      <Status>
        {progress === null ? null : (
          <div className={styles.row}>
            <div>
              <Field
                validationState="none"
                validationMessage={
                  (progress.total > 1 ? words.load.readingPart(progress.name, progress.done, progress.total) : words.load.reading(progress.name)) +
                  (progress.waiting === 0 ? '' : ` (${words.load.waiting(progress.waiting)})`)
                }
              >
                <ProgressBar {...(progress.total > 1 && { max: progress.total, value: progress.done })} />
              </Field>
            </div>
            <Button size="small" onClick={documents.stop}>
              {words.load.stop}
            </Button>
          </div>
        )}
      </Status>
      {loaded.documents.length === 0 ? null : (
        <ul className={common.list} aria-label={words.load.documents}>
          {loaded.documents.map((document) => (
            <DocumentLine key={document.key} document={document} onRemove={() => documents.remove(document.key)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function DocumentLine({ document, onRemove }: { readonly document: LoadedDocument; readonly onRemove: () => void }) {
  const { words } = usePane();
  const styles = useStyles();
  const { number } = document.reading.document;
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {document.name}{' '}
        <span className={styles.count}>{[...(number === null ? [] : [number]), words.load.foundIn(document.reading.targets.length)].join(' · ')}</span>
      </span>
      <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={words.load.remove(document.name)} onClick={onRemove} />
    </li>
  );
}
