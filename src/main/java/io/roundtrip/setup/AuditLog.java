package io.roundtrip.setup;

import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.List;

/** Who changed what. Only added to. Holds ids, never names or addresses of customers. */
public interface AuditLog {
  /**
   * @param what a word; its text is {@code roundtrip.setup.audit.<what>}
   * @param about ids and field names, at most 400 characters
   */
  record Entry(Instant at, UserKey by, String what, String about) {
    public Entry {
      about = about.length() > 400 ? about.substring(0, 400) : about;
    }
  }

  void add(Entry entry);

  /** Newest first. */
  List<Entry> newest(Page page);
}
