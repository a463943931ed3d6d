import { ApiError, type FieldProblem } from './errors';

export interface SignedIn {
  accessToken: string;
  expiresAt: string;
  person: Me;
}

export interface Me {
  id: string;
  name: string;
  email: string;
  locale: 'zh' | 'en';
  roles: ('operator' | 'reviewer' | 'supervisor' | 'admin')[];
  memberships: { organisationId: string; role: 'viewer' | 'editor' | 'owner'; organisation: { name: string } | null }[];
}

const PERSON = 'person { id name email locale roles memberships { organisationId role organisation { name } } }';
export const SESSION_FIELDS = `accessToken expiresAt ${PERSON}`;

interface Answer<T> {
  data?: T | null;
  errors?: { extensions?: { code?: string; fields?: Record<string, FieldProblem[]> } }[];
}

/**
 * The session of this browser. The access token lives in memory only; after a reload the httpOnly cookie, which no
 * script can read, brings another.
 */
class Session {
  private token: string | undefined;
  private endsAt = 0;
  private restoring: Promise<boolean> | undefined;
  me: Me | undefined;

  /** Sends a query; renews the access token when it is about to end or has ended. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    if (this.token && Date.now() > this.endsAt - 30_000) await this.restore();
    try {
      return await this.post<T>(query, variables);
    } catch (error) {
      const ended = error instanceof ApiError && error.code === 'UNAUTHENTICATED' && this.token !== undefined;
      if (!ended || !(await this.restore())) throw error;
      return this.post<T>(query, variables);
    }
  }

  /** Signs in again by the cookie; false when there is none that is good. Asked twice at once it asks once. */
  restore(): Promise<boolean> {
    this.restoring ??= this.post<{ refreshSession: SignedIn }>(
      `mutation { refreshSession { ${SESSION_FIELDS} } }`,
      {},
      true,
    )
      .then(
        ({ refreshSession }) => {
          this.keep(refreshSession);
          return true;
        },
        () => {
          this.forget();
          return false;
        },
      )
      .finally(() => {
        this.restoring = undefined;
      });
    return this.restoring;
  }

  keep({ accessToken, expiresAt, person }: SignedIn): void {
    this.token = accessToken;
    this.endsAt = new Date(expiresAt).getTime();
    this.me = person;
  }

  forget(): void {
    this.token = undefined;
    this.me = undefined;
  }

  get signedIn(): boolean {
    return this.token !== undefined;
  }

  private async post<T>(query: string, variables: object, withoutToken = false): Promise<T> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (this.token && !withoutToken) headers.authorization = `Bearer ${this.token}`;
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer<T>;
    const [error] = errors ?? [];
    if (error || !data) {
      const { code = 'INTERNAL', fields, ...details } = error?.extensions ?? {};
      throw new ApiError(code, fields, details);
    }
    return data;
  }
}

export const session = new Session();
export const ask = <T>(query: string, variables?: object) => session.ask<T>(query, variables);
