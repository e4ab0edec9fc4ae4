/** What the sign-in page does in the browser; it decides nothing. Texts come from the page and from the answers. */
export const signInScript = `'use strict';
const element = (id) => document.getElementById(id);
const words = document.body.dataset;
const signIn = element('sign-in');
const change = element('change');

const tell = (form, text) => {
  const place = form.querySelector('[role=alert]');
  place.textContent = text;
  place.hidden = text === '';
};

const ask = async (method, path, body) => {
  const answer = await fetch('/api/v1/session' + path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ok: answer.ok, body: await answer.json() };
};

const pause = (form, seconds) => {
  const button = form.querySelector('button');
  const label = button.dataset.label;
  const step = (left) => {
    button.disabled = left > 0;
    button.textContent = left > 0 ? words.wait.replace('{seconds}', left) : label;
    if (left > 0) setTimeout(() => step(left - 1), 1000);
  };
  step(seconds);
};

const refuse = (form, problem) => {
  const faults = (problem.errors || []).map((fault) => fault[document.documentElement.lang] || fault.vi);
  tell(form, faults.length > 0 ? faults.join(' ') : problem.title + '. ' + problem.detail + '.');
  if (problem.retryAfter > 0) pause(form, problem.retryAfter);
};

const showChange = () => {
  signIn.hidden = true;
  change.hidden = false;
  change.elements.signInName.value = signIn.elements.signInName.value;
  change.elements.current.value = signIn.elements.password.value;
  (change.elements.current.value === '' ? change.elements.current : change.elements.next).focus();
};

const onSubmit = (form, work) =>
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    tell(form, '');
    button.disabled = true;
    try {
      await work();
    } catch {
      tell(form, words.unreachable);
    }
    if (button.textContent === button.dataset.label) button.disabled = false;
  });

onSubmit(signIn, async () => {
  const { signInName, password, code } = signIn.elements;
  const request = { signInName: signInName.value, password: password.value, as: 'web' };
  if (code.value !== '') request.code = code.value.replace(/\\s/g, '');
  const { ok, body } = await ask('POST', '', request);
  if (ok) return body.who.mustChangePassword ? showChange() : location.assign('/');
  if (body.code === 'session.second-factor-needed') {
    element('second').hidden = false;
    code.focus();
  }
  refuse(signIn, body);
});

onSubmit(change, async () => {
  const { current, next, repeat } = change.elements;
  if (next.value !== repeat.value) return tell(change, words.unlike);
  const { ok, body } = await ask('PUT', '/password', { current: current.value, next: next.value });
  if (ok) return location.assign('/');
  refuse(change, body);
});

if (new URLSearchParams(location.search).has('change')) showChange();
`;
