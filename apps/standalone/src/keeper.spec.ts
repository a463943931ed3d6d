import { Keeper } from './keeper';

/** Something that ends as often as it is told to, and then stays until it is ended. */
function mortal(deaths: number, startFails = false) {
  let starts = 0;
  let end: () => void = () => undefined;
  const ended = () => (starts < deaths ? Promise.resolve() : new Promise<void>((resolve) => (end = resolve)));
  const start = async () => {
    starts += 1;
    if (startFails) throw new Error('the port is taken');
  };
  return { name: 'redis', start, ended, starts: () => starts, end: () => end() };
}

function keeper() {
  const said: string[] = [];
  const gaveUp = jest.fn();
  return { said, gaveUp, keeper: new Keeper((message) => said.push(message), gaveUp, 1) };
}

describe('the keeper', () => {
  it('starts again what ended, until it is stopped', async () => {
    const { keeper: it_, said, gaveUp } = keeper();
    const kept = mortal(2);
    const watching = it_.keep(kept);
    while (kept.starts() < 2) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    it_.stop();
    kept.end();
    await watching;
    expect(kept.starts()).toBe(2);
    expect(said).toEqual(['redis ended and is started again', 'redis ended and is started again']);
    expect(gaveUp).not.toHaveBeenCalled();
  });

  it('gives up on what keeps ending, and says why it could not start', async () => {
    const { keeper: it_, said, gaveUp } = keeper();
    const kept = mortal(Infinity, true);
    await it_.keep(kept);
    expect(kept.starts()).toBe(5);
    expect(said).toContain('the port is taken');
    expect(said.at(-1)).toBe('redis keeps ending; everything is stopped');
    expect(gaveUp).toHaveBeenCalledTimes(1);
  });
});
