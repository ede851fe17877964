package io.roundtrip.notify.crash;

import java.time.Duration;

/**
 * What happens to the nodes.
 *
 * @param kills SIGKILL at random moments
 * @param stops SIGSTOP for longer than the lease; needs a second node
 * @param ends SIGTERM, as a Jira that shuts down
 * @param strict what may have left waits for a person
 * @param lease of a mail in a sender's hands
 * @param mails at least so many; while faults are to come there are always some waiting
 * @param aimed of a hundred faults so many strike at a step of a conversation, each as often as the
 *     others; the rest at any moment
 * @param small in a hurry: the database does not wait for its disk, and at the end nobody waits for
 *     the nodes to look by themselves
 */
record Plan(
    int kills,
    int stops,
    int ends,
    boolean strict,
    long seed,
    int nodes,
    Duration lease,
    int mails,
    int aimed,
    boolean small) {
  /** As system properties say. */
  static Plan wished() {
    int ends = Integer.getInteger("ends", 0);
    int stops = Integer.getInteger("stops", 0);
    return new Plan(
        Integer.getInteger("kills", stops + ends > 0 ? 0 : 200),
        stops,
        ends,
        isStrict(),
        wishedSeed(),
        Integer.getInteger("nodes", 2),
        Duration.ofMillis(Long.getLong("lease", ends > 0 ? 12_000 : 4_000)),
        Integer.getInteger("mails", 3_000),
        Integer.getInteger("aimed", 40),
        false);
  }

  /** One node, which is the host, with the product's own lease. */
  static Plan ofHost(int kills, Duration lease) {
    int aimed = Integer.getInteger("aimed", 60);
    return new Plan(kills, 0, 0, isStrict(), wishedSeed(), 1, lease, 0, aimed, false);
  }

  private static boolean isStrict() {
    String mode = System.getProperty("mode", "at-least-once");
    if (!mode.equals("strict") && !mode.equals("at-least-once"))
      throw new IllegalArgumentException("-Dmode=at-least-once or strict");
    return mode.equals("strict");
  }

  private static long wishedSeed() {
    return Long.getLong("seed", System.nanoTime() % 1_000_000);
  }

  String mode() {
    return strict ? "strict" : "at-least-once";
  }
}
