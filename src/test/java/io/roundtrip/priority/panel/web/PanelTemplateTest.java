package io.roundtrip.priority.panel.web;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.PluginTemplates;
import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.Quote;
import io.roundtrip.canonical.Trend;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Reason;
import io.roundtrip.priority.Effort;
import io.roundtrip.priority.Inputs;
import io.roundtrip.priority.PriorityPolicy;
import io.roundtrip.priority.Severity;
import io.roundtrip.priority.Voices;
import io.roundtrip.priority.panel.Askers;
import io.roundtrip.priority.panel.Panel;
import io.roundtrip.priority.panel.Told;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Scores;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/**
 * The template with its view, in the strict Velocity: every call must be an accessor of the view.
 */
public class PanelTemplateTest {
  private static final String HELD = "roundtrip.notify.news.held";
  private static final Voices LOUD = new Voices(31, 23, 12, 9, 6, 33, 25, 6, 8);
  private static final Quote QUOTE =
      new Quote(
          new IssueId(501),
          "RT-501",
          "<script>alert(1)</script> I had to export three times …",
          "Ada Lindqvist",
          "Nordic Crumb Bakery",
          Channel.EMAIL,
          Scores.NONE.with(Score.nps(3)),
          MONDAY.minus(Duration.ofDays(3)),
          true);

  private final PanelViews views =
      new PanelViews(
          (language, key, args) -> key.replace("roundtrip.priority.", "") + Arrays.asList(args),
          Locale.ENGLISH,
          "/jira",
          true,
          "10100",
          "is evidence for");

  @Test
  public void shows_score_terms_quotes_and_who_will_be_told() {
    Document page = rendered(panel(Effort.points(5).orElseThrow(), 31));

    assertThat(page.select("#roundtrip-priority-score").text()).isEqualTo("1.12");
    assertThat(page.select(".rt-panel-term strong").eachText())
        .containsExactly("7.26", "0.77", "5.00");
    assertThat(page.select(".rt-panel-lozenges .aui-lozenge-new").text())
        .isEqualTo("roundtrip.roadmap.status.planned[]");
    assertThat(page.select(".rt-panel-quotes .aui-lozenge-removed").text())
        .isEqualTo("quote.nps[3]");
    assertThat(page.select(".rt-panel-quotes a").attr("href")).isEqualTo("/jira/browse/RT-501");
    assertThat(page.select("#roundtrip-priority-told").text())
        .isEqualTo("panel.told.people[7]: panel.told.names[Ada, Grace, 5]");
    assertThat(page.select(".rt-panel-held li").eachText())
        .containsExactly(HELD + "[2, roundtrip.notify.reason.no-consent[]]");
    assertThat(page.select("a[href*=evidenceOf]").attr("href"))
        .isEqualTo("/jira/issues/?jql=issue+in+evidenceOf%28%22RT-1%22%29+ORDER+BY+created+DESC");
  }

  @Test
  public void the_rows_of_the_explanation_add_up_to_what_is_shown() {
    Document page = rendered(panel(Effort.points(5).orElseThrow(), 31));

    List<String> adds = page.select(".rt-panel-table tbody td:last-child").eachText();
    String total = page.select(".rt-panel-table tfoot td:last-child").text();

    assertThat(adds.stream().mapToLong(n -> Math.round(Double.parseDouble(n) * 100)).sum())
        .isEqualTo(Math.round(Double.parseDouble(total) * 100));
  }

