import { entryWorkflow } from '../entry/entry.workflow';

export const needWorkflow = entryWorkflow('need', { published: 'NeedPublished', delisted: 'NeedDelisted' });
