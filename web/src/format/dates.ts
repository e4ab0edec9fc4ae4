/** Dates are `YYYY-MM-DD` of Asia/Ho_Chi_Minh, instants ISO 8601 in UTC; nothing here depends on where the reader is. */
const zone = 'Asia/Ho_Chi_Minh';

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });

export const dayOf = (instant: string | Date): string => isoDay.format(new Date(instant));

export const today = (): string => dayOf(new Date());

/** `21/12/2023`, for the screen. */
export const shortDate = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
};

/** `ngày 23/4/2021`: a zero only before days under 10 and months 1 and 2. Source: NĐ 30/2020, domain rules 6. */
export const officialDate = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
};

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** `09:30 21/12/2023`. */
export const shortInstant = (instant: string): string =>
  `${clock.format(new Date(instant))} ${shortDate(dayOf(instant))}`;

const msPerDay = 86_400_000;

/** Calendar days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / msPerDay);

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * msPerDay).toISOString().slice(0, 10);
