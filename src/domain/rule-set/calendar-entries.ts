import { addDays, type LocalDate, localDate, weekday } from '../shared/local-date.ts';

/** What a day of rest is for; what people call it stands in the catalogues. */
export const occasions = [
  'newYear', // Tết Dương lịch
  'lunarNewYear', // Tết Nguyên đán
  'hungKings', // Giỗ Tổ Hùng Vương
  'victory', // Ngày Chiến thắng
  'labour', // Ngày Quốc tế lao động
  'nationalDay', // Quốc khánh
  'culture', // Ngày Văn hóa Việt Nam
] as const;
export type Occasion = (typeof occasions)[number];

/** `substituteRest` makes up for a holiday on a day of rest; `workingDay` is a Saturday worked in exchange for a `swappedRest`. */
export type CalendarDay =
  | Readonly<{ kind: 'holiday' | 'substituteRest'; occasion: Occasion }>
  | Readonly<{ kind: 'swappedRest' | 'workingDay'; exchangedFor: LocalDate }>;

export const calendarKinds = ['holiday', 'substituteRest', 'swappedRest', 'workingDay'] as const;
export type CalendarKind = CalendarDay['kind'];

/** Where an entry comes from, and from when it is known. */
type Basis = Readonly<{
  citation: string;
  /** From when it was known: a deadline computed before that day did not reckon with it. */
  decreedOn: LocalDate;
  verified: boolean;
}>;

/** A day that is not what its weekday says. */
export type CalendarEntry = CalendarDay & Basis & Readonly<{ date: LocalDate }>;

/** First day of the lunar year in Việt Nam (mùng 1 Tết). Never computed: `Intl` has 2027 and 2030 wrong. */
export const lunarNewYear: Readonly<Record<number, LocalDate>> = {
  2021: localDate('2021-02-12'),
  2022: localDate('2022-02-01'),
  2023: localDate('2023-01-22'),
  2024: localDate('2024-02-10'),
  2025: localDate('2025-01-29'),
  2026: localDate('2026-02-17'),
  2027: localDate('2027-02-06'),
  2028: localDate('2028-01-26'),
  2029: localDate('2029-02-13'),
  2030: localDate('2030-02-02'),
};

/** Commemoration of the Hùng Kings (Giỗ Tổ), 10th of the third lunar month. */
export const hungKingsDay: Readonly<Record<number, LocalDate>> = {
  2021: localDate('2021-04-21'),
  2022: localDate('2022-04-10'),
  2023: localDate('2023-04-29'),
  2024: localDate('2024-04-18'),
  2025: localDate('2025-04-07'),
  2026: localDate('2026-04-26'),
  2027: localDate('2027-04-16'),
  2028: localDate('2028-04-04'),
  2029: localDate('2029-04-23'),
  2030: localDate('2030-04-12'),
};

/** Read in secondary sources only, and not for years before the code of 2019. Source: domain rules 4.3. */
const labourCode = 'Bộ luật Lao động 2019, Điều 112; chưa đối chiếu văn bản gốc';
const longKnown = localDate('1995-01-01');
const resolution28 = 'Nghị quyết 28/2026/QH16';

/** What a year's placement of Tết and Quốc khánh, and its swaps, were decided to be. */
type YearDecision = Readonly<{
  decreedOn: LocalDate;
  citation: string;
  verified: boolean;
  /** First and last day of the five days of Tết, working days only. */
  tet: readonly [string, string];
  /** The day joined to 02/9. */
  nationalDay: string;
  swaps: readonly (readonly [rest: string, worked: string])[];
  swapsDecreedOn?: LocalDate;
}>;

const recalled = 'Thông báo nghỉ lễ, Tết hằng năm; chưa đối chiếu văn bản gốc';
const decided = (year: number, tet: readonly [string, string], nationalDay: string): YearDecision => ({
  ...{ decreedOn: localDate(`${year - 1}-12-01`), citation: recalled, verified: false, tet, nationalDay, swaps: [] },
});

const yearDecisions: Readonly<Record<number, YearDecision>> = {
  2021: decided(2021, ['2021-02-10', '2021-02-16'], '2021-09-03'),
  2022: decided(2022, ['2022-01-31', '2022-02-04'], '2022-09-01'),
  2023: decided(2023, ['2023-01-20', '2023-01-26'], '2023-09-01'),
  2024: {
    ...decided(2024, ['2024-02-08', '2024-02-14'], '2024-09-03'),
    swaps: [['2024-04-29', '2024-05-04']],
  },
  2025: {
    ...decided(2025, ['2025-01-27', '2025-01-31'], '2025-09-01'),
    swaps: [['2025-05-02', '2025-04-26']],
  },
  2026: {
    decreedOn: localDate('2025-10-17'),
    citation: 'Thông báo nghỉ Tết Nguyên đán và nghỉ lễ năm 2026; 12729/VPCP-KGVX ngày 25/12/2025',
    verified: true,
    tet: ['2026-02-16', '2026-02-20'],
    nationalDay: '2026-09-01',
    swaps: [['2026-01-02', '2026-01-10']],
    swapsDecreedOn: localDate('2025-12-25'),
  },
};

