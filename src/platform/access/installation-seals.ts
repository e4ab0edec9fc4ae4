import { Seals } from '../../features/ports/seals.ts';
import type { InstallationSecret } from './installation-secret.ts';
import { seal, unseal } from './sealing.ts';

/** Seals under keys of the installation's secret: the same in all its processes. */
export class InstallationSeals extends Seals {
  constructor(private readonly secret: InstallationSecret) {
    super();
  }

  override seal(purpose: string, text: string, endsAt: Date): string {
    return seal(this.key(purpose), JSON.stringify([endsAt.getTime(), text]), purpose).toString('base64url');
  }

  override open(purpose: string, sealed: string, now: Date): string | null {
    try {
      const content = unseal(this.key(purpose), Buffer.from(sealed, 'base64url'), purpose).toString('utf8');
      const [endsAt, text] = JSON.parse(content) as [number, string];
      return now.getTime() < endsAt ? text : null;
    } catch {
      return null; // not of ours, or changed: it is nothing
    }
  }

  private key(purpose: string): Buffer {
    return this.secret.key(`seal ${purpose}`);
  }
}
