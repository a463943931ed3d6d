import type { Vocabulary } from '@scenario/vocabulary';
import type { Deployment } from '../entry/entry.schema';
import type { DraftReading, Sighting } from './draft-reading';
import { proposal, type Proposal } from './proposal';

export interface ChosenConditions {
  deployments: readonly Deployment[];
  xinchuang: boolean;
  offline: boolean;
}

export interface ConditionProposals {
  deployments: Proposal[];
  xinchuang: Proposal | null;
  offline: Proposal | null;
}

/** What a constraint of the vocabulary says about where it runs, and how surely. */
const DEPLOYMENT_OF: Record<string, { deployment: Deployment; sure: number }> = {
  'private-deployment': { deployment: 'private', sure: 1 },
  'data-stay-local': { deployment: 'private', sure: 0.7 },
  'edge-deployment': { deployment: 'edge', sure: 1 },
  'gov-cloud': { deployment: 'government_cloud', sure: 0.9 },
  'public-cloud': { deployment: 'public_cloud', sure: 0.8 },
  'hybrid-cloud': { deployment: 'hybrid', sure: 0.9 },
  appliance: { deployment: 'appliance', sure: 0.9 },
  'api-integration': { deployment: 'api', sure: 0.4 },
  // A technology, and a place to run it.
  'edge-computing': { deployment: 'edge', sure: 0.8 },
};

/** Deployments, 信创 and offline use, as the texts ask for them or offer them. */
export function proposeConditions(
  { wanted }: DraftReading,
  chosen: ChosenConditions,
  vocabulary: Vocabulary,
): ConditionProposals {
  const sightings = [...wanted.values()].toSorted((a, b) => b.strength - a.strength);
  const deployments = new Map<string, { words: string[]; confidence: number }>();
  for (const { conceptId, strength, words } of sightings) {
    const meant = DEPLOYMENT_OF[conceptId];
    if (!meant) continue;
    const known = deployments.get(meant.deployment) ?? { words: [], confidence: 0 };
    const confidence = Math.max(known.confidence, meant.sure * certainty(strength));
    deployments.set(meant.deployment, { words: [...known.words, ...words], confidence });
  }
  const under = (id: string) =>
    sightings.filter(({ conceptId }) => conceptId === id || vocabulary.ancestors(conceptId).has(id));
  return {
    deployments: [...deployments]
      .map(([value, { words, confidence }]) =>
        proposal(value, words, confidence, chosen.deployments.includes(value as Deployment)),
      )
      .toSorted((a, b) => b.confidence - a.confidence),
    xinchuang: flag('xinchuang', under('xinchuang'), chosen.xinchuang),
    offline: flag('offline', under('offline-operation'), chosen.offline),
  };
}

function flag(value: string, sightings: readonly Sighting[], chosen: boolean): Proposal | null {
  const [first] = sightings;
  if (!first) return null;
  const words = sightings.flatMap((sighting) => sighting.words);
  return proposal(value, words, certainty(first.strength), chosen);
}

/** A condition is a plain statement: once said, wherever it stands, it is meant. */
const certainty = (strength: number) => 0.6 + 0.4 * Math.min(1, strength);
