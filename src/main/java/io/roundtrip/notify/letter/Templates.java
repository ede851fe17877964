package io.roundtrip.notify.letter;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Kind;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The texts that projects wrote themselves. */
public interface Templates {
  /** Counts every save and every reset; 0 = nobody ever changed it. */
  int version(ProjectId project, Kind kind, Locale language);

  /** Empty = nobody changed it, the product's own text counts. Language: "en", "de". */
  Optional<TemplateText> find(ProjectId project, Kind kind, Locale language);

  /**
   * Replaces the text if it still has {@code text.version()}; false if somebody else saved
   * meanwhile.
   */
  boolean save(
      ProjectId project, Kind kind, Locale language, TemplateText text, UserKey by, Instant at);

  /**
   * Back to the product's own text, which goes on counting versions: a form from before is not
   * mistaken for a new one. False if somebody else saved meanwhile.
   */
  boolean reset(ProjectId project, Kind kind, Locale language, int version, UserKey by, Instant at);
}
