package com.atlassian.scheduler;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface JobRunner {
  JobRunnerResponse runJob(JobRunnerRequest request);
}
