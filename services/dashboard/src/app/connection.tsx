import { useEffect } from 'react';
import { useConnection } from '../data/live.js';
import { formatClock } from '../words/time.js';
import { announce } from './announce.js';

/** How the live feed is doing, in words. A page that follows nothing says nothing. */
export const ConnectionBadge = () => {
  const connection = useConnection();
  const { type } = connection;
  const isResumed = type === 'live' && connection.isResumed;
  useEffect(() => {
    if (type === 'lost') announce('Connection lost. The numbers stay as they were; trying again.');
    if (isResumed) announce('Connected again. Nothing was missed.');
  }, [type, isResumed]);
  if (type === 'idle') return null;
  return (
    <span className={`connection connection-${type}`} data-testid="connection" data-state={type}>
      <span className="connection-dot" aria-hidden="true" />
      {type === 'connecting' && 'Connecting…'}
      {type === 'live' && (isResumed ? `Live again since ${formatClock(connection.since)}` : 'Live')}
      {type === 'lost' && `Not live since ${formatClock(connection.since)}, trying again`}
    </span>
  );
};
