package io.roundtrip.notify.send;

import io.roundtrip.host.Languages;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Reach;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.UnsubscribeLinks;
import io.roundtrip.notify.letter.HowToStop;

/** Puts a finished letter into its envelope and gives it to the mail server. */
final class Dispatch {
  private final Mailer mailer;
  private final MessageIds ids;
  private final UnsubscribeLinks unsubscribe;
  private final Reach reach;

  Dispatch(Mailer mailer, MessageIds ids, UnsubscribeLinks unsubscribe, Reach reach) {
    this.mailer = mailer;
    this.ids = ids;
    this.unsubscribe = unsubscribe;
    this.reach = reach;
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
        new Envelope.Series(ids.list(message.project()), ids.threads(message)),
        new HowToStop(ways.link(), ways.mail(), rules.replyTo()),
        Languages.of(to.reader().locale(), rules.language()));
  }

  Delivery send(Envelope envelope) {
    return mailer.send(envelope);
  }
}
