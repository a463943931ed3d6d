import { ConfigError, parseConfig } from './config';

const good = {
  MONGODB_URI: 'mongodb://127.0.0.1:27017/scenario',
  REDIS_URL: 'redis://127.0.0.1:6379',
  MEILI_URL: 'http://127.0.0.1:7700',
  MEILI_KEY: 'a-key-of-sixteen-characters',
  SMTP_URL: 'smtp://127.0.0.1:1025',
  TOKEN_SECRET: 'x'.repeat(32),
};

describe('parseConfig', () => {
  it('turns text into typed values and fills in the defaults', () => {
    const config = parseConfig({ ...good, PORT: '8080', LOG_LEVEL: '' });
    expect(config).toMatchObject({ PORT: 8080, LOG_LEVEL: 'info', NAMESPACE: 'scenario' });
  });

  it('names every fault at once', () => {
    const broken = () => parseConfig({ ...good, PORT: '-1', TOKEN_SECRET: 'short', REDIS_URL: 'http://x' });
    expect(broken).toThrow(ConfigError);
    expect(broken).toThrow(/PORT[\s\S]*REDIS_URL|REDIS_URL[\s\S]*PORT/);
    expect(broken).toThrow(/TOKEN_SECRET/);
  });
});
