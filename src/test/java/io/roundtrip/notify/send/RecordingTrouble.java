package io.roundtrip.notify.send;

import io.roundtrip.notify.MailTrouble;
import io.roundtrip.notify.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers what the administrators were told. */
public final class RecordingTrouble implements MailTrouble {
  public final List<String> raised = new ArrayList<>();
  public final List<String> untrusted = new ArrayList<>();
  public boolean isOver;

  @Override
  public void raise(Reason why, String said) {
    raised.add(why + " " + said);
    isOver = false;
  }

  @Override
  public void untrusted(String said) {
    untrusted.add(said);
  }

  @Override
  public Optional<Reason> reason() {
    return Optional.empty();
  }

  @Override
  public void over() {
    isOver = true;
  }
}
