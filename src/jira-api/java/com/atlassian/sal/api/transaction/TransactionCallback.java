package com.atlassian.sal.api.transaction;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface TransactionCallback<T> {
  T doInTransaction();
}
