import type { Weights } from '../../../src/signals/storm-words/weigh';

/**
 * A linear model of storm words: logistic regression with an L1 penalty, which leaves few features a weight, by coordinate
 * descent; then each weight is rounded to one of five levels, and the others make up for it. Deterministic.
 */

/** The larger, the fewer weights, and the fewer bytes: a fifth more than a byte each. */
const PENALTY = 7.68;
/** A little of the square, so that words that always stand together share their weight. */
const RIDGE = 0.01;
const ROUNDS = { first: 6, second: 6, levels: 4, hold: 4, settle: 6 };
/** A feature of fewer sentences is chance. */
const LEAST_SENTENCES = 2;
/** Weights are from -2 to 2, and this many logits each. */
const STEP = 0.9;
const HIGHEST = 2;
/** What every sentence has from the start, in levels: what the bars of storm-words.ts leave out. */
const START = -1;
/** What a weight more costs where a sentence is to be found. */
const NEW_WEIGHT = 3;
/** Longest step of a weight at once. */
const STEEPEST = 1;
/** What the patterns of the language that has some know already, in logits: little is left to learn there. */
const KNOWN = 3;
/** As weigh.ts reads them. */
const FARTHEST = 22;
const LEVELS = [-2, -1, 1, 2];
/** What stands around the weights once all is built: prose and code, the most frequent signs first. */
const AROUND = " eun0a3oitrsdc156b4l7f.29px8,mghywkv/zjqSENOCBD?WAVILMPUGJRT);Q(-:KY]}HZ[!#$%&*+<=>@FX^_{|~'";

/** What each sentence of a text is weighed by, and what it is. */
interface Example {
  /** How often it counts. */
  readonly times: number;
  readonly sentences: readonly Sentence[];
  readonly storm: boolean;
  /** Of what has to be found, or must not be, whatever that costs elsewhere: whether it is. */
  readonly isFound?: ((learned: Weights) => boolean) | undefined;
}

export interface Sentence {
  readonly features: Int32Array;
  /** Whether a pattern takes it for storm words. */
  readonly known: boolean;
}

/** A text that has to be found where it is of a storm, and must not be where it is not. */
type Held = Example & { readonly isFound: (learned: Weights) => boolean };

/** One sentence, or a whole text. */
interface Row extends Sentence {
  readonly storm: boolean;
  readonly times: number;
}

const chance = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Sentences with what they are, and which of them each feature stands in. */
class Fit {
  /** Where the rows of each feature begin in `rowsOf`. */
  private readonly first: Int32Array;
  private readonly rowsOf: Int32Array;
  private readonly logits: Float64Array;
  private readonly chances: Float64Array;

  constructor(
    private readonly rows: readonly Row[],
    readonly weights: Float64Array,
    public bias: number,
  ) {
    this.first = new Int32Array(weights.length + 1);
    for (const { features } of rows) for (const feature of features) this.first[feature + 1]! += 1;
    for (let at = 0; at < weights.length; at += 1) this.first[at + 1]! += this.first[at]!;
    const next = this.first.slice();
    this.rowsOf = new Int32Array(this.first[weights.length]!);
    rows.forEach(({ features }, row) => {
      for (const feature of features) {
        this.rowsOf[next[feature]!] = row;
        next[feature]! += 1;
      }
    });
    this.logits = Float64Array.from(rows, ({ features, known }) =>
      features.reduce((sum, at) => sum + weights[at]!, bias + (known ? KNOWN : 0)),
    );
    this.chances = this.logits.map(chance);
  }

  /** In levels. */
  get learned(): Weights {
    return Int8Array.from(this.weights, levelOf);
  }

  /** Slope and curvature of the loss along one feature. */
  private slopeOf(feature: number): { readonly slope: number; readonly curve: number } {
    let slope = 0;
    let curve = 1e-3;
    for (let at = this.first[feature]!; at < this.first[feature + 1]!; at += 1) {
      const row = this.rowsOf[at]!;
      const now = this.chances[row]!;
      const { storm, times } = this.rows[row]!;
      slope += times * (now - Number(storm));
      curve += times * now * (1 - now);
    }
    return { slope, curve };
  }

