/** Short names for what the server answers about actors. */

import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type ActorRow = Schemas['ActorRow'];
export type Roll = Schemas['Roll'];
export type Profile = Schemas['Profile'];
export type Behind = Schemas['Behind'];
export type Testimony = Schemas['Testimony'];
export type Contested = Schemas['Contested'];
export type Turn = Schemas['Turn'];
export type Drawn = Schemas['Drawn'];
export type Drawing = Required<Schemas['Drawing']>;
export type Lineage = Omit<Schemas['Lineage'], 'drawing'> & { readonly drawing: Drawing };
export type ActorNode = Schemas['Node'];
export type Tie = Schemas['Tie'];
export type Surroundings = Schemas['Surroundings'];
