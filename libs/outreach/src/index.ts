export * from './digest/digest.delivery';
export * from './digest/digest.mail';
export * from './digest/digest.schema';
export * from './digest/digest.service';
export * from './outreach.module';
export * from './subscription/subscription.inputs';
export * from './subscription/subscription.schema';
export * from './subscription/subscription.service';
