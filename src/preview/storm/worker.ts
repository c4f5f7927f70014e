import { answerer } from './answer';
import type { StormRequest } from './messages';

/** Beside the page, so that sliders never wait. */
const { ask } = answerer((answer) => self.postMessage(answer));

self.onmessage = ({ data }: MessageEvent<StormRequest>) => void ask(data);
