package io.roundtrip.notify.send;

import io.roundtrip.notify.Reason;
import java.time.Duration;
import java.util.Optional;

/**
 * A customer gets at most so many mails of a project within 24 hours; the rest waits its turn. 0 =
 * no limit.
 */
final class DailyCap implements SendRule {
  static final Duration PERIOD = Duration.ofDays(1);

  /** How long a mail rests before it is looked at again. */
  static final Duration PAUSE = Duration.ofHours(1);

  @Override
  public Optional<Reason> against(MailFacts mail) {
    int most = mail.rules().dailyCap();
    return most > 0 && mail.today() >= most ? Optional.of(Reason.DAILY_CAP) : Optional.empty();
  }
}
