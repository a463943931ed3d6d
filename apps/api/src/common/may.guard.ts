import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { MAY, mayAtAll, refusal, type Operation } from '@scenario/access';
import { contextOf } from './context';

/** Refuses every handler that does not say who may use it, and every caller the table does not name. */
@Injectable()
export class MayGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    const operation = this.reflector.get<Operation | 'public' | undefined>(MAY, execution.getHandler());
    if (operation === 'public') return true;
    const caller = execution.getType<string>() === 'graphql' ? contextOf(execution).caller : null;
    if (operation && mayAtAll(caller, operation)) return true;
    throw refusal(caller, operation ?? 'undeclared');
  }
}
