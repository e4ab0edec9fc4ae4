import { describe, expect, it } from '@jest/globals';

import { apiOver, type Answered } from '../../src/cli/api.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { run } from '../../src/cli/run.ts';
import { Surroundings, type Versions } from '../../src/cli/surroundings.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { Finding } from '../../src/platform/fsck/finding.ts';
import { localDate } from '../../src/domain/shared/local-date.ts';
import { textsFor } from '../../src/cli/texts/choose-texts.ts';

const planId = '018c0a5e-7c00-7000-8000-000000000020';
const plan = {
  id: planId,
  symbol: '15/KH-UBND',
  name: 'Kế hoạch cải cách hành chính năm 2023',
  year: 2023,
  owner: { id: 'o', name: 'UBND tỉnh Đắk Nông', now: [] },
};
const rates = { planCompletion: { numerator: 53, denominator: 55, text: '96,4%' } };
const counts = { H1: 50, H2: 3, T1: 2, T2: 0, N: 0, X: 0, total: 55 };
const ruleSet = { version: '2019-01' };
const knownAt = { position: '1204', recordedAt: '2023-12-21T02:15:00.000000Z' };

const refusal = {
  detail: 'Dữ liệu không hợp lệ',
  errors: [{ field: 'unit', vi: 'unit: mã không đúng', en: 'unit: not an id' }],
};

const answers: Readonly<Record<string, unknown>> = {
  '/api/v1/plans?symbol=dak+nong&limit=20': { items: [] },
  '/api/v1/plans?q=dak+nong&limit=20': { items: [plan] },
  '/api/v1/plans?symbol=nobody&limit=20': { items: [] },
  '/api/v1/plans?q=nobody&limit=20': { items: [] },
  '/api/v1/plans?symbol=2023&limit=20': { items: [plan, { ...plan, symbol: '82/KH-UBND' }] },
  [`/api/v1/plans/${planId}/progress?at=2023-12-21&by=field`]: {
    plan,
    at: '2023-12-21',
    knownAt,
    ruleSet,
    counts,
    rates,
    groups: [{ key: 'the-che', label: 'Cải cách thể chế', counts, rates }],
  },
  '/api/v1/audit?limit=1': { items: [{}], next: 'more' },
};

/** Answers as the API would; everything else is not found. */
class CannedService extends Surroundings {
  readonly asked: string[] = [];

  constructor(private readonly terminal: Terminal) {
    super();
  }

  override withApi<T>(_url: string | undefined, work: (api: ReturnType<typeof apiOver>) => Promise<T>): Promise<T> {
    const ask = async (path: string): Promise<Answered> => {
      this.asked.push(path);
      if (path.includes('unit=bad')) return { status: 400, body: JSON.stringify(refusal) };
      if (path.includes('unit=down')) return { status: 502, body: '<html>' };
      const answer = answers[path];
      return { status: answer === undefined ? 404 : 200, body: JSON.stringify(answer ?? { detail: `no ${path}` }) };
    };
    return work(apiOver(ask, this.terminal));
  }

  override withLog = () => Promise.reject(new Error('not here'));
  override importAll = () => Promise.reject(new Error('not here'));
  override checkDemonstration = () =>
    Promise.resolve([
      {
        document: '002',
        what: 'hoàn thành',
        at: localDate('2023-12-21'),
        stated: '96,4%',
        computed: '96,3%',
        equal: false,
      },
    ]);
  override withStores = () => Promise.reject(new Error('not here'));
  override deployProjections = () => Promise.reject(new Error('not here'));
  override crossCheck = () => Promise.reject(new Error('not here'));
  /** Damage that only a look at everything finds. */
  override checkStore = (oneIn: number, onFinding: (finding: Finding) => void) => {
    if (oneIn === 1) onFinding({ kind: 'register.row-differs', where: 'task_register 0190', detail: 'due is 2030' });
    return Promise.resolve({
      events: 910n,
      things: 268n,
      compared: 268n / BigInt(oneIn),
      findings: oneIn === 1 ? 1n : 0n,
    });
  };
  override recount = () => Promise.reject(new Error('not here'));
  override withRebuild = <T>(projection: string, _onProgress: unknown, work: (versions: Versions) => Promise<T>) => {
    const count = projection === 'task-register' ? 1n : 0n;
    const changes = [{ column: 'stage', was: 'a', becomes: null }];
    const listed = [{ kind: 'row-differs', where: 'task_register 0190', changes }] as const;
    return work({
      run: (confirmed) => {
        this.asked.push(`run ${confirmed ?? ''}`);
        const comparison = { position: 910n, count, listed: listed.slice(0, Number(count)), digest: 'ab12' };
        return Promise.resolve({ switched: count === 0n || confirmed !== null, comparison });
      },
      cancel: () => Promise.resolve(),
      rollBack: () => Promise.resolve(12.4),
      dropOld: () => Promise.resolve(),
    });
  };
  override replayQuarantine = (projection: string | undefined) =>
    Promise.resolve({ drawn: 3, waiting: projection === 'task-register' ? 1 : 0 });
  override makeSetUpCode = () => Promise.resolve('3f9a1-0c2d4');
  override serve = () => Promise.resolve();
}

