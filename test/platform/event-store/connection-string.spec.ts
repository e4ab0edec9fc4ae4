import { describe, expect, it } from '@jest/globals';
import { faultOf } from '../../../src/platform/event-store/eventstoredb/connection-string.ts';
import { ConfigRefused, readConfig } from '../../../src/platform/config/config.ts';

describe('the address of an EventStoreDB', () => {
  it.each([
    'esdb://127.0.0.1:2113?tls=false',
    'esdb://localhost',
    'esdb+discover://cluster.dns.name:2113?nodePreference=leader',
    'esdb://tiendo:m%40t%3Akhau@n1:2111,n2:2112,n3:2113?tls=true&tlsCAFile=./certs/ca/ca.crt',
  ])('%s is taken', (address) => {
    expect(faultOf(address)).toBeNull();
    expect(readConfig({ TIENDO_EVENT_STORE: address }).eventStore).toBe(address);
  });

  it.each([
    ['credentials without TLS', 'esdb://tiendo:canary@n1:2113?tls=false', 'not sent without TLS'],
    ['the same in other letters', 'esdb://tiendo:canary@n1:2113?defaultDeadline=1&TLS=false', 'not sent without TLS'],
    ['a check of certificates that the client leaves out', 'esdb://tiendo:canary@n1?tlsVerifyCert=false', 'tlsCAFile'],
    ['a certificate authority without TLS', 'esdb://n1?tls=false&tlsCAFile=canary', 'no effect with tls=false'],
    ['an option that is none', 'esdb://tiendo:canary@n1?timeout=5', '"timeout" is no option'],
    ['half a client certificate', 'esdb://n1?userCertFile=canary', 'go together'],
    [
      'a client certificate without TLS',
      'esdb://n1?userKeyFile=k&userCertFile=canary&tls=false',
      'not sent without TLS',
    ],
    ['another store', 'kurrentdb://tiendo:canary@n1', 'must be like esdb://'],
    ['a password with bare signs', 'esdb://tiendo:can@ry:canary@n1', 'percent-encoded'],
    ['a port that is none', 'esdb://n1:canary', 'must be like esdb://'],
    ['a word', 'mongodb', 'must be like esdb://'],
  ])('with %s is refused in a sentence, without its password', (_, address, sentence) => {
    const fault = faultOf(address);
    expect(fault).toContain(sentence);
    expect(fault).not.toContain('canary');
    expect(() => readConfig({ TIENDO_EVENT_STORE: address })).toThrow(ConfigRefused);
    expect(() => readConfig({ TIENDO_EVENT_STORE: address })).toThrow(`TIENDO_EVENT_STORE: ${fault}`);
  });

  it('is not needed: events are kept in PostgreSQL', () => {
    expect(readConfig({}).eventStore).toBe('postgres');
  });
});
