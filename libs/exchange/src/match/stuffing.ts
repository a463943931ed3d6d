import { normalise } from '@scenario/vocabulary';
import type { CapabilityRecord } from '../capability/capability.schema';

/** What a profile made to match everything looks like: many domains and tags, long enumerations, nothing ever done. */
export function stuffing(capability: CapabilityRecord): number {
  const text = normalise(`${capability.title}。${capability.description}`);
  const enumerated = (text.match(/、/g) ?? []).length / Math.max(1, text.length / 20);
  const signs = [
    (capability.domains.length - 2) / 3,
    (capability.technologies.length - 5) / 5,
    (capability.subScenarios.length - 5) / 5,
    (enumerated - 1) / 1.5,
  ].map((sign) => Math.min(1, Math.max(0, sign)));
  const strongest = Math.max(...signs);
  const mean = signs.reduce((sum, sign) => sum + sign, 0) / signs.length;
  const raw = (strongest + mean) / 2;
  return Math.round((capability.cases.length > 0 ? raw * 0.4 : raw) * 100) / 100;
}
