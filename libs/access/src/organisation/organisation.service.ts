import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DomainError, type Page } from '@scenario/kernel';
import { asAlreadyExists, notFound, toObjectId } from '@scenario/platform';
import type { Model, QueryFilter, Types } from 'mongoose';
import { granted, requireMay } from '../permission/policy';
import type { Caller } from '../permission/principal';
import type { OrganisationInput, VerificationInput } from './organisation.inputs';
import { ORGANISATION, type OrganisationRecord, type Verification } from './organisation.schema';

@Injectable()
export class OrganisationService {
  constructor(@InjectModel(ORGANISATION) private readonly organisations: Model<OrganisationRecord>) {}

  async list(
    caller: Caller,
    filter: { verification?: Verification; search?: string },
    paging: { skip: number; take: number },
  ): Promise<Page<OrganisationRecord>> {
    const where: QueryFilter<OrganisationRecord> = { ...this.visible(caller) };
    if (filter.verification) where.verification = filter.verification;
    if (filter.search) where.name = { $regex: escapeRegExp(filter.search), $options: 'i' };
    const [items, total] = await Promise.all([
      this.organisations.find(where).sort({ createdAt: 1, _id: 1 }).skip(paging.skip).limit(paging.take).lean(),
      this.organisations.countDocuments(where),
    ]);
    return { items, total };
  }

  async get(caller: Caller, id: string): Promise<OrganisationRecord> {
    const organisation = await this.organisations
      .findOne({ $and: [{ _id: toObjectId(id) }, this.visible(caller)] })
      .lean();
    if (!organisation) throw notFound();
    return organisation;
  }

  /** Without a permission check: for names on lists the caller may already read. */
  findMany(ids: readonly (Types.ObjectId | string)[]): Promise<OrganisationRecord[]> {
    return this.organisations.find({ _id: { $in: ids } }).lean();
  }

  async edit(caller: Caller, id: string, version: number, input: OrganisationInput): Promise<OrganisationRecord> {
    requireMay(caller, 'organisation.edit', { organisationId: id });
    // A changed code or name is another legal person until somebody has looked again.
    const present = await this.organisations.findById(toObjectId(id)).lean();
    if (!present) throw notFound();
    const sameUnit = present.creditCode === input.creditCode && present.name === input.name;
    return this.write(id, version, { ...input, ...(sameUnit ? {} : { verification: 'pending' }) });
  }

  async verify(caller: Caller, id: string, version: number, input: VerificationInput): Promise<OrganisationRecord> {
    requireMay(caller, 'organisation.verify', {});
    return this.write(id, version, { verification: input.verification, verificationNote: input.note });
  }

  private visible(caller: Caller): QueryFilter<OrganisationRecord> {
    const grant = granted(caller, 'organisation.read');
    return grant.any ? {} : { _id: { $in: grant.organisationIds } };
  }

  private async write(id: string, version: number, change: Partial<OrganisationRecord>): Promise<OrganisationRecord> {
    const written = await this.organisations
      .findOneAndUpdate(
        { _id: toObjectId(id), version },
        { $set: change, $inc: { version: 1 } },
        { returnDocument: 'after' },
      )
      .lean()
      .catch((error: unknown) => {
        throw asAlreadyExists(error, 'input.');
      });
    if (written) return written;
    if (!(await this.organisations.exists({ _id: toObjectId(id) }))) throw notFound();
    throw new DomainError('CONFLICT', { fields: { version: [{ key: 'stale' }] } });
  }
}

/** User text inside a regular expression means itself. */
export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
