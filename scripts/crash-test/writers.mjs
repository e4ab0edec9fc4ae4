import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Somebody asking over HTTP: every request is sent again under the same key until it is answered. */
export class Asker {
  /** @param acknowledged takes { id, position, revision, correlation } of every answered command */
  constructor(url, acknowledged) {
    this.url = url;
    this.acknowledged = acknowledged;
    this.retries = 0;
  }

  async ask(path, body, { account, unit, role }) {
    const key = randomUUID();
    for (;;) {
      const response = await fetch(`${this.url}/api/v1${path}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': key,
          'X-Demo-Account': account,
          'X-Demo-Unit': unit,
          'X-Demo-Role': role,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(30_000),
      }).catch(() => null);
      const answer = response && (await response.json().catch(() => null));
      if (answer !== null && response.ok) {
        this.acknowledged(answer);
        return answer;
      }
      if (answer !== null && response.status < 500 && response.status !== 409) {
        throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
      }
      this.retries += 1;
      await pause(20 + Math.random() * 60);
    }
  }
}

/** Two units and a plan to write about, and one task that everybody reports on. */
export const prepare = async (asker) => {
  const clerk = { account: 'clerk', unit: randomUUID(), role: 'administrator' };
  const established = async (name, kind) =>
    (await asker.ask('/units', { identity: { name, kind, code: null }, effectiveOn: '2020-01-01' }, clerk)).id;
  const owner = await established('Tỉnh Thử nghiệm', 'province');
  const lead = await established('Sở Thử nghiệm', 'department');
  const planner = { account: 'planner', unit: owner, role: 'planner' };
  const content = { name: 'Kế hoạch thử nghiệm', coversFrom: '2020-01-01', coversTo: '2030-12-31' };
  const issued = { symbol: '1/KH-UBND', issuedOn: '2020-01-02', owner, content, effectiveOn: '2020-01-02' };
  const { id: planId } = await asker.ask('/plans', issued, planner);
  const people = {
    planner,
    officer: { account: 'officer', unit: lead, role: 'officer' },
    focalPoint: { account: 'focal-point', unit: owner, role: 'focalPoint' },
  };
  const { id: sharedTask } = await asker.ask(`/plans/${planId}/tasks`, assignment('chung', lead), planner);
  return { planId, lead, people, sharedTask };
};

const assignment = (number, lead) => ({
  number,
  title: `Nhiệm vụ thử nghiệm ${number}`,
  deadline: { kind: 'date', date: '2030-06-30' },
  leadUnit: lead,
  effectiveOn: '2020-02-01',
});

/** One writer's work until told to stop: tasks carried from assignment to confirmation, some of it entered late. */
export const write = async (asker, { planId, lead, people, sharedTask }, name, signal) => {
  const { planner, officer, focalPoint } = people;
  for (let n = 1; !signal.aborted; n += 1) {
    const { id } = await asker.ask(`/plans/${planId}/tasks`, assignment(`${name}.${n}`, lead), planner);
    const acts = [
      ['start', { effectiveOn: '2020-03-01' }, officer],
      ['progress', { percent: n % 101, note: 'đang làm', effectiveOn: n % 2 ? '2020-02-15' : '2020-04-01' }, officer],
      ['results', { summary: 'đã xong', effectiveOn: '2020-05-01' }, officer],
      ['confirmation', { effectiveOn: today() }, focalPoint],
    ];
    for (const [path, body, who] of acts) {
      if (signal.aborted) return;
      await asker.ask(`/tasks/${id}/${path}`, body, who);
    }
    await asker.ask(
      `/tasks/${sharedTask}/progress`,
      { percent: n % 101, note: name, effectiveOn: '2020-03-01' },
      officer,
    );
  }
};