  @Test
  public void what_customers_write_stays_text() {
    Document page = rendered(panel(Effort.points(5).orElseThrow(), 31));

    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("blockquote").text()).startsWith("<script>alert(1)</script>");
  }

  @Test
  public void without_effort_it_says_what_to_fill_in() {
    Document page = rendered(panel(null, 31));

    assertThat(page.select("#roundtrip-priority-score").text()).isEqualTo("–");
    assertThat(page.select(".rt-panel-hints li").eachText()).contains("missing.effort[]");
    assertThat(page.select(".aui-lozenge-moved").text()).isEqualTo("panel.no-effort[]");
  }

  @Test
  public void without_evidence_it_says_what_to_do_next() {
    Document page = rendered(panel(null, 0));

    assertThat(page.select(".rt-panel-steps li")).hasSize(3);
    assertThat(page.select("a.aui-button").attr("href")).contains("issuetype+%3D+10100+");
    assertThat(page.select("#roundtrip-priority-score")).isEmpty();
  }

  @Test
  public void shows_how_demand_developed() {
    Document page = rendered(panel(null, 12));

    assertThat(page.select(".rt-panel-bars").text()).isEqualTo("▁▁▁▂▂▂▃█");
    assertThat(page.select(".rt-panel-bars").attr("aria-hidden")).isEqualTo("true");
    assertThat(page.select(".aui-lozenge-removed").text()).contains("spike");
  }

  @Test
  public void numbers_are_written_as_the_reader_writes_them_and_bars_as_html_does() {
    PanelView german =
        new PanelViews(
                (language, key, args) -> key + Arrays.asList(args),
                Locale.GERMAN,
                "",
                false,
                "10100",
                "is evidence for")
            .of(panel(Effort.points(20).orElseThrow(), 1234), "RT-1", "RT", MONDAY);

    assertThat(german.score()).isEqualTo("0,28");
    assertThat(german.facts()).extracting(PanelView.Fact::value).containsOnly("1.234");
    assertThat(german.terms())
        .extracting(PanelView.Term::number)
        .containsExactly("7,26", "0,77", "20,00");
    assertThat(german.terms())
        .extracting(PanelView.Term::bar)
        .containsExactly("7.26", "0.77", "20.00");
    assertThat(german.terms()).extracting(PanelView.Term::most).containsExactly("10", "1", "20.00");
  }

  @Test
  public void what_is_not_the_whole_truth_is_said() {
    Told dry =
        new Told(
            SHIPPED,
            null,
            2,
            List.of("Ada", "Grace"),
            Map.of(Reason.UNSUBSCRIBED, 1, Reason.NO_CONSENT, 2),
            0,
            40,
            true);
    Document page = rendered(panel(null, 31, 3, dry));

    assertThat(page.select("#roundtrip-priority-told").text())
        .isEqualTo("panel.told.people[2]: Ada, Grace");
    assertThat(page.select(".rt-panel-held li").eachText())
        .containsExactly(
            HELD + "[1, roundtrip.notify.reason.unsubscribed[]]",
            HELD + "[2, roundtrip.notify.reason.no-consent[]]",
            "roundtrip.notify.reason.dry-run[]",
            "panel.told.unlooked[40]");
    assertThat(page.text()).contains("panel.hidden[3]");
  }

  @Test
  public void who_waits_for_a_word_is_a_number_and_a_way_there_for_who_may_say_it() {
    Map<Reason, Integer> held = Map.of(Reason.HELD_FOR_REVIEW, 9, Reason.NO_MAIL_CHOSEN, 2);
    Told told = new Told(SHIPPED, null, 0, List.of(), held, 0, 0, false);

    Document page = rendered(panel(null, 31, 0, told));

    assertThat(page.select("#roundtrip-priority-held").text())
        .isEqualTo("roundtrip.notify.held.waits[11]");
    assertThat(page.select("#roundtrip-priority-held").attr("href"))
        .isEqualTo("/jira/secure/RoundtripHeldNews.jspa?projectKey=RT");
  }

  @Test
  public void nobody_nameable_is_a_number_only_and_nothing_hidden_is_not_mentioned() {
    Document page =
        rendered(panel(null, 31, 0, new Told(SHIPPED, null, 7, List.of(), Map.of(), 0, 0, false)));

    assertThat(page.select("#roundtrip-priority-told").text()).isEqualTo("panel.told.people[7]");
    assertThat(page.select(".rt-panel-held li")).isEmpty();
    assertThat(page.text()).doesNotContain("panel.hidden");
  }

  @Test
  public void when_all_were_told_that_is_said_in_the_words_of_the_news() {
    Told over = new Told(SHIPPED, null, 0, List.of(), Map.of(Reason.DUPLICATE, 11), 0, 0, false);
    Document page = rendered(panel(null, 31, 0, over));

    assertThat(page.select("#roundtrip-priority-told").text()).isEqualTo("panel.told.over[0]");
    assertThat(page.select(".rt-panel-held li").eachText())
        .containsExactly(HELD + "[11, roundtrip.notify.reason.duplicate[]]");
    assertThat(page.text()).contains("panel.told.of[roundtrip.roadmap.status.shipped[]]");
  }

  @Test
  public void while_mail_waits_nobody_is_not_the_last_word() {
    for (Reason why :
        List.of(
            Reason.RECEIVER_REFUSES,
            Reason.PAUSED,
            Reason.HELD_FOR_REVIEW,
            Reason.NO_MAIL_CHOSEN,
            Reason.UNCERTAIN)) {
      Map<Reason, Integer> held = Map.of(why, 4, Reason.DUPLICATE, 2, Reason.NO_CONSENT, 1);

      Document page =
          rendered(panel(null, 31, 0, new Told(SHIPPED, null, 0, List.of(), held, 0, 0, false)));

      assertThat(page.select("#roundtrip-priority-told").text())
          .as("%s", why)
          .isEqualTo("panel.told.nobody-yet[]");
    }
  }

  @Test
  public void whom_the_reader_may_not_see_is_neither_told_nor_held() {
    Told none = new Told(SHIPPED, null, 0, List.of(), Map.of(), 7, 0, false);
    Told some = new Told(SHIPPED, null, 2, List.of(), Map.of(), 7, 0, false);
    Told off = new Told(null, Reason.PROJECT_OFF, 0, List.of(), Map.of(), 7, 0, false);

    Document unseen = rendered(panel(null, 31, 0, none));
    Document partly = rendered(panel(null, 31, 0, some));
    Document nobody = rendered(panel(null, 31, 0, off));

    assertThat(unseen.select("#roundtrip-priority-told").text()).isEqualTo("panel.told.unseen[]");
    assertThat(unseen.select(".rt-panel-held li")).isEmpty();
    assertThat(partly.select("#roundtrip-priority-told").text()).isEqualTo("panel.told.people[2]");
    assertThat(partly.select(".rt-panel-held li").eachText())
        .containsExactly("panel.told.others[7]");
    assertThat(nobody.select("#roundtrip-priority-told").text()).isEqualTo("panel.told.people[0]");
    assertThat(nobody.select(".rt-panel-held li").eachText())
        .containsExactly("roundtrip.notify.reason.project-off[]");
  }

  private Document rendered(Panel panel) {
    PanelView view = views.of(panel, "RT-1", "RT", MONDAY);
    return PluginTemplates.rendered("templates/priority/panel.vm", Map.of("panel", view));
  }

  private static Panel panel(@Nullable Effort effort, int pieces) {
    return panel(
        effort,
        pieces,
        1,
        new Told(
            SHIPPED, null, 7, List.of("Ada", "Grace"), Map.of(Reason.NO_CONSENT, 2), 0, 0, false));
  }

  private static Panel panel(@Nullable Effort effort, int pieces, int hidden, Told told) {
    return new Panel(
        new Demand(DARK_MODE, pieces, pieces, pieces, pieces),
        new Trend(List.of(0, 0, 0, 1, 1, 1, 2, 7), Trend.Course.SPIKE),
        PriorityPolicy.standard().score(new Inputs(LOUD, new Severity("High", 7.5), effort)),
        Optional.of(RoadmapStatus.PLANNED),
        true,
        new Askers(List.of(QUOTE), hidden, told));
  }
}
