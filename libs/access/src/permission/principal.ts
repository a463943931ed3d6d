import type { Locale, MembershipRole, SystemRole } from '../person/person.schema';

/** Who asks, as the server knows it. */
export interface Principal {
  personId: string;
  sessionId: string;
  name: string;
  locale: Locale;
  roles: readonly SystemRole[];
  memberships: readonly { organisationId: string; role: MembershipRole }[];
}

/** null is the public: nobody is signed in. */
export type Caller = Principal | null;
