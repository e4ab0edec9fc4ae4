import { describe, expect, it } from '@jest/globals';
import { AuthorityRequired, BlankText, RoleMayNot } from '../../../src/domain/shared/act.errors.ts';
import { localDate } from '../../../src/domain/shared/local-date.ts';
import {
  dissolveUnit,
  establishUnit,
  handOverTasks,
  mergeUnits,
  renameUnit,
  reparentUnit,
  splitUnit,
} from '../../../src/domain/unit/unit.decide.ts';
import * as refusal from '../../../src/domain/unit/unit.errors.ts';
import type { UnitEvent } from '../../../src/domain/unit/unit.events.ts';
import { livesOn } from '../../../src/domain/unit/unit.rules.ts';
import type { Unit } from '../../../src/domain/unit/unit.state.ts';
import { given } from '../support/given.ts';
import { acting } from '../support/people.ts';
import { aUnit, living, under } from '../support/things.ts';

const resolution = { symbol: '202/2025/QH15', issuedOn: localDate('2025-06-12'), issuer: 'Quốc hội' };
const by = (day = '2025-07-01', authority: typeof resolution | null = resolution) =>
  acting('tw', 'administrator', day, { authority, everywhere: true });

/** The tree: `tw` above `province`, that above `department`. */
const above = new Map([
  ['tw', []],
  ['province', ['tw']],
  ['department', ['province', 'tw']],
  ['child', ['new', 'tw']],
]);
const placing = (parent: string | null) => ({ parent: parent === null ? null : living(parent), above });

const identity = { name: 'Tỉnh Lâm Đồng', kind: 'province' as const, code: '68' };
const establish = { unitId: 'new', identity, parent: null };
const established = establishUnit({ status: 'none' }, establish, placing(null), by('2020-01-01'));
const dissolved = dissolveUnit(living('new'), { successors: ['next'] }, { successors: [living('next')] }, by());

const none = given(aUnit, []);
const unit = given(aUnit, established);
const ended = given(aUnit, [...established, ...dissolved]);
const stateOf = (events: readonly UnitEvent[]): Unit => events.reduce(aUnit.evolve, aUnit.initial);

describe('Establishing a unit', () => {
  const establishing =
    (changes: Partial<typeof identity> = {}, context = by()) =>
    (state: Unit) =>
      establishUnit(state, { ...establish, identity: { ...identity, ...changes } }, placing(null), context);

  it('brings it into being', () =>
    none.when(establishing()).then({ type: 'UnitEstablished', data: { unitId: 'new', identity } }));
  it('stays quiet when it is there just so', () => unit.when(establishing()).thenNothing());
  it('is refused when it is there otherwise, without a name, or with a code that cannot be one', () => {
    unit.when(establishing({ name: 'Khác' })).thenRefused(refusal.UnitAlreadyEstablished);
    none.when(establishing({ name: ' ' })).thenRefused(BlankText, { field: 'identity.name' });
    none.when(establishing({ code: '6A' })).thenRefused(refusal.MalformedUnitCode);
  });
  it('is for the unit above, one further up, or an administrator of the whole installation', () => {
    const under = (context: ReturnType<typeof by>) => (state: Unit) =>
      establishUnit(state, { ...establish, parent: 'province' }, placing('province'), context);
    for (const who of ['province', 'tw']) {
      none.when(under(acting(who, 'administrator', '2025-07-01'))).then({ type: 'UnitEstablished' });
    }
    none
      .when(under(acting('department', 'administrator', '2025-07-01')))
      .thenRefused(refusal.OnlyParentsSidePlaces, { parent: 'province' });
    none
      .when(under(acting('other', 'planner', '2025-07-01', { everywhere: true })))
      .thenRefused(refusal.OnlyParentsSidePlaces);
    none
      .when(establishing({}, acting('tw', 'administrator', '2025-07-01')))
      .thenRefused(refusal.OnlyParentsSidePlaces, { parent: null });
  });
  it('is refused to an officer', () =>
    none.when(establishing({}, acting('tw', 'officer', '2025-07-01'))).thenRefused(RoleMayNot));
  it('is refused under a unit that does not exist', () =>
    none
      .when((state) => establishUnit(state, { ...establish, parent: 'x' }, placing(null), by()))
      .thenRefused(refusal.UnitNotLiving, { field: 'parent' }));
});

