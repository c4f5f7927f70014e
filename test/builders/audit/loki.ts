/**
 * Answers a LogQL question over records: what our alert rules use of the language, and it throws at whatever else. The expression is
 * taken apart by Grafana's own grammar; what the parts do is Loki's documentation (grafana.com/docs/loki/latest/query). It is no Loki.
 */

import { readFileSync } from 'node:fs';
import { parser } from '@grafana/lezer-logql';

type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

/** A record as Loki stores it: labels and structured metadata side by side. */
export interface Entry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly labels: Readonly<Record<string, string>>;
}

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Our alert rules' expressions, by the name of the alert. */
export const LOKI_ALERTS = new Map(
  [...readFileSync('docs/audit/loki-alerts.yaml', 'utf8').matchAll(/- alert: (\w+)\n\s+expr: '([^']+)'/g)].map(
    ([, name = '', expr = '']) => [name, expr] as const,
  ),
);

/** @param requests of OTLP JSON @returns what is in them as Loki stores it: points are underscores there, and a list is JSON text */
export const entriesOf = (requests: readonly string[]): readonly Entry[] =>
  requests.flatMap((request) => {
    const { resourceLogs } = JSON.parse(request) as {
      resourceLogs: readonly { scopeLogs: readonly { logRecords: readonly SentRecord[] }[] }[];
    };
    return resourceLogs[0]!.scopeLogs[0]!.logRecords.map(({ timeUnixNano, attributes }) => ({
      at: Number(timeUnixNano) / 1e6,
      labels: Object.fromEntries([
        ['service_name', 'reply-all-guard'],
        ...attributes.map(({ key, value }) => [
          key.replaceAll('.', '_'),
          value.stringValue ??
            value.intValue ??
            JSON.stringify(value.arrayValue?.values.map((each) => each.stringValue)),
        ]),
      ]) as Record<string, string>,
    }));
  });
interface SentRecord {
  readonly timeUnixNano: string;
  readonly attributes: readonly {
    readonly key: string;
    readonly value: {
      readonly stringValue?: string;
      readonly intValue?: string;
      readonly arrayValue?: { readonly values: readonly { readonly stringValue: string }[] };
    };
  }[];
}

/** A value and the labels that it was counted by; of several, those above a threshold alone are left. */
export interface Sample {
  readonly by: Readonly<Record<string, string>>;
  readonly value: number;
}

/** @returns the samples at that moment; none where a rule does not fire */
export function ask(expression: string, entries: readonly Entry[], now: number): readonly Sample[] {
  const text = (node: SyntaxNode): string => expression.slice(node.from, node.to);
  const child = (node: SyntaxNode, name: string): SyntaxNode => node.getChild(name) ?? refuse(node);
  const refuse = (node: SyntaxNode): never => {
    throw new Error(`${node.name} is not answered here: ${text(node)}`);
  };
  const all = (node: SyntaxNode, name: string): readonly SyntaxNode[] => {
    const found: SyntaxNode[] = [];
    node.cursor().iterate((each) => {
      if (each.name === name) found.push(each.node);
    });
    return found;
  };

  const matches = (matcher: SyntaxNode, { labels }: Entry): boolean => {
    const value = labels[text(child(matcher, 'Identifier'))] ?? '';
    const wanted = JSON.parse(text(child(matcher, 'String'))) as string;
    // Loki's expressions match the whole value.
    const fits = matcher.getChild('Eq') ? value === wanted : new RegExp(`^(?:${wanted})$`).test(value);
    return (matcher.getChild('Eq') ?? matcher.getChild('Re')) ? fits : refuse(matcher);
  };

  const groupedBy = (node: SyntaxNode): readonly string[] => {
    const grouping = node.getChild('Grouping');
    if (!grouping) return [];
    return grouping.getChild('By') ? all(grouping, 'Identifier').map(text) : refuse(grouping);
  };

  const value = (node: SyntaxNode): readonly Sample[] => {
    const { firstChild } = node;
    if (!firstChild) return refuse(node);
    switch (node.name) {
      case 'LogQL':
      case 'Expr':
      case 'MetricExpr':
        return value(firstChild);
      case 'LiteralExpr':
        return [{ by: {}, value: Number(text(node)) }];
      case 'VectorAggregationExpr':
        return text(firstChild) === 'sum' ? summed(value(child(node, 'MetricExpr')), groupedBy(node)) : refuse(node);
      case 'BinOpExpr': {
        const [left = [], right = []] = node.getChildren('Expr').map(value);
        return node.getChild('Gte') ? left.filter((sample) => sample.value >= right[0]!.value) : refuse(node);
      }
      case 'RangeAggregationExpr': {
        const range = child(node, 'LogRangeExpr');
        const [, n = '', unit = ''] = /^\[(\d+)([smhd])\]$/.exec(text(child(range, 'Range'))) ?? refuse(range);
        const stages = all(range, 'PipelineStage');
        if (stages.some((stage) => !stage.getChild('LabelFilter'))) refuse(range);
        const matchers = all(range, 'Matcher');
        const counted = entries.filter(
          (entry) =>
            entry.at > now - Number(n) * UNITS[unit]! &&
            entry.at <= now &&
            matchers.every((each) => matches(each, entry)),
        );
        if (text(firstChild) === 'absent_over_time') return counted.length ? [] : [{ by: {}, value: 1 }];
        // Without an entry there is no series, and so no zero.
        return text(firstChild) === 'count_over_time'
          ? counted.map(({ labels }) => ({ by: labels, value: 1 }))
          : refuse(node);
      }
      default:
        return refuse(node);
    }
  };
  return value(parser.parse(expression).topNode);
}

/** A label that an entry does not have groups like an empty one. */
function summed(samples: readonly Sample[], names: readonly string[]): readonly Sample[] {
  const sums = new Map<string, Sample>();
  for (const { by, value } of samples) {
    const group = Object.fromEntries(names.map((name) => [name, by[name] ?? '']));
    const key = JSON.stringify(group);
    sums.set(key, { by: group, value: (sums.get(key)?.value ?? 0) + value });
  }
  return [...sums.values()];
}
