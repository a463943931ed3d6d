import { Injectable } from '@nestjs/common';
import { OrganisationService, SessionService, type Caller } from '@scenario/access';
import { CapabilityService, NeedService } from '@scenario/exchange';
import DataLoader from 'dataloader';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GqlContext, Loaders } from './context';

const BEARER = /^Bearer (\S+)$/;

/** Builds what a request carries: who asks, and its loaders. */
@Injectable()
export class ContextFactory {
  constructor(
    private readonly sessions: SessionService,
    private readonly organisations: OrganisationService,
    private readonly needs: NeedService,
    private readonly capabilities: CapabilityService,
  ) {}

  async create(request: FastifyRequest, reply: FastifyReply): Promise<GqlContext> {
    return { request, reply, caller: await this.caller(request), loaders: this.loaders() };
  }

  private async caller(request: FastifyRequest): Promise<Caller> {
    const [, token] = BEARER.exec(request.headers.authorization ?? '') ?? [];
    return token ? this.sessions.principal(token) : null;
  }

  private loaders(): Loaders {
    return {
      organisation: byId((ids) => this.organisations.findMany(ids)),
      need: byId((ids) => this.needs.findAny(ids)),
      capability: byId((ids) => this.capabilities.findAny(ids)),
    };
  }
}

function byId<R extends { _id: { toString(): string } }>(find: (ids: string[]) => Promise<R[]>) {
  return new DataLoader<string, R | null>(async (ids) => {
    const found = new Map((await find([...ids])).map((record) => [record._id.toString(), record]));
    return ids.map((id) => found.get(id) ?? null);
  });
}