describe('Renaming a unit', () => {
  const renaming = (name: string) => (state: Unit) => renameUnit(state, { identity: { ...identity, name } }, by());
  it('gives another name', () =>
    unit.when(renaming('Khác')).then({ type: 'UnitRenamed', data: { identity: { name: 'Khác' } } }));
  it('stays quiet when that is its name', () => unit.when(renaming(identity.name)).thenNothing());
  it('is refused once ended', () =>
    ended.when(renaming('Khác')).thenRefused(refusal.UnitIsDissolved, { dissolvedOn: '2025-07-01' }));
});

describe('Merging units', () => {
  const merging =
    (
      predecessors: readonly string[],
      context = by(),
      withEstablishment = true,
      units = predecessors.map((id) => living(id)),
    ) =>
    (state: Unit) =>
      mergeUnits(
        state,
        { predecessors, establish: withEstablishment ? establish : null },
        { predecessors: units, ...placing(null) },
        context,
      );

  it('establishes the successor and names whom it follows', () =>
    none
      .when(merging(['dak-nong', 'binh-thuan']))
      .then({ type: 'UnitEstablished' }, { type: 'UnitsMerged', data: { predecessors: ['dak-nong', 'binh-thuan'] } }));

  it('lets a living unit take others in', () =>
    unit.when(merging(['dak-nong'], by(), false)).then({ type: 'UnitsMerged', data: { unitId: 'new' } }));

  it('stays quiet when they were merged', () =>
    given(aUnit, merging(['dak-nong', 'binh-thuan'])(aUnit.initial))
      .when(merging(['binh-thuan']))
      .thenNothing());

  it('is refused without a document, of one alone, of itself, and of the unknown', () => {
    none.when(merging(['a', 'b'], by('2025-07-01', null))).thenRefused(AuthorityRequired);
    none.when(merging(['a'])).thenRefused(refusal.TooFewUnits, { least: 2 });
    none.when(merging(['a', 'new'])).thenRefused(refusal.UnitNamesItself);
    none
      .when(merging(['a', 'b'], by(), true, [living('a')]))
      .thenRefused(refusal.UnitNotLiving, { field: 'predecessors[1]' });
    none.when(merging(['a', 'b'], by(), false)).thenRefused(refusal.UnitUnknown);
  });

  it('into a new one is for the side of the unit above it', () => {
    const under = (who: string) => (state: Unit) =>
      mergeUnits(
        state,
        { predecessors: ['a', 'b'], establish: { ...establish, parent: 'province' } },
        { predecessors: [living('a'), living('b')], ...placing('province') },
        acting(who, 'leader', '2025-07-01', { authority: resolution }),
      );
    none.when(under('province')).then({ type: 'UnitEstablished' }, { type: 'UnitsMerged' });
    none.when(under('a')).thenRefused(refusal.OnlyParentsSidePlaces, { act: 'merge' });
  });
});

describe('Ending a unit', () => {
  const ending =
    (successors: readonly string[], context = by()) =>
    (state: Unit) =>
      dissolveUnit(state, { successors }, { successors: successors.map((id) => living(id, '2025-07-01')) }, context);

  it('ends it on that day: the eve is its last', () => {
    unit.when(ending(['next'])).then({ type: 'UnitDissolved', data: { successors: ['next'] } });
    const state = stateOf([...established, ...dissolved]);
    expect(['2025-06-30', '2025-07-01'].map((day) => livesOn(state, localDate(day)))).toEqual([true, false]);
  });
  it('stays quiet when it ended so', () => ended.when(ending(['next'])).thenNothing());
  it('is refused when it ended otherwise, names itself, or a successor that is not there yet', () => {
    ended.when(ending(['other'])).thenRefused(refusal.UnitIsDissolved);
    unit.when(ending(['new'])).thenRefused(refusal.UnitNamesItself);
    unit.when(ending(['next'], by('2025-06-30'))).thenRefused(refusal.UnitNotLiving, { why: 'notYetEstablished' });
  });
});

