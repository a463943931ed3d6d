import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { ExchangeModule } from '@scenario/exchange';
import { DIGEST, DIGEST_ROUND, digestRoundSchema, digestSchema } from './digest/digest.schema';
import { DigestDelivery } from './digest/digest.delivery';
import { DigestEntries } from './digest/digest.entries';
import { DigestService } from './digest/digest.service';
import { SUBSCRIPTION, subscriptionSchema } from './subscription/subscription.schema';
import { SubscriptionService } from './subscription/subscription.service';

@Module({
  imports: [
    ExchangeModule,
    MongooseModule.forFeature([
      { name: SUBSCRIPTION, schema: subscriptionSchema },
      { name: DIGEST, schema: digestSchema },
      { name: DIGEST_ROUND, schema: digestRoundSchema },
    ]),
  ],
  providers: [SubscriptionService, DigestEntries, DigestDelivery, DigestService],
  exports: [SubscriptionService, DigestDelivery, DigestService],
})
export class OutreachModule {}
