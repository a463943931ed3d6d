import { DomainError } from './domain-error';
import { defineWorkflow, workflowDiagram } from './workflow';

const door = defineWorkflow({
  name: 'door',
  initial: 'closed',
  statuses: ['closed', 'open'],
  transitions: {
    open: { from: ['closed'], to: 'open', permission: 'door.open' },
    close: { from: ['open'], to: 'closed', permission: 'door.close' },
  },
});

describe('defineWorkflow', () => {
  it('lists the verbs that leave a status', () => {
    expect(door.verbsFrom('open')).toEqual(['close']);
  });

  it('answers CONFLICT for a verb that does not leave the status', () => {
    expect(() => door.transition('close', 'closed')).toThrow(
      expect.objectContaining({ code: 'CONFLICT', data: { verb: 'close', status: 'closed' } }) as DomainError,
    );
  });

  it('refuses a status nobody can reach and a verb that starts nowhere', () => {
    const broken = () =>
      defineWorkflow({
        name: 'broken',
        initial: 'a',
        statuses: ['a', 'b', 'c'],
        transitions: { go: { from: [], to: 'b', permission: 'x' } },
      });
    expect(broken).toThrow('go starts nowhere; status b cannot be reached; status c cannot be reached');
  });

  it('draws itself', () => {
    expect(workflowDiagram(door)).toContain('closed --> open: open');
  });
});
