import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

export type BreakableLine = Readonly<{
  /** Address at which a browser finds the service as long as the line holds. */
  url: string;
  /** Cuts what is open, and answers nobody until mended. */
  cut: () => Promise<void>;
  mend: () => Promise<void>;
  close: () => Promise<void>;
}>;

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

/** A line to a service that can be cut and mended while the service goes on. */
export const breakableLine = async (service: string): Promise<BreakableLine> => {
  const target = Number(new URL(service).port);
  const open = new Set<Socket>();
  const held = (socket: Socket): Socket => {
    open.add(socket);
    return socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
  };
  const server = createServer((incoming) => {
    const outgoing = held(connect(target, '127.0.0.1'));
    held(incoming).pipe(outgoing).pipe(incoming);
  });
  await listening(server, 0);
  const { port } = server.address() as AddressInfo;
  const cut = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    open.forEach((socket) => socket.destroy());
    await closed;
  };
  return { url: `http://127.0.0.1:${port}`, cut, mend: () => listening(server, port), close: cut };
};
