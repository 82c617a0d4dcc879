import { createCatalogueFolder } from '../catalogue/catalogue-folder.js';
import { createFiguresFolder } from '../figures/fold/figures-folder.js';
import type { Folder } from './folder.js';
import type { Lane } from './lane.js';

/** The fold of a lane's projection. */
export const createFolder = (lane: Lane): Folder =>
  lane.projection === 'figures' ? createFiguresFolder(lane) : createCatalogueFolder(lane);
