package io.roundtrip.signals.jira;

import io.roundtrip.signals.NpsGroup;
import io.roundtrip.signals.Score;
import java.util.Locale;

/** The field type "NPS (0-10)". */
public final class NpsField extends ScoreField {
  public NpsField() {
    super(Score.Kind.NPS);
  }

  @Override
  protected String group(int raw) {
    return NpsGroup.of(Score.nps(raw)).name().toLowerCase(Locale.ROOT);
  }

  @Override
  Tone tone(int raw) {
    return switch (NpsGroup.of(Score.nps(raw))) {
      case PROMOTER -> Tone.GOOD;
      case PASSIVE -> Tone.MIDDLING;
      case DETRACTOR -> Tone.BAD;
      case NOT_ASKED -> Tone.NEUTRAL;
    };
  }
}
