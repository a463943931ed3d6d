import { useState, type ReactNode } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { ask } from '../api/client';
import { ApiError, formErrors, problemText } from '../api/errors';
import { EDIT } from '../api/fields';
import { useFailure } from '../components/useFailure';
import type { VocabularyEdit } from '../generated/schema';

export const ADD_WORDING = `mutation ($conceptId: ID!, $version: Int!, $input: WordingInput!) {
  edit: addWording(conceptId: $conceptId, version: $version, input: $input) ${EDIT} }`;
export const REMOVE_WORDING = `mutation ($conceptId: ID!, $version: Int!, $text: String!) {
  edit: removeWording(conceptId: $conceptId, version: $version, text: $text) ${EDIT} }`;
export const EDIT_CONCEPT = `mutation ($conceptId: ID!, $version: Int!, $input: ConceptInput!) {
  edit: editConcept(conceptId: $conceptId, version: $version, input: $input) ${EDIT} }`;
export const CREATE_CONCEPT = `mutation ($input: NewConceptInput!) { edit: createConcept(input: $input) ${EDIT} }`;

interface Variables {
  input?: object;
  [name: string]: unknown;
}

interface Sender {
  send(query: string, variables: Variables): Promise<void>;
  /** What is wrong, by field of the input. */
  problems: Record<string, string>;
  busy: boolean;
  /** Has to stand somewhere on the page: it asks about wordings that another concept has. */
  question: ReactNode;
}

/** Sends a change of the vocabulary; what another concept has already is asked about, and sent once more. */
export function useVocabularyEdit(done: (edit: VocabularyEdit) => void): Sender {
  const translate = useTranslate();
  const fail = useFailure();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [asked, setAsked] = useState<{ query: string; variables: Variables; text: string } | null>(null);

  const refused = (error: unknown, query: string, variables: Variables) => {
    if (!(error instanceof ApiError) || error.code !== 'BAD_INPUT') return fail(error);
    const elsewhere = Object.values(error.fields)
      .flat()
      .find(({ key }) => key === 'ofAnotherConcept');
    if (!elsewhere) return setProblems(formErrors(translate, error) as Record<string, string>);
    const confirmed = { ...variables, input: { ...variables.input, confirmed: true } };
    setAsked({ query, variables: confirmed, text: problemText(translate, elsewhere) });
  };
  const send = async (query: string, variables: Variables) => {
    setBusy(true);
    setProblems({});
    setAsked(null);
    try {
      done((await ask<{ edit: VocabularyEdit }>(query, variables)).edit);
    } catch (error) {
      refused(error, query, variables);
    } finally {
      setBusy(false);
    }
  };
  const question = (
    <Confirm
      isOpen={asked !== null}
      title={translate('vocabulary.alsoElsewhere')}
      content={`${asked?.text ?? ''} ${translate('vocabulary.alsoElsewhereHelp')}`}
      confirm={translate('vocabulary.addAnyway')}
      onConfirm={() => asked && void send(asked.query, asked.variables)}
      onClose={() => setAsked(null)}
    />
  );
  return { send, problems, busy, question };
}

/** Words typed in one line, however they are divided. */
export const dividedWords = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,；;\s]+/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];
