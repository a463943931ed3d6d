import { asCommandError, codeOfState, unpackState } from './errors';

describe('errors of the engine', () => {
  it('unpacks the state of a write error', () => {
    expect(unpackState(319_029_277)).toBe('M001C');
  });

  it('knows duplicates, conflicts and a lost engine', () => {
    expect(codeOfState('23P01')).toBe('DuplicateKey');
    expect(codeOfState('40P01')).toBe('WriteConflict');
    expect(codeOfState('ECONNREFUSED')).toBe('ShutdownInProgress');
    expect(asCommandError(new Error('Connection terminated unexpectedly')).codeName).toBe('ShutdownInProgress');
    expect(asCommandError(new Error('strange')).codeName).toBe('BadValue');
  });
});
