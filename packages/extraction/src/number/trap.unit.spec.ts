import { describe, expect, it } from 'vitest';
import { told } from '../extraction.fixtures.js';

describe('numbers that count nothing', () => {
  it.each([
    ['an age', 'A 12-year-old boy and his sister, 9, watched. Children under 5 were killed.'],
    ['an age in a bracket', 'Jane Roe (34) was killed near the bridge.'],
    ['a year', 'Many were killed in 1999, and again in the 2004 floods.'],
    ['a date', 'They were killed on 12 March, on April 3, 2020 and on 12/03/2019.'],
    ['a list of days', 'Clashes on 5, 6 and 7 May killed no civilian leader.'],
    ['a time', 'At 10:45 and at 5 p.m. people were killed.'],
    ['a distance', 'They were killed 115 km west of the town, 20 miles from the coast.'],
    ['a magnitude', 'A magnitude 6.2 quake and a 5.1 aftershock killed people.'],
    ['money', 'Damage of $45 million, Rs. 50,000 and 300 million dollars was done to the injured.'],
    ['a share', 'Some 75 per cent of the displaced and 12% of the injured went home.'],
    ['a name', 'COVID-19 and the Second Intifada killed people. Flight 370 and Boeing 737 crashed.'],
    ['posts by number', 'Shells hit posts 542 and 543, and Camps 8E, 9 and 10 were hit.'],
    ['a resolution', 'Resolution 1701 and Article 5 were broken by the killed.'],
    ['a score', 'The team lost 3-2 before people were killed.'],
    ['a telephone number', 'The injured may call 0800123456 or +249 912 345.'],
    ['a ratio', 'One in five of the displaced has a tent.'],
    ['a share of a whole', "More than a quarter of its 4 million people and three-quarters of the town's 4,000 houses were spared."],
    ['the size of a place', 'It killed many in a village of 70 houses and a town of 45,000 people.'],
    ['a temperature', 'It was minus 20 degrees and 40 °C where the homeless slept.'],
    ['a change', 'That is an increase of 15,000 on the displaced.'],
    ['a duration', 'The trapped were under the rubble for 17 days and 3 nights.'],
    ['page furniture', 'Photo: 12 people killed in the market\n\nThe 2 min read says nothing.'],
    ['ages of a range', 'The students, aged between 17 and 28, were killed with a girl of 17.'],
    ['the name of a service', 'Rescue 1122 said that people were killed.'],
    ['a voice', 'Two officials said so, and one resident told reporters of the killed.'],
  ])('yields no claim for %s', (_, text) => {
    expect(told(`${text}`)).toEqual([]);
  });

  it('keeps counts beside them', () => {
    expect(told('On 16 July 2018, 158 people aged 12 to 60 were killed 20 km from Camp 4 by the 6.2 quake.')).toEqual(['killed exact 158']);
  });
});
