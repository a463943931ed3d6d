import { until } from '@scenario/local-stores';

export interface ReceivedMail {
  id: string;
  subject: string;
  to: string[];
  html: string;
  text: string;
  headers: Record<string, string>;
}

/** What the mail catcher received. */
export class Inbox {
  constructor(private readonly url: string) {}

  async of(to: string): Promise<ReceivedMail[]> {
    const list = (await (await fetch(`${this.url}/api/messages?to=${encodeURIComponent(to)}`)).json()) as {
      id: string;
    }[];
    return Promise.all(
      list.map(async ({ id }) => (await (await fetch(`${this.url}/api/messages/${id}`)).json()) as ReceivedMail),
    );
  }

  /** Waits until so many mails have come for somebody; newest first. */
  async waitFor(to: string, count: number): Promise<ReceivedMail[]> {
    let mails: ReceivedMail[] = [];
    await until(
      `${count} mails for ${to}`,
      async () => {
        mails = await this.of(to);
        return mails.length >= count;
      },
      30_000,
    );
    return mails;
  }
}
