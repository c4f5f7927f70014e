import { Field, Slider } from '@fluentui/react-components';
import { parameterOf } from '../../storm/parameters';
import type { ParameterName } from '../../storm/parameters';
import { amount, positionOf, valueAt } from './amounts';

interface Props {
  readonly name: ParameterName;
  readonly value: number;
  readonly onChange: (name: ParameterName, value: number) => void;
}

const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;

/** One parameter of the storm; where its default is from stands below it. */
export function ParameterSlider({ name, value, onChange }: Props) {
  const { label, source } = parameterOf(name);
  const says = amount(name, value);
  return (
    <Field label={`${capital(label)}: ${says}`} hint={source} size="small">
      <Slider
        min={0}
        max={100}
        value={positionOf(name, value)}
        aria-valuetext={says}
        onChange={(_, data) => onChange(name, valueAt(name, data.value))}
      />
    </Field>
  );
}
