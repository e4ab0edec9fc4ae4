/**
 * A fresh idempotency key: 128 random bits. `crypto.randomUUID` does not exist where the page came over plain HTTP from another
 * machine, as it does in a demonstration.
 */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
