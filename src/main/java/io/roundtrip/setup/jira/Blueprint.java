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
 * @param place where people meet it
 */
record Blueprint(
    @Nullable Field carries,
    String name,
    String type,
    String searcher,
    Place place,
    List<String> options) {
  /** Which issues have the field, and on which of their screens. */
  enum Place {
    /** Feedback alone; where it is made, edited and seen. */
    FEEDBACK,
    /** Every type; where it is edited and seen. */
    ITEMS,
    /** Every type; where it is seen, since nobody may edit it. */
    COMPUTED;

    boolean ofFeedbackOnly() {
      return this == FEEDBACK;
    }
  }

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
          text(Field.PUBLIC_TITLE, "Public title", Place.ITEMS),
          new Blueprint(
              Field.PUBLIC_LINK,
              "Public link",
              OURS + "public-link",
              SYSTEM + "exacttextsearcher",
              Place.ITEMS,
              List.of()),
          computed("Priority score", "priority-score", "numberrange"),
          computed("Accounts impacted", "accounts-impacted", "numberrange"),
          computed("Roadmap status", "roadmap-status", "exacttextsearcher"));

  private static Blueprint text(Field carries, String name) {
    return text(carries, name, Place.FEEDBACK);
  }

  private static Blueprint text(Field carries, String name, Place place) {
    return new Blueprint(
        carries, name, SYSTEM + "textfield", SYSTEM + "textsearcher", place, List.of());
  }

  private static Blueprint who(Field carries, String name, String type, String searcher) {
    return new Blueprint(carries, name, OURS + type, SYSTEM + searcher, Place.FEEDBACK, List.of());
  }

  private static Blueprint score(Field carries, String name, String type) {
    return new Blueprint(
        carries, name, OURS + type, SYSTEM + "numberrange", Place.FEEDBACK, List.of());
  }

  private static Blueprint select(Field carries, String name, List<String> options) {
    return new Blueprint(
        carries, name, SYSTEM + "select", SYSTEM + "multiselectsearcher", Place.FEEDBACK, options);
  }

  private static Blueprint computed(String name, String type, String searcher) {
    return new Blueprint(null, name, OURS + type, SYSTEM + searcher, Place.COMPUTED, List.of());
  }
}
