package io.roundtrip.notify;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.RoadmapMoved;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Instant;

/** Messages and moves that many tests need. */
public final class Letters {
  public static final ChangeId FIRST_CHANGE = new ChangeId(501);

  private Letters() {}

  public static Message shippedTo(Contact person) {
    return shippedTo(person, FIRST_CHANGE);
  }

  public static Message shippedTo(Contact person, ChangeId change) {
    return new Message(
        DARK_MODE,
        RT,
        person.id(),
        Kind.SHIPPED,
        change,
        RoadmapStatus.SHIPPED,
        "Please add a dark mode",
        2);
  }

  public static OutboxEntry queuedTo(Contact person) {
    return OutboxEntry.fresh(shippedTo(person), MONDAY, MONDAY);
  }

  public static OutboxEntry queuedForAda() {
    return queuedTo(ADA);
  }

  public static RoadmapMoved move(long change, RoadmapStatus from, RoadmapStatus to, Instant at) {
    return new RoadmapMoved(
        DARK_MODE, RT, from, to, true, new ChangeId(change), at, new UserKey("engineer"));
  }

  /** Committed after what followed it was dealt with. */
  public static RoadmapMoved late(RoadmapMoved move) {
    return new RoadmapMoved(
        move.item(),
        move.project(),
        move.from(),
        move.to(),
        move.transition(),
        move.change(),
        move.at(),
        move.by(),
        true);
  }
}
