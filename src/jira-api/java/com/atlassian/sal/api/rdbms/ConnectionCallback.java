package com.atlassian.sal.api.rdbms;

import java.sql.Connection;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public interface ConnectionCallback<A> {
  /** Not confirmed. */
  A execute(Connection connection);
}
