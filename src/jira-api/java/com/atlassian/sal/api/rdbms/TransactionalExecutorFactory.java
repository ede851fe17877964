package com.atlassian.sal.api.rdbms;

/** Known from public plugins and public documentation only; oldest 7, newest seen Platform 8. */
public interface TransactionalExecutorFactory {
  TransactionalExecutor create();

  TransactionalExecutor createReadOnly();

  TransactionalExecutor createExecutor(boolean readOnly, boolean newTransaction);
}
