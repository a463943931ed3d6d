import { entryWorkflow } from '../entry/entry.workflow';

export const capabilityWorkflow = entryWorkflow('capability', {
  published: 'CapabilityPublished',
  delisted: 'CapabilityDelisted',
});
