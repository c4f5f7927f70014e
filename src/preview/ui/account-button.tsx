import {
  Avatar,
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import type { Recipient } from '../outlook';
import { displayName, nameForAvatar } from './display-name';

const useStyles = makeStyles({
  button: { minWidth: 'unset', padding: tokens.spacingHorizontalXXS, borderRadius: tokens.borderRadiusCircular },
  surface: { maxWidth: '320px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold },
  fact: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Who is signed in; pressed, what this Outlook is. */
export function AccountButton({ me, ownMail }: { readonly me: Recipient; readonly ownMail: string | undefined }) {
  const styles = useStyles();
  const name = displayName(me);
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          aria-label={`Account: ${name}`}
          className={styles.button}
          icon={<Avatar name={nameForAvatar(name)} size={28} color="colorful" aria-hidden />}
        />
      </PopoverTrigger>
      <PopoverSurface aria-label="Account" className={styles.surface}>
        <bdi className={styles.name}>{name}</bdi>
        <p className={styles.fact}>{me.address}</p>
        <p className={styles.fact}>
          {ownMail ??
            'Everybody here is made up. This Outlook is simulated, for trying Reply-All Guard: nothing is sent.'}
        </p>
      </PopoverSurface>
    </Popover>
  );
}
