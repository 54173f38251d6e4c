/**
 * Excel.Functions: the functions of sheets, called by an add-in. Each call becomes a formula that stands in no cell; one
 * call may be an argument of another.
 */
import { HostError, orNotFound, type Json } from '../protocol';
import { absoluteAddress } from '../address';
import type { HostSession } from '../session';
import { hostObject, type Argument, type Arguments, type HandlerTable, type HostObject, type ObjectHandler } from '../table';

/** Members of Excel.Functions as office.js asks for them; `beta_Dist` is BETA.DIST in a formula. */
const NAMES = `
  abs accrInt accrIntM acos acosh acot acoth amorDegrc amorLinc and arabic areas asc asin asinh atan atan2 atanh aveDev average averageA
  averageIf averageIfs bahtText base besselI besselJ besselK besselY beta_Dist beta_Inv bin2Dec bin2Hex bin2Oct binom_Dist
  binom_Dist_Range binom_Inv bitand bitlshift bitor bitrshift bitxor ceiling_Math ceiling_Precise char chiSq_Dist chiSq_Dist_RT chiSq_Inv
  chiSq_Inv_RT choose clean code columns combin combina complex concatenate confidence_Norm confidence_T convert cos cosh cot coth count
  countA countBlank countIf countIfs coupDayBs coupDays coupDaysNc coupNcd coupNum coupPcd csc csch cumIPmt cumPrinc dAverage dCount
  dCountA dGet dMax dMin dProduct dStDev dStDevP dSum dVar dVarP date datevalue day days days360 db dbcs ddb dec2Bin dec2Hex dec2Oct
  decimal degrees delta devSq disc dollar dollarDe dollarFr duration eCMA_Ceiling eDate effect eoMonth erf erfC erfC_Precise erf_Precise
  error_Type even exact exp expon_Dist fVSchedule f_Dist f_Dist_RT f_Inv f_Inv_RT fact factDouble false find findB fisher fisherInv fixed
  floor_Math floor_Precise fv gamma gammaLn gammaLn_Precise gamma_Dist gamma_Inv gauss gcd geStep geoMean hLookup harMean hex2Bin hex2Dec
  hex2Oct hour hypGeom_Dist hyperlink iSO_Ceiling if imAbs imArgument imConjugate imCos imCosh imCot imCsc imCsch imDiv imExp imLn imLog10
  imLog2 imPower imProduct imReal imSec imSech imSin imSinh imSqrt imSub imSum imTan imaginary int intRate ipmt irr isErr isError isEven
  isFormula isLogical isNA isNonText isNumber isOdd isText isoWeekNum ispmt isref kurt large lcm left leftb len lenb ln log log10
  logNorm_Dist logNorm_Inv lookup lower mDuration mIrr mRound match max maxA median mid midb min minA minute mod month multiNomial n nPer
  na negBinom_Dist networkDays networkDays_Intl nominal norm_Dist norm_Inv norm_S_Dist norm_S_Inv not now npv numberValue oct2Bin oct2Dec
  oct2Hex odd oddFPrice oddFYield oddLPrice oddLYield or pDuration percentRank_Exc percentRank_Inc percentile_Exc percentile_Inc permut
  permutationa phi pi pmt poisson_Dist power ppmt price priceDisc priceMat product proper pv quartile_Exc quartile_Inc quotient radians
  rand randBetween rank_Avg rank_Eq rate received replace replaceB rept right rightb roman round roundDown roundUp rows rri sec sech
  second seriesSum sheet sheets sign sin sinh skew skew_p sln small sqrt sqrtPi stDevA stDevPA stDev_P stDev_S standardize substitute
  subtotal sum sumIf sumIfs sumSq syd t tBillEq tBillPrice tBillYield t_Dist t_Dist_2T t_Dist_RT t_Inv t_Inv_2T tan tanh text time
  timevalue today trim trimMean true trunc type uSDollar unichar unicode upper vLookup value varA varPA var_P var_S vdb weekNum weekday
  weibull_Dist workDay workDay_Intl xirr xnpv xor year yearFrac yield yieldDisc yieldMat z_Test
`;

function literal(argument: Argument, host: HostSession): string {
  if (argument === null) return '';
  if (typeof argument === 'number') return String(argument);
  if (typeof argument === 'boolean') return argument ? 'TRUE' : 'FALSE';
  if (typeof argument === 'string') return `"${argument.replaceAll('"', '""')}"`;
  if (Array.isArray(argument)) return (argument as readonly Argument[]).map((each) => literal(each, host)).join(',');
  const object = argument as HostObject;
  if (object.type === 'Range') return absoluteAddress(host.sheet(object.sheet).name, object.area);
  if (object.type === 'FunctionResult') return object.formula.slice(1);
  throw new HostError('InvalidArgument');
}

/** Arguments that were left out at the end are not written. */
function callOf(name: string): ObjectHandler<'Functions'> {
  const called = name.toUpperCase().replaceAll('_', '.');
  return (_: HostObject<'Functions'>, args: Arguments, host: HostSession): HostObject => {
    const written = args.all().map((argument) => literal(argument ?? null, host));
    while (written.at(-1) === '') written.pop();
    return hostObject('FunctionResult', { formula: `=${called}(${written.join(',')})` });
  };
}

/** A result of many cells shows the first of them, as a cell would. */
async function resultOf({ formula }: HostObject<'FunctionResult'>, host: HostSession): Promise<Json> {
  const [result = null] = await host.spreadsheet.evaluate(host.spreadsheet.activeSheet(), [{ formula, row: 0, column: 0 }]);
  const first: unknown = Array.isArray(result) ? (result as readonly (readonly unknown[])[])[0]?.[0] : result;
  return (first ?? 0) as Json;
}

function isError(result: Json): result is { readonly error: string } {
  return typeof result === 'object' && result !== null && 'error' in result;
}

export const functionTypes: Pick<HandlerTable, 'FunctionResult' | 'Functions'> = {
  Functions: { objects: Object.fromEntries(NAMES.trim().split(/\s+/).map((name) => [name, callOf(name)])) },
  FunctionResult: {
    properties: {
      value: {
        get: async (object, host) => {
          const result = await resultOf(object, host);
          return isError(result) ? null : result;
        },
      },
      error: {
        get: async (object, host) => {
          const result = await resultOf(object, host);
          return isError(result) ? orNotFound(result.error) : null;
        },
      },
    },
  },
};
