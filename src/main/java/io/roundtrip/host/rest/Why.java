package io.roundtrip.host.rest;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The reason that a person gives for a deed; one line. */
public final class Why {
  /** In characters. */
  public static final int MOST = 200;

  private Why() {}

  /** "" when none was given; {@link Refused} when it is too long or holds what nobody can read. */
  public static String read(@Nullable String sent) {
    String why = sent == null ? "" : sent.strip();
    if (why.length() > MOST)
      throw refused("too-long", Integer.toString(MOST), Integer.toString(why.length()));
    OptionalInt control = Text.control(why, false);
    if (control.isPresent())
      throw refused("control-character", String.format("U+%04X", control.getAsInt()));
    return why;
  }

  private static Refused refused(String code, String... args) {
    return new Refused(Refused.Kind.BAD_INPUT, Problem.of("why", code, args));
  }
}
