/** Fonts, fills, lines and borders of the parts of a chart. */
import type { HandlerTable } from '../../table';
import { clearBag, colour, flag, number, text, word } from '../bags';
import { color } from '../colors';
import { bagOf, part } from './state';

type Looks = Pick<
  HandlerTable,
  | 'ChartAreaFormat' | 'ChartAxisFormat' | 'ChartAxisTitleFormat' | 'ChartBorder' | 'ChartDataLabelFormat' | 'ChartDataTableFormat'
  | 'ChartErrorBarsFormat' | 'ChartFill' | 'ChartFont' | 'ChartFormatString' | 'ChartGridlinesFormat' | 'ChartLegendFormat' | 'ChartLineFormat'
  | 'ChartPlotAreaFormat' | 'ChartPointFormat' | 'ChartSeriesFormat' | 'ChartTitleFormat' | 'ChartTrendlineFormat' | 'ChartTrendlineLabelFormat'
>;

const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Grey25', 'Grey50', 'Grey75', 'Automatic', 'RoundDot'];
const LINE = { color: colour('#000000'), lineStyle: word('Automatic', LINE_STYLES), weight: number(0.75, 0, 1584) };

const FILL = { fill: ['ChartFill', 'fill.'] } as const;
const FONT = { font: ['ChartFont', 'font.'] } as const;
const BORDER = { border: ['ChartBorder', 'border.'] } as const;
const STROKE = { line: ['ChartLineFormat', 'line.'] } as const;
const BOX = { ...BORDER, ...FILL, ...FONT };

export const chartLookTypes: Looks = {
  ChartAreaFormat: part<'ChartAreaFormat'>(
    { colorScheme: word('ColorfulPalette1', palettes()), roundedCorners: flag(false) },
    BOX,
  ),
  ChartAxisFormat: part<'ChartAxisFormat'>({}, { ...FILL, ...FONT, ...STROKE }),
  ChartAxisTitleFormat: part<'ChartAxisTitleFormat'>({}, BOX),
  ChartDataLabelFormat: part<'ChartDataLabelFormat'>({}, BOX),
  ChartDataTableFormat: part<'ChartDataTableFormat'>({}, BOX),
  ChartErrorBarsFormat: part<'ChartErrorBarsFormat'>({}, STROKE),
  ChartGridlinesFormat: part<'ChartGridlinesFormat'>({}, STROKE),
  ChartLegendFormat: part<'ChartLegendFormat'>({}, BOX),
  ChartPlotAreaFormat: part<'ChartPlotAreaFormat'>({}, { ...BORDER, ...FILL }),
  ChartPointFormat: part<'ChartPointFormat'>({}, { ...BORDER, ...FILL }),
  ChartSeriesFormat: part<'ChartSeriesFormat'>({}, { ...FILL, ...STROKE }),
  ChartTitleFormat: part<'ChartTitleFormat'>({}, BOX),
  ChartTrendlineFormat: part<'ChartTrendlineFormat'>({}, STROKE),
  ChartTrendlineLabelFormat: part<'ChartTrendlineLabelFormat'>({}, BOX),
  ChartFormatString: part<'ChartFormatString'>({}, FONT),
  ChartFont: part<'ChartFont'>({
    bold: flag(false),
    italic: flag(false),
    color: colour('#000000'),
    name: text('Calibri'),
    size: number(10, 1, 409),
    underline: word('None', ['None', 'Single']),
  }),
  ChartFill: {
    methods: {
      setSolidColor: (object, args, host) => {
        bagOf(object, host).set(`${object.path}color`, color(args.string(0)));
      },
      clear: (object, _, host) => clearBag(bagOf(object, host), object.path),
    },
  },
  ChartLineFormat: { ...part<'ChartLineFormat'>(LINE), methods: { clear: (object, _, host) => clearBag(bagOf(object, host), object.path) } },
  ChartBorder: { ...part<'ChartBorder'>(LINE), methods: { clear: (object, _, host) => clearBag(bagOf(object, host), object.path) } },
};

function palettes(): readonly string[] {
  return [
    ...Array.from({ length: 4 }, (_, index) => `ColorfulPalette${index + 1}`),
    ...Array.from({ length: 13 }, (_, index) => `MonochromaticPalette${index + 1}`),
  ];
}
