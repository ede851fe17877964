package io.roundtrip.setup.check;

import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log which classes and members this Jira lacks, before anything of ours is linked: a
 * plugin that cannot start has no page to say it on.
 */
final class FirstLook {
  private static final Logger LOG = LoggerFactory.getLogger(FirstLook.class);

  private FirstLook() {}

  static void at(Needs needs, Members members) {
    List<String> missing = members.look(needs.java(Predicate.not(PlanB::coversAny))).missing();
    if (missing.isEmpty()) return;
    LOG.error(
        "This Jira lacks what Roundtrip needs of it. Install the version of Roundtrip that is made"
            + " for it, and send these lines to its makers:\n  {}",
        String.join("\n  ", missing));
  }
}
