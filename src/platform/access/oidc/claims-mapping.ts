import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsDefined,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { mayHoldEverywhere } from '../../../domain/account/account.rules.ts';
import { symbolFamily } from '../../../domain/shared/document-symbol.ts';
import { roles, type Role } from '../../../domain/shared/fact.ts';
import { parseLocalDate } from '../../../domain/shared/local-date.ts';
import { readUnit } from './named-unit.ts';

const check = (name: string, message: string, holds: (value: unknown, holder: object | undefined) => boolean) =>
  ValidateBy({ name, validator: { validate: (value, about) => holds(value, about?.object) } }, { message });

const IsText = (): PropertyDecorator => (target, property) => {
  IsString({ message: 'must be text' })(target, property);
  IsNotEmpty({ message: 'must not be empty' })(target, property);
  MaxLength(200, { message: 'must have at most 200 characters' })(target, property);
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** The document that lets the provider say who holds which role. */
export class MappedAuthority {
  @IsText()
  @check('isSymbol', 'must be a document number and symbol, such as 12/QĐ-UBND', (value) =>
    isText(value) ? symbolFamily(value) !== null : false,
  )
  symbol!: string;

  @check('isDate', 'must be a date that exists, YYYY-MM-DD', (value) => isText(value) && parseLocalDate(value) !== null)
  issuedOn!: string;

  @IsText()
  issuer!: string;
}

/** Names of claims. */
export class MappedPerson {
  @IsText()
  displayName = 'name';

  @IsOptional()
  @IsText()
  email?: string;

  @IsOptional()
  @IsText()
  phone?: string;
}

const unitForm = 'must be a unit id or an administrative code of 2, 3 or 5 digits';

export class MappedUnit {
  /** Its value names the person's unit, through `table` where there is one. */
  @IsText()
  claim!: string;

  @IsOptional()
  @check(
    'isTable',
    `each entry ${unitForm}`,
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every((unit) => isText(unit) && readUnit(unit) !== null),
  )
  table?: Record<string, string>;
}

/** Whoever has `value` in `claim` (the value itself, or one of a list) holds `role` for `unit`. */
export class MappedRole {
  @IsText()
  claim!: string;

  @IsText()
  value!: string;

  @IsIn(roles, { message: `must be one of ${roles.join(', ')}` })
  role!: Role;

  @check(
    'isPlace',
    '"home", "everywhere", a unit id or an administrative code',
    (value) => isText(value) && (value === 'home' || value === 'everywhere' || readUnit(value) !== null),
  )
  @check(
    'suitsRole',
    'only administrator, auditor and viewer can be held everywhere',
    (value, line) => value !== 'everywhere' || mayHoldEverywhere((line as MappedRole).role),
  )
  unit!: string;
}

/** How the claims of a provider are read: the file that `TIENDO_OIDC_MAPPING` names. */
export class ClaimsMapping {
  /** What is asked of the provider. */
  @IsOptional()
  @IsArray({ message: 'must be a list' })
  @Matches(/^[\x21\x23-\x5b\x5d-\x7e]+$/, { each: true, message: 'each must be the name of a scope' })
  scopes?: string[];

  @IsDefined({ message: 'is missing' })
  @ValidateNested()
  @Type(() => MappedAuthority)
  authority!: MappedAuthority;

  @ValidateNested()
  @Type(() => MappedPerson)
  person = new MappedPerson();

  @IsDefined({ message: 'is missing' })
  @ValidateNested()
  @Type(() => MappedUnit)
  unit!: MappedUnit;

  @IsArray({ message: 'must be a list' })
  @ArrayNotEmpty({ message: 'must give at least one role' })
  @ValidateNested({ each: true })
  @Type(() => MappedRole)
  roles!: MappedRole[];
}
