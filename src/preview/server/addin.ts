import type { StaticFile } from './static-files';

/** Where the simulated Outlook has the add-in from, and where the administrator's files go. */
export interface Addin {
  /** Of its pages, its policy and its list catalogue. */
  readonly origin: string;
  /** What this server shows of it. @param name below this server's address */
  file(name: string): Promise<StaticFile | undefined>;
  /** Text of launchevent.js. @throws where it is not to be had */
  bundle(): Promise<string>;
  publishPolicy(policy: Buffer): Promise<void>;
  /** @param rows lists.csv; empty: there is no catalogue any more. @throws where the command refuses them */
  publishLists(rows: string): Promise<void>;
  close(): Promise<void>;
}
