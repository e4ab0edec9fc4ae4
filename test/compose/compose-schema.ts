/**
 * The part of the Compose specification that the files here use, as we read it, and nothing else: a misspelt key is refused.
 * Not the specification's own schema, and no engine: that starts nothing.
 */
const text = { type: 'string' };
const texts = { type: 'array', items: text, minItems: 1 };
const duration = { type: 'string', pattern: '^([0-9]+(us|ms|s|m|h))+$' };
const object = <Properties extends object>(properties: Properties, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const byName = (value: object) => ({
  type: 'object',
  propertyNames: { pattern: '^[a-zA-Z0-9._-]+$' },
  additionalProperties: value,
});

const conditions = ['service_started', 'service_healthy', 'service_completed_successfully'];

const service = object({
  image: text,
  build: text,
  user: text,
  entrypoint: texts,
  command: texts,
  // Numbers and booleans must be quoted: what YAML makes of them is not what the process gets.
  environment: { type: 'object', propertyNames: { pattern: '^[A-Z][A-Z0-9_]*$' }, additionalProperties: text },
  ports: { type: 'array', items: { type: 'string', pattern: '^([^:]+:)?(\\$\\{[^}]+\\}|[0-9]+):[0-9]+$' } },
  volumes: { type: 'array', items: { type: 'string', pattern: '^[a-zA-Z0-9._-]+:/[^:]+(:ro)?$' } },
  networks: {
    oneOf: [texts, byName(object({ ipv4_address: { type: 'string', format: 'ipv4' } }))],
  },
  depends_on: byName(object({ condition: { enum: conditions }, required: { type: 'boolean' } }, ['condition'])),
  healthcheck: object(
    {
      test: { type: 'array', items: text, minItems: 2, prefixItems: [{ enum: ['CMD', 'CMD-SHELL'] }] },
      interval: duration,
      timeout: duration,
      retries: { type: 'integer', minimum: 1 },
    },
    ['test', 'interval', 'timeout', 'retries'],
  ),
  profiles: texts,
  stop_grace_period: duration,
  restart: { enum: ['no', 'always', 'on-failure', 'unless-stopped'] },
});

export const composeSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' },
    services: {
      ...byName({ ...service, oneOf: [{ required: ['image'] }, { required: ['build'] }] }),
      minProperties: 1,
    },
    volumes: byName({ type: 'null' }),
    networks: byName(
      object({
        driver: { enum: ['bridge'] },
        ipam: object({ config: { type: 'array', items: object({ subnet: text }, ['subnet']) } }, ['config']),
      }),
    ),
  },
  patternProperties: { '^x-': true },
  required: ['name', 'services'],
  additionalProperties: false,
};
