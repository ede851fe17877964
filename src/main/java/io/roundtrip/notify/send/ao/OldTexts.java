package io.roundtrip.notify.send.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.CleanUp;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** Rows whose words are to go, and rows that are to go themselves. */
public final class OldTexts {
  private static final Duration ROWS = Duration.ofDays(400);

  /** A row as it was, but for the words. */
  private static final Map<String, @Nullable Object> NO_WORDS = noWords();

  private OldTexts() {}

  private static Map<String, @Nullable Object> noWords() {
    Map<String, @Nullable Object> row = OutboxRows.text(null);
    row.put("WORDS", null);
    row.put("DETAIL", null);
    return row;
  }

  /** Answers how many were looked at; one that is just being sent keeps its words until later. */
  static int forget(ActiveObjects ao, ConditionalWrites writes, Instant before, int most) {
    OutboxRow[] old = ao.find(OutboxRow.class, before(before).limit(most));
    for (OutboxRow row : old) writes.move(OutboxRow.class, row.getID(), row.getVer(), NO_WORDS);
    return old.length;
  }

  /**
   * Rows that ended so long ago that nothing they keep from being told twice is looked at any more:
   * a change counts as dealt with after ninety days. What acknowledged a piece of feedback stays,
   * for that may be corrected at any time.
   */
  public static CleanUp rows(ActiveObjects ao) {
    List<Object> values = new ArrayList<>(AoOutbox.names(State.ENDED));
    String ended = Chunks.in("STATE", values) + " AND KIND <> ?";
    values.add(Kind.ACKNOWLEDGE.name());
    return OldRows.before(ao, OutboxRow.class, "CHANGED_AT", ROWS, ended, values);
  }

  /**
   * What ended, by its end; what waits, or waits for a person, by its beginning, unless other mails
   * depend on what its letter said.
   */
  private static Query before(Instant before) {
    List<Object> values = new ArrayList<>();
    List<String> ended = AoOutbox.names(State.ENDED);
    values.add(before.toEpochMilli());
    values.addAll(ended);
    List<String> open = AoOutbox.names(Set.of(State.DUE, State.RETRY, State.PARKED));
    values.add(before.toEpochMilli());
    values.addAll(open);
    String clause =
        "(WRITTEN_AT > 0 OR WORDS IS NOT NULL OR DETAIL IS NOT NULL) AND ((CHANGED_AT < ? AND "
            + Chunks.in("STATE", ended)
            + ") OR (CREATED_AT < ? AND OTHERS IS NULL AND "
            + Chunks.in("STATE", open)
            + "))";
    return Query.select().where(clause, values.toArray());
  }
}
