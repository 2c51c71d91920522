/** Something that takes its time, as it is told while it goes on. */
export interface Stage {
  /** How much of it is done. */
  count(done: number, all: number): void;
  end(): void;
}

export interface StageTime {
  name: string;
  /** Milliseconds from the start of the process. */
  from: number;
  to: number;
}

export interface Progress {
  /** Begins a stage; several may go on at once. */
  stage(name: string): Stage;
  /** Ends the telling, so that other lines can follow. */
  close(): void;
  times(): readonly StageTime[];
}

export interface Terminal {
  write(text: string): void;
  isTTY?: boolean;
  columns?: number;
}

interface Going {
  name: string;
  from: number;
  done: number;
  all: number;
}

const REDRAWN = 100;
const TOLD = 10_000;
/** Milliseconds before which nobody can say how long the rest will take. */
const GUESSED_AFTER = 2000;

/** Tells on a terminal, in one line that changes, what goes on and how long is left; elsewhere in a line every ten seconds. */
export function startProgress(out: Terminal, quiet: boolean, now: () => number = () => performance.now()): Progress {
  const going = new Set<Going>();
  const times: StageTime[] = [];
  let shown = false;
  const live = out.isTTY === true;
  const tell = (): void => {
    const line = [...going].map((stage) => wordsOf(stage, now())).join(' · ');
    if (line === '') return;
    // Longer lines would wrap, and could not be wiped.
    if (live) out.write(`\r\u001b[2K${line.slice(0, Math.max(20, (out.columns ?? 80) - 1))}`);
    else out.write(`${line}\n`);
    shown = live;
  };
  const timer = quiet ? undefined : setInterval(tell, live ? REDRAWN : TOLD);
  timer?.unref();
  return {
    stage: (name) => {
      const stage: Going = { name, from: now(), done: 0, all: 0 };
      going.add(stage);
      return {
        count: (done, all) => void Object.assign(stage, { done, all }),
        end: () => {
          if (going.delete(stage)) times.push({ name, from: stage.from, to: now() });
        },
      };
    },
    close: () => {
      clearInterval(timer);
      if (shown) out.write('\r\u001b[2K');
      shown = false;
    },
    times: () => times,
  };
}

function wordsOf({ name, from, done, all }: Going, at: number): string {
  if (done === all) return name;
  const left = at - from > GUESSED_AFTER && done > all / 50 ? `, about ${duration(((at - from) / done) * (all - done))} left` : '';
  return `${name} ${done} of ${all}${left}`;
}

/** "40 s", "3 min". @param milliseconds */
export function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
