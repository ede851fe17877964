package io.roundtrip.canonical.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.canonical.Quote;
import io.roundtrip.canonical.ReadEvidence;
import io.roundtrip.signals.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of quotes on the wire.
 *
 * @param hidden pieces of this page that the caller may not see
 */
public record EvidenceJson(
    @JsonProperty("start") int start,
    @JsonProperty("limit") int limit,
    @JsonProperty("total") int total,
    @JsonProperty("hidden") int hidden,
    @JsonProperty("quotes") List<QuoteJson> quotes) {

  /**
   * @param scores "nps", "csat", "ces" as they were given
   * @param at when it was said, ISO 8601; when it was imported if it is not dated
   */
  public record QuoteJson(
      @JsonProperty("feedback") String feedback,
      @JsonProperty("words") String words,
      @JsonProperty("author") String author,
      @JsonProperty("account") String account,
      @JsonProperty("channel") @Nullable String channel,
      @JsonProperty("scores") Map<String, Integer> scores,
      @JsonProperty("at") String at,
      @JsonProperty("dated") boolean dated) {}

  /**
   * @param feedback the key of the issue that is evidence
   */
  public record Link(@JsonProperty("feedback") @Nullable String feedback) {}

  static EvidenceJson of(ReadEvidence.Quoted read) {
    return new EvidenceJson(
        read.page().start(),
        read.page().limit(),
        read.total(),
        read.hidden(),
        read.quotes().stream().map(EvidenceJson::quote).toList());
  }

  private static QuoteJson quote(Quote quote) {
    Map<String, Integer> scores = new LinkedHashMap<>();
    for (Score score : quote.scores().all()) scores.put(score.kind().field(), score.raw());
    return new QuoteJson(
        quote.key(),
        quote.words(),
        quote.author(),
        quote.account(),
        Optional.ofNullable(quote.channel()).map(channel -> channel.word()).orElse(null),
        scores,
        quote.at().toString(),
        quote.dated());
  }
}
