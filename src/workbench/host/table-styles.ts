/** Names of the table styles every workbook has, and of those that were added to it. */

const BUILT_IN: readonly string[] = [
  ...numbered('Light', 21),
  ...numbered('Medium', 28),
  ...numbered('Dark', 11),
];

function numbered(kind: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `TableStyle${kind}${index + 1}`);
}

export function builtInTableStyles(): readonly string[] {
  return BUILT_IN;
}
