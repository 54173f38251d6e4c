/** Which column of an assignment table is what: shown where it had to be guessed or was not understood. */
import { useMemo, useState } from 'react';
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { LoadedDocument } from '../../../app';
import type { TableMapping } from '../../../documents';
import { columnName } from '../../../xlsx';
import { Notice } from '../../parts/notices';
import { useCommonStyles } from '../../parts/styles';
import { usePane } from '../../pane';
import { Fold } from './Fold';

const TABLE = /\.(?:xlsx|csv)$/i;
/** Between the cells of a row in the text of a sheet. */
const BAR = ' | ';
const HEADING_ROWS = 30;
const LONGEST_SAMPLE = 40;
const NO_MAPPING: TableMapping = { name: 0, ordinal: null, unit: null, parent: null, plan: null, year: null, areas: [], periods: [], targets: [], isGuessed: false };

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalM,
    '& > *, & .fui-Select, & select': { minWidth: 0, maxWidth: '100%', width: '100%' },
    '@container (min-width: 560px)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  },
});

/** What stands in each column of the fullest of the first rows, which are the headings as a rule. */
function samplesOf(text: string): readonly string[] {
  const rows = text.split('\n').slice(0, HEADING_ROWS).map((line) => line.split(BAR).map((cell) => cell.trim()));
  const filled = (row: readonly string[]): number => row.filter((cell) => cell !== '').length;
  const fullest = rows.reduce<readonly string[]>((best, row) => (filled(row) > filled(best) ? row : best), []);
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => (fullest[column] ?? '').slice(0, LONGEST_SAMPLE));
}

interface ColumnMatchProps {
  readonly document: LoadedDocument;
  readonly onMatch: (mapping: TableMapping) => void;
}

export function ColumnMatch({ document: { name, reading }, onMatch }: ColumnMatchProps) {
  const { words } = usePane();
  if (!TABLE.test(name)) return null;
  const { mapping, text } = reading;
  // Another reading of the sheet starts from what was taken then.
  const form = <ColumnForm key={JSON.stringify(mapping)} text={text} mapping={mapping} onMatch={onMatch} />;
  if (mapping !== null && !mapping.isGuessed) return <Fold title={words.load.columns.title}>{form}</Fold>;
  return (
    <Fold title={words.load.columns.title} open>
      <Notice intent="warning">{mapping === null ? words.load.columns.unknown : words.load.columns.guess}</Notice>
      {form}
    </Fold>
  );
}

interface ColumnFormProps {
  readonly text: string;
  readonly mapping: TableMapping | null;
  readonly onMatch: (mapping: TableMapping) => void;
}

function ColumnForm({ text, mapping, onMatch }: ColumnFormProps) {
  const { words } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const samples = useMemo(() => samplesOf(text), [text]);
  const [columns, setColumns] = useState<{ readonly name: number | null; readonly unit: number | null; readonly plan: number | null }>({
    name: mapping?.name ?? null,
    unit: mapping?.unit ?? null,
    plan: mapping?.plan ?? null,
  });
  const { name, unit, plan } = columns;
  const chosen = [name, unit, plan].filter((column) => column !== null);
  const isSame = new Set(chosen).size < chosen.length;
  const select = (key: keyof typeof columns) => (
    <Field label={words.load.columns[key]} size="small">
      <Select
        size="small"
        value={columns[key] === null ? '' : String(columns[key])}
        onChange={(_, { value }) => setColumns({ ...columns, [key]: value === '' ? null : Number(value) })}
      >
        <option value="">{words.load.columns.none}</option>
        {samples.map((sample, index) => (
          <option key={index} value={index}>
            {words.load.columns.column(columnName(index), sample)}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <>
      <div className={styles.columns}>
        {select('name')}
        {select('unit')}
        {select('plan')}
      </div>
      {isSame ? <p className={common.hint}>{words.load.columns.same}</p> : null}
      <div className={common.actions}>
        <Button
          size="small"
          disabledFocusable={name === null || plan === null || isSame}
          onClick={() => {
            if (name !== null && plan !== null) onMatch({ ...(mapping ?? NO_MAPPING), name, unit, plan, targets: [], isGuessed: false });
          }}
        >
          {words.load.columns.again}
        </Button>
      </div>
    </>
  );
}
