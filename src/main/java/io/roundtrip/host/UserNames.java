package io.roundtrip.host;

import io.roundtrip.kernel.UserKey;

/** What people call each other in Jira. */
public interface UserNames {
  /**
   * The full name; the key of a user who is gone; the product's name for "", which did it itself.
   */
  String of(UserKey user);
}
