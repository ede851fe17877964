package io.roundtrip.signals.jira;

import io.roundtrip.signals.Score;

/**
 * The field type "CES (1-7)". Whether a high number is good depends on how the project asks, so it
 * has no colour.
 */
public final class CesField extends ScoreField {
  public CesField() {
    super(Score.Kind.CES);
  }

  @Override
  Tone tone(int raw) {
    return Tone.NEUTRAL;
  }
}
