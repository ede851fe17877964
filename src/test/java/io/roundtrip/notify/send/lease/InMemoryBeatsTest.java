package io.roundtrip.notify.send.lease;

public class InMemoryBeatsTest extends BeatsContract {
  private final Beats beats = new InMemoryBeats();

  @Override
  protected Beats beats() {
    return beats;
  }
}
