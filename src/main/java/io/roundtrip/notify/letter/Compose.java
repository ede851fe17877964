package io.roundtrip.notify.letter;

import io.roundtrip.customers.Contact;
import io.roundtrip.host.Languages;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Site;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.UnsubscribeLinks;
import io.roundtrip.notify.Var;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the mail: the project's text with the person's values, in the person's language. */
public final class Compose {
  private static final int LONGEST_VALUE = 2000;
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_QUOTE = 60;
  private static final int LARGEST_HTML = 100 * 1024;

  private final Templates templates;
  private final Phrases phrases;
  private final UnsubscribeLinks unsubscribe;
  private final Site site;

  public Compose(Templates templates, Phrases phrases, UnsubscribeLinks unsubscribe, Site site) {
    this.templates = templates;
    this.phrases = phrases;
    this.unsubscribe = unsubscribe;
    this.site = site;
  }

  /**
   * @param now becomes the mail's date
   * @throws TemplateFault the project's text cannot be used
   */
  public Body letter(Message message, Contact reader, ItemNow item, Rules rules, Instant now) {
    Locale language = Languages.of(reader.locale(), rules.language());
    Map<Var, String> values = values(message, reader, item, language);
    TemplateText text = text(message.project(), message.kind(), language);
    String project = item.restricted() ? "" : item.projectName();
    Footer footer = new Footer(phrases, language, project, !rules.replyTo().isEmpty());
    return write(
        text,
        message.kind(),
        values,
        language,
        footer,
        unsubscribe.of(message.contact(), message.project()),
        now);
  }

  /** The project's own text, or ours. */
  TemplateText text(ProjectId project, Kind kind, Locale language) {
    return templates
        .find(project, kind, language)
        .orElseGet(() -> DefaultTemplates.of(kind, language));
  }

  /** Also used for the preview of a text that is not saved yet. */
  Body write(
      TemplateText text,
      Kind kind,
      Map<Var, String> values,
      Locale language,
      Footer footer,
      String stop,
      Instant now) {
    String subject = Template.parse(text.subject(), kind.vocabulary()).fill(values);
    Template body = Template.parse(text.body(), kind.vocabulary());
    String marked =
        body.fill(
            values, (name, value) -> value.isEmpty() ? "" : String.valueOf(Sentinels.of(name)));
    String line = subject(subject);
    String html =
        Letterhead.html(language, line, HtmlRenderer.of(marked, values), footer.html(stop));
    if (html.length() > LARGEST_HTML) throw new TemplateFault("template-too-long", 0, "");
    String plain =
        TextRenderer.of(marked, values) + "\n-- \n" + String.join("\n", footer.text(stop)) + "\n";
    return new Body(line, plain, html, now);
  }

  private Map<Var, String> values(Message message, Contact reader, ItemNow item, Locale language) {
    Map<Var, String> values = new EnumMap<>(Var.class);
    values.put(Var.CUSTOMER_NAME, oneLine(reader.name()));
    values.put(Var.STATUS, status(message, item, language));
    values.put(Var.WORDS, clean(message.words()));
    if (item.restricted()) {
      values.put(Var.ITEM, inOwnWords(message, language));
      values.put(Var.ISSUE, values.get(Var.ITEM));
      return values;
    }
    values.put(Var.ITEM, oneLine(item.title()));
    values.put(Var.ISSUE, oneLine(item.title()));
    values.put(
        Var.DATE,
        item.eta() == null
            ? ""
            : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(item.eta()));
    values.put(Var.WORKAROUND, clean(item.workaround()));
    values.put(Var.COUNT, message.count() > 1 ? Integer.toString(message.count()) : "");
    values.put(Var.LINK, site.baseUrl() + "/browse/" + item.key());
    values.put(Var.OWNER, oneLine(item.owner()));
    values.put(Var.PROJECT, oneLine(item.projectName()));
    return values;
  }

  /**
   * Who asked for something that is kept from the public hears how it went, and nothing of it: the
   * reader's own words stand for the item; no title, key, project, people, date or number.
   */
  private String inOwnWords(Message message, Locale language) {
    String words = oneLine(message.words());
    return words.isEmpty()
        ? phrases.text(language, "roundtrip.notify.mail.your-feedback")
        : phrases.text(language, "roundtrip.notify.mail.quoted", Text.cut(words, LONGEST_QUOTE));
  }

  private String status(Message message, ItemNow item, Locale language) {
    RoadmapStatus status = message.kind() == Kind.MERGED ? item.status() : message.status();
    return status == null ? "" : phrases.text(language, "roundtrip.notify.status." + status.word());
  }

  static String subject(String filled) {
    return Text.cut(
        Text.oneLine(
            Text.clean(Text.runs(filled, c -> c == '\r' || c == '\n' || c == '\t', " "), false)),
        LONGEST_SUBJECT);
  }

  private static String oneLine(String value) {
    return Text.cut(Text.oneLine(Text.clean(value, true)), LONGEST_VALUE);
  }

  private static String clean(String value) {
    return Text.cut(Text.clean(value, true).strip(), LONGEST_VALUE);
  }

  /** What stands below every mail. */
  record Footer(Phrases phrases, Locale language, String project, boolean answers) {
    List<String> text(String stop) {
      return List.of(
          why(),
          answer(),
          phrases.text(language, "roundtrip.notify.mail.unsubscribe") + ": " + stop);
    }

    List<String> html(String stop) {
      String link =
          "<a href=\""
              + Html.escape(stop)
              + "\">"
              + Html.escape(phrases.text(language, "roundtrip.notify.mail.unsubscribe"))
              + "</a>";
      return List.of(Html.escape(why()), Html.escape(answer()), link);
    }

    private String why() {
      return project.isEmpty()
          ? phrases.text(language, "roundtrip.notify.mail.why-asked")
          : phrases.text(language, "roundtrip.notify.mail.why", project);
    }

    private String answer() {
      return phrases.text(
          language, answers ? "roundtrip.notify.mail.answer" : "roundtrip.notify.mail.no-answer");
    }
  }
}
