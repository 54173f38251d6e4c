/** What writing the accepted targets would do: a new plan, or changes of the one the workbook holds. */
import { useCallback, useMemo, useState } from 'react';
import { compareWithPlan, isOfSamePlace, previewUpdate, suggestedChanges, type LoadPreview, type PlanChange } from '../../../app';
import type { Result, Unit } from '../../../domain';
import type { ProposedTarget } from '../../../documents';
import type { ReadPlan } from '../../../workbook';
import { usePane } from '../../pane';

export interface Landing {
  /** The whole plan drafted anew; null while something for it is missing. */
  readonly draft: Result<LoadPreview> | null;
  /** The accepted targets beside the workbook's plan of the same year and place; null without such a plan. */
  readonly comparison: {
    readonly changes: readonly PlanChange[];
    readonly chosen: ReadonlySet<string>;
    /** What writing the chosen ones would do; null where none is chosen. */
    readonly update: Result<LoadPreview> | null;
  } | null;
  /** The workbook holds the plan of another place, so that nothing read here can be a change of it. */
  readonly isOtherPlace: boolean;
  readonly choose: (key: string, isChosen: boolean) => void;
}

interface LandingRequest {
  readonly accepted: readonly ProposedTarget[];
  readonly units: readonly Unit[] | null;
  readonly place: string;
  readonly year: number | null;
  readonly current: ReadPlan | null;
  /** Numbers of documents that those read say they replace. */
  readonly replaced: ReadonlySet<string>;
}

export function useLanding({ accepted, units, place, year, current, replaced }: LandingRequest): Landing {
  const { useCases } = usePane();
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const draft = useMemo(() => {
    if (accepted.length === 0 || units === null || place === '' || year === null) return null;
    const plan = useCases.draftPlan({ targets: { document: null, place, year, targets: accepted }, units, place, year });
    return plan.ok ? { ok: true as const, value: useCases.previewLoad(plan.value, current?.plan ?? null) } : plan;
  }, [useCases, accepted, units, place, year, current]);
  const isOtherPlace = current !== null && accepted.length > 0 && !isOfSamePlace(place, accepted, current.plan, replaced);
  const changes = useMemo(
    () => (current !== null && accepted.length > 0 && current.plan.year === year && !isOtherPlace ? compareWithPlan(accepted, current.plan, replaced) : null),
    [accepted, current, year, isOtherPlace, replaced],
  );
  const comparison = useMemo(() => {
    if (changes === null || current === null) return null;
    const suggested = suggestedChanges(changes);
    const chosen = new Set(changes.filter(({ key, kind }) => kind !== 'unchanged' && (said.get(key) ?? suggested.has(key))).map(({ key }) => key));
    return { changes, chosen, update: chosen.size === 0 ? null : previewUpdate(current, changes, chosen) };
  }, [changes, current, said]);
  const choose = useCallback((key: string, isChosen: boolean) => setSaid((before) => new Map(before).set(key, isChosen)), []);
  return { draft, comparison, isOtherPlace, choose };
}
