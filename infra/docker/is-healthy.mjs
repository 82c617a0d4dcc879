// The health check of a container: exit code 0 when the address answers with success. The images have no curl.
const [address] = process.argv.slice(2);
const isHealthy = await fetch(address, { signal: AbortSignal.timeout(4000) }).then(
  (response) => response.ok,
  () => false,
);
process.exit(isHealthy ? 0 : 1);
