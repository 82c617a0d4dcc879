import { createClient } from '@factline/client';

/** The gateway that served this page. */
export const client = createClient({ url: location.origin });
