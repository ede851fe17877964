package io.roundtrip.priority.panel;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.Trend;
import io.roundtrip.priority.PriorityScore;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.Optional;

/**
 * All that the priority panel of an item says to one reader.
 *
 * @param roadmap empty while the project's statuses are not mapped
 * @param settled false: a status that was changed a moment ago is not seen everywhere yet
 */
public record Panel(
    Demand demand,
    Trend trend,
    PriorityScore score,
    Optional<RoadmapStatus> roadmap,
    boolean settled,
    Askers askers) {}
