/** Of 32 random bytes some 30 differ; fewer than 16 never do. */
const fewestDifferent = 16;

const rises = (bytes: Buffer): boolean => {
  const step = (bytes[1]! - bytes[0]!) & 0xff;
  return bytes.every((byte, index) => index === 0 || ((byte - bytes[index - 1]!) & 0xff) === step);
};

const repeats = (bytes: Buffer): boolean =>
  bytes.subarray(0, bytes.length / 2).equals(bytes.subarray(bytes.length / 2));

const isTyped = (bytes: Buffer): boolean => bytes.every((byte) => byte >= 0x20 && byte < 0x7f);

/**
 * Whether somebody made the secret up: few different bytes, a count up or down, one half twice, or a typed text. Chance makes
 * none of these.
 *
 * @param base64 32 bytes
 */
export const isMadeUp = (base64: string): boolean => {
  const bytes = Buffer.from(base64, 'base64');
  return new Set(bytes).size < fewestDifferent || rises(bytes) || repeats(bytes) || isTyped(bytes);
};
