package com.atlassian.sal.api.rdbms;

/** Known from public plugins and public documentation only; oldest 7, newest seen Platform 8. */
public interface TransactionalExecutor {
  <A> A execute(ConnectionCallback<A> callback);
}
