package io.roundtrip.priority.panel.web;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.Quote;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Scores;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

public class QuoteViewsTest {
  private final QuoteViews views =
      new QuoteViews(
          (language, key, args) ->
              key.replace("roundtrip.priority.quote.", "") + Arrays.asList(args),
          "/jira");

  @Test
  public void how_long_ago_is_said_in_days_then_weeks_then_months() {
    assertThat(ago(0)).isEqualTo("today[]");
    assertThat(ago(-1)).as("another clock").isEqualTo("today[]");
    assertThat(ago(1)).isEqualTo("days[1]");
    assertThat(ago(13)).isEqualTo("days[13]");
    assertThat(ago(14)).isEqualTo("weeks[2]");
    assertThat(ago(59)).isEqualTo("weeks[8]");
    assertThat(ago(60)).isEqualTo("months[2]");
  }

  @Test
  public void of_old_feedback_without_a_date_only_the_import_is_dated() {
    Quote old =
        new Quote(
            new IssueId(501),
            "RT-501",
            "Kinder",
            "",
            "",
            Channel.IMPORT,
            Scores.NONE,
            MONDAY,
            false);

    assertThat(views.of(List.of(old), MONDAY.plus(Duration.ofDays(3))).get(0).when())
        .isEqualTo("imported[days[3]]");
  }

  @Test
  public void who_said_it_is_named_as_far_as_it_is_known() {
    assertThat(said("Ada", "Crumb", Scores.NONE, 0).who()).isEqualTo("Ada, Crumb");
    assertThat(said("", "Crumb", Scores.NONE, 0).who()).isEqualTo("Crumb");
    assertThat(said("", "", Scores.NONE, 0).who()).isEqualTo("unknown[]");
  }

  @Test
  public void the_colour_follows_how_happy_it_was() {
    assertThat(tone(Score.nps(9))).contains("success");
    assertThat(tone(Score.nps(8))).contains("moved");
    assertThat(tone(Score.nps(6))).contains("removed");
    assertThat(tone(Score.csat(5))).contains("success");
    assertThat(tone(Score.csat(3))).contains("moved");
    assertThat(tone(Score.csat(1))).contains("removed");
  }

  @Test
  public void words_stand_on_one_line_and_lead_to_their_feedback() {
    PanelView.Said said = said("Ada", "", Scores.NONE, 0);

    assertThat(said.words()).isEqualTo("Kinder early shifts, please.");
    assertThat(said.link()).isEqualTo(new PanelView.Link("/jira/browse/RT-501", "RT-501"));
    assertThat(said.lozenges()).isEmpty();
  }

  private String ago(int days) {
    return said("Ada", "", Scores.NONE, days).when();
  }

  private String tone(Score score) {
    return said("Ada", "", Scores.NONE.with(score), 0).lozenges().get(0).tone();
  }

  private PanelView.Said said(String author, String account, Scores scores, int days) {
    Quote quote =
        new Quote(
            new IssueId(501),
            "RT-501",
            "Kinder early\nshifts,  please.",
            author,
            account,
            Channel.EMAIL,
            scores,
            MONDAY.minus(Duration.ofDays(days)),
            true);
    return views.of(List.of(quote), MONDAY).get(0);
  }
}