const tiendo = async (locale: string, ...args: string[]) => {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    watched: false,
    texts: textsFor(locale),
  };
  const service = new CannedService(terminal);
  const code = await run(buildProgram(service, terminal, '1.2.3'), args, terminal);
  return { code, ...said, asked: service.asked };
};

describe('tiendo progress', () => {
  const question = ['progress', 'dak nong', '--at', '2023-12-21', '--by', 'field'];

  it('finds the plan by words without accents and prints counts, rate and corner for people', async () => {
    const { code, out } = await tiendo('vi-VN', ...question);
    expect(code).toBe(0);
    expect(out).toContain('15/KH-UBND  Kế hoạch cải cách hành chính năm 2023');
    expect(out).toContain('Tính đến hết ngày 2023-12-21, theo hiểu biết tại vị trí 1204 (2023-12-21 09:15)');
    expect(out).toMatch(/Cải cách thể chế +50 +3 +2 +0 +0 +0 +55 +53\/55 {2}96,4%/);
    expect(out).toContain('Hoàn thành 53/55 nhiệm vụ, đạt 96,4%');
  });

  it('prints the answer of the API for programs', async () => {
    const { out } = await tiendo('en-US', ...question, '--json');
    expect(JSON.parse(out)).toMatchObject({ counts, rates });
  });

  it('says in the reader’s language that no plan is found', async () => {
    expect(await tiendo('vi-VN', 'progress', 'nobody')).toMatchObject({
      code: 1,
      out: '',
      err: 'Không tìm thấy kế hoạch nào theo "nobody"; `tiendo plans` liệt kê các kế hoạch.\n',
    });
    expect((await tiendo('en-US', 'progress', 'nobody')).err).toContain('No plan is found by "nobody"');
  });

  it('lists the candidates when several plans fit', async () => {
    const { code, err } = await tiendo('en-US', 'progress', '2023');
    expect(code).toBe(1);
    expect(err).toContain('15/KH-UBND  Kế hoạch');
    expect(err).toContain('82/KH-UBND  Kế hoạch');
  });
});

describe('a command line that cannot be read', () => {
  it.each([
    [['--nothing'], 'Không có tuỳ chọn --nothing; xem `tiendo --help`.\n'],
    [['nothing'], 'Không có lệnh nothing; xem `tiendo --help`.\n'],
    [['progress'], 'Thiếu tham số plan; xem `tiendo --help`.\n'],
    [
      ['progress', 'x', '--at', '2023-02-31'],
      'Giá trị không hợp lệ của --at <day> (cần: YYYY-MM-DD); xem `tiendo --help`.\n',
    ],
    [
      ['progress', 'x', '--by', 'colour'],
      'Giá trị không hợp lệ của --by <heading> (cần: field | unit | group); xem `tiendo --help`.\n',
    ],
  ])('%j is answered by one sentence and exit code 2', async (args, err) => {
    expect(await tiendo('vi-VN', ...args)).toEqual({ code: 2, out: '', err, asked: [] });
  });

  it('shows the help when no command is named', async () => {
    const { code, out } = await tiendo('en-US');
    expect(code).toBe(2);
    expect(out).toContain('Commands:');
  });
});

describe('--help', () => {
  it('teaches by examples and names the exit codes', async () => {
    const { code, out } = await tiendo('en-US', '--help');
    expect(code).toBe(0);
    expect(out).toContain('tiendo progress "dak nong" --at 2023-12-21');
    expect(out).toContain('3   no service answers, or the data folder is in use');
  });

  it('speaks Vietnamese to whoever does', async () => {
    const { out } = await tiendo('vi-VN', 'tasks', '--help');
    expect(out).toContain('Cách dùng: tiendo tasks');
    expect(out).toContain('Ví dụ:\n  tiendo tasks "dak nong" --at 2023-12-21 --status T2');
  });
});

