import 'server-only';
import { ANIMALS } from './animals';
import { BODY } from './body';
import { claimsOf } from './claim';
import { FOOD } from './food';
import { HISTORY } from './history';
import { LIFE } from './life';
import { MACHINES } from './machines';
import { MIND } from './mind';
import { MONEY } from './money';
import { PLACES } from './places';
import { SKY } from './sky';

export const CLAIMS = claimsOf([ANIMALS, BODY, FOOD, HISTORY, LIFE, MACHINES, MIND, MONEY, PLACES, SKY]);
