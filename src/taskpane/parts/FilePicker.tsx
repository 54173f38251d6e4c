/** A place to choose or drop files. The real file input is there for keyboard and screen reader. */
import { useId, useState, type DragEvent } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import type { InputFile } from '../../app';
import { usePane } from '../pane';
import { useCommonStyles } from './styles';

const useStyles = makeStyles({
  zone: {
    position: 'relative',
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: '6px 8px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    minWidth: 0,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  over: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1Hover },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface FilePickerProps {
  readonly label: string;
  readonly hint: string;
  /** File name endings, as the `accept` attribute takes them. */
  readonly accept: string;
  /** Name of the file chosen last, or null. */
  readonly chosen: string | null;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Reads a chosen file into memory. */
export async function contentOf(file: File): Promise<InputFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

export function FilePicker({ label, hint, accept, chosen, multiple = false, onFiles }: FilePickerProps) {
  const { words } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const id = useId();
  const [isOver, setIsOver] = useState(false);

  const take = (list: FileList): void => {
    const files = [...list].slice(0, multiple ? list.length : 1);
    if (files.length > 0) onFiles(files);
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <label
      htmlFor={id}
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={dropped}
    >
      <DocumentAdd20Regular className={styles.icon} aria-hidden />
      <span className={styles.text}>
        <span className={styles.name}>{label}</span>
        <br />
        <span className={styles.hint}>
          {chosen === null ? `${words.load.choose} ${words.load.drop} (${hint})` : words.load.chosen(chosen)}
        </span>
      </span>
      <input
        id={id}
        className={common.hidden}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          if (event.target.files !== null) take(event.target.files);
          // The same file chosen again, after it was mended, must count as a choice.
          event.target.value = '';
        }}
      />
    </label>
  );
}
