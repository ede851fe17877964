package io.roundtrip.setup;

import io.roundtrip.canonical.KeptLinkType;
import io.roundtrip.host.Remembered;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.PublicFields;
import io.roundtrip.setup.setting.Setting;
import io.roundtrip.signals.Score;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The set-up's answer to which issue type, which link type and which fields carry feedback; from
 * memory, at most some seconds old.
 */
public final class KnownFields implements FeedbackFields, KeptLinkType, PublicFields {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Remembered<PartIds.Ids> ids;
  private final KnownSettings settings;

  KnownFields(PartIds ids, KnownSettings settings, Clock clock) {
    this.ids = new Remembered<>(ids::get, FRESH, clock);
    this.settings = settings;
  }

  /** Once all are there they stay: asked at every event of every issue, so no query then. */
  private PartIds.Ids ids() {
    return ids.last().filter(PartIds.Ids::isWhole).orElseGet(ids::get);
  }

  @Override
  public Optional<String> issueType() {
    return ids().issueType();
  }

  @Override
  public Optional<Long> linkType() {
    return ids().linkType();
  }

  @Override
  public Optional<Long> idOf(Field field) {
    return Optional.ofNullable(ids().fields().get(field));
  }

  @Override
  public Optional<Long> publicTitle() {
    return idOf(Field.PUBLIC_TITLE);
  }

  @Override
  public Optional<Long> publicLink() {
    return idOf(Field.PUBLIC_LINK);
  }

  @Override
  public boolean isFeedback(@Nullable String issueType) {
    return FeedbackFields.super.isFeedback(issueType);
  }

  @Override
  public Score.Direction cesDirection(ProjectId project) {
    boolean effort = settings.of(project).get(Setting.CES_ASKS_EFFORT);
    return effort ? Score.Direction.HIGH_IS_BAD : Score.Direction.HIGH_IS_GOOD;
  }

  /** The next question reads the store. */
  public void forget() {
    ids.fresh();
    settings.fresh();
  }
}
