import type { AccessRecord } from './access-records.ts';
import type { Asker } from './asker.ts';

/** A request as far as an access record tells of it. */
export type CallingRequest = Readonly<{
  id: string;
  ip: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  socket: Readonly<{ remotePort?: number | undefined }>;
}>;

export type Caller = Pick<AccessRecord, 'address' | 'port' | 'device' | 'requestId'> & Readonly<{ address: string }>;

const mostOfDevice = 200;

/** Where a request came from, and what the client calls itself. */
export const callerOf = ({ id, ip, headers, socket }: CallingRequest): Caller => {
  const agent = headers['user-agent'];
  return {
    address: ip,
    port: socket.remotePort ?? null,
    device: typeof agent === 'string' && agent !== '' ? agent.slice(0, mostOfDevice) : null,
    requestId: id,
  };
};

/** Who asks, as an access record names it. */
export const accountIn = (asker: Asker): Pick<AccessRecord, 'account' | 'accountType'> => {
  switch (asker.kind) {
    case 'account':
      return { account: asker.accountId, accountType: 'person' };
    case 'apiKey':
      return { account: asker.keyId, accountType: 'apiKey' };
    case 'operator':
      return { account: null, accountType: 'operator' };
  }
};
