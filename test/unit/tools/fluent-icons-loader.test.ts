import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { iconModule, importEachIcon, withoutIcons } from '../../../tools/fluent-icons-loader.mjs';

const LIB = 'node_modules/@fluentui/react-icons/lib';

describe('importing each Fluent icon as a module of its own', () => {
  it('leaves other imports alone', () => {
    const source = "import { A } from './a.js';\nimport { tokens } from '@fluentui/react-theme';\n";
    expect(importEachIcon(source)).toBe(source);
  });

  it('splits a list, keeps other names for an import, and tells what is no icon', () => {
    const source =
      'import { CheckmarkCircleFilled, Dismiss20Regular as Close, bundleIcon,\n useIconContext } from "@fluentui/react-icons";';
    const imports = importEachIcon(source);
    expect(imports).toContain("{ CheckmarkCircleFilled } from '@fluentui/react-icons?icon=CheckmarkCircleFilled'");
    expect(imports).toContain("{ Dismiss20Regular as Close } from '@fluentui/react-icons?icon=Dismiss20Regular'");
    expect(imports).toContain("{ bundleIcon } from '@fluentui/react-icons'");
    expect(imports).toContain("{ useIconContext } from '@fluentui/react-icons'");
  });

  it.each(['CheckmarkCircleFilled', 'Dismiss20Regular', 'PersonRegular'])('cuts %s out, and it alone', (icon) => {
    const lines = iconModule(LIB, icon).trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(new RegExp(`^export const ${icon} = .*createFluentIcon\\('${icon}'`));
  });

  it('refuses a name that is no icon', () => {
    expect(() => iconModule(LIB, 'NothingOfTheKindRegular')).toThrow('NothingOfTheKindRegular');
  });

  it('leaves of the package what it has beside icons', () => {
    const rest = withoutIcons(readFileSync(`${LIB}/index.js`, 'utf8'));
    expect(rest).toContain('bundleIcon');
    expect(rest).not.toMatch(/icons\/chunk/i);
  });
});
