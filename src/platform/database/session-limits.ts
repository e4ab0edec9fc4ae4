/**
 * What no session with PostgreSQL may exceed, milliseconds: a server that does not answer, a statement that does not end, a
 * lock that is not given back and a transaction that was left open must not hold a connection for good. Work that is long by
 * nature (history, import) lifts them for its own transaction.
 */
export const sessionLimits = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
  keepAlive: true,
} as const;
