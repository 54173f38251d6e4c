/** Accepted targets beside the plan that a workbook holds already: what is new, what changed, what is gone. */
import { readPrintedNumber, sameBase, shortestDecimal, type Bound, type Indicator, type Plan } from '../../domain';
import { suggestionsFor, type ProposedTarget } from '../../documents';
import { boundOn, sourceOf } from '../draft-plan';
import { folded } from './folded';

/** What a target says otherwise than the plan. */
export type ChangedPart = 'figure' | 'name' | 'source';

export interface PlanChange {
  /** Unique in one comparison. */
  readonly key: string;
  /** `gone`: the plan has it from the same document, which no longer says so. */
  readonly kind: 'added' | 'changed' | 'gone' | 'unchanged';
  /** The line of the plan, or null where it is new. */
  readonly indicator: Indicator | null;
  /** The accepted target, or null where it is gone. */
  readonly target: ProposedTarget | null;
  readonly parts: readonly ChangedPart[];
  /** The plan's figure is not the one its quotation prints: somebody changed it by hand. */
  readonly wasEdited: boolean;
  /** The document the plan has it from is replaced by the one that was read. */
  readonly isReplaced: boolean;
}

/**
 * All targets in their order, each with the line of the plan it is, then the lines that are gone.
 * @param replaced numbers of documents that the ones read say they replace: what only those say is gone as well
 */
export function compareWithPlan(accepted: readonly ProposedTarget[], plan: Plan, replaced: ReadonlySet<string> = new Set()): readonly PlanChange[] {
  const lines = plan.indicators.filter(({ assigned }) => assigned !== null);
  const lineOf = matched(accepted, lines, plan);
  const isReplaced = ({ source }: Indicator): boolean => source !== null && replaced.has(source.document);
  const changes = accepted.map((target): PlanChange => {
    const indicator = lineOf.get(target) ?? null;
    if (indicator === null) return { key: `+${JSON.stringify([target.parent, target.name, target.unit])}`, kind: 'added', indicator, target, parts: [], wasEdited: false, isReplaced: false };
    const parts = changedParts(target, indicator);
    return { key: `=${indicator.id}`, kind: parts.length > 0 ? 'changed' : 'unchanged', indicator, target, parts, wasEdited: wasEdited(indicator), isReplaced: isReplaced(indicator) };
  });
  const known = new Set(lineOf.values());
  const documents = new Set(accepted.flatMap(({ document }) => (document === undefined ? [] : [document])));
  const gone = lines.filter((line) => !known.has(line) && line.source !== null && (documents.has(line.source.document) || isReplaced(line)));
  return [...changes, ...gone.map((indicator): PlanChange => ({ key: `-${indicator.id}`, kind: 'gone', indicator, target: null, parts: [], wasEdited: wasEdited(indicator), isReplaced: isReplaced(indicator) }))];
}

/** The changes that are right unless the planner says otherwise: what is new, figures nobody has touched, the number of a document in place of the one it replaces. */
export function suggestedChanges(changes: readonly PlanChange[]): ReadonlySet<string> {
  return new Set(changes.filter(({ kind, parts, wasEdited: edited, isReplaced }) => kind === 'added' || (kind === 'changed' && (isReplaced || parts.some((part) => part !== 'source')) && !edited)).map(({ key }) => key));
}

/**
 * Whether targets read for a place can be changes of a plan: it is the plan's own, or they come from the very document
 * (or one that replaces it) the plan was made from, as where a province's resolution is split within a district.
 * @param place as the planner or the document says; empty where nobody does
 */
export function isOfSamePlace(place: string, accepted: readonly ProposedTarget[], plan: Plan, replaced: ReadonlySet<string> = new Set()): boolean {
  if (place === '' || folded(place) === folded(plan.place)) return true;
  const sources = new Set(plan.indicators.flatMap(({ source }) => (source === null ? [] : [source.document])));
  return accepted.some(({ document }) => document !== undefined && sources.has(document)) || [...replaced].some((number) => sources.has(number));
}

type Key = (name: string, parent: string | null, unit: string, target: ProposedTarget | Indicator) => string | null;

/** From what is surest to what is only likely; each key must fit one target and one line alone. */
const KEYS: readonly Key[] = [
  (name, parent, unit) => JSON.stringify([folded(name), folded(parent ?? ''), folded(unit)]),
  (name, _, unit) => JSON.stringify([folded(name), folded(unit)]),
  (name) => folded(name),
  // Renamed: one known indicator, of the same form and in the same unit.
  (_, parent, unit, target) => {
    const { entry, behaviour } = suggestionsFor('lattice' in target ? asTarget(target, parent) : target);
    return entry === null ? null : JSON.stringify([entry.id, behaviour === 'growth', behaviour === 'share', behaviour === 'reduction', folded(unit)]);
  },
];

