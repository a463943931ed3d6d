import { Vocabulary, type Concept } from '@scenario/vocabulary';
import { touch } from './touched';

const concept = (id: string, zh: string, given: Partial<Concept> = {}): Concept => ({
  id,
  kind: 'task',
  zh,
  en: id,
  parents: [],
  domains: [],
  wordings: [],
  ...given,
});

const vocabulary = new Vocabulary([
  concept('driver', '驾驶员监测'),
  concept('fatigue', '疲劳驾驶', { parents: ['driver'], wordings: ['打瞌睡'] }),
  concept('vision', '计算机视觉', { kind: 'technology' }),
]);
const added = { conceptId: 'fatigue', wordings: ['眯眼开车'], carriers: false };

describe('touch', () => {
  it('matches again what contains the wording, however it is written', () => {
    expect(touch('司機眯眼開車', [], added, vocabulary)).toBe('match');
  });

  it('only indexes again what carries the concept in other words, or as a tag', () => {
    expect(touch('司机打瞌睡', [], added, vocabulary)).toBe('index');
    expect(touch('夜班司机', ['fatigue'], added, vocabulary)).toBe('index');
  });

  it('leaves the rest alone', () => {
    expect(touch('划痕检测', ['vision'], added, vocabulary)).toBeNull();
  });

  it('matches again all that carry a concept or a narrower one when its place changed', () => {
    const moved = { conceptId: 'driver', wordings: [], carriers: true };
    expect(touch('驾驶员监测', [], moved, vocabulary)).toBe('match');
    expect(touch('司机打瞌睡', [], moved, vocabulary)).toBe('match');
    expect(touch('划痕检测', ['vision'], moved, vocabulary)).toBeNull();
  });

  it('sees a wording in the label of a tag', () => {
    const inLabel = { conceptId: 'fatigue', wordings: ['计算机'], carriers: false };
    expect(touch('划痕检测', ['vision'], inLabel, vocabulary)).toBe('match');
  });
});
