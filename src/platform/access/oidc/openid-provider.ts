import { Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import {
  IdentityProvider,
  type ClaimedIdentity,
  type SignOnAttempt,
} from '../../../features/ports/identity-provider.ts';
import { ProviderUnreachable, SignOnTokenRefused } from '../../../features/ports/sign-on.errors.ts';
import { clientAuthentication } from './client-authentication.ts';
import { mapClaims, type Claims } from './map-claims.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { reasonOf, refusalOf } from './provider-errors.ts';

const callbackPath = '/api/v1/session/oidc/callback';
const usualScopes = ['profile', 'email'];

/** Seconds that the provider may take for one answer. */
const patience = 10;
/** Seconds that its clock may differ from ours. */
const clockDifference = 30;
/** Milliseconds after which the provider is asked anew where its endpoints are. */
const knownFor = 3_600_000;

/**
 * A provider by OpenID Connect: authorization code with PKCE, state and nonce; the signature of the ID token is verified against
 * the provider's published keys, also though it comes straight from there.
 */
export class OpenIdProvider extends IdentityProvider {
  readonly offered = true;
  private readonly logger = new Logger('SingleSignOn');
  private found: Readonly<{ at: number; configuration: Promise<oidc.Configuration> }> | null = null;

  constructor(private readonly settings: OidcSettings) {
    super();
  }

  async begin(returnTo: string): Promise<Readonly<{ address: string; attempt: SignOnAttempt }>> {
    const configuration = await this.configuration();
    const attempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      returnTo,
    };
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.settings.publicUrl + callbackPath,
      scope: [...new Set(['openid', ...(this.settings.mapping.scopes ?? usualScopes)])].join(' '),
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      state: attempt.state,
      nonce: attempt.nonce,
    });
    return { address: address.href, attempt };
  }

  async finish(answer: string, attempt: SignOnAttempt): Promise<ClaimedIdentity> {
    const { idToken, claims, issuer, subject } = await this.proven(await this.configuration(), answer, attempt);
    return { issuer, subject, idToken, ...mapClaims(claims, this.settings.mapping) };
  }

  async signOutAddress(idToken: string): Promise<string | null> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: `${this.settings.publicUrl}/`,
    }).href;
  }

  /** Asked once an hour; a provider that did not answer is asked again by the next who needs it. */
  private async configuration(): Promise<oidc.Configuration> {
    const at = Date.now();
    if (this.found === null || at - this.found.at > knownFor) this.found = { at, configuration: this.discover() };
    const { found } = this;
    try {
      return await found.configuration;
    } catch (error) {
      if (this.found === found) this.found = null;
      this.logger.warn(`the identity provider cannot be used: ${reasonOf(error)}`);
      throw new ProviderUnreachable();
    }
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    return oidc.discovery(
      issuer,
      clientId,
      { [oidc.clockTolerance]: clockDifference },
      clientAuthentication(clientSecret),
      {
        timeout: patience,
        execute: [
          oidc.enableNonRepudiationChecks,
          // Settings name an http:// issuer only on this machine; the library marks it to make it stand out.
          // eslint-disable-next-line @typescript-eslint/no-deprecated
          ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
        ],
      },
    );
  }

  private async proven(
    configuration: oidc.Configuration,
    answer: string,
    { state, nonce, verifier }: SignOnAttempt,
  ): Promise<Readonly<{ issuer: string; subject: string; idToken: string; claims: Claims }>> {
    const answered = new URL(this.settings.publicUrl + callbackPath);
    answered.search = answer;
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, answered, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const signed = tokens.claims();
      if (signed === undefined || tokens.id_token === undefined) throw new SignOnTokenRefused();
      const claims = { ...(await userInfo(configuration, tokens.access_token, signed.sub)), ...signed };
      return { issuer: signed.iss, subject: signed.sub, idToken: tokens.id_token, claims };
    } catch (error) {
      this.logger.warn(`no sign-in: ${reasonOf(error)}`);
      throw refusalOf(error);
    }
  }
}

/** Many providers put no more than the subject into the ID token; what the signed token says goes before. */
const userInfo = async (configuration: oidc.Configuration, accessToken: string, subject: string): Promise<Claims> =>
  configuration.serverMetadata().userinfo_endpoint === undefined
    ? {}
    : oidc.fetchUserInfo(configuration, accessToken, subject);
