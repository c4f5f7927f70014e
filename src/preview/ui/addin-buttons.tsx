import { makeStyles, tokens, ToolbarButton, Tooltip } from '@fluentui/react-components';
import type { RibbonButton } from '../outlook';

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  icon: { width: '20px', height: '20px' },
});

export interface AddinButtonsProps {
  readonly buttons: readonly RibbonButton[];
  readonly onPress: (controlId: string) => void;
}

/** The buttons of the add-in's manifest, to stand in a toolbar. */
export function AddinButtons({ buttons, onPress }: AddinButtonsProps) {
  const styles = useStyles();
  return buttons.map(({ controlId, label, tooltip, iconUrl }) => (
    <Tooltip key={controlId} content={tooltip} relationship="description">
      <ToolbarButton
        className={styles.button}
        icon={<img src={iconUrl} alt="" className={styles.icon} />}
        onClick={() => onPress(controlId)}
      >
        {label}
      </ToolbarButton>
    </Tooltip>
  ));
}
