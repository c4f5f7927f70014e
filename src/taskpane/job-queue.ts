export type Job = () => Promise<void>;

/** Runs jobs one after another. */
export interface JobQueue {
  /** Settles once the job and all before it are done. Never rejects: after a job that does the next one runs. */
  add(job: Job): Promise<void>;
  /** Settles once everything added so far is done. */
  settled(): Promise<void>;
}

/** @param onFailed called when a job has rejected */
export function jobQueue(onFailed: () => void = () => undefined): JobQueue {
  let last = Promise.resolve();
  return {
    add: (job) => (last = last.then(job).catch(onFailed)),
    settled: () => last,
  };
}

/** The job as a function that adds it to the queue, unless it is there already and has not begun. */
export function coalesced(queue: JobQueue, job: Job): Job {
  let isWaiting = false;
  return () => {
    if (isWaiting) return queue.settled();
    isWaiting = true;
    return queue.add(() => {
      isWaiting = false;
      return job();
    });
  };
}
