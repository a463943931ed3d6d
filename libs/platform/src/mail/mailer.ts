import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { Readable } from 'node:stream';
import { Config } from '../config/config';

export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Stays the same when a mail is built again, so that receivers can tell copies. */
  messageId: string;
  headers?: Record<string, string>;
}

/** A server that stops answering is given up after so long. */
const LIMITS_MS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** Sends mail over SMTP, and tells the caller the moment from which delivery can no longer be taken back. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private readonly transport: Transporter;

  constructor(private readonly config: Config) {
    const url = new URL(config.SMTP_URL);
    for (const [name, limit] of Object.entries(LIMITS_MS)) url.searchParams.set(name, String(limit));
    this.transport = createTransport(url.toString());
  }

  /**
   * @param beforeData runs when the server is connected and before it is given the message; when it throws,
   *   nothing is sent. What fails before it certainly was not delivered; what is cut off after it may have been.
   */
  async send(mail: Mail, beforeData: () => Promise<void>): Promise<void> {
    const source = await new MailComposer({ from: this.config.MAIL_FROM, ...mail }).compile().build();
    const raw = Readable.from(
      (async function* message() {
        await beforeData();
        yield source;
      })(),
    );
    await this.transport.sendMail({ envelope: { from: this.config.MAIL_FROM, to: mail.to }, raw });
  }

  /** Throws when the server does not answer. */
  async check(): Promise<void> {
    await this.transport.verify();
  }

  onModuleDestroy(): void {
    this.transport.close();
  }
}
