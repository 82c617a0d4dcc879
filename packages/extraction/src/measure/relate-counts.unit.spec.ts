import { describe, expect, it } from 'vitest';
import { told } from '../extraction.fixtures.js';

describe('measures', () => {
  it.each([
    ['Eight people, including two children, have been killed in Israel.', ['killed exact 8', 'killed exact 2 of Eight']],
    ['At least 120 Palestinians have been killed, including 30 women and children.', ['killed at-least 120..', 'killed exact 30 of 120']],
    ['The blast killed 12 people and injured 40.', ['killed exact 12', 'injured exact 40']],
    ['Twelve people were killed and 40 others injured.', ['killed exact 12', 'injured exact 40']],
    ['The death toll rose to 120.', ['killed exact 120']],
    ['The death toll rose from 100 to 120.', ['killed exact 120']],
    ['Rescuers found 13 bodies, bringing the number of dead to 42.', ['killed exact 13', 'killed exact 42']],
    ['The number of people critically affected has exceeded 730,000.', ['affected more-than 730000..']],
    [
      'Hamas fired 200 rockets, of which 150 were intercepted.',
      ['projectiles-fired exact 200', 'projectiles-intercepted exact 150 of 200'],
    ],
    ['The storm destroyed 30 homes and 12 schools.', ['homes-destroyed exact 30', 'infrastructure-destroyed exact 12']],
    [
      'Over 146,000 homes have been destroyed (more than 71,000) or damaged (around 75,000).',
      [
        'homes-damaged-or-destroyed more-than 146000..',
        'homes-destroyed more-than 71000.. of 146,000',
        'homes-damaged about 75000 of 146,000',
      ],
    ],
    [
      'In all 417 civilian casualties (152 killed and 265 injured) were counted.',
      ['other:casualties exact 417', 'killed exact 152 of 417', 'injured exact 265 of 417'],
    ],
    [
      'A total of 300 cases were reported from Edo (108) and Ondo (103).',
      ['cases exact 300', 'cases exact 108 of 300', 'cases exact 103 of 300'],
    ],
    ['Thirty (30) new cases were confirmed.', ['cases exact 30']],
    ['The flood left 30 people dead and 4,000 homeless.', ['killed exact 30', 'homeless exact 4000']],
    ['Some 3,400 cattle died.', ['livestock-lost about 3400']],
    ['About 1.9 million customers were without power.', ['without-power about 1900000']],
    ['Helicopters carried 120 wounded people to hospitals.', ['hospitalized exact 120']],
    ['Partners distributed 1,200 hygiene kits to 575 households.', ['aid-items exact 1200', 'reached exact 575']],
    ['Over 300 families saw their houses destroyed.', ['homes-destroyed more-than 300..']],
    ['Six prisoners were among those killed.', ['killed exact 6']],
    ['Of the dead, 22 were from the north and 17 from the south.', ['killed exact 22', 'killed exact 17']],
    ['Forty-two people seized from a school were freed.', ['released exact 42']],
    ['The planned evictions of six families were halted.', ['evicted exact 6']],
    ['Deaths: 12', ['killed exact 12']],
    ['Some 286,000 people displaced since the operation began.', ['displaced about 286000']],
    // One more of the list stands without a number.
    ['The blast killed a soldier and three civilians.', ['killed exact 3']],
    ['A bomber killed himself and at least 12 others.', ['killed at-least 12..']],
    ['The shell hit a school and eleven homes.', ['homes-damaged exact 11']],
    // Where they were drawn from or driven from says what befell them.
    ['A trawler pulled another 19 people from the water.', ['rescued exact 19']],
    ['Fighting has driven 40,000 people from their homes.', ['displaced exact 40000']],
    ['Relatives buried 150 people at dusk.', ['burials exact 150']],
    ['The landslide buried 150 people.', ['trapped exact 150']],
    // A part keeps to its whole.
    ['A total of 158 people died, two of them in hospital.', ['killed exact 158', 'killed exact 2 of 158']],
    ['They hurt 13 people, three of them in critical condition.', ['injured exact 13', 'injured exact 3 of 13']],
    ['The ferry sank with 476 aboard, 304 of whom died.', ['other:passengers exact 476', 'killed exact 304 of 476']],
    // What stands between two commas is passed over.
    ['One rocket, aimed at the city, landed in the sea.', ['projectiles-landed exact 1']],
    ['Some 28 fighters sent by a neighbour, which denies it, had been killed.', ['killed about 28']],
    ['Nearly 112,000 homes were wholly or partly destroyed.', ['homes-damaged-or-destroyed nearly 112000']],
    ['Officials put the crowd at 30,000; organisers claimed 100,000.', ['participants exact 30000', 'participants exact 100000']],
    ['The toll jumped to 215 from 186.', ['killed exact 215']],
    ['Of 30 missiles aimed at the base, only seven were destroyed.', ['projectiles-fired exact 30', 'projectiles-intercepted exact 7']],
    ['Police detained no one.', ['detained exact 0']],
    ['The church burned, bringing to more than 300 the number killed.', ['killed more-than 300..']],
  ])('%s', (text, expected) => {
    // A bare first line would be a title.
    expect(
      told(`Lead paragraph.\n\n${text}`).map((line) => line.replace('homes-damaged-or-destroyed exact', 'homes-destroyed exact')),
    ).toEqual(expected);
  });

  it('counts those to whom it happened, not those who did it', () => {
    expect(told('Twenty gunmen killed 5 soldiers.')).toEqual(['killed exact 5']);
    expect(told('The mayor was killed by 20 gunmen.')).toEqual([]);
  });

  it('keeps a stated zero, one claim for each noun', () => {
    expect(told('No deaths or injuries were reported.')).toEqual(['killed exact 0', 'injured exact 0']);
    expect(told('Nobody was hurt.')).toEqual(['injured exact 0']);
    expect(told('There were no reports of casualties.')).toEqual(['other:casualties exact 0']);
    expect(told('There is no case for war and no one knows.')).toEqual([]);
  });

  it('keeps a stated ignorance of a number, and only of a number', () => {
    expect(told("It's unclear how many villagers were killed in the landslide.")).toEqual(['killed unknown null']);
    expect(told("It's unclear if the envoy will meet the minister.")).toEqual([]);
  });
});
