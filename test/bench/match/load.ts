import { NEED, CAPABILITY, type CapabilityRecord, type NeedRecord } from '@scenario/exchange';
import type { INestApplicationContext } from '@nestjs/common';
import { getModelToken } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import { BenchEntries } from './entries';

const BATCH = 1000;
const ORGANISATIONS = 3000;
const SEED = 20_260_301;

/** The stock of a large city, put into the database as if it had been published. */
export class BenchStock {
  private readonly entries: BenchEntries;
  readonly needs: Model<NeedRecord>;
  readonly capabilities: Model<CapabilityRecord>;

  constructor(app: INestApplicationContext) {
    const organisations = Array.from({ length: ORGANISATIONS }, () => new Types.ObjectId());
    this.entries = new BenchEntries(SEED, organisations);
    this.needs = app.get<Model<NeedRecord>>(getModelToken(NEED));
    this.capabilities = app.get<Model<CapabilityRecord>>(getModelToken(CAPABILITY));
  }

  /** Stores so many of each. */
  async fill(needs: number, capabilities: number): Promise<void> {
    await this.store(this.needs, needs, () => this.entries.need());
    await this.store(this.capabilities, capabilities, () => this.entries.capability());
  }

  /** One more need; its id. */
  async need(): Promise<string> {
    const need = this.entries.need();
    await this.needs.collection.insertOne(need);
    return need._id.toString();
  }

  async capability(): Promise<string> {
    const capability = this.entries.capability();
    await this.capabilities.collection.insertOne(capability);
    return capability._id.toString();
  }

  private async store<T extends NeedRecord | CapabilityRecord>(model: Model<T>, count: number, make: () => T) {
    for (let at = 0; at < count; at += BATCH) {
      const records = Array.from({ length: Math.min(BATCH, count - at) }, make);
      await model.collection.insertMany(records as never[]);
    }
  }
}
