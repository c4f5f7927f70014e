/** What goes wrong with a deployment, each by the id with which doctor has to say so. */

import { OF_CONNECTION } from './connection';
import { OF_CONTENTS } from './contents';
import { OF_HEADERS } from './headers';

export const MUTATIONS = [...OF_CONNECTION, ...OF_CONTENTS, ...OF_HEADERS];
