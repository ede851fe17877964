package io.roundtrip.canonical.trace;

import io.roundtrip.kernel.IssueId;
import java.util.List;

/** Names of the fix versions of an issue. */
public interface Versions {
  List<String> of(IssueId issue);
}
