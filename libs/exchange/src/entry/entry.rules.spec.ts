import type { Caller } from '@scenario/access';
import { Types } from 'mongoose';
import { needWorkflow } from '../need/need.workflow';
import { allowedVerbs, isListed, missingFields } from './entry.rules';
import type { EntryRecord } from './entry.schema';

const mine = new Types.ObjectId();

const caller = (given: Partial<NonNullable<Caller>>): Caller => ({
  personId: 'p',
  sessionId: 's',
  name: 'n',
  locale: 'zh',
  roles: [],
  memberships: [],
  ...given,
});
const owner = caller({ memberships: [{ organisationId: mine.toString(), role: 'editor' }] });
const operator = caller({ roles: ['operator'] });

const entry = (given: Partial<EntryRecord>) =>
  ({
    status: 'published',
    publicity: 'public',
    targetOrganisationIds: [],
    organisationId: mine,
    ...given,
  }) as EntryRecord;

describe('isListed', () => {
  it.each<[string, Partial<EntryRecord>, boolean, boolean]>([
    ['public', {}, true, true],
    ['not published', { status: 'submitted' }, false, false],
    ['signed in', { publicity: 'signed_in' }, false, true],
    ['targeted at others', { publicity: 'targeted', targetOrganisationIds: [new Types.ObjectId()] }, false, false],
    ['targeted at us', { publicity: 'targeted', targetOrganisationIds: [mine] }, false, true],
  ])('%s', (_name, given, toPublic, toMember) => {
    expect(isListed(null, entry(given))).toBe(toPublic);
    expect(isListed(owner, entry(given))).toBe(toMember);
  });
});

describe('allowedVerbs', () => {
  it('offers the owner and the operator their own verbs', () => {
    expect(allowedVerbs(owner, needWorkflow, entry({ status: 'submitted' }))).toEqual(['recall', 'withdraw']);
    expect(allowedVerbs(operator, needWorkflow, entry({ status: 'submitted' }))).toEqual([
      'returnForChange',
      'reject',
      'publish',
      'withdraw',
    ]);
  });

  it('merges a revision instead of publishing it', () => {
    expect(allowedVerbs(operator, needWorkflow, entry({ status: 'submitted', revisionOf: mine }))).toContain('merge');
    expect(allowedVerbs(operator, needWorkflow, entry({ status: 'submitted', revisionOf: mine }))).not.toContain(
      'publish',
    );
  });

  it('offers the public nothing, and nobody the verb of the system', () => {
    expect(allowedVerbs(null, needWorkflow, entry({}))).toEqual([]);
    expect(allowedVerbs(operator, needWorkflow, entry({}))).not.toContain('expire');
  });
});

describe('missingFields', () => {
  it('names what is empty and accepts zero', () => {
    expect(missingFields({ title: '', tags: [], amount: 0, name: 'x' })).toEqual({
      'input.title': [{ key: 'required' }],
      'input.tags': [{ key: 'required' }],
    });
  });
});
