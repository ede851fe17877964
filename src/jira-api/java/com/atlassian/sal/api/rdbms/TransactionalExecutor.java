package com.atlassian.sal.api.rdbms;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public interface TransactionalExecutor {
  /** Not confirmed. */
  <A> A execute(ConnectionCallback<A> callback);

  /** Not confirmed. */
  TransactionalExecutor readOnly();

  /** Not confirmed. */
  TransactionalExecutor readWrite();

  /** Not confirmed. */
  TransactionalExecutor newTransaction();

  /** Not confirmed. */
  TransactionalExecutor existingTransaction();
}
