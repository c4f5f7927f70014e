import { BlockList, isIPv6 } from 'node:net';
import type { Check } from '../finding';

/** What is no public address (https://wicg.github.io/local-network-access/#ip-address-space-section). */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv6');

/** Whether browsers keep a page of a public address away from it. An IPv4 address in an IPv6 one is itself. */
export const isPrivate = (address: string): boolean => PRIVATE.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/**
 * Outlook on the web comes from a public address. From version 142 on Chrome and Edge load nothing for it from a private one until the
 * person allows it, and in a frame do not even ask (office-js#6366, #6860).
 */
export const privateAddress: Check = {
  id: 'private-address',
  severity: 'risky',
  *check({ base, addresses, isPrivateKnown }) {
    const found = isPrivateKnown ? undefined : addresses.find(isPrivate);
    if (found !== undefined)
      yield {
        file: base.origin,
        sentence: `is at ${found}, an address of your own network: browsers from version 142 on load nothing from there for Outlook on the web. Serve it from a public address, or set the browsers' policy LocalNetworkAccessAllowedForUrls for Outlook's addresses, and run doctor with --private-network.`,
      };
  },
};
