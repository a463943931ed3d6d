import { simpleParser } from 'mailparser';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';

export interface MailSummary {
  id: string;
  to: string[];
  from: string;
  subject: string;
  at: string;
}

export interface StoredMail extends MailSummary {
  html: string;
  text: string;
  headers: Record<string, string>;
  source: string;
}

/** Mails kept; older ones are forgotten. */
const KEPT = 1000;

/** Mails on disk: one .eml each, and one line each in an index that is only ever appended to. */
export class Mailbox {
  private readonly mails: MailSummary[] = [];
  private readonly index: string;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    this.index = path.join(folder, 'index.jsonl');
    if (!existsSync(this.index)) return;
    for (const line of readFileSync(this.index, 'utf8').split('\n')) {
      // The last line may have been cut off by a kill.
      if (line.endsWith('}')) this.mails.push(JSON.parse(line) as MailSummary);
    }
    this.mails.splice(0, this.mails.length - KEPT);
  }

  /** Keeps a mail; once this returns it survives a kill. */
  async add(source: Buffer, envelopeTo: string[], envelopeFrom: string): Promise<void> {
    const { subject } = await simpleParser(source, { skipHtmlToText: true, skipTextToHtml: true });
    const mail: MailSummary = {
      id: randomUUID(),
      to: envelopeTo,
      from: envelopeFrom,
      subject: subject ?? '',
      at: new Date().toISOString(),
    };
    writeFileSync(this.file(mail.id), source);
    appendFileSync(this.index, `${JSON.stringify(mail)}\n`);
    this.mails.push(mail);
    const [oldest] = this.mails;
    if (this.mails.length > KEPT && oldest) {
      this.mails.shift();
      rmSync(this.file(oldest.id), { force: true });
    }
  }

  /** Newest first. */
  list(to?: string): MailSummary[] {
    const found = to ? this.mails.filter((mail) => mail.to.includes(to)) : this.mails;
    return found.toReversed();
  }

  async get(id: string): Promise<StoredMail | null> {
    const mail = this.mails.find((candidate) => candidate.id === id);
    if (!mail) return null;
    const source = readFileSync(this.file(id));
    const parsed = await simpleParser(source, { skipHtmlToText: true, skipTextToHtml: true });
    const headers = Object.fromEntries(
      parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]),
    );
    return { ...mail, html: parsed.html || '', text: parsed.text ?? '', headers, source: source.toString('utf8') };
  }

  clear(): void {
    for (const { id } of this.mails) rmSync(this.file(id), { force: true });
    this.mails.length = 0;
    rmSync(this.index, { force: true });
  }

  private file(id: string): string {
    return path.join(this.folder, `${id}.eml`);
  }
}
