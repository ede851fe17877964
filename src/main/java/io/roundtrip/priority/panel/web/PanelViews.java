package io.roundtrip.priority.panel.web;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.Trend;
import io.roundtrip.host.Phrases;
import io.roundtrip.priority.ExplainScore;
import io.roundtrip.priority.PriorityScore;
import io.roundtrip.priority.panel.Panel;
import io.roundtrip.roadmap.RoadmapLozenge;
import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Turns a panel into finished words in one reader's language. */
final class PanelViews {
  private static final String SAY = "roundtrip.priority.panel.";
  private static final String STATUS = "roundtrip.roadmap.status.";

  private static final String BLOCKS = "▁▂▃▄▅▆▇█";
  private static final BigDecimal LONG_BAR = BigDecimal.valueOf(13);

  private final Phrases phrases;
  private final Locale locale;
  private final String site;
  private final String feedback;
  private final String link;
  private final boolean decides;
  private final ExplainScore explain;

  /**
   * @param site context path, for example "/jira"
   * @param feedback the type of feedback as JQL takes it, whatever people call it
   * @param decides whether the reader decides about the project's held news
   * @param link what Jira's dialog calls the link from feedback to an item; "" when nobody knows
   */
  PanelViews(
      Phrases phrases, Locale locale, String site, boolean decides, String feedback, String link) {
    this.phrases = phrases;
    this.locale = locale;
    this.site = site;
    this.decides = decides;
    this.feedback = feedback;
    this.link = link;
    this.explain = new ExplainScore(phrases);
  }

  /**
   * @param key of the item
   * @param project key of its project
   */
  PanelView of(Panel panel, String key, String project, Instant now) {
    PriorityScore score = panel.score();
    BigDecimal priority = score.priority();
    return new PanelView(
        panel.demand().isNone() ? empty(project) : null,
        priority == null ? "–" : number(priority),
        say(priority == null ? "unestimated" : "score"),
        lozenges(panel),
        panel.settled(),
        explain.sentence(score),
        terms(score),
        facts(panel.demand()),
        trend(panel.trend()),
        explain.needed(score),
        new WaterfallViews(phrases, explain, this::number).of(score),
        say("quotes"),
        new QuoteViews(phrases, site).of(panel.askers().quotes(), now),
        panel.askers().hidden() == 0 ? "" : say("hidden", panel.askers().hidden()),
        new ToldViews(phrases, decides ? heldNews(project) : "").of(panel.askers().told()),
        navigator(
            "issue in evidenceOf(\"" + key + "\") ORDER BY created DESC",
            say("all", panel.demand().pieces())));
  }

  private String heldNews(String project) {
    return site + "/secure/RoundtripHeldNews.jspa?projectKey=" + project;
  }

  private PanelView.Empty empty(String project) {
    return new PanelView.Empty(
        say("empty"),
        List.of(say("empty.open"), say("empty.link", shown()), say("empty.then")),
        navigator(
            "project = \"" + project + "\" AND issuetype = " + feedback + " ORDER BY created DESC",
            say("empty.find")));
  }

  private String shown() {
    return link.isEmpty() ? phrases.text("roundtrip.setup.part.link-outward") : link;
  }

  private List<PanelView.Lozenge> lozenges(Panel panel) {
    List<PanelView.Lozenge> lozenges = new ArrayList<>();
    panel
        .roadmap()
        .ifPresent(
            status ->
                lozenges.add(
                    new PanelView.Lozenge(
                        RoadmapLozenge.of(panel.roadmap()), phrases.text(STATUS + status.word()))));
    lozenges.add(
        new PanelView.Lozenge(
            panel.trend().course() == Trend.Course.SPIKE
                ? "aui-lozenge aui-lozenge-removed"
                : "aui-lozenge",
            say("course." + panel.trend().course().word())));
    if (!panel.score().isEstimated()) {
      lozenges.add(new PanelView.Lozenge("aui-lozenge aui-lozenge-moved", say("no-effort")));
    }
    return lozenges;
  }

  private List<PanelView.Term> terms(PriorityScore score) {
    BigDecimal confidence = score.confidence().value();
    List<PanelView.Term> terms = new ArrayList<>();
    terms.add(term("impact", score.impact(), BigDecimal.TEN, explain.impact(score)));
    terms.add(term("confidence", confidence, BigDecimal.ONE, explain.confidence(score)));
    if (score.inputs().effort() == null) {
      terms.add(
          new PanelView.Term(
              say("effort"), "–", "0", "1", "rt-bar rt-bar-effort", explain.effort(score)));
    } else {
      BigDecimal points = score.inputs().effort().points();
      terms.add(term("effort", points, LONG_BAR.max(points), explain.effort(score)));
    }
    return terms;
  }

  private PanelView.Term term(String name, BigDecimal value, BigDecimal most, String detail) {
    return new PanelView.Term(
        say(name),
        number(value),
        value.toPlainString(),
        most.toPlainString(),
        "rt-bar rt-bar-" + name,
        detail);
  }

  private List<PanelView.Fact> facts(Demand demand) {
    return List.of(
        new PanelView.Fact(say("accounts"), whole(demand.accountsImpacted())),
        new PanelView.Fact(say("requests"), whole(demand.requests())),
        new PanelView.Fact(say("pieces"), whole(demand.pieces())));
  }

  private PanelView.Trend trend(Trend trend) {
    int most = Math.max(1, Collections.max(trend.weeks()));
    StringBuilder bars = new StringBuilder();
    for (int people : trend.weeks())
      bars.append(BLOCKS.charAt(people * (BLOCKS.length() - 1) / most));
    return new PanelView.Trend(
        say("trend"), bars.toString(), say("trend.text", trend.lately(), trend.before()));
  }

  private PanelView.Link navigator(String jql, String text) {
    String query = URLEncoder.encode(jql, StandardCharsets.UTF_8);
    return new PanelView.Link(site + "/issues/?jql=" + query, text);
  }

  private String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  private String whole(int value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  private String say(String what, Serializable... args) {
    return phrases.text(SAY + what, args);
  }
}
