package io.roundtrip.notify.letter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Var;
import io.roundtrip.notify.letter.TemplateText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail's text on the wire.
 *
 * @param version 0 = the product's own text
 * @param names everything this mail may ask for
 */
public record TemplateJson(
    @JsonProperty("kind") String kind,
    @JsonProperty("language") String language,
    @JsonProperty("subject") String subject,
    @JsonProperty("body") String body,
    @JsonProperty("version") int version,
    @JsonProperty("names") List<String> names) {

  /** What an author sends. */
  public record Change(
      @JsonProperty("subject") @Nullable String subject,
      @JsonProperty("body") @Nullable String body,
      @JsonProperty("version") @Nullable Integer version) {

    TemplateText text() {
      return new TemplateText(
          subject == null ? "" : subject, body == null ? "" : body, version == null ? 0 : version);
    }
  }

  /** What a customer would get. */
  public record Shown(
      @JsonProperty("subject") String subject,
      @JsonProperty("text") String text,
      @JsonProperty("html") @Nullable String html) {}

  static TemplateJson of(Kind kind, Locale language, TemplateText text) {
    return new TemplateJson(
        kind.word(),
        language.getLanguage(),
        text.subject(),
        text.body(),
        text.version(),
        kind.vocabulary().stream().map(Var::word).toList());
  }
}
