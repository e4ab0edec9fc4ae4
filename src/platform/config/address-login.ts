const login = /^[a-z+]+:\/\/([^:@/]*):([^@/]+)@/i;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Name and password in an address, also one that lists several hosts; `null` when it holds no password. */
export const loginIn = (
  address: string | undefined,
): Readonly<{ name: string; password: string; written: string }> | null => {
  const [, name, written] = login.exec(address ?? '') ?? [];
  return name === undefined || written === undefined
    ? null
    : { name: decoded(name), password: decoded(written), written };
};
