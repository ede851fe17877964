package io.roundtrip.setup.address;

import io.roundtrip.host.CustomerSite;
import io.roundtrip.host.Deeds;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.PublicLink;
import io.roundtrip.setup.Switches;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The addresses under which customers reach this Jira, and who may say so: administrators. */
public final class CustomerAddress implements CustomerSite {
  private static final int LONGEST = 400;

  private final SaidAddress said;
  private final SaidAddress answers;

  public CustomerAddress(Switches switches, Deeds deeds, Clock clock) {
    said =
        new SaidAddress(
            switches,
            deeds,
            clock,
            Switches.Name.CUSTOMERS,
            "customer-address",
            "roundtrip.setup.audit.customer-address");
    answers = AnswerAddress.said(switches, deeds, clock);
  }

  public SaidAddress.Now now() {
    return said.now();
  }

  @Override
  public Optional<String> address() {
    return Optional.of(now().address()).filter(address -> !address.isEmpty());
  }

  @Override
  public Optional<String> answers() {
    return Optional.of(answers.now().address()).filter(address -> !address.isEmpty());
  }

  /**
   * @param typed "" = customers do not reach this Jira
   * @param seen the version that the caller saw
   * @throws Refused BAD_INPUT for what is no address of a site, CONFLICT when somebody else saved
   *     meanwhile
   */
  public SaidAddress.Now change(String typed, int seen, UserKey by) {
    return said.change(read(typed), seen, by);
  }

  private static String read(String typed) {
    String address = typed.strip();
    if (address.isEmpty()) return "";
    return PublicLink.of(address)
        .filter(link -> link.length() <= LONGEST && isSite(URI.create(link)))
        .map(CustomerAddress::withoutSlash)
        .orElseThrow(
            () -> new Refused(Refused.Kind.BAD_INPUT, Problem.of("address", "not-a-site")));
  }

  private static String withoutSlash(String address) {
    int end = address.length();
    while (address.charAt(end - 1) == '/') end--;
    return address.substring(0, end);
  }

  private static boolean isSite(URI link) {
    return link.getRawQuery() == null && link.getRawFragment() == null;
  }
}
