package io.roundtrip.setup.address;

import io.roundtrip.host.CustomerSite;
import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.PublicLink;
import io.roundtrip.setup.Switches;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The address under which customers reach this Jira, and who may say so: administrators. */
public final class CustomerAddress implements CustomerSite {
  private static final int LONGEST = 400;
  private static final Now NEVER = new Now("", 0);

  /**
   * @param address "" = customers do not reach this Jira
   * @param version 0 until somebody said something
   */
  public record Now(String address, int version) {}

  private static final String DEED = "customer-address";

  private final Switches switches;
  private final Deeds deeds;
  private final Clock clock;

  public CustomerAddress(Switches switches, Deeds deeds, Clock clock) {
    this.switches = switches;
    this.deeds = deeds;
    this.clock = clock;
  }

  public Now now() {
    return switches
        .numbered(Switches.Name.CUSTOMERS)
        .map(kept -> new Now(kept.setting().text(), kept.version()))
        .orElse(NEVER);
  }

  @Override
  public Optional<String> address() {
    return Optional.of(now().address()).filter(address -> !address.isEmpty());
  }

  /**
   * @param typed "" = customers do not reach this Jira
   * @param seen the version that the caller saw
   * @throws Refused BAD_INPUT for what is no address of a site, CONFLICT when somebody else saved
   *     meanwhile
   */
  public Now change(String typed, int seen, UserKey by) {
    String wanted = read(typed);
    Now before = now();
    if (before.equals(new Now(wanted, seen))) return before;
    Switches.Setting next = new Switches.Setting(wanted, by, clock.instant());
    if (!switches.replace(Switches.Name.CUSTOMERS, seen, next)) throw deeds.meanwhile(null, DEED);
    String change =
        deeds.change(deeds.say("roundtrip.setup.audit.customer-address"), before.address(), wanted);
    deeds.done(DeedLine.of(by, DEED, null, change));
    return new Now(wanted, seen + 1);
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
