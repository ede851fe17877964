package io.roundtrip.setup.address;

import io.roundtrip.customers.EmailAddress;
import io.roundtrip.host.Deeds;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Switches;
import java.time.Clock;

/**
 * The address at which we read bounces, complaints and mails that stop the mail. Whoever says it
 * has given its mailbox to our handler among Jira's incoming mail.
 */
public final class AnswerAddress {
  /** It stands in a header of every mail, which is one line. */
  private static final int LONGEST = 150;

  private final SaidAddress said;

  public AnswerAddress(Switches switches, Deeds deeds, Clock clock) {
    said = said(switches, deeds, clock);
  }

  static SaidAddress said(Switches switches, Deeds deeds, Clock clock) {
    return new SaidAddress(
        switches,
        deeds,
        clock,
        Switches.Name.ANSWERS,
        "answer-address",
        "roundtrip.setup.audit.answer-address");
  }

  public SaidAddress.Now now() {
    return said.now();
  }

  /**
   * @param typed "" = nobody reads answers
   * @param seen the version that the caller saw
   * @throws Refused BAD_INPUT for what is no address, CONFLICT when somebody else saved meanwhile
   */
  public SaidAddress.Now change(String typed, int seen, UserKey by) {
    return said.change(read(typed.strip()), seen, by);
  }

  private static String read(String typed) {
    if (typed.isEmpty()) return "";
    EmailAddress.Checked checked = EmailAddress.check(typed);
    if (checked instanceof EmailAddress.Bad bad) throw refused(bad.code());
    String address = ((EmailAddress.Good) checked).address().value();
    if (address.length() > LONGEST) throw refused("email-length");
    if (!EmailAddress.isWritable(address)) throw refused("email-malformed");
    return address;
  }

  private static Refused refused(String code) {
    return new Refused(Refused.Kind.BAD_INPUT, Problem.of("address", code));
  }
}
