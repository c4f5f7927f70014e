/** What Microsoft's own parser says of a query in the language of Azure Monitor. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';

/** As much as is called here of what the package defines; a list of theirs is asked item by item. */
interface Diagnostics {
  readonly Count: number;
  readonly getItem: (index: number) => { readonly Code: string; readonly Message: string };
}

interface KustoLanguage {
  readonly Symbols: {
    readonly TableSymbol: { readonly $ctor7: new (name: string, schema: string, about: null) => object };
    readonly DatabaseSymbol: { readonly ctor: new (name: string, members: readonly object[]) => object };
  };
  readonly GlobalState: { readonly Default: { readonly WithDatabase: (database: object) => object } };
  readonly KustoCode: {
    readonly ParseAndAnalyze: (text: string, globals: object) => { readonly GetDiagnostics: () => Diagnostics };
  };
}

/** Those columns of https://learn.microsoft.com/azure/azure-monitor/reference/tables/apptraces that a query may need. */
const COLUMNS =
  '(TimeGenerated: datetime, Message: string, SeverityLevel: int, Properties: dynamic, AppRoleName: string, AppVersion: string)';

const require = createRequire(import.meta.url);
/** Scripts that fill a global object: each goes into the same realm, which is not ours. */
const SCRIPTS = [
  require.resolve('@kusto/language-service-next/bridge.min.js'),
  require.resolve('@kusto/language-service-next/Kusto.Language.Bridge.min.js'),
];

/** Loading takes half a second. @returns a function that says what is wrong with a query: syntax, columns, functions, types */
export function loadKusto(): (query: string) => readonly string[] {
  const realm = vm.createContext({});
  for (const filename of SCRIPTS) vm.runInContext(readFileSync(filename, 'utf8'), realm, { filename });
  const { Symbols, GlobalState, KustoCode } = vm.runInContext('Kusto.Language', realm) as KustoLanguage;
  const table = new Symbols.TableSymbol.$ctor7('AppTraces', COLUMNS, null);
  const globals = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor('Logs', [table]));
  return (query) => {
    const found = KustoCode.ParseAndAnalyze(query, globals).GetDiagnostics();
    return Array.from({ length: found.Count }, (_, index) => found.getItem(index)).map(
      ({ Code, Message }) => `${Code} ${Message}`,
    );
  };
}
