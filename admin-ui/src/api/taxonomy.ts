import { useEffect, useState } from 'react';
import type { Locale } from '../format/format';
import { useLanguage } from '../i18n';
import { ask } from './client';

export interface Tag {
  id: string;
  zh: string;
  en: string;
  parents: string[];
}

export interface Taxonomy {
  domains: Tag[];
  scenarios: Tag[];
  technologies: Tag[];
  layers: Tag[];
}

const TAG = '{ id zh en parents }';
const QUERY = `{ taxonomy { domains ${TAG} scenarios ${TAG} technologies ${TAG} layers ${TAG} } }`;
const NONE: Taxonomy = { domains: [], scenarios: [], technologies: [], layers: [] };

let loaded: Taxonomy | undefined;
let loading: Promise<Taxonomy> | undefined;

function load(): Promise<Taxonomy> {
  loading ??= ask<{ taxonomy: Taxonomy }>(QUERY).then(
    ({ taxonomy }) => (loaded = taxonomy),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** Tags of forms and filters, loaded once, with their labels in the language of the page. */
export function useTaxonomy(): Taxonomy & { label(id: string | null | undefined): string } {
  const locale: Locale = useLanguage();
  const [taxonomy, setTaxonomy] = useState<Taxonomy>(loaded ?? NONE);
  useEffect(() => {
    load().then(setTaxonomy, () => undefined);
  }, []);
  const label = (id: string | null | undefined) => {
    const found = [taxonomy.domains, taxonomy.scenarios, taxonomy.technologies, taxonomy.layers]
      .flat()
      .find((tag) => tag.id === id);
    return found?.[locale] ?? id ?? '';
  };
  return { ...taxonomy, label };
}