  private change(feature: number, by: number): void {
    this.weights[feature]! += by;
    for (let at = this.first[feature]!; at < this.first[feature + 1]!; at += 1) {
      const row = this.rowsOf[at]!;
      this.logits[row]! += by;
      this.chances[row] = chance(this.logits[row]!);
    }
  }

  private fitBias(): void {
    for (let round = 0; round < 3; round += 1) {
      let slope = 0;
      let curve = 1e-9;
      this.chances.forEach((now, row) => {
        const { storm, times } = this.rows[row]!;
        slope += times * (now - Number(storm));
        curve += times * now * (1 - now);
      });
      this.bias -= slope / curve;
      this.logits.forEach((logit, row) => {
        this.logits[row] = logit - slope / curve;
        this.chances[row] = chance(this.logits[row]);
      });
    }
  }

  /** All features in every fifth round, those that have a weight in the others. */
  descend(rounds: number, penalty: number): void {
    const all = [...this.weights.keys()].filter((at) => this.first[at + 1]! - this.first[at]! >= LEAST_SENTENCES);
    let active = all;
    for (let round = 0; round < rounds; round += 1) {
      this.fitBias();
      const kept: number[] = [];
      for (const feature of round % 5 === 0 ? all : active) {
        const weight = this.weights[feature]!;
        const found = this.slopeOf(feature);
        const slope = found.slope + RIDGE * weight;
        const curve = found.curve + RIDGE;
        let step = -weight;
        if (slope + penalty <= curve * weight) step = -(slope + penalty) / curve;
        else if (slope - penalty >= curve * weight) step = -(slope - penalty) / curve;
        const bounded = Math.max(-STEEPEST, Math.min(STEEPEST, step));
        if (bounded !== 0) this.change(feature, bounded);
        if (this.weights[feature] !== 0) kept.push(feature);
      }
      active = kept;
    }
  }

  /** Each weight to the level that costs least, and what every sentence has from the start to START. */
  round(rounds: number): void {
    const features = [...this.weights.keys()].filter((at) => this.weights[at] !== 0);
    for (const feature of features)
      this.change(feature, levelOf(this.weights[feature]!) * STEP - this.weights[feature]!);
    for (let round = 0; round < rounds; round += 1) {
      this.fitBias();
      for (const feature of features) {
        const weight = this.weights[feature]!;
        const better = this.betterLevel(feature) * STEP;
        if (better !== weight) this.change(feature, better - weight);
      }
    }
    const rest = START * STEP - this.bias;
    this.bias += rest;
    this.logits.forEach((logit, row) => {
      this.logits[row] = logit + rest;
      this.chances[row] = chance(this.logits[row]);
    });
  }

  private heaviest({ sentences }: Example): Int32Array {
    const sumOf = (features: Int32Array): number => features.reduce((sum, at) => sum + this.weights[at]!, 0);
    return sentences.map(({ features }) => features).reduce((one, other) => (sumOf(other) > sumOf(one) ? other : one));
  }

  /** Raises what a text weighs until it is found, or lowers it until it is not, each time by the feature whose next level harms the others least. */
  hold(held: Held): void {
    const by = held.storm ? STEP : -STEP;
    const harm = (feature: number): number => {
      const { slope, curve } = this.slopeOf(feature);
      return slope * Math.sign(by) + (curve * STEP) / 2 + (this.weights[feature] === 0 ? NEW_WEIGHT : 0);
    };
    while (held.isFound(this.learned) !== held.storm) {
      const [best] = [...this.heaviest(held)]
        .filter((at) => Math.abs(this.weights[at]! + by) <= HIGHEST * STEP)
        .map((at) => ({ at, costs: harm(at) }))
        .sort((one, other) => one.costs - other.costs);
      if (!best) return;
      this.change(best.at, by);
    }
  }

