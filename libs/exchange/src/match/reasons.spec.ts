import { packReasons, reasonsOf, type Reasons } from './reasons';

describe('packed reasons', () => {
  it('come back as they were', () => {
    const reasons: Reasons = {
      components: [{ part: 'words', value: 0.421, points: 20.2 }],
      words: [{ word: '划痕', share: 0.031 }],
      concepts: [
        {
          need: 'defect',
          capability: 'scratch',
          relation: 'descendant',
          needWording: '次品',
          capabilityWording: '划痕',
          share: 0.098,
        },
      ],
      fits: [
        { aspect: 'indicator', fulfilment: 'not_met', hard: true, wanted: '准确率不低于 95%', offered: '准确率 90%' },
      ],
      unwanted: ['“人工复检”'],
    };
    expect(reasonsOf({ reasons: packReasons(reasons) })).toEqual(reasons);
  });

  it('are none where none are stored', () => {
    expect(reasonsOf({})).toEqual({ components: [], words: [], concepts: [], fits: [], unwanted: [] });
  });
});
