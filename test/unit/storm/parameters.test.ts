import { describe, expect, it } from 'vitest';
import { STORM_CLIENTS } from '../../../src/storm/clients';
import { isInRange, OF_PROTECTION, PARAMETER_NAMES, parameterOf, withDefaults } from '../../../src/storm/parameters';
import { PRESET_NAMES, presetOf } from '../../../src/storm/presets';

describe('the parameters', () => {
  it.each(PARAMETER_NAMES)('%s has a default in its range, a label and a source', (name) => {
    const { default: standard, label, source } = parameterOf(name);
    expect(isInRange(name, standard)).toBe(true);
    expect(label).toMatch(/^[^A-Z].*[^.]$/s);
    expect(source).not.toBe('');
  });

  it.each(PARAMETER_NAMES)('%s takes the ends of its range and nothing beyond', (name) => {
    const { least, most, whole } = parameterOf(name);
    expect([least, most].map((value) => isInRange(name, value))).toEqual([true, true]);
    const beyond = [least - 0.01, most + 0.01, NaN, ...(whole ? [least + 0.5] : [])];
    expect(beyond.filter((value) => isInRange(name, value))).toEqual([]);
  });

  it('of a preset win over the defaults, and what is given wins over both', () => {
    const { parameters } = presetOf('cisco-2013');
    expect(withDefaults(parameters, { coverage: 0.5 })).toMatchObject({ ...parameters, coverage: 0.5, runs: 40 });
  });
});

it('every client has a weight and a coverage, and no other has', () => {
  const ofClients = PARAMETER_NAMES.filter((name) => parameterOf(name).group === 'clients');
  expect(ofClients).toEqual(STORM_CLIENTS.flatMap((client) => [`on-${client}`, `coverage-${client}`]));
});

describe.each(PRESET_NAMES)('the preset %s', (name) => {
  const { parameters, source, note } = presetOf(name);

  it('keeps to the ranges and says where it is from', () => {
    const outside = PARAMETER_NAMES.filter((each) => !isInRange(each, parameters[each] ?? parameterOf(each).default));
    expect(outside).toEqual([]);
    expect([source, note].every((text) => text.length > 20)).toBe(true);
  });

  it('changes nothing about the guard, Exchange and chance', () => {
    const changed = PARAMETER_NAMES.filter((each) => parameters[each] !== undefined);
    expect(changed.filter((each) => OF_PROTECTION.has(parameterOf(each).group))).toEqual([]);
  });
});
