package io.roundtrip.notify.letter;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Kind;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The texts that projects wrote themselves. */
public interface Templates {
  /** Empty = nobody changed it, the product's own text counts. Language: "en", "de". */
  Optional<TemplateText> find(ProjectId project, Kind kind, Locale language);

  /**
   * Replaces the text if it still has {@code text.version()}; false if somebody else saved
   * meanwhile.
   */
  boolean save(
      ProjectId project, Kind kind, Locale language, TemplateText text, UserKey by, Instant at);

  /** Back to the product's own text. Safe to repeat. */
  void reset(ProjectId project, Kind kind, Locale language);
}
