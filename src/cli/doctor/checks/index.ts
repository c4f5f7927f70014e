import type { Check } from '../finding';
import { attachment } from './attachment';
import { baseUrl } from './base-url';
import { byteOrderMark } from './byte-order-mark';
import { certificateExpired } from './certificate-expired';
import { certificateExpiring } from './certificate-expiring';
import { certificateName } from './certificate-name';
import { certificateUntrusted } from './certificate-untrusted';
import { charset } from './charset';
import { charsetMissing } from './charset-missing';
import { clock } from './clock';
import { codeCached } from './code-cached';
import { collector } from './collector';
import { contentSecurityPolicy } from './content-security-policy';
import { contentType } from './content-type';
import { cors } from './cors';
import { dataType } from './data-type';
import { deploymentBroken } from './deployment-broken';
import { deploymentMissing } from './deployment-missing';
import { encoding } from './encoding';
import { frameRefused } from './frame-refused';
import { icon } from './icon';
import { incident } from './incident';
import { listsBroken } from './lists-broken';
import { listsCached } from './lists-cached';
import { listsOld } from './lists-old';
import { manifestAddress } from './manifest-address';
import { manifestBroken } from './manifest-broken';
import { manifestDiffers } from './manifest-differs';
import { missing } from './missing';
import { noAnswer } from './no-answer';
import { noValidator } from './no-validator';
import { nosniff } from './nosniff';
import { notCompressed } from './not-compressed';
import { notModified } from './not-modified';
import { notTheFile } from './not-the-file';
import { officeJs } from './office-js';
import { policyCached } from './policy-cached';
import { policyError } from './policy-error';
import { policyMode } from './policy-mode';
import { policyWording } from './policy-wording';
import { preflight } from './preflight';
import { privateAddress } from './private-address';
import { redirect } from './redirect';
import { resourcePolicy } from './resource-policy';
import { slow } from './slow';
import { tlsVersion } from './tls-version';
import { versionMixed } from './version-mixed';
import { wellKnown } from './well-known';

/** Every check, in order of harm: all that breaks something before all that is risky, and notes last. */
export const CHECKS: readonly Check[] = [
  certificateExpired,
  certificateName,
  certificateUntrusted,
  tlsVersion,
  noAnswer,
  redirect,
  missing,
  notTheFile,
  encoding,
  baseUrl,
  officeJs,
  contentType,
  attachment,
  frameRefused,
  contentSecurityPolicy,
  policyError,
  policyCached,
  manifestBroken,
  manifestAddress,
  versionMixed,
  privateAddress,
  cors,
  preflight,
  wellKnown,
  certificateExpiring,
  manifestDiffers,
  byteOrderMark,
  slow,
  policyWording,
  collector,
  clock,
  codeCached,
  listsBroken,
  listsCached,
  dataType,
  charset,
  icon,
  resourcePolicy,
  deploymentBroken,
  policyMode,
  incident,
  deploymentMissing,
  listsOld,
  notModified,
  noValidator,
  notCompressed,
  charsetMissing,
  nosniff,
];
