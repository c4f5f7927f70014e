import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import importEachIcon from '../../../tools/fluent-icons-loader.mjs';

const { resolve } = createRequire(import.meta.url);

describe('importing each Fluent icon from its own file', () => {
  it('leaves other imports alone', () => {
    const source = "import { A } from './a.js';\nimport { tokens } from '@fluentui/react-theme';\n";
    expect(importEachIcon(source)).toBe(source);
  });

  it('splits a list, keeps other names for an import, and finds what is no icon', () => {
    const source =
      'import { CheckmarkCircleFilled, Dismiss20Regular as Close, bundleIcon,\n useIconContext } from "@fluentui/react-icons";';
    const imports = importEachIcon(source);
    expect(imports).not.toContain('"@fluentui/react-icons"');
    expect(imports).toContain("{ CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'");
    expect(imports).toContain("{ Dismiss20Regular as Close } from '@fluentui/react-icons/svg/dismiss'");
    expect(imports).toContain("{ bundleIcon } from '@fluentui/react-icons/utils'");
    expect(imports).toContain("{ useIconContext } from '@fluentui/react-icons/providers'");
  });

  it('names files that exist', () => {
    for (const name of ['CheckmarkCircleFilled', 'Dismiss20Regular', 'PersonRegular', 'bundleIcon', 'useIconContext']) {
      const file = /from '([^']+)'/.exec(importEachIcon(`import { ${name} } from "@fluentui/react-icons";`))?.[1];
      expect(() => resolve(file!), name).not.toThrow();
    }
  });
});
