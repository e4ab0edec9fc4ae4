import { resolve } from 'node:path';

import { faultOf } from '../platform/event-store/eventstoredb/connection-string.ts';
import { exitCodes, Failure } from './failure.ts';
import type { Texts } from './texts/texts.ts';

/** Where a store is, as the command line names it. */
export type StoreAddress =
  | Readonly<{ is: 'postgres'; url: string }>
  | Readonly<{ is: 'eventstoredb'; url: string }>
  | Readonly<{ is: 'folder'; folder: string }>;

/**
 * `postgres://…`, `esdb://…`, `esdb+discover://…`, `embedded` for the data folder of the settings, or another data folder.
 *
 * @throws Failure for the address of anything else, or one that EventStoreDB's client would read otherwise than it is meant
 */
export const storeAddress = (named: string, dataDir: string, texts: Texts): StoreAddress => {
  if (named === 'embedded') return { is: 'folder', folder: resolve(dataDir) };
  const scheme = /^([a-z][a-z+.-]*):\/\//i.exec(named)?.[1]?.toLowerCase();
  if (scheme === undefined) return { is: 'folder', folder: resolve(named) };
  if (scheme === 'postgres' || scheme === 'postgresql') return { is: 'postgres', url: named };
  if (scheme === 'esdb' || scheme === 'esdb+discover') {
    const fault = faultOf(named);
    if (fault !== null) throw new Failure(exitCodes.usage, texts.cannotOpen(withoutPassword(named), fault));
    return { is: 'eventstoredb', url: named };
  }
  throw new Failure(exitCodes.usage, texts.noSuchStore(withoutPassword(named)));
};

/** For people and logs. */
export const withoutPassword = (address: string): string => address.replace(/\/\/[^/?#]*@/, '//…@');
