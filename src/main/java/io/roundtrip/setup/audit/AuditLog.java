package io.roundtrip.setup.audit;

import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who changed what. Only added to. Never holds names or addresses of customers. */
public interface AuditLog {
  /** Longer lines are cut. */
  int MOST_ABOUT = 4_000;

  /**
   * @param what a word; its text is {@code roundtrip.setup.audit.<what>}
   * @param about in words, in Jira's own language, at most {@value #MOST_ABOUT} characters
   * @param project whose it is; null = all of Jira, or written before projects were kept
   */
  record Entry(Instant at, UserKey by, String what, String about, @Nullable ProjectId project) {
    public Entry {
      about = about.length() > MOST_ABOUT ? about.substring(0, MOST_ABOUT) : about;
    }

    public Entry(Instant at, UserKey by, String what, String about) {
      this(at, by, what, about, null);
    }
  }

  void add(Entry entry);

  /** Newest first. */
  List<Entry> newest(Page page);

  /** The newest of this kind for this project, or for all of Jira. One query. */
  Optional<Entry> last(String what, @Nullable ProjectId project);
}
