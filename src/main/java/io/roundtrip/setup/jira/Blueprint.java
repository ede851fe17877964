package io.roundtrip.setup.jira;

import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.signals.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The custom fields that the set-up makes.
 *
 * @param carries what the field holds for the intake; null for the computed ones, which are known
 *     by their type
 * @param name key of the first name in Jira; an administrator may rename it
 * @param place where people meet it
 * @param options keys of what can be chosen, in order
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
  private static final String PLAIN = SYSTEM + "textfield";
  private static final String PART = "roundtrip.setup.part.";
  private static final String OPTION = "roundtrip.setup.option.";

  static final List<Blueprint> ALL =
      List.of(
          who(Field.CUSTOMER, "customer", "textsearcher"),
          who(Field.EMAIL, "email", "exacttextsearcher"),
          who(Field.ACCOUNT, "account", "textsearcher"),
          score(Field.NPS, "nps"),
          score(Field.CSAT, "csat"),
          score(Field.CES, "ces"),
          select(Field.CHANNEL, "channel", Choice.CHANNEL),
          select(Field.MOMENT, "moment", Choice.MOMENT),
          select(Field.CONSENT, "consent", Choice.CONSENT),
          new Blueprint(
              Field.SOURCE,
              PART + "source",
              PLAIN,
              SYSTEM + "textsearcher",
              Place.FEEDBACK,
              List.of()),
          released(Field.PUBLIC_TITLE, "public-title", "textsearcher"),
          released(Field.PUBLIC_LINK, "public-link", "exacttextsearcher"),
          computed("priority-score", "numberrange"),
          computed("accounts-impacted", "numberrange"),
          computed("roadmap-status", "exacttextsearcher"));

  /** Key of what Jira says below the field, until an administrator says something else. */
  String about() {
    return name + ".about";
  }

  /** What set-up of this version makes, or an older one made and people have filled since. */
  boolean fits(String kind) {
    return !type.startsWith(OURS)
        || kind.equals(type)
        || carries == Field.PUBLIC_TITLE && kind.equals(PLAIN);
  }

  private static Blueprint released(Field carries, String type, String searcher) {
    return new Blueprint(
        carries, PART + type, OURS + type, SYSTEM + searcher, Place.ITEMS, List.of());
  }

  private static Blueprint who(Field carries, String type, String searcher) {
    return new Blueprint(
        carries, PART + type, OURS + type, SYSTEM + searcher, Place.FEEDBACK, List.of());
  }

  private static Blueprint score(Field carries, String type) {
    return new Blueprint(
        carries, PART + type, OURS + type, SYSTEM + "numberrange", Place.FEEDBACK, List.of());
  }

  private static Blueprint select(Field carries, String name, Choice choice) {
    return new Blueprint(
        carries,
        PART + name,
        SYSTEM + "select",
        SYSTEM + "multiselectsearcher",
        Place.FEEDBACK,
        choice.words().stream().map(word -> option(name, word)).toList());
  }

  private static String option(String name, String word) {
    return OPTION + name + "." + word.replace(' ', '-');
  }

  private static Blueprint computed(String type, String searcher) {
    return new Blueprint(
        null, PART + type, OURS + type, SYSTEM + searcher, Place.COMPUTED, List.of());
  }
}
