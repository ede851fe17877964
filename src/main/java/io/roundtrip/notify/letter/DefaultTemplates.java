package io.roundtrip.notify.letter;

import io.roundtrip.host.Languages;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Nature;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The product's own mails, for projects that wrote none. The English sentences are the three texts
 * the product was made from, with the parts that may be unknown in sections.
 */
final class DefaultTemplates {
  private static final String QUOTE_EN = "{{#words}}\n\nYou told us: “{{words}}”{{/words}}";
  private static final String QUOTE_DE = "{{#words}}\n\nSie schrieben uns: „{{words}}“{{/words}}";

  private static final Map<Kind, TemplateText> ENGLISH =
      Map.of(
          Kind.ACKNOWLEDGE,
          text(
              "Thanks for flagging {{issue}}",
              "Hi {{customer_name}}, thanks for flagging {{issue}}. {{#owner}}I’m {{owner}} and"
                  + " {{/owner}}we’re assessing now."
                  + QUOTE_EN),
          Kind.STATUS,
          text(
              "{{item}}: {{status}}",
              "Hi {{customer_name}},\n\n{{item}} is {{status}}{{#date}} with ETA {{date}}{{/date}}."
                  + "{{#workaround}} Here’s the workaround: {{workaround}}.{{/workaround}}"
                  + QUOTE_EN
                  + "{{#link}}\n\nWhere it stands: {{link}}{{/link}}"),
          Kind.MERGED,
          text(
              "We track this together: {{item}}",
              "Hi {{customer_name}},\n\nothers told us the same, so we track it in one place:"
                  + " {{item}}.{{#status}} It is {{status}}.{{/status}}{{#promise}}"
                  + " {{promise}}{{/promise}}"
                  + QUOTE_EN
                  + "{{#link}}\n\nWhere it stands: {{link}}{{/link}}"),
          Kind.SHIPPED,
          text(
              "{{item}} is here",
              "Hi {{customer_name}},\n\n"
                  + "We’ve released {{item}}{{#count}}—based on {{count}}"
                  + " requests{{/count}}.{{#link}} Try it here: {{link}}.{{/link}}"
                  + QUOTE_EN),
          Kind.NOT_PLANNED,
          text(
              "{{item}}: {{status}}",
              "Hi {{customer_name}},\n\n"
                  + "we looked at {{item}}, and we will not do it for now. It may not be the answer"
                  + " you hoped for; thank you for telling us all the same."
                  + QUOTE_EN
                  + "{{#link}}\n\nMore about it: {{link}}{{/link}}"));

  private static final Map<Kind, TemplateText> GERMAN =
      Map.of(
          Kind.ACKNOWLEDGE,
          text(
              "Danke für den Hinweis auf {{issue}}",
              "Guten Tag {{customer_name}}, danke für den Hinweis auf {{issue}}. {{#owner}}Ich bin"
                  + " {{owner}}, und {{/owner}}wir sehen es uns gerade an."
                  + QUOTE_DE),
          Kind.STATUS,
          text(
              "{{item}}: {{status}}",
              "Guten Tag {{customer_name}},\n\n"
                  + "{{item}} ist jetzt {{status}}{{#date}}, voraussichtlich fertig am"
                  + " {{date}}{{/date}}.{{#workaround}} Bis dahin hilft:"
                  + " {{workaround}}.{{/workaround}}"
                  + QUOTE_DE
                  + "{{#link}}\n\nDer Stand: {{link}}{{/link}}"),
          Kind.MERGED,
          text(
              "Wir verfolgen das gemeinsam: {{item}}",
              "Guten Tag {{customer_name}},\n\n"
                  + "andere haben uns dasselbe geschrieben, deshalb verfolgen wir es an einer"
                  + " Stelle: {{item}}.{{#status}} Stand: {{status}}.{{/status}}{{#promise}}"
                  + " {{promise}}{{/promise}}"
                  + QUOTE_DE
                  + "{{#link}}\n\nDer Stand: {{link}}{{/link}}"),
          Kind.SHIPPED,
          text(
              "{{item}} ist da",
              "Guten Tag {{customer_name}},\n\n"
                  + "wir haben {{item}} veröffentlicht{{#count}} – {{count}} Kundinnen und Kunden"
                  + " hatten es sich gewünscht{{/count}}.{{#link}} Hier ausprobieren:"
                  + " {{link}}.{{/link}}"
                  + QUOTE_DE),
          Kind.NOT_PLANNED,
          text(
              "{{item}}: {{status}}",
              "Guten Tag {{customer_name}},\n\n"
                  + "wir haben uns {{item}} angesehen und werden es vorerst nicht umsetzen. Das ist"
                  + " vielleicht nicht die Antwort, auf die Sie gehofft haben; danke trotzdem, dass"
                  + " Sie es uns geschrieben haben."
                  + QUOTE_DE
                  + "{{#link}}\n\nMehr dazu: {{link}}{{/link}}"));

  /** What has shipped and is nothing new. */
  private static final Map<Nature, TemplateText> ENGLISH_DONE =
      Map.of(
          Nature.FIXED,
          text(
              "{{item}} is fixed",
              "Hi {{customer_name}},\n\n"
                  + "We’ve fixed {{item}}{{#count}}—{{count}} people told us about it{{/count}}."
                  + "{{#link}} More about it: {{link}}.{{/link}}"
                  + QUOTE_EN),
          Nature.ANSWERED,
          text(
              "{{item}}: done",
              "Hi {{customer_name}},\n\n"
                  + "We’ve taken care of {{item}}.{{#link}} More about it: {{link}}.{{/link}}"
                  + QUOTE_EN));

  private static final Map<Nature, TemplateText> GERMAN_DONE =
      Map.of(
          Nature.FIXED,
          text(
              "{{item}} ist behoben",
              "Guten Tag {{customer_name}},\n\n"
                  + "wir haben {{item}} behoben{{#count}} – {{count}} Menschen hatten uns davon"
                  + " geschrieben{{/count}}.{{#link}} Mehr dazu: {{link}}.{{/link}}"
                  + QUOTE_DE),
          Nature.ANSWERED,
          text(
              "{{item}}: erledigt",
              "Guten Tag {{customer_name}},\n\n"
                  + "wir haben {{item}} erledigt.{{#link}} Mehr dazu: {{link}}.{{/link}}"
                  + QUOTE_DE));

  private DefaultTemplates() {}

  /** German for German readers, English for everybody else. */
  static TemplateText of(Kind kind, Locale language) {
    return of(kind, Nature.NEW, language);
  }

  /** The same mail for things of another nature. */
  static TemplateText of(Kind kind, Nature nature, Locale language) {
    boolean german = Languages.of(language).equals(Locale.GERMAN);
    if (kind == Kind.SHIPPED && nature != Nature.NEW)
      return Objects.requireNonNull((german ? GERMAN_DONE : ENGLISH_DONE).get(nature));
    return Objects.requireNonNull((german ? GERMAN : ENGLISH).get(kind));
  }

  private static TemplateText text(String subject, String body) {
    return new TemplateText(subject, body, 0);
  }
}
