import type { Caller } from './caller';

interface Proposal {
  concept: { id: string; zh: string };
  version: number;
  near: string | null;
  together: number;
}
interface Word {
  word: string;
  needs: number;
  searches: number;
  searched: number;
  hits: number | null;
  declines: number;
  examples: { pieces: { text: string; hit: boolean }[] }[];
  proposals: Proposal[];
}
interface Change {
  id: string;
  state: string;
  needs: number;
  capabilities: number;
}
export interface Edit {
  concept: { id: string; version: number };
  change: Change;
}

export const WORDS = `query ($source: WordSource, $page: PageInput) { unrecognisedWords(source: $source, page: $page) { total items {
  word needs searches searched hits declines examples { pieces { text hit } }
  proposals { concept { id zh } version near together } } } }`;
export const words = async (caller: Caller, source?: string): Promise<Word[]> => {
  const variables = { source, page: { page: 1, perPage: 100 } };
  return (await caller.get<{ unrecognisedWords: { items: Word[] } }>(WORDS, variables)).unrecognisedWords.items;
};
export const wordOf = async (caller: Caller, word: string, source?: string) =>
  (await words(caller, source)).find((found) => found.word === word);

const EDIT = '{ concept { id version } change { id state needs capabilities } }';
export const ADD = `mutation ($conceptId: ID!, $version: Int!, $input: WordingInput!) {
  edit: addWording(conceptId: $conceptId, version: $version, input: $input) ${EDIT} }`;
export const REMOVE = `mutation ($conceptId: ID!, $version: Int!, $text: String!, $reason: String) {
  edit: removeWording(conceptId: $conceptId, version: $version, text: $text, reason: $reason) ${EDIT} }`;
export const CREATE = `mutation ($input: NewConceptInput!) { edit: createConcept(input: $input) ${EDIT} }`;
export const CHANGE_CONCEPT = `mutation ($conceptId: ID!, $version: Int!, $input: ConceptInput!) {
  edit: editConcept(conceptId: $conceptId, version: $version, input: $input) ${EDIT} }`;
export const edit = async (operator: Caller, query: string, variables: object) =>
  (await operator.get<{ edit: Edit }>(query, variables)).edit;

export const versionOf = async (operator: Caller, id: string) =>
  (
    await operator.get<{ vocabularyConcept: { version: number } }>(
      'query ($id: ID!) { vocabularyConcept(id: $id) { version } }',
      { id },
    )
  ).vocabularyConcept.version;
export const changeOf = async (operator: Caller, id: string) =>
  (
    await operator.get<{ vocabularyChange: Change }>(
      'query ($id: ID!) { vocabularyChange(id: $id) { id state needs capabilities } }',
      { id },
    )
  ).vocabularyChange;

export async function wordingsOf(operator: Caller, id: string): Promise<{ text: string; origin: string }[]> {
  const query = 'query ($id: ID!) { vocabularyConcept(id: $id) { wordings { text origin } } }';
  const { vocabularyConcept } = await operator.get<{
    vocabularyConcept: { wordings: { text: string; origin: string }[] };
  }>(query, { id });
  return vocabularyConcept.wordings;
}
