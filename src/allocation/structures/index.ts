/** Percentage structures: amounts from shares, shares from amounts, and the identities printed ones must satisfy. */
export { editAmounts, editShares, type AmountEdit, type AmountEditOptions, type EditedNode, type ShareEdit, type ShareEditOptions } from './edit';
export {
  shareGivesAmount,
  sharesGiveTarget,
  type PartIdentity,
  type ShareAmountIdentity,
  type ShareAmountRequest,
  type SharePrinting,
  type StructureIdentityRequest,
} from './identity';
export { nodeShares, type StructureNode, type StructureTaxes } from './node';
export { splitStructure, type PartFigures, type StructureRequest, type StructureSplit } from './split';
