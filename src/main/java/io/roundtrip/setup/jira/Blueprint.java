package io.roundtrip.setup.jira;

import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.signals.Channel;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The custom fields that the set-up makes.
 *
 * @param carries what the field holds for the intake; null for the computed ones, which are known
 *     by their type
 * @param name the first name in Jira; an administrator may rename it
 * @param feedbackOnly whether it belongs to the issue type Feedback alone
 */
record Blueprint(
    @Nullable Field carries,
    String name,
    String type,
    String searcher,
    boolean feedbackOnly,
    List<String> options) {
  private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";
  static final String OURS = "io.roundtrip.jira:";
  private static final List<String> CHANNELS =
      Stream.of(Channel.values()).map(Channel::word).toList();
  private static final List<String> MOMENTS =
      List.of(
          "onboarding",
          "daily use",
          "support",
          "escalation",
          "delivery",
          "billing",
          "renewal",
          "procurement",
          "reporting");

  static final List<Blueprint> ALL =
      List.of(
          who(Field.CUSTOMER, "Customer", "customer", "textsearcher"),
          who(Field.EMAIL, "Customer e-mail", "email", "exacttextsearcher"),
          who(Field.ACCOUNT, "Account", "account", "textsearcher"),
          score(Field.NPS, "NPS", "nps"),
          score(Field.CSAT, "CSAT", "csat"),
          score(Field.CES, "CES", "ces"),
          select(Field.CHANNEL, "Channel", CHANNELS),
          select(Field.MOMENT, "Moment of truth", MOMENTS),
          select(Field.CONSENT, "May we write back?", List.of("yes", "no")),
          text(Field.SOURCE, "Source reference"),
          computed("Priority score", "priority-score", "numberrange"),
          computed("Accounts impacted", "accounts-impacted", "numberrange"),
          computed("Roadmap status", "roadmap-status", "textsearcher"));

  private static Blueprint text(Field carries, String name) {
    return new Blueprint(
        carries, name, SYSTEM + "textfield", SYSTEM + "textsearcher", true, List.of());
  }

  private static Blueprint who(Field carries, String name, String type, String searcher) {
    return new Blueprint(carries, name, OURS + type, SYSTEM + searcher, true, List.of());
  }

  private static Blueprint score(Field carries, String name, String type) {
    return new Blueprint(carries, name, OURS + type, SYSTEM + "numberrange", true, List.of());
  }

  private static Blueprint select(Field carries, String name, List<String> options) {
    return new Blueprint(
        carries, name, SYSTEM + "select", SYSTEM + "multiselectsearcher", true, options);
  }

  private static Blueprint computed(String name, String type, String searcher) {
    return new Blueprint(null, name, OURS + type, SYSTEM + searcher, false, List.of());
  }
}
