package io.roundtrip.setup;

import io.roundtrip.kernel.ServerReply;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.MailTrouble;
import io.roundtrip.notify.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The alert about the mail server, kept as a switch: every node shows it, any node ends it. */
public final class ServerTrouble implements MailTrouble {
  /**
   * @param why SERVER_DOWN or SENDER_REFUSED
   * @param said how far it got and the server's code, without its words
   */
  public record Trouble(Reason why, String said, Instant since) {}

  private static final Duration UNTRUSTED = Duration.ofDays(1);

  private final Switches switches;
  private final Clock clock;

  public ServerTrouble(Switches switches, Clock clock) {
    this.switches = switches;
    this.clock = clock;
  }

  @Override
  public void raise(Reason why, String said) {
    String kept = (why.name() + " " + ServerReply.brief(said)).strip();
    Instant since = now().filter(t -> t.why() == why).map(Trouble::since).orElse(clock.instant());
    switches.set(Switches.Name.MAIL_TROUBLE, new Switches.Setting(kept, new UserKey(""), since));
  }

  @Override
  public Optional<Reason> reason() {
    return now().map(Trouble::why);
  }

  @Override
  public void untrusted(String said) {
    String kept = ServerReply.brief(said);
    switches.set(
        Switches.Name.UNTRUSTED, new Switches.Setting(kept, new UserKey(""), clock.instant()));
  }

  /** The last no of a receiver that could not tell that we are we; empty after a day. */
  public Optional<String> lastUntrusted() {
    Instant yesterday = clock.instant().minus(UNTRUSTED);
    return switches
        .get(Switches.Name.UNTRUSTED)
        .filter(kept -> kept.at().isAfter(yesterday))
        .map(kept -> ServerReply.brief(kept.text()));
  }

  @Override
  public void over() {
    if (switches.get(Switches.Name.MAIL_TROUBLE).isPresent())
      switches.clear(Switches.Name.MAIL_TROUBLE);
  }

  public Optional<Trouble> now() {
    return switches.get(Switches.Name.MAIL_TROUBLE).flatMap(ServerTrouble::read);
  }

  private static Optional<Trouble> read(Switches.Setting kept) {
    int blank = kept.text().indexOf(' ');
    String word = blank < 0 ? kept.text() : kept.text().substring(0, blank);
    String said = blank < 0 ? "" : ServerReply.brief(kept.text().substring(blank + 1));
    return List.of(Reason.SERVER_DOWN, Reason.SENDER_REFUSED).stream()
        .filter(reason -> reason.name().equals(word))
        .map(reason -> new Trouble(reason, said, kept.at()))
        .findFirst();
  }
}
