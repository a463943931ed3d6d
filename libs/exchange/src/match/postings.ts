/** Slots that have a key, with how much of it; grows by half, in arrays that take four bytes a number. */
class Posting {
  private slots = new Int32Array(4);
  private values: Float32Array | null;
  private length = 0;

  constructor(weighted: boolean) {
    this.values = weighted ? new Float32Array(4) : null;
  }

  add(slot: number, value: number): void {
    if (this.length === this.slots.length) {
      const capacity = Math.ceil(this.length * 1.5);
      const slots = new Int32Array(capacity);
      slots.set(this.slots);
      this.slots = slots;
      if (this.values) {
        const values = new Float32Array(capacity);
        values.set(this.values);
        this.values = values;
      }
    }
    this.slots[this.length] = slot;
    if (this.values) this.values[this.length] = value;
    this.length += 1;
  }

  /**
   * Adds to the sums of its slots. These loops run a million times for one question. The arrays are as long as they
   * say, so reading them gives numbers; one loop for each kind of posting keeps the compiler from checking which it is
   * at every step.
   */
  sum(into: Float32Array, factor: number): void {
    const { slots, values, length } = this;
    if (values) {
      for (let at = 0; at < length; at += 1) {
        const slot = slots[at] as number;
        into[slot] = (into[slot] as number) + factor * (values[at] as number);
      }
      return;
    }
    for (let at = 0; at < length; at += 1) {
      const slot = slots[at] as number;
      into[slot] = (into[slot] as number) + factor;
    }
  }
}

/** What is added waits for so much company. */
const PENDING = 1 << 16;
const FEW = 1 << 10;

/**
 * An inverted index of one kind of key. What is added is sorted by key before it goes into the postings: a stock read
 * at once adds hundreds of times to each of many thousand postings, and going to and fro between them takes longer.
 */
export class Postings {
  private readonly numberOf = new Map<string, number>();
  private readonly lists: Posting[] = [];
  private readonly keys = new Int32Array(PENDING);
  private readonly slots = new Int32Array(PENDING);
  private readonly values = new Float32Array(PENDING);
  private pending = 0;

  /** Without weights every slot has all of a key. */
  constructor(private readonly weighted: boolean) {}

  add(key: string, slot: number, value = 1): void {
    let number = this.numberOf.get(key);
    if (number === undefined) {
      number = this.lists.length;
      this.numberOf.set(key, number);
      this.lists.push(new Posting(this.weighted));
    }
    this.keys[this.pending] = number;
    this.slots[this.pending] = slot;
    this.values[this.pending] = value;
    this.pending += 1;
    if (this.pending === PENDING) this.settle();
  }

  sum(key: string, into: Float32Array, factor: number): void {
    if (this.pending > 0) this.settle();
    const number = this.numberOf.get(key);
    if (number !== undefined) this.lists[number]?.sum(into, factor);
  }

  private settle(): void {
    const { keys, slots, values, pending } = this;
    const insert = (at: number) => this.lists[keys[at] as number]?.add(slots[at] as number, values[at] as number);
    // Those of an entry or two are not worth sorting.
    if (pending < FEW) for (let at = 0; at < pending; at += 1) insert(at);
    else for (const at of sorted(keys.subarray(0, pending), this.lists.length)) insert(at);
    this.pending = 0;
  }
}

/** Where these numbers below `most` stand, smallest first, equal ones in their order. */
function sorted(numbers: Int32Array, most: number): Int32Array {
  const next = new Int32Array(most + 1);
  for (const number of numbers) next[number + 1] = (next[number + 1] as number) + 1;
  for (let number = 0; number < most; number += 1) {
    next[number + 1] = (next[number + 1] as number) + (next[number] as number);
  }
  const order = new Int32Array(numbers.length);
  for (const [at, number] of numbers.entries()) {
    order[next[number] as number] = at;
    next[number] = (next[number] as number) + 1;
  }
  return order;
}

/** A number for every slot, in an array that grows by half. */
export class Column<T extends Int32Array | Float32Array> {
  values: T;
  private length = 0;

  constructor(private readonly kind: new (length: number) => T) {
    this.values = new kind(1024);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const values = new this.kind(Math.ceil(this.length * 1.5));
      values.set(this.values);
      this.values = values;
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}