describe('Splitting a unit', () => {
  const splitting =
    (into: readonly string[], survives: boolean, context = by()) =>
    (state: Unit) =>
      splitUnit(state, { into, survives }, context);

  it('ends the unit unless it survives', () => {
    unit
      .when(splitting(['a', 'b'], false))
      .then({ type: 'UnitSplit' }, { type: 'UnitDissolved', data: { successors: ['a', 'b'] } });
    unit.when(splitting(['a'], true)).then({ type: 'UnitSplit', data: { survives: true } });
  });
  it('stays quiet when it was split so', () =>
    given(aUnit, [...established, ...splitting(['a', 'b'], false)(stateOf(established))])
      .when(splitting(['b', 'a'], false))
      .thenNothing());
  it('is refused into too few, into itself, and without a document', () => {
    unit.when(splitting(['a'], false)).thenRefused(refusal.TooFewUnits, { field: 'into' });
    unit.when(splitting(['new', 'b'], false)).thenRefused(refusal.UnitNamesItself);
    unit.when(splitting(['a', 'b'], false, by('2025-07-01', null))).thenRefused(AuthorityRequired);
  });
});

describe('Putting a unit under another', () => {
  const moving =
    (parent: string | null, context = by()) =>
    (state: Unit) =>
      reparentUnit(state, { parent }, placing(parent), context);
  const as = (who: string) => acting(who, 'leader', '2025-07-01', { authority: resolution });
  const ofProvince = given(aUnit, [...established, ...moving('province', by('2021-01-01'))(stateOf(established))]);

  it('moves it', () => unit.when(moving('tw')).then({ type: 'UnitReparented', data: { parent: 'tw' } }));
  it('stays quiet when it is there', () => unit.when(moving(null)).thenNothing());
  it('is refused under itself or under what stands below it', () => {
    unit.when(moving('new')).thenRefused(refusal.UnitUnderItself);
    unit.when(moving('child')).thenRefused(refusal.UnitUnderItself, { parent: 'child' });
  });
  it('needs a document', () => unit.when(moving('tw', by('2025-07-01', null))).thenRefused(AuthorityRequired));
  it('is for who stands at or above both the present and the new unit above', () => {
    for (const who of ['province', 'tw'])
      ofProvince.when(moving('department', as(who))).then({ type: 'UnitReparented' });
    ofProvince.when(moving('tw', as('tw'))).then({ type: 'UnitReparented' });
    ofProvince.when(moving('tw', as('province'))).thenRefused(refusal.OnlyParentsSidePlaces, { parent: 'tw' });
    ofProvince
      .when(moving('department', as('department')))
      .thenRefused(refusal.OnlyParentsSidePlaces, { parent: 'province' });
  });
  it('is refused to the unit itself, to anybody for a root, and to the top, but to an administrator of all', () => {
    for (const parent of ['department', 'tw', null]) {
      ofProvince.when(moving(parent, as('new'))).thenRefused(refusal.OnlyParentsSidePlaces);
    }
    unit.when(moving('tw', as('tw'))).thenRefused(refusal.OnlyParentsSidePlaces, { parent: null });
    ofProvince.when(moving(null, as('tw'))).thenRefused(refusal.OnlyParentsSidePlaces, { parent: null });
    ofProvince.when(moving(null)).then({ data: { parent: null } });
  });
});

