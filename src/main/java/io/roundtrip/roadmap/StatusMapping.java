package io.roundtrip.roadmap;

import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which status of Jira stands for which roadmap status in one project.
 *
 * @param version counts up from 1 with every save; 0 = never saved
 * @param buckets Jira's status id to roadmap status; a status that is left out is under review
 * @param isReadable false when some of it cannot be read: it is shown, and nothing is decided by it
 * @param by who saved this version
 * @param at when this version was saved
 */
public record StatusMapping(
    int version, Map<String, RoadmapStatus> buckets, boolean isReadable, UserKey by, Instant at) {
  public static final StatusMapping NONE =
      new StatusMapping(0, Map.of(), new UserKey(""), Instant.EPOCH);

  public StatusMapping {
    buckets = Map.copyOf(buckets);
  }

  public StatusMapping(int version, Map<String, RoadmapStatus> buckets, UserKey by, Instant at) {
    this(version, buckets, true, by, at);
  }

  public StatusMapping unreadable() {
    return new StatusMapping(version, buckets, false, by, at);
  }

  /**
   * For whoever acts on it.
   *
   * @throws IllegalStateException when it cannot be read: not now, then
   */
  public StatusMapping sure() {
    if (!isReadable) throw new IllegalStateException("what statuses stand for cannot be read");
    return this;
  }

  public boolean isSaved() {
    return version > 0;
  }

  /** Somebody said what they stand for, and it can be read. */
  public boolean isClear() {
    return isSaved() && isReadable;
  }

  public RoadmapStatus of(String statusId) {
    return buckets.getOrDefault(statusId, RoadmapStatus.UNDER_REVIEW);
  }

  /** What it stands for; empty when nobody ever said so, or it cannot be read. */
  public Optional<RoadmapStatus> now(String statusId) {
    return isClear() ? Optional.of(of(statusId)) : Optional.empty();
  }

  /** What somebody chose for this status; empty when nobody did. */
  public Optional<RoadmapStatus> chosen(String statusId) {
    return Optional.ofNullable(buckets.get(statusId));
  }
}
