import type { AuthProvider } from 'react-admin';
import { ask, session, SESSION_FIELDS, type SignedIn } from './client';
import { ApiError } from './errors';

export const authProvider: AuthProvider = {
  async login({ username, password }: { username: string; password: string }) {
    const { signIn } = await ask<{ signIn: SignedIn }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { ${SESSION_FIELDS} } }`,
      { input: { email: username, password } },
    );
    session.keep(signIn);
    return { redirectTo: '/console' };
  },
  async logout() {
    if (session.signedIn) await ask('mutation { signOut }').catch(() => undefined);
    session.forget();
    return '/login';
  },
  async checkAuth() {
    if (!session.signedIn && !(await session.restore())) throw new Error('signed out');
  },
  async checkError(error) {
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') throw error;
  },
  async getIdentity() {
    return { id: session.me?.id ?? '', fullName: session.me?.name };
  },
  async getPermissions() {
    if (!session.me) await session.restore();
    return { roles: session.me?.roles ?? [], member: (session.me?.memberships.length ?? 0) > 0 };
  },
};

export interface Permissions {
  roles: string[];
  member: boolean;
}
