import { IdentityProvider } from '../../../features/ports/identity-provider.ts';
import { SignOnNotOffered } from '../../../features/ports/sign-on.errors.ts';

/** Only local accounts sign in. */
export class NoProvider extends IdentityProvider {
  readonly offered = false;

  begin(): Promise<never> {
    return Promise.reject(new SignOnNotOffered());
  }

  finish(): Promise<never> {
    return Promise.reject(new SignOnNotOffered());
  }

  signOutAddress(): Promise<never> {
    return Promise.reject(new SignOnNotOffered());
  }
}