describe('Handing over tasks', () => {
  const handing =
    (to = 'next', taskIds: readonly string[] = ['t1', 't2'], context = by('2025-07-02'), successor = living(to)) =>
    (state: Unit) =>
      handOverTasks(state, { to, taskIds }, { to: successor }, context);

  it('names the successor and the tasks, also after the unit ended', () =>
    ended
      .when(handing())
      .then({ type: 'TasksHandedOver', data: { unitId: 'new', to: 'next', taskIds: ['t1', 't2'] } }));
  it('stays quiet when they were handed over', () =>
    given(aUnit, [...established, ...dissolved, ...handing()(stateOf([...established, ...dissolved]))])
      .when(handing('next', ['t2']))
      .thenNothing());
  it('is refused to a unit that no decision named as successor', () => {
    unit.when(handing()).thenRefused(refusal.OnlySuccessorTakesOver, { successors: [] });
    ended.when(handing('other')).thenRefused(refusal.OnlySuccessorTakesOver, { to: 'other', successors: ['next'] });
  });
  it('is for the giver, the receiver, and what stands directly above one of them', () => {
    const as = (who: string) =>
      handing('next', ['t1'], acting(who, 'leader', '2025-07-02', { authority: resolution }), under('tw', 'next'));
    for (const who of ['new', 'next', 'tw']) ended.when(as(who)).then({ type: 'TasksHandedOver' });
    ended.when(as('stranger')).thenRefused(refusal.OnlyUnitOrItsParentArranges, { act: 'handOver' });
  });
  it('is refused without tasks, without a document, to itself, and to a unit that has ended', () => {
    ended.when(handing('next', [])).thenRefused(refusal.NoTaskHandedOver);
    ended.when(handing('next', ['t1'], by('2025-07-02', null))).thenRefused(AuthorityRequired);
    ended.when(handing('new')).thenRefused(refusal.UnitNamesItself);
    ended
      .when(handing('next', ['t1'], by('2025-07-02'), living('next', '2000-01-01', '2025-07-01')))
      .thenRefused(refusal.UnitNotLiving, { field: 'to' });
  });
});

describe('Arranging a unit', () => {
  const placed = given(aUnit, [
    ...established,
    ...reparentUnit(stateOf(established), { parent: 'tw' }, placing('tw'), by('2021-01-01')),
  ]);
  const as = (who: string, role: 'leader' | 'administrator' = 'leader', everywhere = false) =>
    acting(who, role, '2025-07-01', { authority: resolution, everywhere });
  const acts: readonly (readonly [
    string,
    (context: ReturnType<typeof by>) => (state: Unit) => readonly UnitEvent[],
  ])[] = [
    ['rename', (context) => (state) => renameUnit(state, { identity: { ...identity, name: 'Khác' } }, context)],
    ['dissolve', (context) => (state) => dissolveUnit(state, { successors: [] }, { successors: [] }, context)],
    ['split', (context) => (state) => splitUnit(state, { into: ['a'], survives: true }, context)],
    [
      'merge',
      (context) => (state) =>
        mergeUnits(
          state,
          { predecessors: ['a'], establish: null },
          { predecessors: [living('a')], ...placing(null) },
          context,
        ),
    ],
  ];

  it.each(acts)('is for itself, the one above it, or an administrator of the whole installation: %s', (_, act) => {
    for (const context of [as('new'), as('tw'), as('tw', 'administrator'), as('elsewhere', 'administrator', true)]) {
      placed.when((state) => act(context)(state).slice(0, 1)).then({});
    }
    for (const context of [as('elsewhere'), as('elsewhere', 'administrator'), as('elsewhere', 'leader', true)]) {
      placed.when(act(context)).thenRefused(refusal.OnlyUnitOrItsParentArranges, { unit: 'elsewhere' });
    }
  });

  it('tells no stranger that nothing was left to do', () =>
    ended
      .when((state) => dissolveUnit(state, { successors: ['next'] }, { successors: [living('next')] }, as('elsewhere')))
      .thenRefused(refusal.OnlyUnitOrItsParentArranges));
});
