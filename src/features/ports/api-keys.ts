import type { AccountId, UnitId } from '../../domain/shared/ids.ts';

/** A key with which a dashboard reads; it never writes. */
export type ApiKey = Readonly<{
  id: string;
  label: string;
  /** Units whose plans and measures it reads; `null` for all. */
  units: readonly UnitId[] | null;
  createdBy: AccountId;
  /** Instants in milliseconds since 1970. */
  createdAt: number;
  endsAt: number;
  /** To the minute. */
  lastUsedAt: number | null;
  revokedAt: number | null;
}>;

export type ApiKeyRequest = Readonly<{
  label: string;
  units: readonly UnitId[] | null;
  createdBy: AccountId;
  endsAt: number;
}>;

export abstract class ApiKeys {
  /** @returns the key and its secret, which is shown once and kept only as a hash */
  abstract create(request: ApiKeyRequest, now: Date): Promise<Readonly<{ key: ApiKey; secret: string }>>;
  /** `null` for a secret that is unknown, ended or revoked; notes the use. */
  abstract use(secret: string, now: Date): Promise<ApiKey | null>;
  /** Newest first, by id; `limit` 1 to 1.000. */
  abstract page(
    after: string | null,
    limit: number,
  ): Promise<Readonly<{ items: readonly ApiKey[]; next: string | null }>>;
  abstract find(id: string): Promise<ApiKey | null>;
  abstract revoke(id: string, now: Date): Promise<void>;
}
