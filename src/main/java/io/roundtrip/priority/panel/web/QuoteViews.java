package io.roundtrip.priority.panel.web;

import io.roundtrip.canonical.Quote;
import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.Text;
import io.roundtrip.signals.NpsGroup;
import io.roundtrip.signals.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Quotes as the panel shows them. */
final class QuoteViews {
  private static final String SAY = "roundtrip.priority.quote.";
  private static final int MOST_WORDS = 200;
  private static final double UNHAPPY = 0.4;
  private static final double HAPPY = 0.7;

  private final Phrases phrases;
  private final String site;

  QuoteViews(Phrases phrases, String site) {
    this.phrases = phrases;
    this.site = site;
  }

  List<PanelView.Said> of(List<Quote> quotes, Instant now) {
    return quotes.stream().map(quote -> said(quote, now)).toList();
  }

  private PanelView.Said said(Quote quote, Instant now) {
    String who =
        Stream.of(quote.author(), quote.account())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    return new PanelView.Said(
        Text.cut(Text.oneLine(quote.words()), MOST_WORDS),
        who.isEmpty() ? phrases.text(SAY + "unknown") : who,
        quote.scores().all().stream().map(this::lozenge).toList(),
        when(quote, now),
        new PanelView.Link(site + "/browse/" + quote.key(), quote.key()));
  }

  private PanelView.Lozenge lozenge(Score score) {
    String text = phrases.text(SAY + score.kind().field(), score.raw());
    return new PanelView.Lozenge("aui-lozenge " + tone(score), text);
  }

  private static String tone(Score score) {
    if (score.kind() == Score.Kind.NPS) {
      return switch (NpsGroup.of(score)) {
        case PROMOTER -> "aui-lozenge-success";
        case DETRACTOR -> "aui-lozenge-removed";
        case PASSIVE, NOT_ASKED -> "aui-lozenge-moved";
      };
    }
    if (score.happiness() < UNHAPPY) return "aui-lozenge-removed";
    return score.happiness() > HAPPY ? "aui-lozenge-success" : "aui-lozenge-moved";
  }

  private String when(Quote quote, Instant now) {
    String ago = ago(Duration.between(quote.at(), now).toDays());
    return quote.dated() ? ago : phrases.text(SAY + "imported", ago);
  }

  private String ago(long days) {
    if (days <= 0) return phrases.text(SAY + "today");
    if (days < 14) return phrases.text(SAY + "days", days);
    if (days < 60) return phrases.text(SAY + "weeks", days / 7);
    return phrases.text(SAY + "months", days / 30);
  }
}
