/** A printed figure: `value` as JavaScript prints it, in `unit`. */
export interface PrintedFigure {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

/** What one slip of the pen could have happened to a figure. */
export type Slip = 'swapped' | 'doubled' | 'dropped' | 'decimalSign' | 'thousandfold' | 'replaced';

/** A single slip that explains a contradiction: `name` reads `from`, with `to` all would fit. */
export interface SlipRepair {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  readonly slip: Slip;
}

/** `gap` is the least size of the error, as JavaScript prints it, in `unit`; the likeliest repair comes first. */
export interface Contradiction {
  readonly members: readonly PrintedFigure[];
  readonly gap: string;
  readonly unit: string;
  readonly repairs: readonly SlipRepair[];
}

/** Targets of the loaded documents for which no true values exist that print like this. */
export interface ConsistencyProblems {
  /** Shares that cannot add up to 100 %. */
  'consistency.structureOpen': Contradiction & { readonly structure: string };
  /** Shares that stop short of 100 % as far as product taxes would explain: asked, not claimed. */
  'consistency.structureShort': Contradiction & { readonly structure: string };
  'consistency.partExceedsWhole': Contradiction & { readonly part: string; readonly whole: string };
  /** Parts said to make up the whole do not. */
  'consistency.partsDiffer': Contradiction & { readonly whole: string };
  /** Parts together are more than the whole: asked, for parts may overlap. */
  'consistency.partsExceed': Contradiction & { readonly whole: string };
  'consistency.perHeadDiffers': Contradiction;
  'consistency.growthDiffers': Contradiction & { readonly level: string };
  'consistency.shareDiffers': Contradiction & { readonly part: string };
  /** One target with two figures; `documents` are the two where they differ. */
  'consistency.twice': Contradiction & { readonly target: string; readonly documents: readonly string[] };
  /** The plan is about `factor` times the actual figure, or that part of it: asked. */
  'consistency.jump': Contradiction & { readonly target: string; readonly factor: number };
}
