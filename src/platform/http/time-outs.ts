import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf } from './problem.ts';
import { RequestRefused, type RequestCode } from './request.errors.ts';

/** How long one connection or request may take, and how much may stand before the body. Milliseconds and bytes. */
export type TimeOuts = Readonly<{
  /** From the first byte of a request to the end of its headers. */
  headers: number;
  /** From the first byte of a request to the end of its body. */
  request: number;
  /** From the end of the headers to the answer, so longer than `request`; a feed, once open, is past it. */
  handler: number;
  /** Silence on a connection, also in the middle of an answer. */
  silence: number;
  /** Between two requests on one connection. */
  keepAlive: number;
  /** How often unfinished requests are looked at. */
  check: number;
  /** Request line and headers together, so also the longest address. */
  headerBytes: number;
}>;

/**
 * Headers come in one packet; 1 MiB comes in 60 s over 140 kbit/s. An answer takes longer than the 30 s of a statement only
 * when it asks several. A feed says something every 15 s and waits 120 s for a slow reader. Proxies keep idle connections 60 s.
 */
export const timeOuts: TimeOuts = {
  headers: 15_000,
  request: 60_000,
  handler: 90_000,
  silence: 150_000,
  keepAlive: 72_000,
  check: 5_000,
  headerBytes: 16_384,
};

/** The same in Fastify's words. */
export const timeOutOptions = (limits: TimeOuts) => ({
  connectionTimeout: limits.silence,
  requestTimeout: limits.request,
  keepAliveTimeout: limits.keepAlive,
  handlerTimeout: limits.handler,
  http: {
    headersTimeout: limits.headers,
    connectionsCheckingInterval: limits.check,
    maxHeaderSize: limits.headerBytes,
  },
  clientErrorHandler: refuseOnSocket,
});

const codeOf: Readonly<Record<string, RequestCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request.too-slow',
  HPE_HEADER_OVERFLOW: 'request.headers-too-large',
};

/** What came is no whole request, so there is nobody's language to follow and no path to name. */
const refuseOnSocket = (error: Error & Readonly<{ code?: string }>, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const refusal = new RequestRefused(codeOf[error.code ?? ''] ?? 'request.unreadable');
  const problem = problemOf(refusal, 'vi', { instance: '/', requestId: randomUUID() });
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    'Content-Language: vi',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  else socket.destroy();
};
