/**
 * Answers a LogQL question over records: what our alert rules use of the language, and it throws at whatever else. The expression is
 * taken apart by Grafana's own grammar; what the parts do is Loki's documentation (grafana.com/docs/loki/latest/query). It is no Loki.
 */

import { parser } from '@grafana/lezer-logql';

type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

/** A record as Loki stores it: labels and structured metadata side by side. */
export interface Entry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly labels: Readonly<Record<string, string>>;
}

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** @returns the value at that moment; undefined where there is no sample, so that a rule does not fire */
export function ask(expression: string, entries: readonly Entry[], now: number): number | undefined {
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

  const value = (node: SyntaxNode): number | undefined => {
    const { firstChild } = node;
    if (!firstChild) return refuse(node);
    switch (node.name) {
      case 'LogQL':
      case 'Expr':
      case 'MetricExpr':
        return value(firstChild);
      case 'LiteralExpr':
        return Number(text(node));
      case 'VectorAggregationExpr':
        return text(firstChild) === 'sum' ? value(child(node, 'MetricExpr')) : refuse(node);
      case 'BinOpExpr': {
        const [left, right] = node.getChildren('Expr').map(value);
        return node.getChild('Gte') ? (left !== undefined && left >= right! ? left : undefined) : refuse(node);
      }
      case 'RangeAggregationExpr': {
        const range = child(node, 'LogRangeExpr');
        const [, n = '', unit = ''] = /^\[(\d+)([smhd])\]$/.exec(text(child(range, 'Range'))) ?? refuse(range);
        const stages = all(range, 'PipelineStage');
        if (stages.some((stage) => !stage.getChild('LabelFilter'))) refuse(range);
        const matchers = all(range, 'Matcher');
        const count = entries.filter(
          (entry) =>
            entry.at > now - Number(n) * UNITS[unit]! &&
            entry.at <= now &&
            matchers.every((each) => matches(each, entry)),
        ).length;
        if (text(firstChild) === 'absent_over_time') return count ? undefined : 1;
        // Without an entry there is no series, and so no zero.
        return text(firstChild) === 'count_over_time' ? count || undefined : refuse(node);
      }
      default:
        return refuse(node);
    }
  };
  return value(parser.parse(expression).topNode);
}
