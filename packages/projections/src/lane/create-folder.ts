import { createCatalogueFolder } from '../catalogue/catalogue-folder.js';
import { createDraftsFolder } from '../drafts/drafts-folder.js';
import { createFiguresFolder } from '../figures/fold/figures-folder.js';
import type { Folder } from './folder.js';
import type { Lane, ProjectionName } from './lane.js';

/** The fold of a lane's projection. */
export const createFolder = (lane: Lane): Folder => folders[lane.projection](lane);

const folders: { readonly [Name in ProjectionName]: (lane: Lane) => Folder } = {
  figures: createFiguresFolder,
  catalogue: createCatalogueFolder,
  drafts: createDraftsFolder,
};
