package org.apache.log4j;

import org.slf4j.LoggerFactory;

/** As much of log4j's as goes through Jira's API, written where the host writes. */
public class Logger {
  private final org.slf4j.Logger log;

  private Logger(org.slf4j.Logger log) {
    this.log = log;
  }

  public static Logger getLogger(Class<?> type) {
    return new Logger(LoggerFactory.getLogger(type));
  }

  public void error(Object message) {
    log.error("{}", message);
  }
}
