package io.roundtrip.notify.send;

import io.roundtrip.host.Languages;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Reach;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.UnsubscribeLinks;
import io.roundtrip.notify.letter.HowToStop;
import io.roundtrip.notify.send.pace.Pace;

/** Puts a finished letter into its envelope and gives it to the mail server. */
final class Dispatch {
  private final Mailer mailer;
  private final MessageIds ids;
  private final UnsubscribeLinks unsubscribe;
  private final Reach reach;
  private final Pace pace;
  private final Runnable nobodyThere;

  /**
   * @param nobodyThere told of each mail at whose address there was nobody
   */
  Dispatch(
      Mailer mailer,
      MessageIds ids,
      UnsubscribeLinks unsubscribe,
      Reach reach,
      Pace pace,
      Runnable nobodyThere) {
    this.mailer = mailer;
    this.ids = ids;
    this.unsubscribe = unsubscribe;
    this.reach = reach;
    this.pace = pace;
    this.nobodyThere = nobodyThere;
  }

  Envelope envelope(Message message, Body body, Verdict.Sendable to) {
    Rules rules = to.rules();
    UnsubscribeLinks.Ways ways = unsubscribe.ways(message.contact(), message.project());
    return new Envelope(
        to.address(),
        reach.open(rules.fromName()),
        rules.replyTo(),
        body,
        ids.of(message),
        new Envelope.Series(ids.list(message.project()), ids.threads(message), to.leads()),
        new HowToStop(ways.link(), ways.mail(), rules.replyTo()),
        Languages.of(to.reader().locale(), rules.language()));
  }

  /** The server's rate counts it, and its domain's pace learns from the answer. */
  Delivery send(Envelope envelope) {
    Delivery delivery = pace.leaves(() -> mailer.send(envelope));
    boolean silent = delivery instanceof Delivery.Broken || delivery instanceof Delivery.Unknown;
    if (silent) pace.hung(envelope.to());
    else if (!(delivery instanceof Delivery.NoServer)) pace.answered(envelope.to());
    return delivery;
  }

  /** What came of it is written: a server that knows nobody is soon noticed. */
  void written(Delivery delivery) {
    if (delivery instanceof Delivery.Never never && never.about() == Delivery.About.NOBODY)
      nobodyThere.run();
  }
}
