/** As much of a browser as signing in needs: it keeps cookies by origin and path, and follows nothing by itself. */
export class Browser {
  private readonly jars = new Map<string, Map<string, Readonly<{ value: string; path: string }>>>();

  async get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.send(address, { headers });
  }

  async post(
    address: string,
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return this.send(address, { method: 'POST', body: new URLSearchParams(form), headers });
  }

  /** Cookies that it would send to an address, as one header. */
  cookiesFor(address: string): string {
    const { origin, pathname } = new URL(address);
    return [...this.jar(origin)]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  private async send(address: string, { headers, ...request }: RequestInit): Promise<Response> {
    const cookie = this.cookiesFor(address);
    const response = await fetch(address, {
      ...request,
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie === '' ? {} : { cookie }), ...(headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) this.keep(new URL(address).origin, line);
    return response;
  }

  private keep(origin: string, line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const end = pair.indexOf('=');
    const [name, value] = [pair.slice(0, end), pair.slice(end + 1)];
    const path = attributes.find((text) => /^path=/i.test(text))?.slice('path='.length) ?? '/';
    const over = attributes.some((text) => /^max-age=0$/i.test(text) || /^expires=.* 1970 /i.test(text));
    if (over || value === '') this.jar(origin).delete(name);
    else this.jar(origin).set(name, { value, path });
  }

  private jar(origin: string): Map<string, Readonly<{ value: string; path: string }>> {
    const jar = this.jars.get(origin) ?? new Map<string, Readonly<{ value: string; path: string }>>();
    this.jars.set(origin, jar);
    return jar;
  }
}
