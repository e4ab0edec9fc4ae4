import { Temporal } from 'temporal-polyfill';

import { zone } from '../../domain/shared/local-date.ts';

/** `2023-12-21 09:15`: an instant as a clock in Việt Nam showed it. */
export const localMoment = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
