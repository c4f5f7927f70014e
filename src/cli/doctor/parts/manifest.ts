import { parseXml, withDescendants } from './xml';
import type { Element } from './xml';

/** What the deployment has to keep of what the manifest promises. */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  /** Every address of a file, as it stands there, each once. */
  readonly addresses: readonly Address[];
  /** The script that classic Outlook runs. */
  readonly script: string | undefined;
}

export interface Address {
  readonly url: string;
  readonly line: number;
  /** Width and height in pixels, of an icon. */
  readonly pixels: number | undefined;
}

const OF_FILES = /^(Url|Image|IconUrl|HighResolutionIconUrl|SourceLocation)$/;
const PIXELS: Readonly<Record<string, number>> = { IconUrl: 64, HighResolutionIconUrl: 128 };

/** @throws one sentence without a subject: where it is not well-formed, or no manifest of an Outlook add-in */
export function readManifest(source: string): Manifest {
  const root = parseXml(source);
  if (root.name !== 'OfficeApp' || root.attributes.get('xsi:type') !== 'MailApp')
    throw new Error(`line ${root.line}: <${root.name}> is no manifest of an Outlook add-in.`);
  const all = withDescendants(root);
  const textOf = (name: string): string => root.children.find((child) => child.name === name)?.text ?? '';

  const sizes = new Map(
    all.flatMap(({ name, attributes }) =>
      name === 'Image' && attributes.has('resid') ? [[attributes.get('resid'), Number(attributes.get('size'))]] : [],
    ),
  );
  const addresses = new Map<string, Address>();
  for (const element of all) {
    if (!OF_FILES.test(element.name)) continue;
    const pixels = PIXELS[element.name] ?? sizes.get(element.attributes.get('id'));
    for (const url of urlsOf(element)) if (!addresses.has(url)) addresses.set(url, { url, line: element.line, pixels });
  }

  const script = all.find(({ name, attributes }) => name === 'Override' && attributes.get('type') === 'javascript');
  const resource = all.find(
    ({ name, attributes }) => name === 'Url' && attributes.get('id') === script?.attributes.get('resid'),
  );
  return {
    id: textOf('Id'),
    version: textOf('Version'),
    addresses: [...addresses.values()],
    script: resource?.attributes.get('DefaultValue'),
  };
}

/** Its own address and those for single languages. */
const urlsOf = ({ attributes, children }: Element): string[] =>
  [attributes.get('DefaultValue'), ...children.map((child) => child.attributes.get('Value'))].filter(
    (url) => url !== undefined,
  );
