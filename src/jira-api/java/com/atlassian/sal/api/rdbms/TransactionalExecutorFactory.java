package com.atlassian.sal.api.rdbms;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public interface TransactionalExecutorFactory {
  /** Not confirmed. */
  TransactionalExecutor create();

  /** Not confirmed. */
  TransactionalExecutor createReadOnly();
}
