import { useEffect, useState } from 'react';
import { ask } from './client';

export interface Asked<T> {
  data: T | undefined;
  error: unknown;
  loading: boolean;
  reload(): void;
}

/** Asks when query or variables change; the last answer stays on screen meanwhile, and late answers are dropped. */
export function useAsk<T>(query: string | null, variables: object = {}): Asked<T> {
  const [state, setState] = useState<{ data?: T; error?: unknown; loading: boolean }>({ loading: query !== null });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (query === null) return undefined;
    let current = true;
    setState((before) => ({ ...before, loading: true, error: undefined }));
    ask<T>(query, JSON.parse(key) as object).then(
      (data) => current && setState({ data, loading: false }),
      (error: unknown) => current && setState((before) => ({ data: before.data, error, loading: false })),
    );
    return () => {
      current = false;
    };
  }, [query, key, turn]);
  return { data: state.data, error: state.error, loading: state.loading, reload: () => setTurn((value) => value + 1) };
}
