import { Field, ProgressBar } from '@fluentui/react-components';

interface Props {
  readonly label: string;
  /** From 0 to 1; left out: nobody knows how far it is. */
  readonly value?: number | undefined;
}

/** Something is going on, and how far it is. */
export const Working = ({ label, value }: Props) => (
  <Field label={label}>
    <ProgressBar {...(value !== undefined && { value })} />
  </Field>
);
