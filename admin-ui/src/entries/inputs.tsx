import {
  AutocompleteArrayInput,
  AutocompleteInput,
  SelectInput,
  TextInput,
  useTranslate,
  type TextInputProps,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { Tag } from '../api/taxonomy';
import { useLanguage } from '../i18n';
import { zh } from '../i18n/zh';

interface CountedProps extends Omit<TextInputProps, 'label'> {
  source: string;
  max: number;
  /** Whether there is a hint, or the name of one that is not that of the field. */
  help?: boolean | string;
  label?: string;
}

/** Text whose length is counted while it is typed. */
export function Counted({ source, max, help, label = source, ...rest }: CountedProps) {
  const translate = useTranslate();
  const value: unknown = useWatch({ name: source });
  const length = typeof value === 'string' ? [...value].length : 0;
  return (
    <TextInput
      source={source}
      label={translate(`field.${label}`)}
      helperText={`${help ? `${translate(`help.${help === true ? source : help}`)} ` : ''}${length}/${max}`}
      fullWidth
      {...rest}
    />
  );
}

type Enumeration =
  'needKind' | 'funding' | 'level' | 'deployment' | 'maturity' | 'publicity' | 'district' | 'organisationType';

/** Choices of an enumeration, worded by its section of the messages. */
export function useChoices(section: Enumeration): { id: string; name: string }[] {
  const translate = useTranslate();
  return Object.keys(zh[section]).map((id) => ({ id, name: translate(`${section}.${id}`) }));
}

export function EnumInput({
  source,
  section,
  label = source,
}: {
  source: string;
  section: Enumeration;
  label?: string;
}) {
  const translate = useTranslate();
  return (
    <SelectInput
      source={source}
      label={translate(`field.${label}`)}
      choices={useChoices(section)}
      translateChoice={false}
      helperText={false}
      fullWidth
    />
  );
}

export function EnumArrayInput({ source, section }: { source: string; section: Enumeration }) {
  const translate = useTranslate();
  return (
    <AutocompleteArrayInput
      source={source}
      label={translate(`field.${source}`)}
      choices={useChoices(section)}
      translateChoice={false}
      helperText={false}
      fullWidth
    />
  );
}

/** One tag, or several. */
export function TagInput({
  source,
  tags,
  several,
  help,
}: {
  source: string;
  tags: readonly Tag[];
  several?: boolean;
  help?: boolean;
}) {
  const translate = useTranslate();
  const locale = useLanguage();
  const shared = {
    source,
    label: translate(`field.${source}`),
    choices: tags.map((tag) => ({ id: tag.id, name: tag[locale] })),
    translateChoice: false,
    helperText: help ? translate(`help.${source}`) : false,
    fullWidth: true,
  } as const;
  return several ? <AutocompleteArrayInput {...shared} /> : <AutocompleteInput {...shared} />;
}
