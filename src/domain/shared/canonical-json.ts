type Json = string | number | boolean | null | readonly Json[] | Readonly<{ [member: string]: Json }>;

/**
 * One text for one content: members in the order of their UTF-16 code units, nothing between the signs. Numbers are whole, so
 * the text is also that of RFC 8785.
 *
 * @throws RangeError for a number that is no safe integer
 */
export const canonicalJson = (value: Json): string => {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
