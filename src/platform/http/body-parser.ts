import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InputRefused } from '../../features/ports/input-refused.ts';
import { JsonRefused, readJson } from './json-text.ts';
import { screen } from './plain-text.ts';
import { RequestRefused } from './request.errors.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Bytes to a checked body: UTF-8, JSON without doubt about its members, texts that can be kept. */
export const parseBody = (bytes: Buffer): unknown => {
  if (bytes.length === 0) return {};
  const value = jsonOf(textOf(bytes));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new RequestRefused('body.not-members');
  const { body, faults } = screen(value);
  if (faults.length > 0) throw new InputRefused(faults);
  return body;
};

const textOf = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new RequestRefused('body.not-utf8');
  }
};

const jsonOf = (text: string): unknown => {
  try {
    return readJson(text);
  } catch (error) {
    if (!(error instanceof JsonRefused)) throw error;
    throw new RequestRefused(`body.${error.rule}`, error.path === '' ? {} : { path: error.path, field: error.path });
  }
};

/** Only JSON is taken, and a request without a body reads as one without members. */
export const takeJsonOnly = (fastify: FastifyInstance): void => {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, parseBody(bytes as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  fastify.addHook('preValidation', async (request: FastifyRequest) => {
    if (request.method === 'POST' && request.body === undefined) request.body = {};
  });
};
