import type { Topic, TopicEvent } from './topic.js';

export const evolveTopic = (topic: Topic | undefined, event: TopicEvent): Topic | undefined => {
  switch (event.type) {
    case 'TopicOpened':
      return { key: event.data.topic, title: event.data.title, timeZone: event.data.timeZone, version: 1 };
    case 'TopicRenamed':
      return topic === undefined ? undefined : { ...topic, title: event.data.title, version: (topic.version ?? 1) + 1 };
  }
};
