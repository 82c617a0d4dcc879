export * from './companion/companion.js';
export * from './item/item.js';
export * from './mapping/mapping-schema.js';
export * from './part-input.js';
export * from './split/part.js';
