/** `phan-bo plan`: targets and units in, a workbook with every sum split out. */
import { resolve } from 'node:path';
import { planToWorkbook, readTargets, readUnits, type PlannedWorkbook } from '../app';
import { assignedIndicators, recipientsOf, unwrap, type Indicator } from '../domain';
import { commandWords, formatBound, formatCount, type Language } from '../i18n';
import { writeWorkbook } from '../xlsx';
import { openFile, saveFile } from './files';
import { CommandRefusal, type CommandIo, type CommandOptions, type ExitStatus } from './io';

export async function planCommand(
  files: readonly string[],
  options: CommandOptions,
  lang: Language,
  io: CommandIo,
): Promise<ExitStatus> {
  const words = commandWords(lang);
  const [stray] = files;
  if (stray !== undefined) throw new CommandRefusal(words.strayArgument(stray), true);
  const required = (option: 'targets' | 'units' | 'out'): string => {
    const value = options[option];
    if (value === undefined || value === '') throw new CommandRefusal(words.missingOption(option), true);
    return value;
  };
  const [targetsPath, unitsPath, out] = [required('targets'), required('units'), required('out')];
  const [written, ...inputs] = [out, targetsPath, unitsPath].map((path) => resolve(path));
  if (written !== undefined && inputs.includes(written)) throw new CommandRefusal(words.outIsInput(out));
  const targets = unwrap(await readTargets(await openFile(targetsPath, lang, io)));
  const units = unwrap(await readUnits(await openFile(unitsPath, lang, io)));
  const place = options.place ?? targets.place;
  const year = options.year === undefined ? targets.year : Number(options.year);
  if (place === null || place === '') throw new CommandRefusal(words.placeMissing);
  if (year === null || !Number.isInteger(year) || year < 1000 || year > 9999) throw new CommandRefusal(words.yearMissing);

  const planned = unwrap(planToWorkbook({ targets, units, place, year }));
  await saveFile(out, await writeWorkbook(planned.workbook), lang, io);
  io.print(options.json === true ? JSON.stringify(asJson(planned, out), null, 2) : summary(planned, out, lang));
  return planned.report.findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}

/** The lines people read: what was split, to how many, and what waits for a decision. */
function summary({ plan, report, undecided }: PlannedWorkbook, out: string, lang: Language): string {
  const words = commandWords(lang);
  const name = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const split = report.indicators.flatMap(({ indicator: id, state, unallocated }) => {
    const indicator = name.get(id);
    if (!indicator || state === 'notSplit') return [];
    const verdict = state === 'closed' ? words.closes : words.differs(formatCount(unallocated ?? 0, indicator.lattice, lang));
    return [`  ${indicator.name}: ${target(indicator, lang)} – ${verdict}`];
  });
  const open = undecided.flatMap((id) => {
    const indicator = name.get(id);
    return indicator ? [`  ${indicator.name}: ${target(indicator, lang)}`] : [];
  });
  const lines = [
    `${words.planned(plan.place, plan.year)}: ${words.targets(assignedIndicators(plan.indicators).length)}, ${words.units(recipientsOf(plan.units).length)}`,
    `${words.split}: ${split.length}`,
    ...split,
    ...(open.length > 0 ? [`${words.undecided}: ${open.length}`, ...open] : []),
    words.written(out),
  ];
  return lines.join('\n');
}

function target(indicator: Indicator, lang: Language): string {
  return indicator.target === null ? '' : formatBound(indicator.target, indicator.lattice.unit, lang);
}

function asJson({ plan, report, undecided }: PlannedWorkbook, out: string) {
  const states = new Map(report.indicators.map((state) => [state.indicator, state]));
  return {
    place: plan.place,
    year: plan.year,
    out,
    units: recipientsOf(plan.units).map((unit) => unit.code),
    indicators: plan.indicators.flatMap(({ id, name, lattice, behaviour, target: bound }) =>
      bound === null
        ? []
        : [{ id, name, unit: lattice.unit, decimals: lattice.decimals, behaviour, target: bound, state: states.get(id)?.state }],
    ),
    undecided,
    findings: report.findings,
  };
}
