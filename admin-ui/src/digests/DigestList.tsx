import {
  Button,
  Confirm,
  Datagrid,
  FunctionField,
  List,
  TextField,
  TopToolbar,
  useNotify,
  usePermissions,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { useState } from 'react';
import type { Permissions } from '../api/authProvider';
import { ask } from '../api/client';
import { useFailure } from '../components/useFailure';
import { dateTime } from '../format/format';
import type { Digest } from '../generated/schema';
import { useLanguage } from '../i18n';

function SendNow() {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const fail = useFailure();
  const [asking, setAsking] = useState(false);
  const send = async () => {
    setAsking(false);
    try {
      const { sendDailyDigests: count } = await ask<{ sendDailyDigests: number }>('mutation { sendDailyDigests }');
      notify(translate('action.sentDigests', { count }), { type: 'success' });
      refresh();
    } catch (error) {
      fail(error);
    }
  };
  return (
    <>
      <Button label={translate('action.sendDigests')} onClick={() => setAsking(true)} />
      <Confirm
        isOpen={asking}
        title={translate('action.sendDigests')}
        content={translate('action.sendDigestsConfirm')}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function Actions() {
  const { permissions } = usePermissions<Permissions>();
  const may = permissions?.roles.some((role) => role === 'operator' || role === 'admin');
  return <TopToolbar>{may && <SendNow />}</TopToolbar>;
}

/** Digests that were decided on, newest first; no addresses. */
export function DigestList() {
  const translate = useTranslate();
  const locale = useLanguage();
  return (
    <List actions={<Actions />} empty={false} exporter={false} perPage={25}>
      <Datagrid bulkActionButtons={false} rowClick={false}>
        <FunctionField<Digest>
          label={translate('field.updatedAt')}
          render={({ createdAt }) => dateTime(createdAt, locale)}
        />
        <FunctionField<Digest>
          label={translate('field.period')}
          render={({ period }) => translate(period.startsWith('daily') ? 'frequency.daily' : 'frequency.instant')}
        />
        <FunctionField<Digest>
          label={translate('field.status')}
          render={({ status }) => translate(`digestStatus.${status}`)}
        />
        <TextField source="matchCount" label={translate('field.matchCount')} sortable={false} />
        <TextField source="subject" label={translate('field.subject')} sortable={false} />
        <FunctionField<Digest> label={translate('field.sentAt')} render={({ sentAt }) => dateTime(sentAt, locale)} />
      </Datagrid>
    </List>
  );
}
