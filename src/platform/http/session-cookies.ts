import { SessionCookies } from '../../features/ports/session-cookies.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Over TLS the names begin with what browsers hold a site to: `__Host-` is of this host only, `__Secure-` of TLS only. */
export class HttpSessionCookies extends SessionCookies {
  private readonly secure: boolean;
  private readonly name: string;
  private readonly deviceName: string;

  constructor(publicUrl: string | undefined) {
    super();
    this.secure = publicUrl?.startsWith('https:') === true;
    this.name = this.secure ? '__Host-tiendo' : 'tiendo';
    this.deviceName = this.secure ? '__Secure-tiendo-device' : 'tiendo-device';
  }

  override keep(token: string, now: Date, endsAt: number): string {
    return this.written(this.name, token, '/', secondsBetween(now, endsAt));
  }

  override remove(): string {
    return this.written(this.name, '', '/', 0);
  }

  override token(headers: Headers): string | null {
    return read(headers, this.name);
  }

  override keepDevice(device: string, now: Date, endsAt: number): string {
    return this.written(this.deviceName, device, '/api/v1/session', secondsBetween(now, endsAt));
  }

  override device(headers: Headers): string | null {
    return read(headers, this.deviceName);
  }

  /** @param value base64url and what tokens begin with: nothing that would need quoting */
  private written(name: string, value: string, path: string, maxAge: number): string {
    const secure = this.secure ? '; Secure' : '';
    return `${name}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
  }
}

const secondsBetween = (now: Date, endsAt: number): number => Math.max(0, Math.floor((endsAt - now.getTime()) / 1000));

/** The first of that name: browsers send the cookie of the longest path first. */
const read = ({ cookie }: Headers, name: string): string | null => {
  if (typeof cookie !== 'string') return null;
  const found = cookie
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`));
  const value = found?.slice(name.length + 1);
  return value === undefined || value === '' ? null : value;
};
