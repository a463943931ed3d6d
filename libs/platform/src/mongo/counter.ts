import { InjectModel } from '@nestjs/mongoose';
import { Injectable } from '@nestjs/common';
import { Schema, type ClientSession, type Model } from 'mongoose';

export interface CounterRecord {
  _id: string;
  value: number;
}

export const COUNTER = 'Counter';
export const counterSchema = new Schema<CounterRecord>(
  { _id: { type: String, required: true }, value: { type: Number, required: true } },
  { collection: 'counters', versionKey: false },
);

/** Gapless running numbers: taken in the transaction of the record that carries them. */
@Injectable()
export class Counters {
  constructor(@InjectModel(COUNTER) private readonly counters: Model<CounterRecord>) {}

  async next(name: string, session: ClientSession): Promise<number> {
    const counter = await this.counters
      .findOneAndUpdate({ _id: name }, { $inc: { value: 1 } }, { upsert: true, returnDocument: 'after', session })
      .lean()
      .orFail();
    return counter.value;
  }

  /** The number given out last; 0 when there was none yet. */
  async current(name: string): Promise<number> {
    return (await this.counters.findById(name).lean())?.value ?? 0;
  }
}
