import { cleanup, render } from '@testing-library/react';
import { CoreAdminContext } from 'react-admin';
import { afterEach, describe, expect, it } from 'vitest';
import type { Deployment, MatchFit, PublicCapability, PublicNeed } from '../generated/schema';
import { i18nProvider } from '../i18n';
import { Proof } from './Proof';

const shown = (fit: Partial<MatchFit>, wanted: Deployment[] = [], offered: Deployment[] = []) =>
  render(
    <CoreAdminContext i18nProvider={i18nProvider}>
      <Proof
        fit={{ aspect: 'deployment', fulfilment: 'met', hard: true, wanted: '', offered: '', ...fit } as MatchFit}
        need={{ deployments: wanted } as PublicNeed}
        capability={{ deployments: offered } as PublicCapability}
      />
    </CoreAdminContext>,
  ).container.textContent;

afterEach(cleanup);

describe('Proof', () => {
  it('quotes both sides', () => {
    expect(shown({ aspect: 'indicator', wanted: '漏检率≤0.5%' })).toBe('“漏检率≤0.5%” → 未说明');
    expect(shown({ aspect: 'offline', offered: '支持离线' })).toBe('按需求填写的条件 → “支持离线”');
  });

  it('names the places where fields say them, and that a near one has to be asked', () => {
    expect(shown({}, ['edge', 'private'], ['private'])).toBe('边缘/端侧、私有化 → 私有化');
    expect(shown({ fulfilment: 'not_stated' }, ['government_cloud'], ['private'])).toBe(
      '政务云 → 私有化（相近，请与对方确认）',
    );
    expect(shown({ fulfilment: 'not_stated' }, ['private'])).toBe('私有化 → 未说明');
  });

  it('is silent where nothing was said', () => {
    expect(shown({ aspect: 'maturity' }, ['edge'], ['edge'])).toBe('');
  });
});
