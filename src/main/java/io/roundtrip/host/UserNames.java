package io.roundtrip.host;

import io.roundtrip.kernel.UserKey;

/** What people call each other in Jira. */
public interface UserNames {
  /**
   * The full name; "somebody who left", in the reader's language, for a key that no user has any
   * more; the product's name for "", which did it itself.
   */
  String of(UserKey user);
}
