import { Injectable } from '@nestjs/common';
import { Config } from '@scenario/platform';
import { jwtVerify, SignJWT } from 'jose';
import { createHash, randomBytes } from 'node:crypto';

export interface AccessClaims {
  personId: string;
  sessionId: string;
}

const AUDIENCE = 'scenario-exchange';

/** Short-lived access tokens (JWT, HS256) and the long-lived secrets of sessions. */
@Injectable()
export class Tokens {
  private readonly key: Uint8Array;

  constructor(private readonly config: Config) {
    this.key = new TextEncoder().encode(config.TOKEN_SECRET);
  }

  async issueAccess(claims: AccessClaims): Promise<{ accessToken: string; expiresAt: Date }> {
    const expiresAt = new Date(Date.now() + this.config.ACCESS_TOKEN_MINUTES * 60_000);
    const accessToken = await new SignJWT({ sid: claims.sessionId })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(claims.personId)
      .setAudience(AUDIENCE)
      .setExpirationTime(expiresAt)
      .sign(this.key);
    return { accessToken, expiresAt };
  }

  /** The claims of a token we issued and that is still good, or null. */
  async readAccess(token: string): Promise<AccessClaims | null> {
    try {
      const { payload } = await jwtVerify<{ sid: string }>(token, this.key, {
        audience: AUDIENCE,
        algorithms: ['HS256'],
      });
      return payload.sub && payload.sid ? { personId: payload.sub, sessionId: payload.sid } : null;
    } catch {
      return null;
    }
  }
}

export const newSecret = () => randomBytes(32).toString('base64url');
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('base64url');
