package io.roundtrip.signals.jira;

import io.roundtrip.signals.Score;

/** The field type "CSAT (1-5)". */
public final class CsatField extends ScoreField {
  public CsatField() {
    super(Score.Kind.CSAT);
  }

  @Override
  Tone tone(int raw) {
    if (raw >= 4) return Tone.GOOD;
    return raw == 3 ? Tone.MIDDLING : Tone.BAD;
  }
}
