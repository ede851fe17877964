package io.roundtrip.priority.panel;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.Trend;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.priority.Inputs;
import io.roundtrip.priority.ItemFacts;
import io.roundtrip.priority.PriorityPolicy;
import io.roundtrip.priority.Voices;
import io.roundtrip.roadmap.RoadmapField;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.StatusMappings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the panel of an item: at most eight queries whatever the number of pieces (nine when the
 * project's mapping is not in memory). Numbers are the same for everybody; what depends on the
 * reader is left to {@link ReadAskers}.
 */
public final class ReadPanel {
  private final Evidence evidence;
  private final PriorityPolicy policy;
  private final StatusMappings mappings;
  private final ReadAskers askers;
  private final RoadmapField field;

  ReadPanel(
      Evidence evidence,
      PriorityPolicy policy,
      StatusMappings mappings,
      ReadAskers askers,
      RoadmapField field) {
    this.evidence = evidence;
    this.policy = policy;
    this.mappings = mappings;
    this.askers = askers;
    this.field = field;
  }

  public Panel of(ItemFacts item, @Nullable UserKey reader, Instant now) {
    List<Evidence.Hung> hung = evidence.hung(item.item());
    List<Piece> pieces = hung.stream().map(Evidence.Hung::piece).toList();
    Optional<RoadmapStatus> status = roadmap(item);
    return new Panel(
        Demand.of(item.item(), pieces),
        Trend.of(pieces, now),
        policy.score(Inputs.of(Voices.of(pieces, now), item)),
        status,
        status.filter(each -> field.showsAnother(item.item(), each)).isEmpty(),
        askers.of(item, status.orElse(null), hung, reader));
  }

  private Optional<RoadmapStatus> roadmap(ItemFacts item) {
    return mappings.lately(item.project()).now(item.status());
  }
}
