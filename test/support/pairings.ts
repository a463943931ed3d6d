import type { Caller } from './caller';

/** A pairing as it is stored, with everything that a recompute might change. */
export interface StoredPairing {
  id: string;
  needId: string;
  capabilityId: string;
  score: number;
  band: string;
  components: { part: string; points: number }[];
  onNeedList: boolean;
  onCapabilityList: boolean;
  scorerVersion: string;
  needAnswer: { state: string };
  capabilityAnswer: { state: string };
  createdAt: string;
  updatedAt: string;
}

const QUERY = `query ($page: Int!, $states: [MatchState!]) {
  matches(filter: { states: $states }, page: { page: $page, perPage: 100 }) { total items {
    id needId capabilityId score band components { part value points } onNeedList onCapabilityList scorerVersion
    words { word share } concepts { need capability share } fits { aspect fulfilment } unwanted
    needAnswer { state reason at } capabilityAnswer { state reason at } createdAt updatedAt } } }`;

/** All active pairings, as an operator sees them, in an order of their own. */
export async function storedPairings(operator: Caller): Promise<StoredPairing[]> {
  const all: StoredPairing[] = [];
  const states = ['suggested', 'seen', 'interested', 'declined'];
  for (let page = 1; ; page += 1) {
    const { matches } = await operator.get<{ matches: { total: number; items: StoredPairing[] } }>(QUERY, {
      page,
      states,
    });
    all.push(...matches.items);
    if (all.length >= matches.total) break;
  }
  const key = ({ needId, capabilityId }: StoredPairing) => `${needId} ${capabilityId}`;
  return all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
