export { freePort } from './free-port.js';
export { serverHome, temporaryHome } from './home.js';
export { serverUser } from './os-user.js';
export { type PostgresOptions, type PostgresServer, startPostgres } from './server.js';
