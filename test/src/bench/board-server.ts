import { startPlainBoard } from './board-plain.js';

// A process of its own, as the gateway is one.
const server = await startPlainBoard(process.env['DATABASE_URL']!, 10);
process.send?.({ type: 'ready', url: server.url });
process.on('disconnect', () => void server.stop().then(() => process.exit()));