function matched(accepted: readonly ProposedTarget[], lines: readonly Indicator[], plan: Plan): ReadonlyMap<ProposedTarget, Indicator> {
  const found = new Map<ProposedTarget, Indicator>();
  const names = new Map(plan.indicators.map(({ id, name }) => [id, name]));
  const parentOf = (line: Indicator): string | null => (line.parent === null ? null : (names.get(line.parent) ?? null));
  const pair = (targetKey: (target: ProposedTarget) => string | null, lineKey: (line: Indicator) => string | null): void => {
    const taken = new Set(found.values());
    const left = unique(lines.filter((line) => !taken.has(line)), lineKey);
    for (const [key, target] of unique(accepted.filter((each) => !found.has(each)), targetKey)) {
      const line = left.get(key);
      if (line !== undefined && isSameMeasure(target, line)) found.set(target, line);
    }
  };
  pair((target) => target.plan?.id ?? null, (line) => line.id);
  for (const key of KEYS) {
    pair((target) => key(target.name, target.parent, target.unit, target), (line) => key(line.name, parentOf(line), line.lattice.unit, line));
  }
  return found;
}

/** Those whose key nobody else has. */
function unique<T>(all: readonly T[], keyOf: (each: T) => string | null): ReadonlyMap<string, T> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return new Map([...groups].flatMap(([key, [first, ...more]]) => (first !== undefined && more.length === 0 ? [[key, first]] : [])));
}

/** A growth and an amount of one name are two targets; a figure in đồng and one in người too. */
function isSameMeasure(target: ProposedTarget, line: Indicator): boolean {
  const isGrowth = (behaviour: string): boolean => behaviour === 'growth' || behaviour === 'share' || behaviour === 'reduction';
  const { behaviour } = suggestionsFor(target);
  return (sameBase(target.unit, line.lattice.unit) || folded(target.unit) === folded(line.lattice.unit)) && (!isGrowth(behaviour) || !isGrowth(line.behaviour) || behaviour === line.behaviour);
}

function asTarget({ name, lattice, behaviour }: Indicator, parent: string | null): ProposedTarget {
  const kind = behaviour === 'growth' ? 'growth' : behaviour === 'share' ? 'structure-share' : behaviour === 'reduction' ? 'reduction' : behaviour === 'perHead' ? 'per-capita' : lattice.unit.startsWith('%') ? 'ratio' : 'level';
  return { name, unit: lattice.unit, kind, bound: '=', value: 0, parent, year: null };
}

function changedParts(target: ProposedTarget, line: Indicator): ChangedPart[] {
  const bound = boundOn(line.lattice, target);
  const source = sourceOf(target, null);
  const isSame = bound.ok && line.assigned !== null && isSameBound(bound.value, line.assigned);
  return [
    ...(isSame ? [] : (['figure'] as const)),
    ...(folded(target.name) === folded(line.name) ? [] : (['name'] as const)),
    ...(source === null || source.document === line.source?.document ? [] : (['source'] as const)),
  ];
}

export function isSameBound(left: Bound, right: Bound): boolean {
  if (left.kind === 'range' || right.kind === 'range') return left.kind === 'range' && right.kind === 'range' && left.min === right.min && left.max === right.max;
  return left.kind === right.kind && left.value === right.value;
}

/** Whether the plan is made for another figure than the one assigned: the council's, or one typed on the sheet. */
export function hasOwnFigure({ target, assigned }: Indicator): boolean {
  return target !== null && assigned !== null && !isSameBound(target, assigned);
}

const FIGURE = /\d[\d.,]*\d|\d/g;

/** Whether the quotation prints other digits than the plan has; units may differ by powers of ten. */
function wasEdited({ assigned, source }: Indicator): boolean {
  if (assigned === null || source?.quotation === undefined) return false;
  const figures = assigned.kind === 'range' ? [assigned.min, assigned.max] : [assigned.value];
  const printed = [...source.quotation.matchAll(FIGURE)].flatMap(([text]) => {
    const number = readPrintedNumber(text);
    return number === null ? [] : [number.value, ...(number.otherReading === null ? [] : [number.otherReading])].map(digitsOf);
  });
  return printed.length > 0 && !figures.every((figure) => printed.includes(digitsOf(figure)));
}

/** The digits of a figure without its power of ten: those of 1500 are 15. */
function digitsOf(figure: number): string {
  return String(shortestDecimal(Math.abs(figure)).digits).replace(/0+$/, '');
}
