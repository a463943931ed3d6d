import { ArrayInput, BooleanInput, NumberInput, SimpleFormIterator, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useTaxonomy } from '../api/taxonomy';
import { Counted, EnumArrayInput, EnumInput, TagInput } from './inputs';
import { Group, SharedInputs } from './SharedInputs';

export function NeedInputs() {
  const translate = useTranslate();
  const { domains, scenarios, technologies } = useTaxonomy();
  const domain: unknown = useWatch({ name: 'domain' });
  const t = (field: string) => translate(`field.${field}`);
  return (
    <>
      <Group title="basics">
        <EnumInput source="kind" section="needKind" />
        <Counted source="title" max={80} help />
        <TagInput source="domain" tags={domains} />
        <TagInput
          source="subScenario"
          tags={scenarios.filter(({ parents }) => !domain || parents.includes(String(domain)))}
        />
      </Group>
      <Group title="content">
        <Counted source="painPoint" max={1000} help multiline minRows={3} />
        <Counted source="wanted" max={1000} help multiline minRows={4} />
        <Counted source="exclusions" max={500} help multiline minRows={2} />
        <TagInput source="technologies" tags={technologies} several help />
        <ArrayInput source="indicators" label={t('indicators')}>
          <SimpleFormIterator inline disableReordering>
            <TextInput source="name" label={t('indicatorName')} helperText={false} />
            <TextInput source="unit" label={t('unit')} helperText={false} />
            <TextInput source="baseline" label={t('baseline')} helperText={false} />
            <TextInput source="target" label={t('target')} helperText={false} />
            <TextInput source="testMethod" label={t('testMethod')} helperText={false} />
          </SimpleFormIterator>
        </ArrayInput>
        <Counted source="publicText" max={2000} multiline />
      </Group>
      <Group title="conditions">
        <NumberInput
          source="budgetMin"
          label={t('budgetMin')}
          min={0}
          step={0.01}
          helperText={translate('help.budget')}
        />
        <NumberInput fullWidth source="budgetMax" label={t('budgetMax')} min={0} step={0.01} helperText={false} />
        <EnumInput source="fundingSource" section="funding" />
        <NumberInput
          fullWidth
          source="deadlineMonths"
          label={t('deadlineMonths')}
          min={1}
          max={60}
          step={1}
          helperText={false}
        />
        <EnumArrayInput source="deployments" section="deployment" />
        <BooleanInput source="xinchuang" label={t('xinchuang')} helperText={false} />
        <BooleanInput source="offline" label={t('offline')} helperText={false} />
        <EnumInput source="district" section="district" />
        <Counted source="areaOfUse" max={100} />
      </Group>
      <Group title="data">
        <ArrayInput source="dataProvided" label={t('dataProvided')}>
          <SimpleFormIterator inline disableReordering>
            <TextInput source="kind" label={t('dataKind')} helperText={false} />
            <TextInput source="amount" label={t('amount')} helperText={false} />
            <NumberInput source="labelledShare" label={t('labelledShare')} min={0} max={100} helperText={false} />
            <TextInput source="desensitisation" label={t('desensitisation')} helperText={false} />
            <EnumInput source="level" section="level" />
          </SimpleFormIterator>
        </ArrayInput>
      </Group>
      <SharedInputs>
        <Counted source="confidentialText" max={2000} help multiline />
      </SharedInputs>
    </>
  );
}