/** A day of rest and the Saturday worked for it. */
const exchange = (rest: LocalDate, worked: LocalDate, basis: Basis): readonly CalendarEntry[] => [
  { date: rest, kind: 'swappedRest', exchangedFor: worked, ...basis },
  { date: worked, kind: 'workingDay', exchangedFor: rest, ...basis },
];

/** Recalled apart from the rest of its year, so not verified with it. */
const further: readonly CalendarEntry[] = exchange(localDate('2026-08-31'), localDate('2026-08-22'), {
  ...{ citation: recalled, decreedOn: localDate('2025-12-25'), verified: false },
});

const isWeekend = (date: LocalDate): boolean => weekday(date) >= 6;

const span = (from: LocalDate, to: LocalDate): readonly LocalDate[] =>
  from > to ? [] : [from, ...span(addDays(from, 1), to)];

type Holiday = Basis & Readonly<{ date: LocalDate; occasion: Occasion }>;

/** Days of the law that fall on the same date each year. */
const solarHolidays = (year: number): readonly Holiday[] => {
  const inLaw = { citation: labourCode, decreedOn: longKnown, verified: false };
  const cultureDay = {
    ...{ date: localDate(`${year}-11-24`), occasion: 'culture' as const, citation: resolution28 },
    ...{ decreedOn: localDate('2026-07-01'), verified: false },
  };
  return [
    { date: localDate(`${year}-01-01`), occasion: 'newYear', ...inLaw },
    { date: localDate(`${year}-04-30`), occasion: 'victory', ...inLaw },
    { date: localDate(`${year}-05-01`), occasion: 'labour', ...inLaw },
    { date: localDate(`${year}-09-02`), occasion: 'nationalDay', ...inLaw },
    ...(year >= 2026 ? [cultureDay] : []),
  ];
};

const movingHolidays = (year: number): readonly Holiday[] => {
  const newYear = lunarNewYear[year];
  const hungKings = hungKingsDay[year];
  if (newYear === undefined || hungKings === undefined) return [];
  const decision = yearDecisions[year];
  // Without a decision: the eve and the first four days of the lunar year, and the day after 02/9.
  const [tetFrom, tetTo] = decision?.tet.map(localDate) ?? [addDays(newYear, -1), addDays(newYear, 3)];
  const basis = {
    citation: decision?.citation ?? `${labourCode}; chưa có quyết định của năm ${year}`,
    decreedOn: decision?.decreedOn ?? longKnown,
    verified: decision?.verified ?? false,
  };
  const tet = span(tetFrom ?? newYear, tetTo ?? newYear).filter((date) => decision === undefined || !isWeekend(date));
  return [
    ...tet.map((date) => ({ date, occasion: 'lunarNewYear' as const, ...basis })),
    {
      date: hungKings,
      occasion: 'hungKings',
      citation: labourCode,
      decreedOn: longKnown,
      verified: false,
    },
    { date: localDate(decision?.nationalDay ?? `${year}-09-03`), occasion: 'nationalDay', ...basis, verified: false },
  ];
};

/** A holiday on a weekly day of rest is made up for on the next day that is neither. Source: domain rules 4.3, by its examples. */
const withSubstitutes = (holidays: readonly Holiday[]): readonly CalendarEntry[] => {
  const taken = new Set(holidays.map(({ date }) => date));
  return [...holidays]
    .sort((one, other) => (one.date < other.date ? -1 : 1))
    .flatMap((holiday): CalendarEntry[] => {
      const entry = { ...holiday, kind: 'holiday' as const };
      if (!isWeekend(holiday.date)) return [entry];
      let date = addDays(holiday.date, 1);
      while (isWeekend(date) || taken.has(date)) date = addDays(date, 1);
      taken.add(date);
      return [entry, { ...holiday, kind: 'substituteRest', date, verified: false }];
    });
};

const swapsOf = (year: number): readonly CalendarEntry[] => {
  const decision = yearDecisions[year];
  if (decision === undefined) return [];
  const { citation, decreedOn, swapsDecreedOn, verified, swaps } = decision;
  const basis = { citation, decreedOn: swapsDecreedOn ?? decreedOn, verified };
  return swaps.flatMap(([rest, worked]) => exchange(localDate(rest), localDate(worked), basis));
};

/** Every entry of a year, by date. Before 2021 and after 2030 only the days that fall on the same date each year. */
export const calendarEntries = (year: number): readonly CalendarEntry[] =>
  [
    ...withSubstitutes([...solarHolidays(year), ...movingHolidays(year)]),
    ...swapsOf(year),
    ...further.filter(({ date }) => date.startsWith(`${year}-`)),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
