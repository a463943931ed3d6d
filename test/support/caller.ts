interface GraphqlError {
  message: string;
  extensions: { code: string; fields?: Record<string, { key: string; params?: object }[]>; [key: string]: unknown };
}

export interface Answer<T> {
  data: T | null;
  errors?: GraphqlError[];
  cookie?: string;
  status: number;
}

/** Somebody who speaks GraphQL to a world, signed in or not. */
export class Caller {
  private cookie: string | undefined;

  constructor(
    private readonly url: string,
    private token?: string,
    cookie?: string,
  ) {
    this.cookie = cookie;
  }

  get refreshCookie(): string | undefined {
    return this.cookie;
  }

  /** The raw answer, errors included. */
  async ask<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<Answer<T>> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (this.token) headers.authorization = `Bearer ${this.token}`;
    if (this.cookie) headers.cookie = this.cookie;
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (cookie) this.cookie = cookie;
    return {
      ...((await response.json()) as { data: T | null; errors?: GraphqlError[] }),
      cookie,
      status: response.status,
    };
  }

  /** The data; any error fails the test. */
  async get<T = Record<string, never>>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.ask<T>(query, variables);
    if (errors || data === null) throw new Error(JSON.stringify(errors ?? 'no data', null, 2));
    return data;
  }

  /** The first error's code and fields; success fails the test. */
  async refused(query: string, variables: object = {}): Promise<{ code: string; fields: Record<string, string[]> }> {
    const { errors } = await this.ask(query, variables);
    const [error] = errors ?? [];
    if (!error) throw new Error('It was not refused');
    const fields = Object.entries(error.extensions.fields ?? {}).map(([field, problems]) => [
      field,
      problems.map(({ key }) => key),
    ]);
    return { code: error.extensions.code, fields: Object.fromEntries(fields) as Record<string, string[]> };
  }

  async signIn(email: string, password: string): Promise<this> {
    const { signIn } = await this.get<{ signIn: { accessToken: string } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { email, password } },
    );
    this.token = signIn.accessToken;
    return this;
  }

  get accessToken(): string {
    return this.token ?? '';
  }

  use(token: string): this {
    this.token = token;
    return this;
  }
}
