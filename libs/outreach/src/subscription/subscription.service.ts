import type { Principal } from '@scenario/access';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Config } from '@scenario/platform';
import { Types, type Model } from 'mongoose';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SubscriptionInput } from './subscription.inputs';
import { SUBSCRIPTION, SUBSCRIPTION_DEFAULTS, type SubscriptionRecord } from './subscription.schema';

@Injectable()
export class SubscriptionService {
  constructor(
    @InjectModel(SUBSCRIPTION) private readonly subscriptions: Model<SubscriptionRecord>,
    private readonly config: Config,
  ) {}

  async of(personId: string): Promise<SubscriptionRecord> {
    const found = await this.subscriptions.findOne({ personId: new Types.ObjectId(personId) }).lean();
    return found ?? { ...SUBSCRIPTION_DEFAULTS, personId: new Types.ObjectId(personId) };
  }

  /** Settings of many people at once, defaults filled in. */
  async ofMany(personIds: readonly Types.ObjectId[]): Promise<Map<string, SubscriptionRecord>> {
    const found = await this.subscriptions.find({ personId: { $in: personIds } }).lean();
    const byPerson = new Map(found.map((subscription) => [subscription.personId.toString(), subscription]));
    return new Map(
      personIds.map((personId) => [
        personId.toString(),
        byPerson.get(personId.toString()) ?? { ...SUBSCRIPTION_DEFAULTS, personId },
      ]),
    );
  }

  async set(caller: Principal, input: SubscriptionInput): Promise<SubscriptionRecord> {
    return this.write(caller.personId, { ...input });
  }

  /** The token of the link in every mail: it can stop that person's mails and do nothing else, for ever. */
  unsubscribeToken(personId: string): string {
    return `${personId}.${this.sign(personId)}`;
  }

  /** Stops the mails of whoever the token was made for; false when it is not one of ours. */
  async unsubscribe(token: string): Promise<boolean> {
    const [personId = '', signature = ''] = token.split('.');
    const given = Buffer.from(signature);
    const right = Buffer.from(this.sign(personId));
    if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
    await this.write(personId, { frequency: 'off' });
    return true;
  }

  private async write(personId: string, change: Partial<SubscriptionRecord>): Promise<SubscriptionRecord> {
    const defaults = Object.fromEntries(Object.entries(SUBSCRIPTION_DEFAULTS).filter(([field]) => !(field in change)));
    return this.subscriptions
      .findOneAndUpdate(
        { personId: new Types.ObjectId(personId) },
        { $set: change, $setOnInsert: defaults },
        { upsert: true, returnDocument: 'after' },
      )
      .lean()
      .orFail();
  }

  private sign(personId: string): string {
    return createHmac('sha256', this.config.TOKEN_SECRET).update(`unsubscribe:${personId}`).digest('base64url');
  }
}
