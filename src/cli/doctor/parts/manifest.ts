import type { XmlElement } from '@rgrove/parse-xml';
import { manifestDigest } from '../../package/manifest';
import { elementsIn, lineCounter, localName, rootOf, withDescendants } from './xml';

/** What the deployment has to keep of what the manifest promises. */
export interface ManifestPromises {
  readonly id: string;
  readonly version: string;
  /** Every address of a file, as it stands there, each once. */
  readonly addresses: readonly ManifestAddress[];
  /** The script that classic Outlook runs. */
  readonly script: string | undefined;
  /** Of all that administrators consent to. */
  readonly digest: string;
}

export interface ManifestAddress {
  readonly url: string;
  readonly line: number;
  /** Width and height in pixels, of an icon. */
  readonly pixels: number | undefined;
}

const OF_FILES = /^(Url|Image|IconUrl|HighResolutionIconUrl|SourceLocation)$/;
const PIXELS: Readonly<Record<string, number>> = { IconUrl: 64, HighResolutionIconUrl: 128 };

/** @throws one sentence without a subject: where it is not well-formed, or not a manifest of an Outlook add-in */
export function readManifest(text: string): ManifestPromises {
  const source = text.replace(/\r\n?/g, '\n');
  const root = rootOf(source);
  if (root.name !== 'OfficeApp' || root.attributes['xsi:type'] !== 'MailApp')
    throw new Error(`<${root.name}> is not the manifest of an Outlook add-in.`);
  const all = withDescendants(root);
  const textOf = (name: string): string =>
    elementsIn(root)
      .find((child) => child.name === name)
      ?.text.trim() ?? '';

  const script = all.find((each) => localName(each) === 'Override' && each.attributes.type === 'javascript');
  const resource = all.find((each) => localName(each) === 'Url' && each.attributes.id === script?.attributes.resid);
  return {
    id: textOf('Id'),
    version: textOf('Version'),
    addresses: addressesIn(all, source),
    script: resource?.attributes.DefaultValue,
    digest: manifestDigest(source),
  };
}

function addressesIn(all: readonly XmlElement[], source: string): readonly ManifestAddress[] {
  const lineAt = lineCounter(source);
  const sizes = new Map(
    all
      .filter((each) => localName(each) === 'Image' && each.attributes.resid !== undefined)
      .map(({ attributes }) => [attributes.resid, Number(attributes.size)]),
  );
  const addresses = new Map<string, ManifestAddress>();
  for (const element of all) {
    const name = localName(element);
    if (!OF_FILES.test(name)) continue;
    const line = lineAt(element.start);
    const pixels = PIXELS[name] ?? sizes.get(element.attributes.id);
    for (const url of urlsOf(element)) if (!addresses.has(url)) addresses.set(url, { url, line, pixels });
  }
  return [...addresses.values()];
}

/** Its own address and those for single languages. */
const urlsOf = (element: XmlElement): string[] =>
  [element.attributes.DefaultValue, ...elementsIn(element).map(({ attributes }) => attributes.Value)].filter(
    (url) => url !== undefined,
  );
