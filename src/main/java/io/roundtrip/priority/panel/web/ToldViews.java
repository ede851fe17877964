package io.roundtrip.priority.panel.web;

import io.roundtrip.host.Phrases;
import io.roundtrip.notify.Reason;
import io.roundtrip.priority.panel.Told;
import io.roundtrip.roadmap.RoadmapStatus;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who will be told, as the panel shows it. */
final class ToldViews {
  private static final String SAY = "roundtrip.priority.panel.";
  private static final String STATUS = "roundtrip.roadmap.status.";

  /** The very words of the news that follow. */
  private static final String HELD = "roundtrip.notify.news.held";

  private static final String WORD = "roundtrip.notify.held.waits";
  private static final String REASON = "roundtrip.notify.reason.";

  private final Phrases phrases;
  private final String heldNews;

  /**
   * @param heldNews where a person decides about held news; "" when the reader may not
   */
  ToldViews(Phrases phrases, String heldNews) {
    this.phrases = phrases;
    this.heldNews = heldNews;
  }

  PanelView.Told of(Told told) {
    RoadmapStatus next = told.next();
    String title = next == null ? say("told") : say("told.of", phrases.text(STATUS + next.word()));
    return new PanelView.Told(title, people(told), held(told), word(told));
  }

  private String people(Told told) {
    if (told.people() == 0 && isOpen(told)) return say("told.unseen");
    List<String> names = told.firstNames();
    String some = String.join(", ", names);
    int others = told.people() - names.size();
    String said = said(told);
    if (names.isEmpty()) return said;
    return said + ": " + (others > 0 ? say("told.names", some, others) : some);
  }

  private String said(Told told) {
    if (told.people() == 0 && told.isYetToCome()) return say("told.nobody-yet");
    return say(told.isOver() ? "told.over" : "told.people", told.people());
  }

  /** Of somebody the reader may not know whether they will be told. */
  private static boolean isOpen(Told told) {
    return told.unseen() > 0 && told.nobody() == null;
  }

  private List<String> held(Told told) {
    List<String> held = new ArrayList<>();
    new TreeMap<>(told.held())
        .forEach((why, many) -> held.add(phrases.text(HELD, many, reason(why))));
    Reason nobody = told.nobody();
    if (told.unseen() > 0 && nobody != null) held.add(reason(nobody));
    if (told.people() > 0 && isOpen(told)) held.add(say("told.others", told.unseen()));
    if (told.dryRun()) held.add(reason(Reason.DRY_RUN));
    if (told.unlooked() > 0) held.add(say("told.unlooked", told.unlooked()));
    return held;
  }

  private PanelView.@Nullable Link word(Told told) {
    int people = 0;
    for (Map.Entry<Reason, Integer> held : told.held().entrySet())
      if (held.getKey().isOpenToAWord()) people += held.getValue();
    return people == 0 ? null : new PanelView.Link(heldNews, phrases.text(WORD, people));
  }

  private String reason(Reason why) {
    return phrases.text(REASON + why.word());
  }

  private String say(String what, Serializable... args) {
    return phrases.text(SAY + what, args);
  }
}
