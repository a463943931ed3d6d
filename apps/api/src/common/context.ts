import '@fastify/cookie';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { requirePerson, type Caller, type OrganisationRecord } from '@scenario/access';
import type { CapabilityRecord, NeedRecord } from '@scenario/exchange';
import type DataLoader from 'dataloader';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Loads what fields of many records ask for in one query per kind and request. */
export interface Loaders {
  organisation: DataLoader<string, OrganisationRecord | null>;
  need: DataLoader<string, NeedRecord | null>;
  capability: DataLoader<string, CapabilityRecord | null>;
}

export interface GqlContext {
  request: FastifyRequest;
  reply: FastifyReply;
  caller: Caller;
  loaders: Loaders;
}

export const contextOf = (execution: ExecutionContext): GqlContext =>
  GqlExecutionContext.create(execution).getContext();

/** The person who asks; handlers behind a permission of a person never see null. */
export const Me = createParamDecorator((_: unknown, execution: ExecutionContext) =>
  requirePerson(contextOf(execution).caller),
);

/** Who asks, or null for the public. */
export const Asker = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(execution).caller);
