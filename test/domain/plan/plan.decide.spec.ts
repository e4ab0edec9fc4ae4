import { describe, it } from '@jest/globals';
import {
  amendPlan,
  closePlan,
  issuePlan,
  type Issue,
  type IssueSurroundings,
  revokePlan,
  supersedePlan,
} from '../../../src/domain/plan/plan.decide.ts';
import * as refusal from '../../../src/domain/plan/plan.errors.ts';
import type { PlanEvent } from '../../../src/domain/plan/plan.events.ts';
import type { Plan } from '../../../src/domain/plan/plan.state.ts';
import {
  DocumentFromTheFuture,
  MalformedSymbol,
  ReasonRequired,
  RoleMayNot,
  SecretDocumentRefused,
} from '../../../src/domain/shared/act.errors.ts';
import { fact } from '../../../src/domain/shared/fact.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import { UnitNotLiving } from '../../../src/domain/unit/unit.errors.ts';
import { given } from '../support/given.ts';
import { acting, asPlanner, office, province } from '../support/people.ts';
import * as the from '../support/things.ts';

const request: Issue = {
  ...{ planId: 'plan-1', symbol: '82/KH-UBND', issuedOn: localDate('2023-01-03'), year: 2023, owner: province },
  ...{ coSigners: [], parentPlanId: null, content: the.planContent },
};
const around: IssueSurroundings = { owner: the.living(province), coSigners: [], parent: null, registered: null };

const issuing =
  (changes: Partial<Issue> = {}, surroundings: Partial<IssueSurroundings> = {}, context = asPlanner('2023-01-03')) =>
  (plan: Plan) =>
    issuePlan(plan, { ...request, ...changes }, { ...around, ...surroundings }, context);

const none = given(the.aPlan, []);
const issued = given(the.aPlan, [the.issued()]);
const closedFact: PlanEvent = fact('PlanClosed', { planId: 'plan-1' }, asPlanner('2023-12-31'));
const closed = given(the.aPlan, [the.issued(), closedFact]);

describe('Issuing a plan', () => {
  it('records the document and what it says', () =>
    none
      .when(issuing())
      .then({ type: 'PlanIssued', data: { symbol: '82/KH-UBND', owner: province, content: the.planContent } }));

  it('takes a plan without a number', () => none.when(issuing({ symbol: null })).then({ data: { symbol: null } }));

  it('stays quiet when it was issued just so', () => issued.when(issuing()).thenNothing());

  it('is refused when it was issued otherwise', () =>
    issued.when(issuing({ year: 2024 })).thenRefused(refusal.PlanAlreadyIssued));

  it('is refused when another plan has its symbol in the register of the year', () =>
    none
      .when(issuing({}, { registered: 'plan-0' }))
      .thenRefused(refusal.PlanSymbolTaken, { field: 'symbol', takenBy: 'plan-0' }));

  it('is refused when secret, with a malformed symbol, or of a day to come', () => {
    none.when(issuing({ secrecy: 'secret' })).thenRefused(SecretDocumentRefused);
    none.when(issuing({ symbol: 'KH 82' })).thenRefused(MalformedSymbol, { field: 'symbol' });
    none.when(issuing({ issuedOn: localDate('2027-01-01') })).thenRefused(DocumentFromTheFuture, { field: 'issuedOn' });
  });

  it('is refused to other units and roles', () => {
    none.when(issuing({}, {}, acting(office, 'planner', '2023-01-03'))).thenRefused(refusal.OnlyOwnerActsOnPlan);
    none.when(issuing({}, {}, acting(province, 'officer', '2023-01-03'))).thenRefused(RoleMayNot);
  });

  it('is open to a co-signer of a joint plan', () =>
    none
      .when(
        issuing({ coSigners: [office] }, { coSigners: [the.living(office)] }, acting(office, 'planner', '2023-01-03')),
      )
      .then({ data: { coSigners: [office] } }));

  it('is refused when a signatory does not exist, or signs twice', () => {
    none
      .when(issuing({}, { owner: { status: 'none' } }))
      .thenRefused(UnitNotLiving, { field: 'owner', why: 'unknown' });
    none.when(issuing({ coSigners: [office] })).thenRefused(UnitNotLiving, { field: 'coSigners[0]' });
    none.when(issuing({ coSigners: [province] })).thenRefused(refusal.CoSignerIsOwner);
  });

  it('is refused when its period runs backwards, or two headings share a key', () => {
    const content = { ...the.planContent, coversTo: localDate('2022-12-31') };
    none.when(issuing({ content })).thenRefused(refusal.PlanPeriodBackwards);
    const groups = [...the.planContent.groups, { key: 'the-che', label: 'Khác', kind: 'field' as const }];
    none
      .when(issuing({ content: { ...the.planContent, groups } }))
      .thenRefused(refusal.PlanGroupTwice, { key: 'the-che' });
  });

  it('is refused under a plan that is not known, or itself', () => {
    none.when(issuing({ parentPlanId: 'plan-0' })).thenRefused(refusal.RelatedPlanUnfit, { why: 'unknown' });
    none.when(issuing({ parentPlanId: 'plan-1' })).thenRefused(refusal.RelatedPlanUnfit, { why: 'itself' });
  });
});

