import { describe, expect, it } from 'vitest';
import { deploymentText, isPackaged, readDeployment, readPackaged } from '../../../src/cli/deployment';
import type { Deployment, PackagedDeployment } from '../../../src/cli/deployment';

const PLANNED: Deployment = { url: 'https://guard.example/', sendMode: 'soft-block' };
const PACKAGED: PackagedDeployment = {
  ...PLANNED,
  name: 'Mail guard',
  id: 'b8a73523-a5af-5331-b3a0-b731f63556a3',
  version: '1.0.0.0',
  manifestDigest: 'd1',
  files: { 'launchevent.js': 'd2' },
};

describe('deployment.json', () => {
  it('is read as it was written, before and after the first package', () => {
    expect(readDeployment(deploymentText(PLANNED))).toEqual(PLANNED);
    expect(isPackaged(readDeployment(deploymentText(PLANNED)))).toBe(false);
    expect(readPackaged(deploymentText(PACKAGED))).toEqual(PACKAGED);
    expect(() => readPackaged(deploymentText(PLANNED))).toThrow('init');
  });

  const changed = (change: object): string => JSON.stringify({ ...JSON.parse(deploymentText(PACKAGED)), ...change });

  it.each<[string, string]>([
    ['{', 'is not JSON'],
    ['null', 'product'],
    ['[]', 'product'],
    ['"text"', 'product'],
    [changed({ product: 'another' }), 'product'],
    [changed({ format: 2 }), 'version'],
    [changed({ url: 'http://guard.example/' }), '"url"'],
    [changed({ url: 'https://guard.example/\u001b[31m' }), '"url"'],
    [changed({ name: 7 }), '"name"'],
    [changed({ sendMode: 'SoftBlock' }), '"sendMode"'],
    [changed({ id: undefined }), '"id"'],
    [changed({ version: '1.0' }), '"version"'],
    [changed({ manifestDigest: null }), '"manifestDigest"'],
    [changed({ files: { 'launchevent.js': 1 } }), '"files"'],
    [changed({ files: undefined }), '"files"'],
  ])('that holds %s is refused', (text, why) => {
    expect(() => readDeployment(text)).toThrow(why);
  });
});
