const host = String.raw`[A-Za-z0-9_.-]+(:\d{1,5})?`;
const form = new RegExp(String.raw`^esdb(\+discover)?://([^:@/?,]+:[^:@/?,]+@)?${host}(,${host})*/?(\?[^?]+)?$`);

/** What the client reads; a key that it does not know it prints to the console, password and all. */
const options = [
  'tls',
  'tlscafile',
  'usercertfile',
  'userkeyfile',
  'nodepreference',
  'connectionname',
  'defaultdeadline',
  'maxdiscoverattempts',
  'discoveryinterval',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
];

/**
 * What is wrong with an `esdb://` or `esdb+discover://` connection string, in a sentence without the password; `null` when nothing
 * is. Refuses what the client would pass over in silence: credentials of either kind without TLS, and `tlsVerifyCert=false`.
 */
export const faultOf = (connectionString: string): string | null => {
  const found = form.exec(connectionString);
  if (found === null) {
    return 'must be like esdb://user:password@host:2113?tls=true, with signs of the password percent-encoded';
  }
  const given = new Map<string, string>();
  for (const pair of connectionString.split('?')[1]?.split('&') ?? []) {
    const [key = '', value = ''] = pair.split('=');
    const flat = key.toLowerCase().replace(/[_-]/g, '');
    if (flat === 'tlsverifycert') return 'tlsVerifyCert has no effect: name the certificate authority with tlsCAFile';
    if (!options.includes(flat)) return `${JSON.stringify(key)} is no option of the connection`;
    if (value === '') return `${key} has no value`;
    given.set(flat, value);
  }
  const tls = given.get('tls') ?? 'true';
  if (tls !== 'true' && tls !== 'false') return 'tls must be true or false';
  if (tls === 'false' && found[2] !== undefined) {
    return 'a user and password are not sent without TLS: leave them out, or set tls=true';
  }
  if (tls === 'false' && given.has('tlscafile')) return 'tlsCAFile has no effect with tls=false';
  if (given.has('usercertfile') !== given.has('userkeyfile')) return 'userCertFile and userKeyFile go together';
  if (tls === 'false' && given.has('usercertfile'))
    return 'userCertFile is not sent without TLS: leave it out, or set tls=true';
  return null;
};
