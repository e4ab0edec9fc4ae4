/** A UUID of the variant of RFC 9562 from 32 hex digits, of which version and variant replace two. */
export const uuidOf = (hex: string, version: 7 | 8): string => {
  const variant = ((parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `${version}${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};
