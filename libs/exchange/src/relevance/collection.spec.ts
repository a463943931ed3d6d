import { currentVocabulary } from '@scenario/vocabulary';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readCollection, toCapabilityRecord, toNeedRecord } from './collection';

const folder = mkdtempSync(path.join(os.tmpdir(), 'collection-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = {
  needs: '{"id":"n1","title":"划痕检测"}\n',
  capabilities: '{"id":"c1","title":"视觉检测"}\n',
  qrels: '',
};
const read = (given: Partial<typeof files>) => {
  for (const [name, text] of Object.entries({ ...files, ...given })) {
    writeFileSync(path.join(folder, `${name}.jsonl`), text);
  }
  return readCollection(folder);
};

describe('readCollection', () => {
  it('reads what is there and leaves the rest open', () => {
    const { needs, capabilities, judgements } = read({ qrels: '{"need":"n1","capability":"c1","grade":3}\n' });
    expect(needs[0]).toMatchObject({ id: 'n1', requirements: [] });
    expect(capabilities[0]).toMatchObject({ id: 'c1', domains: [] });
    expect(judgements).toHaveLength(1);
  });

  it.each<[string, Partial<typeof files>, string]>([
    ['text that is no JSON', { needs: '{"id":"n1","title":"a"}\n{"id":\n' }, 'needs.jsonl:2'],
    ['a wrong type', { capabilities: '{"id":"c1","title":5}' }, 'capabilities.jsonl:1: title'],
    ['a wrong grade', { qrels: '\n{"need":"n1","capability":"c1","grade":4}' }, 'qrels.jsonl:2: grade'],
    ['an unknown id', { qrels: '{"need":"n9","capability":"c1","grade":1}' }, 'qrels.jsonl:1: no need n9'],
    ['an id twice', { needs: files.needs + files.needs }, 'needs.jsonl:2: id n1'],
  ])('stops at %s with file and line', (_name, given, message) => {
    expect(() => read(given)).toThrow(message);
  });
});

describe('records of a collection', () => {
  const vocabulary = currentVocabulary();

  it('turn labels into tags and keep unknown ones as text', () => {
    const need = toNeedRecord(
      {
        id: 'n',
        title: 't',
        description: '说明',
        domain: '先进制造',
        subScenario: '从未听说的场景',
        technologies: ['计算机视觉', '占星术'],
        dataProvided: [],
        deployment: '边缘/端侧、私有化',
        requirements: ['离线'],
      },
      vocabulary,
    );
    expect(need).toMatchObject({
      domain: vocabulary.tag('domain', '先进制造')?.id,
      subScenario: undefined,
      deployments: ['edge', 'private'],
      technologies: [vocabulary.tag('technology', '计算机视觉')?.id, '占星术'],
    });
    expect(need.wanted).toContain('从未听说的场景');
  });

  it('read cases and maturity', () => {
    const capability = toCapabilityRecord(
      {
        id: 'c',
        title: 't',
        description: 'd',
        domains: ['先进制造', '航天'],
        technologies: [],
        maturity: '批量应用',
        deployments: ['公有云', 'API'],
        cases: ['某厂漏检率降到 0.3%'],
        certifications: [],
      },
      vocabulary,
    );
    expect(capability).toMatchObject({ maturity: 'batch', deployments: ['public_cloud', 'api'] });
    expect(capability.description).toContain('航天');
  });
});
