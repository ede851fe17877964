package io.roundtrip.intake;

import io.roundtrip.kernel.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One piece of feedback as it was sent in, unread: texts by the name of the field. What nobody can
 * see is the same as absent.
 *
 * @param values by our names, see the constants
 * @param senders what the sender calls a field, where that differs (a column's title)
 */
public record Form(Map<String, List<String>> values, Map<String, String> senders) {
  public static final String PROJECT = "project";
  public static final String TITLE = "title";
  public static final String WORDS = "words";
  public static final String CUSTOMER = "customer";
  public static final String EMAIL = "email";
  public static final String ACCOUNT = "account";
  public static final String CONTACT_ID = "contactId";
  public static final String ACCOUNT_ID = "accountId";
  public static final String LOCALE = "locale";
  public static final String NPS = "nps";
  public static final String CSAT = "csat";
  public static final String CES = "ces";

  /** "effort" or "ease"; the project's setting when absent. */
  public static final String CES_ASKS = "cesAsks";

  public static final String CHANNEL = "channel";
  public static final String MOMENT = "moment";

  /** "yes" or "no"; absent = not asked. */
  public static final String CONSENT = "consent";

  /** Version of the text the person agreed to. */
  public static final String CONSENT_TEXT = "consentText";

  /** "system:id". */
  public static final String SOURCE = "source";

  /** Said where {@link #SOURCE} is a reference that we made; no sender can. */
  public static final String OWN_SOURCE = "ownSource";

  /** When it was said, ISO 8601; now when absent. */
  public static final String CREATED = "created";

  /** The sender's own kind of entry ("Bug"); becomes a label. */
  public static final String TYPE = "type";

  public static final String COMPONENTS = "components";
  public static final String LABELS = "labels";

  public static final Set<String> LISTS = Set.of(COMPONENTS, LABELS);
  public static final Set<String> FIELDS =
      Set.of(
          PROJECT,
          TITLE,
          WORDS,
          CUSTOMER,
          EMAIL,
          ACCOUNT,
          CONTACT_ID,
          ACCOUNT_ID,
          LOCALE,
          NPS,
          CSAT,
          CES,
          CES_ASKS,
          CHANNEL,
          MOMENT,
          CONSENT,
          CONSENT_TEXT,
          SOURCE,
          CREATED,
          TYPE,
          COMPONENTS,
          LABELS);

  public Form {
    values = Map.copyOf(values);
    senders = Map.copyOf(senders);
  }

  /** A form of single values, for tests and simple senders. */
  public static Form of(Map<String, String> values) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return new Form(lists, Map.of());
  }

  /** The value, or null when absent or blank. */
  public @Nullable String one(String field) {
    List<String> all = many(field);
    return all.isEmpty() ? null : all.get(0);
  }

  public List<String> many(String field) {
    return values.getOrDefault(field, List.of()).stream().filter(Text::isVisible).toList();
  }

  /** The field's name as the sender knows it, for problems. */
  public String called(String field) {
    return senders.getOrDefault(field, field);
  }

  public Form with(String field, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put(field, List.of(value));
    return new Form(more, senders);
  }

  Form without(String field) {
    Map<String, List<String>> less = new LinkedHashMap<>(values);
    less.remove(field);
    return new Form(less, senders);
  }
}
