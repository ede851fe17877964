package io.roundtrip.notify.letter;

import io.roundtrip.customers.Contact;
import io.roundtrip.host.CustomerSite;
import io.roundtrip.host.Languages;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Site;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Nature;
import io.roundtrip.notify.Reach;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.UnsubscribeLinks;
import io.roundtrip.notify.Var;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes the mail: the project's text with the person's values, in the person's language. */
public final class Compose {
  private static final int LONGEST_SUBJECT = 200;
  private static final int LARGEST_HTML = 100 * 1024;

  private final Templates templates;
  private final Phrases phrases;
  private final UnsubscribeLinks unsubscribe;
  private final LetterValues values;
  private final Reach reach;

  Compose(Templates templates, Phrases phrases, UnsubscribeLinks unsubscribe, Reach reach) {
    this.templates = templates;
    this.phrases = phrases;
    this.unsubscribe = unsubscribe;
    this.values = new LetterValues(phrases, reach);
    this.reach = reach;
  }

  public Compose(
      Templates templates,
      Phrases phrases,
      UnsubscribeLinks unsubscribe,
      Site site,
      CustomerSite customers) {
    this(templates, phrases, unsubscribe, new Reach(site, customers));
  }

  /**
   * A letter before it is framed.
   *
   * @param marked its text with marks and with signs for the values
   */
  record Draft(String subject, String marked, Map<Var, String> filled) {
    String html() {
      return HtmlRenderer.of(marked, filled);
    }

    String text() {
      return TextRenderer.of(marked, filled);
    }
  }

  /**
   * @param now becomes the mail's date
   * @throws TemplateFault the project's text cannot be used
   */
  public Body letter(Message message, Contact reader, ItemNow item, Rules rules, Instant now) {
    Locale language = Languages.of(reader.locale(), rules.language());
    Draft draft = draft(message, reader, item, rules, UnaryOperator.identity());
    return framed(draft, footer(message, item, rules, language), now);
  }

  /**
   * What would lead its reader where customers do not get is as if nobody had released it.
   *
   * @param part what is taken of the text as its author wrote it
   */
  Draft draft(
      Message message, Contact reader, ItemNow found, Rules rules, UnaryOperator<String> part) {
    ItemNow item = reach.open(found).inWords(message.words());
    Locale language = Languages.of(reader.locale(), rules.language());
    TemplateText text = text(message.project(), message.kind(), item.nature(), language);
    boolean ours = text.version() == 0;
    Map<Var, String> filled = values.of(message, reader, item, rules, language, ours);
    if (!ours && leads(text, message.kind(), filled, item)) {
      text = DefaultTemplates.of(message.kind(), item.nature(), language);
      filled = values.of(message, reader, item, rules, language, true);
    }
    TemplateText taken = new TemplateText(text.subject(), part.apply(text.body()), text.version());
    return read(taken, message.kind(), filled, language);
  }

  Footer footer(Message message, ItemNow found, Rules rules, Locale language) {
    ItemNow item = reach.open(found);
    HowToStop stop =
        new HowToStop(unsubscribe.of(message.contact(), message.project()), rules.replyTo());
    return new Footer(phrases, language, item.restricted() ? "" : item.projectName(), stop);
  }

  /** A text that leads to a Jira which customers do not reach is as good as not written. */
  private boolean leads(TemplateText text, Kind kind, Map<Var, String> filled, ItemNow item) {
    Map<Var, String> atWork = LetterValues.withoutReaders(filled, item);
    return leadsNowhere(text.subject(), kind, atWork) || leadsNowhere(text.body(), kind, atWork);
  }

  /** Whether what a project wrote does, as it is written and as it is read. */
  boolean leadsNowhere(String written, Kind kind, Map<Var, String> filled) {
    Template template = Template.parse(Text.running(written), kind.vocabulary());
    String marked = template.fill(filled, (name, value) -> place(name, value, ""));
    return reach.leadsNowhere(template.fill(filled))
        || reach.leadsNowhere(TextRenderer.of(marked, filled));
  }

  /** The project's own text, or ours. */
  TemplateText text(ProjectId project, Kind kind, Nature nature, Locale language) {
    return templates
        .find(project, kind, language)
        .orElseGet(() -> DefaultTemplates.of(kind, nature, language));
  }

  /** Also used for the preview of a text that is not saved yet. */
  Body write(TemplateText text, Kind kind, Map<Var, String> filled, Footer footer, Instant now) {
    return framed(read(text, kind, filled, footer.language()), footer, now);
  }

  private Draft read(TemplateText text, Kind kind, Map<Var, String> filled, Locale language) {
    String something = values.something(language);
    String subject =
        subject(
            Openings.capital(
                Template.parse(text.subject(), kind.vocabulary()).fill(filled),
                something,
                language));
    String marked =
        Openings.capital(
            Template.parse(Text.running(text.body()), kind.vocabulary())
                .fill(filled, (name, value) -> place(name, value, something)),
            something,
            language);
    return new Draft(subject, marked, filled);
  }

  private static Body framed(Draft draft, Footer footer, Instant now) {
    return framed(draft.subject(), draft.html(), draft.text(), footer, now);
  }

  static Body framed(String subject, String html, String text, Footer footer, Instant now) {
    String framed = Letterhead.html(footer.language(), subject, html, footer.html());
    if (framed.length() > LARGEST_HTML) throw new TemplateFault("template-too-long", 0, "");
    String plain = text + "\n-- \n" + String.join("\n", footer.text()) + "\n";
    return new Body(subject, plain, framed, now);
  }

  /** A phrase of ours is part of the sentence; everything else is put in when marks are read. */
  private static String place(Var name, String value, String something) {
    return value.isEmpty() || value.equals(something) ? value : String.valueOf(Sentinels.of(name));
  }

  static String subject(String filled) {
    return Text.cut(
        Text.oneLine(
            Text.clean(Text.runs(filled, c -> c == '\r' || c == '\n' || c == '\t', " "), false)),
        LONGEST_SUBJECT);
  }
}
