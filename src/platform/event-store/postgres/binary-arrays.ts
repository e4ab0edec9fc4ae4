/**
 * One-dimensional PostgreSQL arrays in the binary format, which `pg` sends as they are when a parameter is a Buffer: no
 * quoting, no escaping, and payload bytes reach the server untouched.
 *
 * Layout: dimensions, has-nulls, element OID, length, lower bound (int32 each); then per element its byte length and bytes.
 */
const oids = { text: 25, json: 114, int4: 23, int8: 20, uuid: 2950 } as const;

const headerBytes = 20;

const withHeader = (oid: number, length: number, bytes: number): Buffer => {
  const array = Buffer.allocUnsafe(headerBytes + bytes);
  array.writeInt32BE(1, 0);
  array.writeInt32BE(0, 4);
  array.writeInt32BE(oid, 8);
  array.writeInt32BE(length, 12);
  array.writeInt32BE(1, 16);
  return array;
};

export const textArray = (texts: readonly string[], type: 'text' | 'json' = 'text'): Buffer => {
  let bytes = 0;
  for (const text of texts) bytes += 4 + Buffer.byteLength(text);
  const array = withHeader(oids[type], texts.length, bytes);
  let at = headerBytes;
  for (const text of texts) {
    const written = array.write(text, at + 4);
    array.writeInt32BE(written, at);
    at += 4 + written;
  }
  return array;
};

export const int4Array = (numbers: readonly number[]): Buffer => {
  const array = withHeader(oids.int4, numbers.length, numbers.length * 8);
  numbers.forEach((number, index) => {
    array.writeInt32BE(4, headerBytes + index * 8);
    array.writeInt32BE(number, headerBytes + index * 8 + 4);
  });
  return array;
};

export const int8Array = (numbers: readonly bigint[]): Buffer => {
  const array = withHeader(oids.int8, numbers.length, numbers.length * 12);
  numbers.forEach((number, index) => {
    array.writeInt32BE(8, headerBytes + index * 12);
    array.writeBigInt64BE(number, headerBytes + index * 12 + 4);
  });
  return array;
};

export const uuidArray = (uuids: readonly string[]): Buffer => {
  const array = withHeader(oids.uuid, uuids.length, uuids.length * 20);
  uuids.forEach((uuid, index) => {
    array.writeInt32BE(16, headerBytes + index * 20);
    array.write(uuid.replaceAll('-', ''), headerBytes + index * 20 + 4, 'hex');
  });
  return array;
};
