import { startGateway, type GatewayOptions } from './gateway';

/** The gateway as a process of its own, so that it shares no event loop with the API. Options come as JSON. */
async function main(): Promise<void> {
  const options = JSON.parse(process.argv[2] ?? '{}') as GatewayOptions;
  const { port } = await startGateway(options);
  process.on('disconnect', () => process.exit(0));
  process.send?.({ ready: true, port });
}

void main();
