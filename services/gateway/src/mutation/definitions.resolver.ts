import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { find } from '../context/find.js';
import { DataSetType } from '../document/document.type.js';
import { FigureType } from '../figure/figure.type.js';
import { keyOf } from '../relay/node.js';
import { SourceType } from '../source/source.type.js';
import { TopicType } from '../topic/topic.type.js';
import {
  DefineFigureInput,
  MergeFiguresInput,
  MergeSourcesInput,
  OpenTopicInput,
  RedefineFigureInput,
  RegisterDataSetInput,
  RegisterSourceInput,
} from './definitions.input.js';
import { resultOf } from './result.type.js';
import { resultOfOne, run, shown } from './run.js';
import { figureKey, figureLine, line, sourceKey, sourceLine } from './to-command.js';

const note = 'Null while the read tables do not have it; ask again with `factline-min-position`.';
const topicField = { name: 'topic', type: () => TopicType, description: `The topic. ${note}` };
const sourceField = { name: 'source', type: () => SourceType, description: `The source. ${note}` };
const figureField = { name: 'figure', type: () => FigureType, description: `The figure. ${note}` };

const OpenTopicResult = resultOf('OpenTopic', topicField);
const RegisterSourceResult = resultOf('RegisterSource', sourceField);
const MergeSourcesResult = resultOf('MergeSources', { ...sourceField, description: `The source that stays. ${note}` });
const RegisterDataSetResult = resultOf('RegisterDataSet', {
  name: 'dataSet',
  type: () => DataSetType,
  description: `The data set. ${note}`,
});
const DefineFigureResult = resultOf('DefineFigure', figureField);
const RedefineFigureResult = resultOf('RedefineFigure', figureField);
const MergeFiguresResult = resultOf('MergeFigures', { ...figureField, description: `The figure that stays. ${note}` });

@Resolver()
export class DefinitionMutations {
  @Mutation(() => OpenTopicResult, { description: 'Opens a topic, or renames it.' })
  async openTopic(
    @Arg('input', () => OpenTopicInput, { description: 'The topic.' }) input: OpenTopicInput,
    @Ctx() context: GatewayContext,
  ) {
    const key = keyOf('topic', input.key);
    const ended = await run('openTopic', [line('topic', { ...input, key })], context);
    return resultOfOne('OpenTopic', ended, (_, position) => ({ topic: shown(position, (ctx) => find.topic(key, ctx)) }));
  }

  @Mutation(() => RegisterSourceResult, { description: 'Registers a source, or changes its particulars.' })
  async registerSource(
    @Arg('input', () => RegisterSourceInput, { description: 'The source.' }) input: RegisterSourceInput,
    @Ctx() context: GatewayContext,
  ) {
    const key = keyOf('source', input.key);
    const ended = await run('registerSource', [sourceLine(input)], context);
    return resultOfOne('RegisterSource', ended, (_, position) => ({ source: shown(position, (ctx) => find.source(key, ctx)) }));
  }

  @Mutation(() => MergeSourcesResult, { description: 'Makes two keys one source.' })
  async mergeSources(
    @Arg('input', () => MergeSourcesInput, { description: 'Which two.' }) input: MergeSourcesInput,
    @Ctx() context: GatewayContext,
  ) {
    const into = keyOf('source', input.into);
    const ended = await run('mergeSources', [line('source-merge', { ...input, source: sourceKey(input.source), into })], context);
    return resultOfOne('MergeSources', ended, (_, position) => ({ source: shown(position, (ctx) => find.source(into, ctx)) }));
  }

  @Mutation(() => RegisterDataSetResult, { description: 'Registers a data set.' })
  async registerDataSet(
    @Arg('input', () => RegisterDataSetInput, { description: 'The data set.' }) input: RegisterDataSetInput,
    @Ctx() context: GatewayContext,
  ) {
    const key = keyOf('dataset', input.key);
    const ended = await run('registerDataSet', [line('data-set', { ...input, key, publisher: sourceKey(input.publisher) })], context);
    return resultOfOne('RegisterDataSet', ended, (_, position) => ({ dataSet: shown(position, (ctx) => find.dataSet(key, ctx)) }));
  }

  @Mutation(() => DefineFigureResult, { description: 'Defines a figure.' })
  async defineFigure(
    @Arg('input', () => DefineFigureInput, { description: 'The figure.' }) input: DefineFigureInput,
    @Ctx() context: GatewayContext,
  ) {
    const key = keyOf('figure', input.key);
    const ended = await run('defineFigure', [figureLine(input)], context);
    return resultOfOne('DefineFigure', ended, (_, position) => ({ figure: shown(position, (ctx) => find.figure(key, ctx)) }));
  }

  @Mutation(() => RedefineFigureResult, { description: 'Changes what a figure is; may open its next stretch.' })
  async redefineFigure(
    @Arg('input', () => RedefineFigureInput, { description: 'The change.' }) input: RedefineFigureInput,
    @Ctx() context: GatewayContext,
  ) {
    const figure = keyOf('figure', input.figure);
    // Null says that there is none any more, where leaving it out says nothing.
    const cleared = { ...(input.partOf === null ? { partOf: null } : {}), ...(input.breakdown === null ? { breakdown: null } : {}) };
    const redefinition = line('redefinition', { ...input, figure, partOf: figureKey(input.partOf) });
    const ended = await run('redefineFigure', [{ ...redefinition, ...cleared } as typeof redefinition], context);
    return resultOfOne('RedefineFigure', ended, (_, position) => ({ figure: shown(position, (ctx) => find.figure(figure, ctx)) }));
  }

  @Mutation(() => MergeFiguresResult, { description: 'Makes two figures one.' })
  async mergeFigures(
    @Arg('input', () => MergeFiguresInput, { description: 'Which two.' }) input: MergeFiguresInput,
    @Ctx() context: GatewayContext,
  ) {
    const into = keyOf('figure', input.into);
    const ended = await run('mergeFigures', [line('figure-merge', { ...input, figure: figureKey(input.figure), into })], context);
    return resultOfOne('MergeFigures', ended, (_, position) => ({ figure: shown(position, (ctx) => find.figure(into, ctx)) }));
  }
}
