package com.atlassian.sal.api.rdbms;

import java.sql.Connection;

/** Known from public plugins and public documentation only; oldest 7, newest seen Platform 8. */
public interface ConnectionCallback<A> {
  A execute(Connection connection);
}
