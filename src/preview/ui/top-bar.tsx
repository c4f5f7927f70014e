import { Avatar, Link, makeStyles, tokens } from '@fluentui/react-components';
import { MailFilled } from '@fluentui/react-icons';
import type { Recipient } from '../outlook';
import { nameForAvatar, displayName } from './display-name';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    height: '48px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  icon: { fontSize: tokens.fontSizeBase500 },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  what: { fontSize: tokens.fontSizeBase200 },
  storm: {
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase200,
    textDecorationLine: 'underline',
  },
  me: { marginInlineStart: 'auto', display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

export function TopBar({ me }: { readonly me: Recipient }) {
  const styles = useStyles();
  return (
    <header className={styles.root}>
      <MailFilled className={styles.icon} />
      <h1 className={styles.name}>Outlook</h1>
      <span className={styles.what}>simulated, for trying Reply-All Guard</span>
      <Link className={styles.storm} href="storm.html">
        The storm, simulated
      </Link>
      <span className={styles.me}>
        <bdi>{displayName(me)}</bdi>
        <Avatar name={nameForAvatar(displayName(me))} size={28} color="colorful" aria-hidden />
      </span>
    </header>
  );
}
