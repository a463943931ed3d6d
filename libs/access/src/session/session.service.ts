import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DomainError } from '@scenario/kernel';
import { Config } from '@scenario/platform';
import { isValidObjectId, Types, type Model } from 'mongoose';
import type { Principal } from '../permission/principal';
import type { ChangePasswordInput, SignInInput } from '../person/person.inputs';
import { PERSON, type PersonRecord } from '../person/person.schema';
import { hashSecret, newSecret, Tokens } from './tokens';

/** What a browser gets: the access token in the answer, the refresh token in a cookie. */
export interface SignedIn {
  accessToken: string;
  expiresAt: Date;
  /** Absent when the old one stays good. */
  refreshToken?: string;
  person: PersonRecord;
}

/** Sessions one person may have at a time; the oldest gives way. */
const MAX_SESSIONS = 20;
/** Two tabs may refresh with the same secret at the same moment; later than this it is a stolen one. */
const ROTATION_GRACE_MS = 30_000;
const FREE_ATTEMPTS = 5;
const LOCK_STEP_MS = 60_000;
const LONGEST_LOCK_MS = 15 * 60_000;

/** Verified when there is no such account, so that the answer takes as long as a wrong password. */
const NOBODY = hash('nobody has this password');

@Injectable()
export class SessionService {
  constructor(
    @InjectModel(PERSON) private readonly people: Model<PersonRecord>,
    private readonly tokens: Tokens,
    private readonly config: Config,
  ) {}

  async signIn({ email, password }: SignInInput): Promise<SignedIn> {
    const person = await this.people.findOne({ email }).lean();
    if (person?.lockedUntil && person.lockedUntil.getTime() > Date.now()) throw tooManyAttempts(person.lockedUntil);
    const matches = await verify(person?.passwordHash ?? (await NOBODY), password);
    if (!person || !matches || person.disabled) {
      if (person) await this.recordFailure(person._id);
      throw new DomainError('BAD_CREDENTIALS');
    }
    return this.open(person);
  }

  /** Opens a session for a person who has just proved who they are. */
  async open(person: PersonRecord): Promise<SignedIn> {
    const secret = newSecret();
    const now = new Date();
    const session = {
      _id: new Types.ObjectId(),
      secretHash: hashSecret(secret),
      rotatedAt: now,
      createdAt: now,
      expiresAt: this.expiry(now),
    };
    await this.people.updateOne(
      { _id: person._id },
      {
        $push: { sessions: { $each: [session], $slice: -MAX_SESSIONS } },
        $set: { failedSignIns: 0 },
        $unset: { lockedUntil: 1 },
      },
    );
    return this.answer(person, session._id, secret);
  }

  /** Changes the secret of a session for a new one; a secret used long after it was changed ends the session. */
  async refresh(refreshToken: string): Promise<SignedIn> {
    const [sessionId = '', secret = ''] = refreshToken.split('.');
    if (!isValidObjectId(sessionId)) throw new DomainError('UNAUTHENTICATED');
    const id = new Types.ObjectId(sessionId);
    const presented = hashSecret(secret);
    const next = newSecret();
    const now = new Date();
    const rotated = await this.people
      .findOneAndUpdate(
        { sessions: { $elemMatch: { _id: id, secretHash: presented, expiresAt: { $gt: now } } }, disabled: false },
        {
          $set: {
            'sessions.$.secretHash': hashSecret(next),
            'sessions.$.previousHash': presented,
            'sessions.$.rotatedAt': now,
            'sessions.$.expiresAt': this.expiry(now),
          },
        },
        { returnDocument: 'after' },
      )
      .lean();
    if (rotated) return this.answer(rotated, id, next);
    const graceFrom = new Date(now.getTime() - ROTATION_GRACE_MS);
    const sharing = await this.people
      .findOne({
        sessions: { $elemMatch: { _id: id, previousHash: presented, rotatedAt: { $gt: graceFrom } } },
        disabled: false,
      })
      .lean();
    if (sharing) return this.answer(sharing, id);
    await this.people.updateOne({ 'sessions._id': id }, { $pull: { sessions: { _id: id, previousHash: presented } } });
    throw new DomainError('UNAUTHENTICATED');
  }

  async signOut(caller: Principal): Promise<void> {
    await this.people.updateOne({ _id: caller.personId }, { $pull: { sessions: { _id: caller.sessionId } } });
  }

  async signOutEverywhere(personId: string): Promise<void> {
    await this.people.updateOne({ _id: personId }, { $set: { sessions: [] } });
  }

  /** Ends every other session as well. */
  async changePassword(caller: Principal, { current, next }: ChangePasswordInput): Promise<void> {
    const person = await this.people.findById(caller.personId).lean().orFail();
    if (!(await verify(person.passwordHash, current))) {
      throw new DomainError('BAD_INPUT', { fields: { 'input.current': [{ key: 'wrongPassword' }] } });
    }
    await this.people.updateOne(
      { _id: person._id },
      { $set: { passwordHash: await hash(next) }, $pull: { sessions: { _id: { $ne: caller.sessionId } } } },
    );
  }

  /** Who holds this access token, if its session is still open; one query. */
  async principal(accessToken: string): Promise<Principal | null> {
    const claims = await this.tokens.readAccess(accessToken);
    if (!claims) return null;
    const person = await this.people
      .findOne({ _id: claims.personId, 'sessions._id': claims.sessionId, disabled: false })
      .select({ name: 1, locale: 1, roles: 1, memberships: 1 })
      .lean();
    if (!person) return null;
    return {
      personId: claims.personId,
      sessionId: claims.sessionId,
      name: person.name,
      locale: person.locale,
      roles: person.roles,
      memberships: person.memberships.map(({ organisationId, role }) => ({
        organisationId: organisationId.toString(),
        role,
      })),
    };
  }

  private expiry(from: Date): Date {
    return new Date(from.getTime() + this.config.SESSION_DAYS * 86_400_000);
  }

  private async answer(person: PersonRecord, sessionId: Types.ObjectId, secret?: string): Promise<SignedIn> {
    const access = await this.tokens.issueAccess({ personId: person._id.toString(), sessionId: sessionId.toString() });
    return { ...access, refreshToken: secret && `${sessionId.toString()}.${secret}`, person };
  }

  private async recordFailure(personId: Types.ObjectId): Promise<void> {
    const person = await this.people
      .findByIdAndUpdate(personId, { $inc: { failedSignIns: 1 } }, { returnDocument: 'after' })
      .lean();
    const beyond = (person?.failedSignIns ?? 0) - FREE_ATTEMPTS;
    if (beyond < 0) return;
    const lockMs = Math.min(LOCK_STEP_MS * 2 ** beyond, LONGEST_LOCK_MS);
    await this.people.updateOne({ _id: personId }, { $set: { lockedUntil: new Date(Date.now() + lockMs) } });
  }
}

function tooManyAttempts(until: Date): DomainError {
  return new DomainError('TOO_MANY_ATTEMPTS', { retryAfterSeconds: Math.ceil((until.getTime() - Date.now()) / 1000) });
}
