package io.roundtrip.notify.send;

import io.roundtrip.notify.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Records what it is given; answers as it was told, or "accepted". */
public final class RecordingMailer implements Mailer {
  public final List<Envelope> mails = new ArrayList<>();
  public final Deque<Delivery> answers = new ArrayDeque<>();
  Optional<Reason> unusable = Optional.empty();
  Consumer<Envelope> beforeAnswer = mail -> {};

  @Override
  public Optional<Reason> unusable() {
    return unusable;
  }

  @Override
  public synchronized Delivery send(Envelope mail) {
    mails.add(mail);
    beforeAnswer.accept(mail);
    return answers.isEmpty() ? new Delivery.Accepted("250 ok") : answers.pop();
  }

  @Override
  public void hangUp() {}

  public synchronized List<String> receivers() {
    return mails.stream().map(Envelope::to).toList();
  }
}
