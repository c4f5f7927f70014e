import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({ select: { minWidth: 0 } });

interface Props<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
}

/** One of several, in the drawer's small size. */
export function Choice<T extends string>({ label, hint, value, options, onChange }: Props<T>) {
  const styles = useStyles();
  const choose = (chosen: string): void => {
    const option = options.find(([each]) => each === chosen);
    if (option) onChange(option[0]);
  };
  return (
    <Field label={label} size="small" {...(hint !== undefined && { hint })}>
      <Select className={styles.select} value={value} onChange={(_, { value: chosen }) => choose(chosen)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
