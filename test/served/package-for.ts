import { writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { listen } from '../builders/doctor/loopback';
import { runBuiltWell } from './built-command';

const POLICY = {
  organisationDomains: ['croydon.example'],
  lists: [{ address: 'all@croydon.example', size: 3000, message: 'Ask the communications team.' }],
};
const ROWS = ['address,name,members', 'practices@croydon.example,Practices,850000', 'all@croydon.example,All,3000'];

/** A port that nothing listens on: the address stands in the package before anything serves it. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Does what the deployment guide says, with the command as it is built: a list catalogue, and a package with it and a policy.
 * @param work an empty folder
 * @returns the folder of the package
 */
export async function packageFor(base: URL, work: string): Promise<string> {
  const at = (name: string): string => path.join(work, name);
  await writeFile(at('policy.json'), JSON.stringify(POLICY));
  await writeFile(at('lists.csv'), `${ROWS.join('\n')}\n`);
  await runBuiltWell('lists', 'build', at('lists.csv'), '--out', at('lists'));
  const given = ['--policy', at('policy.json'), '--lists', at('lists')];
  await runBuiltWell('package', '--url', base.href, '--out', at('package'), ...given);
  return at('package');
}
