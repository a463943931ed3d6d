import { PERSON, type PersonRecord } from '@scenario/access';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Config, Mailer } from '@scenario/platform';
import { Types, type Model } from 'mongoose';
import { SubscriptionService } from '../subscription/subscription.service';
import { digestMail, type DigestContent, type DigestItem } from './digest.mail';
import { DigestEntries } from './digest.entries';
import { DIGEST, type DigestRecord } from './digest.schema';

const LISTED = 10;

/** Renders and sends one claimed digest, at most once for its period. */
@Injectable()
export class DigestDelivery {
  constructor(
    @InjectModel(DIGEST) private readonly digests: Model<DigestRecord>,
    @InjectModel(PERSON) private readonly people: Model<PersonRecord>,
    private readonly entries: DigestEntries,
    private readonly subscriptions: SubscriptionService,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async deliver(digestId: string): Promise<void> {
    const digest = await this.take(digestId);
    if (!digest) return;
    const person = await this.people.findOne({ _id: digest.personId, disabled: false }).lean();
    const subscription = await this.subscriptions.of(digest.personId.toString());
    const items = person && subscription.frequency !== 'off' ? await this.items(digest, person) : [];
    if (!person || items.length === 0) {
      await this.settle(digest, { status: 'empty' });
      return;
    }
    const mail = digestMail(this.content(digest, person, items));
    const unsubscribe = this.unsubscribeLink(digest.personId);
    try {
      await this.mailer.send(
        {
          to: person.email,
          ...mail,
          messageId: `<digest.${digestId}@${new URL(this.config.PUBLIC_URL).hostname}>`,
          headers: {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        },
        () => this.beginSending(digest),
      );
    } catch (error) {
      await this.afterFailure(digest, error);
      throw error;
    }
    await this.settle(digest, { status: 'sent', sentAt: new Date(), subject: mail.subject });
  }

  /** Takes the digest for this worker; null when another has it or it is done. */
  private take(digestId: string): Promise<DigestRecord | null> {
    const now = new Date();
    return this.digests
      .findOneAndUpdate(
        { _id: new Types.ObjectId(digestId), status: 'claimed', leaseUntil: { $lte: now } },
        { $set: { leaseUntil: this.leaseFrom(now) }, $inc: { attempts: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
  }

  /** From here on the mail may be delivered; throws when the lease was lost meanwhile, and nothing is sent. */
  private async beginSending(digest: DigestRecord): Promise<void> {
    const begun = await this.digests.updateOne(
      { _id: digest._id, status: 'claimed', leaseUntil: digest.leaseUntil },
      { $set: { status: 'sending', leaseUntil: this.leaseFrom(new Date()) } },
    );
    if (begun.modifiedCount === 0) throw new Error('The digest was taken over by another worker');
  }

  /**
   * The server said no: for good (5xx) or for now, and the mail certainly was not delivered. Without an answer after
   * the message was handed over nobody knows.
   */
  private async afterFailure(digest: DigestRecord, error: unknown): Promise<void> {
    const fault = String(error).slice(0, 200);
    const answer = typeof error === 'object' && error && 'responseCode' in error ? Number(error.responseCode) : 0;
    const free = { leaseUntil: new Date(0), fault };
    if (answer >= 500) await this.settle(digest, { status: 'failed', fault });
    else if (answer >= 400) await this.settle(digest, { status: 'claimed', ...free });
    else {
      await this.digests.updateOne(
        { _id: digest._id, status: 'claimed', leaseUntil: digest.leaseUntil },
        { $set: free },
      );
      await this.digests.updateOne({ _id: digest._id, status: 'sending' }, { $set: { status: 'uncertain', fault } });
    }
  }

  private async settle(digest: DigestRecord, change: Partial<DigestRecord>): Promise<void> {
    await this.digests.updateOne({ _id: digest._id, status: { $in: ['claimed', 'sending'] } }, { $set: change });
  }

  private leaseFrom(now: Date): Date {
    return new Date(now.getTime() + this.config.DIGEST_LEASE_SECONDS * 1000);
  }

  private items(digest: DigestRecord, person: PersonRecord): Promise<DigestItem[]> {
    return this.entries.items(digest.matchIds, person, this.config.PUBLIC_URL);
  }

  private content(digest: DigestRecord, person: PersonRecord, items: DigestItem[]): DigestContent {
    const base = this.config.PUBLIC_URL;
    return {
      locale: person.locale,
      name: person.name,
      instant: digest.period.startsWith('instant:'),
      items: items.slice(0, LISTED),
      more: Math.max(0, items.length - LISTED),
      allLink: `${base}/#/matches`,
      settingsLink: `${base}/#/account`,
      unsubscribeLink: this.unsubscribeLink(digest.personId),
    };
  }

  private unsubscribeLink(personId: Types.ObjectId): string {
    return `${this.config.PUBLIC_URL}/unsubscribe?token=${this.subscriptions.unsubscribeToken(personId.toString())}`;
  }
}
