package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.setup.setting.DropsMail;
import java.util.List;

/**
 * A project's settings are others than before.
 *
 * @param lost what it tells no more
 * @param anew whether nobody could read them before
 */
public record SettingsChanged(ProjectId project, List<DropsMail.Lost> lost, boolean anew) {
  public SettingsChanged {
    lost = List.copyOf(lost);
  }

  static SettingsChanged between(ProjectId project, Settings old, Settings next) {
    boolean anew = !old.isReadable();
    if ((old.on() || anew) && !next.on())
      return new SettingsChanged(project, List.of(DropsMail.Lost.BY_OFF), anew);
    List<DropsMail.Lost> lost =
        anew ? List.of() : DropsMail.lost(old.decisions(), next.decisions());
    return new SettingsChanged(project, lost, anew);
  }
}
