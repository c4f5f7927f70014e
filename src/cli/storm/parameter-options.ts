import { isInRange, PARAMETER_NAMES, parameterOf, rangeOf } from '../../storm/parameters';
import type { ParameterName, StormParameters } from '../../storm/parameters';

interface ParameterOption {
  readonly value: string;
  readonly description: string;
}

/** An option for each parameter of the simulation. */
export const parameterOptions = Object.fromEntries(
  PARAMETER_NAMES.map((name): [ParameterName, ParameterOption] => {
    const { label, default: standard } = parameterOf(name);
    return [name, { value: 'N', description: `${label}; ${rangeOf(name)} (${String(standard)})` }];
  }),
) as Readonly<Record<ParameterName, ParameterOption>>;

/**
 * @param given texts of the options
 * @throws one sentence about the first that cannot be used
 */
export const readParameters = (
  given: Readonly<Partial<Record<ParameterName, string | undefined>>>,
): Partial<StormParameters> =>
  Object.fromEntries(
    PARAMETER_NAMES.flatMap((name) => {
      const text = given[name];
      return text === undefined ? [] : [[name, readParameter(name, text)]];
    }),
  );

function readParameter(name: ParameterName, text: string): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (!isInRange(name, value)) throw new Error(`--${name} takes ${rangeOf(name)}, not "${text}".`);
  return value;
}
