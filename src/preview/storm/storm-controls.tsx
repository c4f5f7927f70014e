import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { SizeKnown } from '../../storm/guard';
import { PARAMETER_GROUPS, PARAMETER_NAMES, parameterOf } from '../../storm/parameters';
import type { ParameterGroup, ParameterName, StormParameters } from '../../storm/parameters';
import { PRESET_NAMES, presetOf } from '../../storm/presets';
import type { PresetName } from '../../storm/presets';
import { Choice } from '../ui/choice';
import { ParameterSlider } from './parameter-slider';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** What a head of IT asks first; the rest is below. */
const FIRST: readonly ParameterName[] = ['coverage', 'send-anyway', 'acknowledge', 'freeze-after', 'audience'];

const SIZES: readonly (readonly [SizeKnown, string])[] = [
  ['known', 'Yes'],
  ['unknown', 'No: nobody knows it'],
  ['newly-made', 'No: the list is newer than the catalogue'],
];

interface Props {
  readonly preset: PresetName;
  readonly size: SizeKnown;
  readonly parameters: StormParameters;
  readonly onPreset: (preset: PresetName) => void;
  readonly onSize: (size: SizeKnown) => void;
  readonly onParameter: (name: ParameterName, value: number) => void;
  readonly onReset: () => void;
}

/** The storm, what the guard knows, and a slider for every parameter. */
export function StormControls({ preset, size, parameters, onPreset, onSize, onParameter, onReset }: Props) {
  const styles = useStyles();
  const slider = (name: ParameterName) => (
    <ParameterSlider key={name} name={name} value={parameters[name]} onChange={onParameter} />
  );
  return (
    <div className={styles.root}>
      <Choice
        label="Storm"
        value={preset}
        options={PRESET_NAMES.map((name) => [name, presetOf(name).label] as const)}
        onChange={onPreset}
      />
      <Choice label="Does the guard know the size of the list?" value={size} options={SIZES} onChange={onSize} />
      {FIRST.map(slider)}
      <Accordion collapsible multiple>
        {(Object.keys(PARAMETER_GROUPS) as ParameterGroup[]).map((group) => (
          <AccordionItem key={group} value={group}>
            <AccordionHeader size="small">{PARAMETER_GROUPS[group]}</AccordionHeader>
            <AccordionPanel className={styles.group}>
              {PARAMETER_NAMES.filter((name) => parameterOf(name).group === group && !FIRST.includes(name)).map(slider)}
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      <Button size="small" onClick={onReset}>
        Set everything back
      </Button>
    </div>
  );
}
