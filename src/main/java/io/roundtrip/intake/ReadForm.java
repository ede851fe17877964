package io.roundtrip.intake;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.PersonName;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Text;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Choice;
import io.roundtrip.signals.RowRefs;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.SourceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rule that turns a form into feedback, the same for REST, files and issues. Pure.
 *
 * @param feedback as good as it could be read; what was wrong is left out of it
 * @param problems everything that was wrong; empty = nothing
 */
record ReadForm(Feedback feedback, List<Problem> problems) {
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
  private static final int MOST_WORD = 200;

  /**
   * @param origin where the form came from, for the consent ledger
   * @param channel the channel when the form names none; only what is imported was not said now
   *     when it does not say when
   */
  static ReadForm of(Form form, Instant now, String origin, Channel channel) {
    FormReader reader = new FormReader(form);
    Answers answers = answers(reader);
    String words = reader.lines(Form.WORDS, Feedback.MOST_WORDS);
    Instant dated = dated(reader, now);
    Instant at = dated == null ? now : dated;
    String moment = reader.line(Form.MOMENT, Signal.MOST_MOMENT);
    Channel told =
        reader.known(
            Form.CHANNEL,
            "unknown-channel",
            text -> Channel.of(Choice.CHANNEL.meant(text)).orElse(null));
    Feedback feedback =
        new Feedback(
            title(reader, words, answers),
            words,
            who(form, reader),
            answers,
            told == null ? channel : told,
            moment.isEmpty() ? null : Choice.MOMENT.meant(moment),
            consent(reader, origin, dated, now),
            source(reader, form),
            at,
            dated != null || channel != Channel.IMPORT,
            reader.list(Form.COMPONENTS, 50, MOST_WORD),
            labels(reader));
    return new ReadForm(feedback, List.copyOf(reader.problems()));
  }

  private static String title(FormReader reader, String words, Answers answers) {
    int before = reader.problems().size();
    String title = Text.oneLine(reader.lines(Form.TITLE, Feedback.MOST_TITLE));
    if (!title.isEmpty()) return title;
    if (!words.isEmpty()) return Text.cut(Text.oneLine(words), 120);
    if (answers.none() && before == 0 && reader.problems().isEmpty())
      reader.wrong(Form.WORDS, "required");
    return answers.text();
  }

  private static Answers answers(FormReader reader) {
    return new Answers(
        reader.score(Score.Kind.NPS),
        reader.score(Score.Kind.CSAT),
        reader.score(Score.Kind.CES),
        reader.known(Form.CES_ASKS, "not-effort-or-ease", ReadForm::direction));
  }

  private static Score.@Nullable Direction direction(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "effort" -> Score.Direction.HIGH_IS_BAD;
      case "ease" -> Score.Direction.HIGH_IS_GOOD;
      default -> null;
    };
  }

  private static Who who(Form form, FormReader reader) {
    Long contact = reader.number(Form.CONTACT_ID);
    Long account = reader.number(Form.ACCOUNT_ID);
    String locale = reader.line(Form.LOCALE, 35);
    return new Who(
        name(reader, Form.CUSTOMER),
        isKey(reader, Form.EMAIL, form.one(Form.EMAIL)) ? null : reader.email(Form.EMAIL),
        name(reader, Form.ACCOUNT),
        locale.isEmpty()
            ? ""
            : Locale.forLanguageTag(locale.replace('_', '-')).toLanguageTag().replace("und", ""),
        contact == null ? null : new ContactId(contact),
        account == null ? null : new AccountId(account));
  }

  /** What issues hold in place of a name, for example in what another Jira exported, is none. */
  private static String name(FormReader reader, String field) {
    String name = reader.line(field, PersonName.MOST);
    return isKey(reader, field, name) ? "" : name;
  }

  private static boolean isKey(FormReader reader, String field, @Nullable String text) {
    if (text == null || !Pseudonyms.isKey(text.strip())) return false;
    reader.wrong(field, "key-for-name");
    return true;
  }

  /** It was given when the feedback was; when nobody says when, we do not guess. */
  private static @Nullable Consent consent(
      FormReader reader, String origin, @Nullable Instant dated, Instant now) {
    String wording = reader.line(Form.CONSENT_TEXT, 100);
    Boolean yes = reader.yesOrNo(Form.CONSENT);
    if (yes == null) return null;
    return Consent.reported(yes, origin, wording, dated, now);
  }

  private static @Nullable SourceRef source(FormReader reader, Form form) {
    String text = reader.line(Form.SOURCE, SourceRef.MOST_SYSTEM + 1 + SourceRef.MOST_ID);
    if (text.isEmpty()) return null;
    int colon = text.indexOf(':');
    String system = colon < 1 ? "" : text.substring(0, colon).strip();
    String id = text.substring(colon + 1).strip();
    if (!system.isEmpty()
        && !id.isEmpty()
        && system.length() <= SourceRef.MOST_SYSTEM
        && id.length() <= SourceRef.MOST_ID) {
      SourceRef source = new SourceRef(system, id);
      if (!RowRefs.isOne(source) || form.one(Form.OWN_SOURCE) != null) return source;
      reader.wrong(Form.SOURCE, "reserved-source", source.text());
      return null;
    }
    reader.wrong(Form.SOURCE, "malformed-source", FormReader.shown(text));
    return null;
  }

  private static @Nullable Instant dated(FormReader reader, Instant now) {
    Instant at = reader.time(Form.CREATED);
    if (at == null) return null;
    if (at.isAfter(now.plus(CLOCKS_DIFFER))) reader.wrong(Form.CREATED, "in-future");
    return at;
  }

  private static List<String> labels(FormReader reader) {
    String type = reader.line(Form.TYPE, MOST_WORD);
    List<String> labels = new ArrayList<>(reader.list(Form.LABELS, 50, MOST_WORD));
    if (!type.isEmpty()) labels.add(type.toLowerCase(Locale.ROOT));
    return labels.stream().map(ReadForm::label).distinct().toList();
  }

  /** Jira's labels hold no blanks. */
  static String label(String text) {
    return Text.runs(text.strip(), Text::blank, "-");
  }
}
