import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  root: { margin: 0, overflowWrap: 'anywhere', textWrap: 'balance', outlineOffset: tokens.strokeWidthThick },
  first: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  second: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly level: 1 | 2;
  readonly id?: string;
  readonly ref?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** A heading of the page's outline; the first one takes focus when a view is opened. */
export function Heading({ level, id, ref, children }: Props) {
  const styles = useStyles();
  const Tag = level === 1 ? 'h1' : 'h2';
  return (
    <Tag
      ref={ref}
      id={id}
      tabIndex={level === 1 ? -1 : undefined}
      className={mergeClasses(styles.root, level === 1 ? styles.first : styles.second)}
    >
      {children}
    </Tag>
  );
}
