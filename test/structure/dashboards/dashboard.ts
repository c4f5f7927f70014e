/** As much of Grafana's model of a dashboard as ours has (https://grafana.com/docs/grafana/latest/visualizations/dashboards/build-dashboards/view-dashboard-json-model/). */

export interface Source {
  readonly type: string;
  readonly uid: string;
}

export interface Target {
  readonly refId: string;
  readonly datasource: Source;
  readonly expr: string;
  readonly legendFormat: string;
}

export interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly datasource: Source;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly fieldConfig: { readonly defaults: { readonly unit: string } };
  readonly targets: readonly Target[];
}

export interface Dashboard {
  readonly id: number | null;
  readonly uid: string;
  readonly title: string;
  readonly __requires: readonly { readonly type: string; readonly id: string }[];
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly type: string; readonly query: string }[];
  };
  readonly panels: readonly Panel[];
}

const WIDTH = 24;

/** What Grafana would take and a reader would stumble over, as sentences. */
export function faultsOf({ id, panels, templating }: Dashboard): readonly string[] {
  const source = templating.list.find(({ type }) => type === 'datasource');
  const uid = source && `\${${source.name}}`;
  const ids = panels.map((panel) => panel.id);
  return [
    ...(id === null ? [] : ['The dashboard has an id: it would take the place of another.']),
    ...(source ? [] : ['Nobody can choose a data source: there is no variable for it.']),
    ...ids.filter((each, at) => ids.indexOf(each) !== at).map((each) => `Two panels have the id ${each}.`),
    ...panels.flatMap((panel, at) => [
      ...panelFaults(panel, uid),
      ...panels
        .slice(0, at)
        .filter((other) => overlap(panel, other))
        .map((other) => `"${panel.title}" lies upon "${other.title}".`),
    ]),
  ];
}

function panelFaults(panel: Panel, uid: string | undefined): readonly string[] {
  const name = `Panel ${panel.id}, "${panel.title}",`;
  const { x, w } = panel.gridPos;
  return [
    ...(panel.title.trim() ? [] : [`${name} has no title.`]),
    ...(/^[A-Z].{20,}\.$/.test(panel.description) ? [] : [`${name} has no description in a sentence.`]),
    ...(panel.fieldConfig.defaults.unit ? [] : [`${name} has no unit.`]),
    ...(panel.targets.length > 0 ? [] : [`${name} asks nothing.`]),
    ...(x + w <= WIDTH ? [] : [`${name} is cut off on the right.`]),
    ...[panel.datasource, ...panel.targets.map(({ datasource }) => datasource)]
      .filter((each) => each.uid !== uid)
      .map((each) => `${name} names the data source ${each.uid}: take the variable.`),
  ];
}

const overlap = ({ gridPos: a }: Panel, { gridPos: b }: Panel): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
