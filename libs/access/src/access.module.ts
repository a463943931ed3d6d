import { Global, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { ORGANISATION, organisationSchema } from './organisation/organisation.schema';
import { OrganisationService } from './organisation/organisation.service';
import { PERSON, personSchema } from './person/person.schema';
import { PersonService } from './person/person.service';
import { SessionService } from './session/session.service';
import { Tokens } from './session/tokens';

@Global()
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: PERSON, schema: personSchema },
      { name: ORGANISATION, schema: organisationSchema },
    ]),
  ],
  providers: [Tokens, SessionService, PersonService, OrganisationService],
  exports: [MongooseModule, SessionService, PersonService, OrganisationService],
})
export class AccessModule {}
