package io.roundtrip.setup.rate;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Switches;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** How many mails may leave in a minute, and who may say so: administrators. */
public final class MailRates {
  public static final int MOST = 100_000;
  private static final Now DEFAULT = new Now(60, 20, 0);

  /**
   * @param server in a minute through the mail server; 0 = no limit
   * @param domain in a minute to any one receiving domain; 0 = no limit
   * @param version 0 until somebody said something
   */
  public record Now(int server, int domain, int version) {}

  private final Switches switches;
  private final Deeds deeds;
  private final Clock clock;

  public MailRates(Switches switches, Deeds deeds, Clock clock) {
    this.switches = switches;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** One query. */
  public Now now() {
    return switches.numbered(Switches.Name.MAIL_RATES).map(MailRates::read).orElse(DEFAULT);
  }

  /** What nobody can read any more was never said. */
  private static Now read(Switches.Numbered kept) {
    String[] numbers = kept.setting().text().split(" ", -1);
    try {
      return new Now(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), kept.version());
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException spoilt) {
      return new Now(DEFAULT.server(), DEFAULT.domain(), kept.version());
    }
  }

  /**
   * @param wanted with the version that the caller saw
   * @throws Refused BAD_INPUT for what is not from 0 to {@value #MOST}, CONFLICT when somebody else
   *     saved meanwhile
   */
  public Now change(Now wanted, UserKey by) {
    check(wanted);
    Now before = now();
    if (before.equals(wanted)) return before;
    Switches.Setting next =
        new Switches.Setting(wanted.server() + " " + wanted.domain(), by, clock.instant());
    if (!switches.replace(Switches.Name.MAIL_RATES, wanted.version(), next))
      throw deeds.meanwhile(null, "mail-rates");
    deeds.done(DeedLine.of(by, "mail-rates", null, changes(before, wanted)));
    return new Now(wanted.server(), wanted.domain(), wanted.version() + 1);
  }

  private static void check(Now wanted) {
    List<Problem> wrong = new ArrayList<>();
    if (!isIn(wanted.server())) wrong.add(outOfRange("server", wanted.server()));
    if (!isIn(wanted.domain())) wrong.add(outOfRange("domain", wanted.domain()));
    if (!wrong.isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, wrong);
  }

  private static boolean isIn(int rate) {
    return rate >= 0 && rate <= MOST;
  }

  private static Problem outOfRange(String field, int rate) {
    return Problem.of(field, "out-of-range", "0", Integer.toString(MOST), Integer.toString(rate));
  }

  private List<String> changes(Now before, Now wanted) {
    List<String> changes = new ArrayList<>();
    if (before.server() != wanted.server())
      changes.add(change("server", before.server(), wanted.server()));
    if (before.domain() != wanted.domain())
      changes.add(change("domain", before.domain(), wanted.domain()));
    return changes;
  }

  private String change(String what, int before, int now) {
    return deeds.change(deeds.say("roundtrip.setup.rates." + what), said(before), said(now));
  }

  private String said(int rate) {
    return rate == 0 ? deeds.say("roundtrip.setup.rates.no-limit") : Integer.toString(rate);
  }
}
