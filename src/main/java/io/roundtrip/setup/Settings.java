package io.roundtrip.setup;

import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.setting.Decisions;
import io.roundtrip.setup.setting.Setting;
import java.time.Instant;

/**
 * What one project decided, one version of it.
 *
 * @param version counts up from 1 with every save; 0 = never saved
 * @param since when it was last switched on; what happened before is history and tells nobody
 */
public record Settings(int version, Instant since, Decisions decisions, UserKey by, Instant at) {
  private static final UserKey NOBODY = new UserKey("");

  /** A project nobody has set up: off, and a dry run once it is on. */
  public static final Settings NEVER =
      new Settings(0, Instant.EPOCH, Decisions.NONE, NOBODY, Instant.EPOCH);

  /** A version that is there but cannot be read: as if the project were off. */
  public static Settings unreadable(int version) {
    return new Settings(version, Instant.EPOCH, Decisions.NONE, NOBODY, Instant.EPOCH);
  }

  /** The same, for a form that shows what was chosen before it could not be read any more. */
  public Settings showing(Decisions last) {
    return new Settings(version, since, last, by, at);
  }

  public boolean isReadable() {
    return version == 0 || !by.equals(NOBODY);
  }

  public <T> T get(Setting<T> setting) {
    return decisions.get(setting);
  }

  public boolean on() {
    return get(Setting.ON);
  }

  Settings next(Decisions asked, UserKey by, Instant now) {
    boolean switchedOn = asked.get(Setting.ON) && !on();
    return new Settings(version + 1, switchedOn ? now : since, asked, by, now);
  }

  /** In the place of what cannot be read. */
  Settings anew(Decisions asked, UserKey by, Instant since, Instant now) {
    return new Settings(version + 1, since, asked, by, now);
  }

  /** Nobody set it up yet, as far as that can be read. */
  public boolean isNeverOn() {
    return isReadable() && since.equals(NEVER.since());
  }
}
