package io.roundtrip.setup.audit;

import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Text;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who changed what. Only added to. Never holds names or addresses of customers. */
public interface AuditLog {
  /** Longer lines are cut. */
  int MOST_ABOUT = 4_000;

  /** So far back is looked for the line about one of several things. */
  int MOST_LOOKED = 200;

  /**
   * @param what a word; its text is {@code roundtrip.setup.audit.<what>}
   * @param about in words, in Jira's own language, at most {@value #MOST_ABOUT} characters
   * @param project whose it is; null = all of Jira, or written before projects were kept
   */
  record Entry(Instant at, UserKey by, String what, String about, @Nullable ProjectId project) {
    public Entry {
      about = Text.cut(about, MOST_ABOUT);
    }

    public Entry(Instant at, UserKey by, String what, String about) {
      this(at, by, what, about, null);
    }
  }

  void add(Entry entry);

  /** Newest first. */
  List<Entry> newest(Page page);

  /**
   * The newest of these kinds for this project, or for all of Jira. One query.
   *
   * @param part words that it holds, among the newest {@value #MOST_LOOKED}; "" = any
   */
  Optional<Entry> last(Set<String> whats, @Nullable ProjectId project, String part);
}
