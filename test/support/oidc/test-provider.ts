import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';
import type { Browser } from './browser.ts';
import { newKey, type SigningKey } from './id-tokens.ts';

export type Claims = Readonly<Record<string, unknown>>;
export type Client = Readonly<{ id: string; secret: string; callback: string; signedOut: string }>;

/** A real OpenID Connect provider on the loopback address, with its own pages for signing in. */
export class TestProvider {
  readonly key: SigningKey = newKey('only');
  /** What is claimed of a person, by sign-in name. */
  readonly people = new Map<string, Claims>();
  /** Changes ID tokens on their way out. */
  tampering: ((idToken: string) => string) | null = null;

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  /** @param port a free one unless told */
  static async start(client: Client, port = 0): Promise<TestProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const own = new TestProvider(issuer, server);
    const handle = (await quietly(() => own.provider(client))).callback();
    server.on('request', (request, response) => void handle(request, response));
    return own;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Signs in on the provider's pages. @returns the address to which the provider sends the browser back */
  async signIn(browser: Browser, address: string, login: string): Promise<string> {
    let response = await browser.get(address);
    for (let step = 0; step < 12; step += 1) {
      const location = response.headers.get('location');
      if (location !== null) {
        const next = new URL(location, this.issuer);
        if (next.origin !== this.issuer) return next.href;
        response = await browser.get(next.href);
        continue;
      }
      const page = await response.text();
      const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
      if (action === undefined || prompt === undefined) throw new Error(`no form at ${response.url}: ${page}`);
      response = await browser.post(new URL(action, this.issuer).href, { prompt, login, password: 'any' });
    }
    throw new Error('the provider goes round in circles');
  }

  private async provider({ id, secret, callback, signedOut }: Client): Promise<Provider> {
    const { default: OpenIdProvider } = await import('oidc-provider');
    const provider = new OpenIdProvider(this.issuer, {
      clients: [
        {
          client_id: id,
          client_secret: secret,
          redirect_uris: [callback],
          post_logout_redirect_uris: [signedOut],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      jwks: { keys: [this.key] },
      cookies: { keys: ['for tests only'] },
      claims: { openid: ['sub'], profile: ['name', 'unit', 'groups'], email: ['email'] },
      features: { devInteractions: { enabled: true } },
      pkce: { required: () => true },
      ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
      findAccount: (_context, sub) => {
        const claims = this.people.get(sub);
        return claims === undefined ? undefined : { accountId: sub, claims: () => ({ sub, ...claims }) };
      },
    });
    provider.use(async (context, next) => {
      await next();
      const body = context.body as { id_token?: string } | null | undefined;
      if (context.path === '/token' && this.tampering !== null && typeof body?.id_token === 'string') {
        body.id_token = this.tampering(body.id_token);
      }
    });
    return provider;
  }
}

/** The provider warns at its start that it is made for development, and of the version of Node. */
const quietly = async <T>(work: () => Promise<T>): Promise<T> => {
  const { info, warn } = console;
  Object.assign(console, { info: () => undefined, warn: () => undefined });
  try {
    return await work();
  } finally {
    Object.assign(console, { info, warn });
  }
};
