/** Lines over the months of a year. The picture is for the eye; the same figures stand in a table beside it. */
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  picture: { width: '100%', height: 'auto', display: 'block' },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200, margin: 0 },
  swatch: { display: 'inline-block', width: '18px', marginRight: tokens.spacingHorizontalXS, verticalAlign: 'middle', borderTopStyle: 'solid', borderTopWidth: '3px' },
});

export interface ChartLine {
  readonly name: string;
  readonly figures: readonly (number | null)[];
  /** A colour of the theme. */
  readonly color: string;
  /** Dashes tell lines apart without colour. */
  readonly dashes?: string;
}

interface LineChartProps {
  readonly lines: readonly ChartLine[];
  /** Names of the periods under the picture, short. */
  readonly periods: readonly string[];
  /** Figures of the scale as printed. */
  readonly print: (figure: number) => string;
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [340, 170, 56, 8, 8, 20];

export function LineChart({ lines, periods, print }: LineChartProps) {
  const styles = useStyles();
  const figures = lines.flatMap((line) => line.figures.filter((figure) => figure !== null));
  if (figures.length === 0) return null;
  const [low, high] = [Math.min(0, ...figures), Math.max(0, ...figures)];
  const span = high - low || 1;
  const x = (index: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * (index + 0.5)) / periods.length;
  const y = (figure: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - (figure - low) / span);
  return (
    <div>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.picture} aria-hidden="true">
        {[low, (low + high) / 2, high].map((figure) => (
          <g key={figure}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(figure)} y2={y(figure)} stroke={tokens.colorNeutralStroke2} />
            <text x={LEFT - 4} y={y(figure) + 3} textAnchor="end" fontSize="9" fill={tokens.colorNeutralForeground2}>
              {print(figure)}
            </text>
          </g>
        ))}
        {periods.map((period, index) => (
          <text key={period} x={x(index)} y={HEIGHT - 6} textAnchor="middle" fontSize="9" fill={tokens.colorNeutralForeground2}>
            {period}
          </text>
        ))}
        {lines.map((line) => (
          <path key={line.name} d={pathOf(line.figures, x, y)} fill="none" stroke={line.color} strokeWidth="2" strokeDasharray={line.dashes} />
        ))}
        {lines.map((line) =>
          line.figures.map((figure, index) => (figure === null || line.dashes !== undefined ? null : <circle key={`${line.name}${periods[index]}`} cx={x(index)} cy={y(figure)} r="2.5" fill={line.color} />)),
        )}
      </svg>
      <p className={styles.legend} aria-hidden="true">
        {lines.map((line) => (
          <span key={line.name}>
            <span className={styles.swatch} style={{ borderTopColor: line.color, borderTopStyle: line.dashes === undefined ? 'solid' : 'dashed' }} />
            {line.name}
          </span>
        ))}
      </p>
    </div>
  );
}

/** A month without a figure breaks the line: nothing is drawn where nothing is known. */
function pathOf(figures: readonly (number | null)[], x: (index: number) => number, y: (figure: number) => number): string {
  let isDrawing = false;
  return figures
    .map((figure, index) => {
      if (figure === null) {
        isDrawing = false;
        return '';
      }
      const command = `${isDrawing ? 'L' : 'M'}${x(index).toFixed(1)} ${y(figure).toFixed(1)}`;
      isDrawing = true;
      return command;
    })
    .join('');
}