describe('refusals of the API', () => {
  it('are told field by field in the language of the terminal', async () => {
    expect(await tiendo('en-US', 'audit', '--unit', 'bad')).toMatchObject({ code: 1, err: 'unit: not an id\n' });
    expect(await tiendo('vi-VN', 'audit', '--unit', 'bad')).toMatchObject({ code: 1, err: 'unit: mã không đúng\n' });
  });

  it('count as no service when something else answers', async () => {
    const { code, err } = await tiendo('en-US', 'audit', '--unit', 'down');
    expect({ code, err }).toEqual({ code: 3, err: 'The service answered with status 502 and no reason.\n' });
  });
});

describe('tiendo demo-check', () => {
  it('fails when a number differs, and says which', async () => {
    const { code, out, err } = await tiendo('vi-VN', 'demo-check');
    expect(code).toBe(1);
    expect(out).toMatch(/hoàn thành +2023-12-21 +96,4% +96,3% +KHÁC/);
    expect(err).toBe('1 trên 1 con số khác với bài báo.\n');
  });
});

describe('a list', () => {
  it('stops at its limit and says that there is more', async () => {
    const { out, err, code } = await tiendo('en-US', 'audit', '--limit', '1', '--json');
    expect({ code, out, err }).toEqual({ code: 0, out: '[\n  {}\n]\n', err: 'The first 1; more with --limit.\n' });
  });
});

describe('tiendo fsck', () => {
  it('ends well when nothing is wrong, and says how much was looked at', async () => {
    const { code, out, err } = await tiendo('en-US', 'fsck');
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '',
      err: '910 events read; 26 of 268 things drawn anew and compared.\n',
    });
  });

  it('fails when something is wrong, and says what and where', async () => {
    const { code, out, err } = await tiendo('vi-VN', 'fsck', '--all');
    expect(code).toBe(1);
    expect(out).toBe('Một dòng của sổ khác với sự kiện: task_register 0190\n  due is 2030\n');
    expect(err).toContain('1 phát hiện: dữ liệu đã lưu không toàn vẹn.');
  });

  it('gives programs one finding a line', async () => {
    const { out } = await tiendo('en-US', 'fsck', '--all', '--json');
    expect(JSON.parse(out)).toEqual({
      kind: 'register.row-differs',
      where: 'task_register 0190',
      detail: 'due is 2030',
    });
  });
});

describe('tiendo rebuild', () => {
  it('switches where every row is the same', async () => {
    const { code, err } = await tiendo('en', 'rebuild', 'plan-register');
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Every row is the same at position 910; the new rows are read from now on.\n',
    });
  });

  it('names the rows that differ and ends with 1 until somebody confirms them with a reason', async () => {
    const refused = await tiendo('en', 'rebuild', 'task-register');
    expect(refused.code).toBe(1);
    expect(refused.out).toBe('A row differs: task_register 0190\n  stage is a, becomes empty\n');
    expect(refused.err).toContain('1 rows differ at position 910 (SHA-256 ab12)');
    const confirmed = await tiendo('vi', 'rebuild', 'task-register', '--confirm-differences', 'sửa tay', '--json');
    expect(confirmed).toMatchObject({ code: 0, asked: ['run sửa tay'] });
    expect(JSON.parse(confirmed.out)).toMatchObject({ switched: true, count: '1', position: '910', digest: 'ab12' });
    expect((await tiendo('vi', 'rebuild', 'task-register', '--confirm-differences', ' ')).code).toBe(2);
  });

  it('goes back, drops and cancels, one at a time', async () => {
    expect((await tiendo('en', 'rebuild', 'task-register', '--rollback')).err).toContain('after 12 ms');
    expect((await tiendo('en', 'rebuild', 'task-register', '--drop-old')).code).toBe(0);
    expect((await tiendo('en', 'rebuild', 'task-register', '--cancel')).code).toBe(0);
    expect((await tiendo('en', 'rebuild', 'task-register', '--cancel', '--rollback')).code).toBe(2);
  });
});

describe('tiendo replay-quarantine', () => {
  it('says what was drawn, and ends with 1 while things wait', async () => {
    expect(await tiendo('en', 'replay-quarantine')).toMatchObject({ code: 0 });
    const { code, err } = await tiendo('en', 'replay-quarantine', 'task-register');
    expect(code).toBe(1);
    expect(err).toContain('3 events were drawn; 1 things wait in quarantine.');
  });
});

describe('tiendo set-up-code', () => {
  it('prints the code first, and what it is good for', async () => {
    const { code, out } = await tiendo('en-US', 'set-up-code');
    expect(code).toBe(0);
    expect(out).toMatch(/^3f9a1-0c2d4\n.*for an hour.*\/api\/v1\/set-up/);
  });
});
