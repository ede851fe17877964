package io.roundtrip.notify.send.pace;

/**
 * How many mails may leave in a minute.
 *
 * @param server through the mail server; 0 = no limit
 * @param domain to any one receiving domain; 0 = no limit
 */
public record Rates(double server, double domain) {
  public static final Rates NO_LIMIT = new Rates(0, 0);

  /** What each of so many nodes may send. */
  public Rates over(int nodes) {
    int shares = Math.max(1, nodes);
    return new Rates(server / shares, domain / shares);
  }
}
