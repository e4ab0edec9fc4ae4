/** Master secret of every service under test: 32 bytes that protect nothing. */
export const testSecret = Buffer.alloc(32, 7).toString('base64');
