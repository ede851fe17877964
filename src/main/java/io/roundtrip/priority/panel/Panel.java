package io.roundtrip.priority.panel;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.Quote;
import io.roundtrip.canonical.Trend;
import io.roundtrip.priority.PriorityScore;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.List;
import java.util.Optional;

/**
 * All that the priority panel of an item says to one reader.
 *
 * @param roadmap empty while the project's statuses are not mapped
 * @param quotes the newest the reader may see, at most {@link ReadPanel#QUOTES}
 * @param hidden among the newest pieces looked at, those the reader may not see
 */
public record Panel(
    Demand demand,
    Trend trend,
    PriorityScore score,
    Optional<RoadmapStatus> roadmap,
    List<Quote> quotes,
    int hidden,
    Told told) {}