const ours = { owner: the.living(province) };

describe('The successors of the body that issued a plan', () => {
  const successor = 'unit-successor';
  const act = acting(successor, 'leader', '2025-08-01');
  const ended = {
    owner: the.aUnit.evolve(
      ours.owner,
      fact('UnitDissolved', { unitId: province, successors: [successor] }, asPlanner('2025-07-01')),
    ),
  };
  const content = { ...the.planContent, name: 'Mới' };
  const other: Plan = the.thePlan;
  const acts = [
    ['amend', (plan: Plan, owner = ended) => amendPlan(plan, { content }, owner, act)],
    ['close', (plan: Plan, owner = ended) => closePlan(plan, {}, owner, act)],
    ['revoke', (plan: Plan, owner = ended) => revokePlan(plan, {}, owner, act)],
    [
      'supersede',
      (plan: Plan, owner = ended) => supersedePlan(plan, { successor: 'p' }, { ...owner, successor: other }, act),
    ],
  ] as const;

  it.each(acts)('%s it once that body has ended', (_act, decide) => issued.when((plan) => decide(plan)).then({}));
  it.each(acts)('may not %s it while that body lives', (_act, decide) =>
    issued.when((plan) => decide(plan, ours)).thenRefused(refusal.OnlyOwnerActsOnPlan, { owner: province }),
  );
});

describe('Amending a plan', () => {
  const amending =
    (name: string, context = asPlanner('2023-06-01')) =>
    (plan: Plan) =>
      amendPlan(plan, { content: { ...the.planContent, name } }, ours, context);

  it('states the whole content anew', () =>
    issued.when(amending('Mới')).then({ type: 'PlanAmended', data: { content: { name: 'Mới' } } }));
  it('stays quiet when nothing differs', () => issued.when(amending(the.planContent.name)).thenNothing());
  it('is refused once closed, to others, and before the last act', () => {
    closed.when(amending('Mới')).thenRefused(refusal.PlanNotInForce, { standing: 'closed' });
    issued.when(amending('Mới', acting(office, 'leader', '2023-06-01'))).thenRefused(refusal.OnlyOwnerActsOnPlan);
    issued.when(amending('Mới', asPlanner('2023-01-02'))).thenRefused(refusal.PlanActBeforeLastAct);
  });
});

describe('Ending a plan', () => {
  const context = asPlanner('2023-12-31');

  it('closes it', () => issued.when((plan) => closePlan(plan, {}, ours, context)).then({ type: 'PlanClosed' }));
  it('stays quiet when it is closed', () => closed.when((plan) => closePlan(plan, {}, ours, context)).thenNothing());
  it('is refused for a plan that is not known', () =>
    none.when((plan) => closePlan(plan, {}, ours, context)).thenRefused(refusal.PlanUnknown));

  it('revokes it with a reason', () => {
    issued.when((plan) => revokePlan(plan, {}, ours, context)).then({ type: 'PlanRevoked' });
    issued.when((plan) => revokePlan(plan, {}, ours, { ...context, reason: null })).thenRefused(ReasonRequired);
    given(the.aPlan, [the.issued(), fact('PlanRevoked', { planId: 'plan-1' }, context)])
      .when((plan) => revokePlan(plan, {}, ours, context))
      .thenNothing();
  });

  it('puts another plan in its place, which exists and is another', () => {
    const superseding = (successor: string, plan: Plan) => (old: Plan) =>
      supersedePlan(old, { successor }, { ...ours, successor: plan }, context);
    issued.when(superseding('plan-2', the.thePlan)).then({ type: 'PlanSuperseded', data: { successor: 'plan-2' } });
    given(the.aPlan, [the.issued(), fact('PlanSuperseded', { planId: 'plan-1', successor: 'plan-2' }, context)])
      .when(superseding('plan-2', the.thePlan))
      .thenNothing();
    issued.when(superseding('plan-1', the.thePlan)).thenRefused(refusal.RelatedPlanUnfit, { why: 'itself' });
    issued.when(superseding('plan-2', { status: 'none' })).thenRefused(refusal.RelatedPlanUnfit, { why: 'unknown' });
  });
});
