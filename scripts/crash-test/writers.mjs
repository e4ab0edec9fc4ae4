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

  /** @param who { signInName, password, token } as `signIn` left it */
  async ask(path, body, who) {
    const answer = await this.send('POST', path, body, who);
    this.acknowledged(answer);
    return answer;
  }

  /** What records no event, or several at once. */
  async send(method, path, body, who = null) {
    const key = randomUUID();
    for (;;) {
      const response = await fetch(`${this.url}/api/v1${path}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': key,
          ...(who && { Authorization: `Bearer ${who.token}` }),
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(30_000),
      }).catch(() => null);
      const text = response && (await response.text().catch(() => null));
      if (response?.ok && text !== null) return text === '' ? null : JSON.parse(text);
      if (response?.status === 401 && who !== null) {
        await this.signIn(who);
      } else if (response !== null && response.status < 500 && ![409, 429].includes(response.status)) {
        throw new Error(`${method} ${path}: ${response.status} ${text}`);
      }
      this.retries += 1;
      await pause(20 + Math.random() * 60);
    }
  }

  async signIn(who) {
    const { signInName, password } = who;
    const { token } = await this.send('POST', '/session', { signInName, password, as: 'api' });
    who.token = token;
    return who;
  }
}

const decision = { symbol: '1/QĐ-UBND', issuedOn: '2020-01-02', issuer: 'UBND tỉnh Thử nghiệm' };

/** An account with one role and a password of its own, as an administrator opens it. */
const somebody = async (asker, administrator, signInName, role, unit) => {
  const { id } = await asker.ask('/accounts', { unit }, administrator);
  await asker.ask(`/accounts/${id}/grants`, { role, unit, authority: decision }, administrator);
  await asker.send(
    'PUT',
    `/accounts/${id}/person`,
    { displayName: `Thử nghiệm ${signInName}`, signInName },
    administrator,
  );
  const { password: initial } = await asker.send('POST', `/accounts/${id}/initial-password`, {}, administrator);
  const who = await asker.signIn({ signInName, password: initial });
  const password = randomUUID();
  await asker.send('PUT', '/session/password', { current: initial, next: password }, who);
  return asker.signIn({ signInName, password });
};

/**
 * The first administrator, two units, somebody for each role, a plan to write about, and one task that everybody reports on.
 *
 * @param code that the service printed for the first set-up
 */
export const prepare = async (asker, code) => {
  const signIn = { signInName: 'quan-tri', password: randomUUID() };
  const organisation = { name: 'Trung tâm Thử nghiệm', kind: 'office' };
  await asker.send('POST', '/set-up', {
    code,
    organisation,
    displayName: 'Thử nghiệm quan-tri',
    ...signIn,
  });
  const administrator = await asker.signIn(signIn);
  const established = async (name, kind, parent) =>
    (await asker.ask('/units', { identity: { name, kind }, parent, effectiveOn: '2020-01-01' }, administrator)).id;
  const owner = await established('Tỉnh Thử nghiệm', 'province', null);
  const lead = await established('Sở Thử nghiệm', 'department', owner);
  const planner = await somebody(asker, administrator, 'ke-hoach', 'planner', owner);
  const officer = await somebody(asker, administrator, 'chuyen-vien', 'officer', lead);
  const focalPoint = await somebody(asker, administrator, 'dau-moi', 'focalPoint', owner);
  const content = { name: 'Kế hoạch thử nghiệm', coversFrom: '2020-01-01', coversTo: '2030-12-31' };
  const issued = { symbol: '1/KH-UBND', issuedOn: '2020-01-02', owner, content, effectiveOn: '2020-01-02' };
  const { id: planId } = await asker.ask('/plans', issued, planner);
  const people = { planner, officer, focalPoint };
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
