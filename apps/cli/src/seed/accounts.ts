import type { SystemRole } from '@scenario/access';

/** Everybody of the demo data signs in with it; there is no demo data in production. */
export const DEMO_PASSWORD = 'demo-password';

interface DemoAccount {
  email: string;
  name: string;
  roles: SystemRole[];
}

/** The city's own people; the operator publishes the demo entries. */
export const DEMO_ACCOUNTS: readonly [DemoAccount, ...DemoAccount[]] = [
  { email: 'operator@city.example', name: '陈专班', roles: ['operator'] },
  { email: 'supervisor@city.example', name: '吴监督', roles: ['supervisor'] },
  { email: 'reviewer@city.example', name: '黄教授', roles: ['reviewer'] },
  { email: 'admin@city.example', name: '系统管理员', roles: ['admin'] },
];

/** The account of a demo organisation's owner, by the key of the organisation. */
export const ownerMail = (key: string) => `owner@${key}.example.com`;
