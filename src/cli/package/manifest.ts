import { createHash } from 'node:crypto';
import { SEND_MODES } from './send-mode';
import type { SendMode } from './send-mode';
import type { Site } from './site';

export interface ManifestOptions {
  readonly site: Site;
  readonly id: string;
  /** Four numbers. */
  readonly version: string;
  /** In every language; undefined leaves the names it has. */
  readonly name: string | undefined;
  readonly sendMode: SendMode;
}

const DISPLAY_NAME = /<DisplayName\b[^>]*>[^]*?<\/DisplayName>/;
/** The ribbon group carries the add-in's name. */
const GROUP_LABEL = /<bt:String id="Group\.Label"[^>]*>[^]*?<\/bt:String>/;

/**
 * The organisation's manifest, from the one that was built: everything else stays as it stands there, byte for byte.
 * @param builtUrl where the built one points
 * @throws one sentence where it is not the manifest that this command knows
 */
export function makeManifest(xml: string, builtUrl: string, options: ManifestOptions): string {
  const { site, id, version, name, sendMode } = options;
  let text = swap(xml, /<Id>[^<]*<\/Id>/, () => `<Id>${id}</Id>`);
  text = swap(text, /<Version>[^<]*<\/Version>/, () => `<Version>${version}</Version>`);
  text = swap(text, /\bSendMode="[^"]*"/, () => `SendMode="${SEND_MODES[sendMode]}"`);
  if (name !== undefined) {
    text = swap(text, DISPLAY_NAME, (block) => named(block, name));
    text = swap(text, GROUP_LABEL, (block) => named(block, name));
  }
  // A domain is one with its scheme and without a folder.
  text = text.replace(/<AppDomain>([^<]*)<\/AppDomain>/g, (element, domain: string) =>
    builtUrl.startsWith(domain.trim()) ? `<AppDomain>${site.origin}</AppDomain>` : element,
  );
  return swap(text, new RegExp(builtUrl.replaceAll('.', '\\.')), () => site.url);
}

/** @throws one sentence where nothing matches */
function swap(xml: string, pattern: RegExp, by: (match: string) => string): string {
  if (!pattern.test(xml))
    throw new Error(`The built manifest.xml has no ${pattern.source}: run "npm run build", and package again.`);
  return xml.replace(new RegExp(pattern, 'g'), by);
}

const named = (block: string, name: string): string =>
  block.replace(/\b(DefaultValue|Value)="[^"]*"/g, (_, attribute: string) => `${attribute}="${escapeXml(name)}"`);

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @returns four numbers, or what stands there instead */
export const versionOf = (xml: string): string => /<Version>([^<]*)<\/Version>/.exec(xml)?.[1]?.trim() ?? '';

/** The name that people see who read English. */
export const nameOf = (xml: string): string => /<DisplayName\b[^>]*DefaultValue="([^"]*)"/.exec(xml)?.[1] ?? '';

/** Files below the address that the manifest names. */
export const filesNamedBy = (xml: string, url: string): string[] =>
  [...xml.matchAll(/"([^"]*)"/g)]
    .map(([, value = '']) => value)
    .filter((value) => value.startsWith(url))
    .map((value) => value.slice(url.length).replace(/\?.*$/, ''));

/** SHA-256, hexadecimal, of all that an administrator consents to: everything but Version, comments and white space. */
export const manifestDigest = (xml: string): string =>
  createHash('sha256')
    .update(
      xml
        .replace(/<!--[^]*?-->/g, '')
        .replace(/<Version>[^<]*<\/Version>/, '<Version/>')
        .replace(/>\s+</g, '><')
        .trim(),
    )
    .digest('hex');
