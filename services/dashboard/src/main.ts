import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import { lookAhead } from './app/look-ahead.js';
import './style/index.css';

lookAhead(location);
void import('./app/start.js').then(({ start }) => start());
