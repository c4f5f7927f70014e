import { member } from './context';

/**
 * Whether this Outlook signs the pane in with its own account: the web and new Outlook, classic from 2409, Mac from 16.89; never
 * for Outlook.com and Gmail (learn.microsoft.com/javascript/api/requirement-sets/common/nested-app-auth-requirement-sets).
 */
export function offersNestedAppAuth(): boolean {
  const requirements = member('requirements') as Office.RequirementSetSupport | null | undefined;
  try {
    return requirements!.isSetSupported('NestedAppAuth', '1.1');
  } catch {
    return false;
  }
}
