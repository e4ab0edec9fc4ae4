import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schema `access`: who signs in, with what, and what was done at the door. Nothing in it is a source of business facts.
 *
 * Names, sign-in names and secrets stand only encrypted, under a key a person (`person_key`) that is itself wrapped by the
 * installation's secret. An account without its wrapped key was erased, and can be kept no more.
 */
export class CreateAccess1795300000000 implements MigrationInterface {
  name = 'CreateAccess1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [installation, persons, sessions, apiKeys, rights]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA access CASCADE');
  }
}

const installation = `
  CREATE SCHEMA access;

  CREATE TABLE access.installation (
    sole boolean NOT NULL DEFAULT true CONSTRAINT installation_key PRIMARY KEY CONSTRAINT installation_sole CHECK (sole),
    fingerprint bytea NOT NULL
  )`;

const persons = `
  CREATE TABLE access.person_key (
    account_id text COLLATE "C" NOT NULL CONSTRAINT person_key_key PRIMARY KEY,
    wrapped bytea
  );

  CREATE TABLE access.person (
    account_id text COLLATE "C" NOT NULL CONSTRAINT person_pk PRIMARY KEY
      CONSTRAINT person_has_key REFERENCES access.person_key,
    sealed bytea NOT NULL
  );

  CREATE TABLE access.credentials (
    account_id text COLLATE "C" NOT NULL CONSTRAINT credentials_pk PRIMARY KEY
      CONSTRAINT credentials_have_key REFERENCES access.person_key,
    name_key bytea NOT NULL CONSTRAINT credentials_name UNIQUE,
    sealed_name bytea NOT NULL,
    password_hash text NOT NULL,
    password_changed_at timestamptz NOT NULL,
    must_change boolean NOT NULL DEFAULT false,
    sealed_totp bytea,
    totp_step bigint,
    last_sign_in_at timestamptz
  );

  CREATE TABLE access.identity (
    identity_key bytea NOT NULL CONSTRAINT identity_pk PRIMARY KEY,
    account_id text COLLATE "C" NOT NULL CONSTRAINT identity_has_key REFERENCES access.person_key
  );
  CREATE INDEX identity_account ON access.identity (account_id)`;

/** `family_hash` stays for as long as the session does: it is the part that all its renewal tokens share. */
const sessions = `
  CREATE TABLE access.session (
    id uuid NOT NULL CONSTRAINT session_pk PRIMARY KEY,
    account_id text COLLATE "C" NOT NULL,
    kind text NOT NULL CONSTRAINT session_kind CHECK (kind IN ('web', 'api')),
    token_hash bytea NOT NULL CONSTRAINT session_token UNIQUE,
    token_ends_at timestamptz NOT NULL,
    family_hash bytea CONSTRAINT session_family UNIQUE,
    renewal_hash bytea,
    opened_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    ended_at timestamptz,
    must_change boolean NOT NULL,
    sealed_id_token bytea,
    address text NOT NULL,
    device text,
    CONSTRAINT session_renewal CHECK ((kind = 'api') = (family_hash IS NOT NULL)
                                      AND (kind = 'api') = (renewal_hash IS NOT NULL))
  );
  CREATE INDEX session_account ON access.session (account_id, opened_at);
  CREATE INDEX session_ends_at ON access.session (ends_at)`;

const apiKeys = `
  CREATE TABLE access.api_key (
    id uuid NOT NULL CONSTRAINT api_key_pk PRIMARY KEY,
    label text NOT NULL,
    units text[],
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    secret_hash bytea NOT NULL CONSTRAINT api_key_secret UNIQUE,
    last_used_at timestamptz,
    revoked_at timestamptz
  )`;

const rights = `
  GRANT USAGE ON SCHEMA access TO tiendo_app;
  GRANT SELECT, INSERT ON access.installation TO tiendo_app;
  GRANT SELECT, INSERT, UPDATE ON access.person_key, access.api_key TO tiendo_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON access.person, access.credentials, access.identity, access.session TO tiendo_app`;
