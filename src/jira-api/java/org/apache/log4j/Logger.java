package org.apache.log4j;

/** Known from log4j 1.2, which Jira exports through its bridge since 9.5; seen on 11. */
public class Logger {
  public static Logger getLogger(Class<?> type) {
    throw new UnsupportedOperationException();
  }
}
