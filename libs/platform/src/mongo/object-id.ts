import { DomainError } from '@scenario/kernel';
import { isValidObjectId, Types } from 'mongoose';

/** NOT_FOUND naming the field that carried the id. */
export function notFound(field = 'id'): DomainError {
  return new DomainError('NOT_FOUND', { fields: { [field]: [{ key: 'unknown' }] } });
}

/** An id as the client sent it; a malformed one is simply unknown. */
export function toObjectId(id: string, field = 'id'): Types.ObjectId {
  if (!isValidObjectId(id)) throw notFound(field);
  return new Types.ObjectId(id);
}
