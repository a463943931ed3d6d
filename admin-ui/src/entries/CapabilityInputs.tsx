import {
  ArrayInput,
  BooleanInput,
  NumberInput,
  SimpleFormIterator,
  TextArrayInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useTaxonomy } from '../api/taxonomy';
import { Counted, EnumArrayInput, EnumInput, TagInput } from './inputs';
import { Group, SharedInputs } from './SharedInputs';

const LISTS = ['certifications', 'algorithmFilings', 'medicalDeviceCertificates', 'serviceAreas'];

export function CapabilityInputs() {
  const translate = useTranslate();
  const { domains, scenarios, technologies, layers } = useTaxonomy();
  const chosen: unknown = useWatch({ name: 'domains' });
  const within = new Set(Array.isArray(chosen) ? (chosen as string[]) : []);
  const t = (field: string) => translate(`field.${field}`);
  return (
    <>
      <Group title="basics">
        <Counted source="title" max={80} help="capabilityTitle" />
        <TagInput source="domains" tags={domains} several />
        <TagInput
          source="subScenarios"
          tags={scenarios.filter(({ parents }) => within.size === 0 || parents.some((parent) => within.has(parent)))}
          several
        />
        <TagInput source="technologies" tags={technologies} several />
        <TagInput source="layer" tags={layers} />
        <EnumInput source="maturity" section="maturity" />
      </Group>
      <Group title="content">
        <Counted source="description" max={1000} help multiline minRows={5} />
        <ArrayInput source="cases" label={t('cases')} helperText={translate('help.cases')}>
          <SimpleFormIterator inline disableReordering>
            <TextInput source="customer" label={t('customer')} helperText={false} />
            <TextInput source="scale" label={t('scale')} helperText={false} />
            <TextInput source="result" label={t('result')} helperText={false} />
            <TextInput source="evidence" label={t('evidence')} helperText={false} />
            <NumberInput source="year" label={t('year')} min={2000} max={2100} step={1} helperText={false} />
          </SimpleFormIterator>
        </ArrayInput>
      </Group>
      <Group title="conditions">
        <NumberInput
          source="priceMin"
          label={t('priceMin')}
          min={0}
          step={0.01}
          helperText={translate('help.budget')}
        />
        <NumberInput fullWidth source="priceMax" label={t('priceMax')} min={0} step={0.01} helperText={false} />
        <EnumArrayInput source="deployments" section="deployment" />
        <BooleanInput source="xinchuang" label={t('xinchuang')} helperText={false} />
        <BooleanInput source="offline" label={t('offline')} helperText={false} />
        {LISTS.map((source) => (
          <TextArrayInput key={source} source={source} label={t(source)} fullWidth helperText={false} />
        ))}
        <NumberInput fullWidth source="teamSize" label={t('teamSize')} min={0} step={1} helperText={false} />
      </Group>
      <SharedInputs />
    </>
  );
}
