import { Button, makeStyles, tokens, Toolbar, ToolbarButton, ToolbarDivider } from '@fluentui/react-components';
import { ArrowLeftRegular, CalendarAddRegular, MailRegular } from '@fluentui/react-icons';
import type { Outlook } from '../outlook';
import { AddinButtons } from './addin-buttons';
import type { AddinButtonsProps } from './addin-buttons';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  command: { fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  addin: { flexWrap: 'wrap', padding: 0 },
  /** Where list and message have one place. */
  back: { display: 'none', '@media (max-width: 640px)': { display: 'inline-flex' } },
});

export interface HomeRibbonProps extends AddinButtonsProps {
  readonly outlook: Pick<Outlook, 'newMessage' | 'newMeeting'>;
  /** A message takes the place of the list, where the window is narrow. */
  readonly onBack?: (() => void) | undefined;
}

/** Outlook's commands while one reads, then those of the add-in's manifest. */
export function HomeRibbon({ buttons, onPress, outlook, onBack }: HomeRibbonProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {onBack && (
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label="Back to the list"
          className={styles.back}
          onClick={onBack}
        />
      )}
      <Toolbar aria-label="Home" className={styles.addin}>
        <Button appearance="primary" icon={<MailRegular />} onClick={() => outlook.newMessage()}>
          New mail
        </Button>
        <ToolbarButton icon={<CalendarAddRegular />} className={styles.command} onClick={() => outlook.newMeeting()}>
          New meeting
        </ToolbarButton>
      </Toolbar>
      {buttons.length > 0 && (
        <>
          <ToolbarDivider />
          <Toolbar aria-label="Add-in" className={styles.addin}>
            <AddinButtons buttons={buttons} onPress={onPress} />
          </Toolbar>
        </>
      )}
    </div>
  );
}