  /** Lets the others make up for what that cost, as long as all holds. */
  settle(held: readonly Held[]): void {
    const of = new Map<number, Held[]>();
    for (const each of held)
      for (const feature of new Set(each.sentences.flatMap(({ features }) => [...features])))
        of.set(feature, [...(of.get(feature) ?? []), each]);
    for (let round = 0; round < ROUNDS.settle; round += 1)
      for (const [feature, weight] of this.weights.entries()) {
        const better = weight === 0 ? 0 : this.betterLevel(feature) * STEP;
        if (better === weight) continue;
        this.change(feature, better - weight);
        const { learned } = this;
        if ((of.get(feature) ?? []).some(({ isFound, storm }) => isFound(learned) !== storm))
          this.change(feature, weight - better);
      }
  }

  /** The level that costs least, the others given. */
  private betterLevel(feature: number): number {
    const { slope, curve } = this.slopeOf(feature);
    return levelOf((curve * this.weights[feature]! - slope) / (curve + RIDGE * 5));
  }
}

const levelOf = (weight: number): number => Math.max(-HIGHEST, Math.min(HIGHEST, Math.round(weight / STEP)));

/** @param size how many weights there can be */
export function learn(all: readonly Example[], size: number, penalty = PENALTY): Weights {
  const examples = all.filter(({ times }) => times > 0);
  // Which sentence of a storm reply is the one is seen by what the first round made of whole texts.
  const first = new Fit(examples.flatMap(wholeTexts), new Float64Array(size), 0);
  first.descend(ROUNDS.first, penalty);
  const sumOf = ({ features, known }: Sentence): number =>
    features.reduce((sum, at) => sum + first.weights[at]!, known ? KNOWN : 0);
  const heaviest = ({ sentences }: Example): Sentence =>
    sentences.reduce((one, other) => (sumOf(other) > sumOf(one) ? other : one));
  const rows = examples.flatMap((example): readonly Row[] =>
    example.storm ? [{ ...heaviest(example), storm: true, times: example.times }] : wholeTexts(example),
  );
  const second = new Fit(rows, first.weights, first.bias);
  second.descend(ROUNDS.second, penalty);
  second.round(ROUNDS.levels);
  const held = all.filter((example): example is Held => example.isFound !== undefined);
  // What lowers one may lower another that has to be found.
  for (let round = 0; round < ROUNDS.hold; round += 1) for (const each of held) second.hold(each);
  second.settle(held);
  return second.learned;
}

/** An ordinary text is ordinary in each of its sentences too. */
function wholeTexts({ sentences, storm, times }: Example): readonly Row[] {
  const whole: Sentence = {
    features: Int32Array.from(new Set(sentences.flatMap(({ features }) => [...features]))),
    known: sentences.some(({ known }) => known),
  };
  const rows = storm || sentences.length === 1 ? [whole] : [whole, ...sentences];
  return rows.map((row) => ({ ...row, storm, times }));
}

/** Which sign says what, then a sign a weight, as weigh.ts reads them. */
export function written(weights: Weights): string {
  const lead = FARTHEST * LEVELS.length;
  const said: number[] = [];
  let last = 0;
  weights.forEach((level, at) => {
    if (level === 0) return;
    for (; at - last > FARTHEST; last += FARTHEST) said.push(lead);
    said.push((at - last - 1) * LEVELS.length + LEVELS.indexOf(level));
    last = at;
  });
  const times = Array.from({ length: lead + 1 }, (_, code) => said.filter((each) => each === code).length);
  const byTimes = [...times.keys()].sort((one, other) => times[other]! - times[one]!);
  const signs = times.map((_, code) => AROUND[byTimes.indexOf(code)]!);
  return signs.concat(said.map((code) => signs[code]!)).join('');
}
